"""A product and its row: what is read, what is refused, and the way there and back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain import codes
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.money import Money
from shipdesk.domain.product import PRODUCT_FIELDS, Product, kept_row, product_from_row, row_of
from shipdesk.domain.product_fields import FIRST_FIELDS
from shipdesk.errors import WrongInput
from shipdesk.identifiers import gtin

MINOR_UNITS = {"THB": 2, "CNY": 2, "VND": 0}
HEADERS = (
    "sku, gtin, name_en, name_th, name_zh, name_vi, name_lo, name_km, name_my, description_en, ingredients_en, "
    "ingredients_th, ingredients_zh, category, brand, manufacturer, hs_code, origin_country, origin_criterion, "
    "unit_code, unit_price, currency, net_weight_kg, gross_weight_kg, length_cm, width_cm, height_cm, "
    "units_per_carton, carton_gross_weight_kg, carton_length_cm, carton_width_cm, carton_height_cm, shelf_life_days, "
    "temperature_regime, un_number, botanical_name, gacc_registration, fda_number, packing_house, orchard, "
    "province_code"
)
GOOD = {"sku": "DUR-1", "name_en": "Durian"}


def read(**cells):
    return product_from_row({**GOOD, **cells}, minor_units=MINOR_UNITS)


def faults_of(**cells):
    with pytest.raises(WrongInput) as caught:
        read(**cells)
    return {fault.pointer: fault.code for fault in caught.value.all}


def test_the_headers_are_those_of_the_catalog_format():
    assert ", ".join(FIRST_FIELDS) == HEADERS
    assert PRODUCT_FIELDS[: len(FIRST_FIELDS)] == FIRST_FIELDS
    assert len(set(PRODUCT_FIELDS)) == len(PRODUCT_FIELDS)


def test_a_full_row_becomes_typed_values():
    product = read(
        gtin="9521234000013", name_th=" ทุเรียน\nหมอนทอง ", hs_code="0810.60", origin_country="th", unit_code="kgm",
        unit_price="๑๒๕.๕", currency="thb", net_weight_kg="1.250", carton_length_cm="40.0", units_per_carton="12",
        temperature_regime="chilled", un_number="UN 3480", ingredients_zh="榴莲",
    )  # fmt: skip
    assert product.names == {"en": "Durian", "th": "ทุเรียน หมอนทอง"}
    assert product.ingredients == {"zh": "榴莲"}
    assert (product.gtin, product.hs_code, product.un_number) == ("9521234000013", "081060", "3480")
    assert (product.origin_country, product.unit_code, product.temperature_regime) == ("TH", "KGM", "CHILLED")
    assert product.unit_price == Money(Decimal("125.5"), "THB")
    assert product.net_weight == Weight(Decimal("1.25"))
    assert product.carton_length == Length(Decimal(40))
    assert product.units_per_carton == 12
    assert product.gross_weight is None


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [("net_weight_kg", "-1", "out_of_range"), ("gross_weight_kg", "1e9999", "pattern"),
     ("carton_gross_weight_kg", "1,234", "pattern"), ("length_cm", "NaN", "pattern"), ("width_cm", "1.25", "pattern"),
     ("height_cm", "0", "out_of_range"), ("hs_code", "08A060", "pattern"), ("hs_code", "0810601", "too_short"),
     ("tariff_th", "081060", "too_short"), ("tariff_cn", "08106000xx", "pattern"),
     ("hazard_class", "10", "not_in_enum"),
     ("gtin", "9521234000014", "check_digit"), ("gtin", "8.85E+12", "pattern"), ("origin_country", "THA", "pattern"),
     ("unit_code", "BOX", "not_in_enum"), ("currency", "XXQ", "not_in_enum"),
     ("temperature_regime", "COLD", "not_in_enum"),
     ("un_number", "34A0", "pattern"), ("units_per_carton", "0", "out_of_range"), ("shelf_life_days", "1.5", "pattern"),
     ("sku", "x" * 61, "too_long"), ("sku", " ", "required"), ("name_en", "x" * 501, "too_long"),
     ("name_en", "", "required"), ("unit_price", "1.00001", "pattern"), ("brand", "b\udcff", "unprintable_text")],
)  # fmt: skip
def test_a_wrong_cell_names_its_column(column, text, code):
    assert faults_of(**{column: text}) == {f"/{column}": code}


def test_facts_by_country_language_and_scheme():
    product = read(
        tariff_cn="0810.60.0000", tariff_th="๐๘๑๐๖๐๐๐๐๐๑", cosmetic_notification="10-1-6500012345", storage_zh="冷藏",
        use_my="ရေ", watt_hours="7.40", hazard_class="9", packing_group="ii",
    )  # fmt: skip
    assert product.tariff_codes == {"TH": "08106000001", "CN": "0810600000"}
    assert product.registrations == {"TH_FDA_COSMETIC_NOTIFICATION": "10-1-6500012345"}
    assert (product.storage, product.use) == ({"zh": "冷藏"}, {"my": "ရေ"})
    assert (product.watt_hours, product.packing_group) == (Decimal("7.4"), "II")
    assert product_from_row(row_of(product), minor_units=MINOR_UNITS) == product


def test_nutrition_of_a_hundred_grams_or_millilitres():
    product = read(nutrition_per="100 ML", energy_kj="180", protein_g="0.05", sodium_mg="๑๒")
    assert (product.nutrition_per, product.energy_kj, product.sodium_mg) == ("100ml", Decimal(180), Decimal(12))
    assert product_from_row(row_of(product), minor_units=MINOR_UNITS) == product
    assert faults_of(nutrition_per="1 portion") == {"/nutrition_per": "not_in_enum"}
    assert faults_of(energy_kj="-1") == {"/energy_kj": "out_of_range"}


def test_a_kept_row_has_later_fields_only_where_they_say_something():
    assert tuple(kept_row(read())) == FIRST_FIELDS
    assert kept_row(read(tariff_la="0810600000"))["tariff_la"] == "0810600000"


def test_every_fault_of_a_row_is_reported():
    found = faults_of(net_weight_kg="-1", hs_code="08A060", currency="??", unit_price="x")
    assert found == {
        "/net_weight_kg": "out_of_range", "/hs_code": "pattern", "/currency": "not_in_enum", "/unit_price": "pattern",
    }  # fmt: skip


def test_a_price_needs_a_currency_but_a_currency_alone_is_no_fault():
    assert faults_of(unit_price="12") == {"/currency": "required"}
    assert read(currency="THB").unit_price is None


def test_gross_below_net_is_left_to_the_checks():
    assert read(net_weight_kg="2", gross_weight_kg="1").gross_weight == Weight(Decimal(1))


def test_a_product_can_stand_in_a_set():
    assert len({read(), read(), read(sku="other")}) == 2


def maybe(strategy):
    return st.none() | strategy


words = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30)
weights = st.decimals(0, 9_999_999, places=3).map(Weight)
sides = st.decimals("0.1", 99_999, places=1).map(Length)
gtins = st.text("0123456789", min_size=12, max_size=12).map(lambda body: body + gtin.check_digit(body))
prices = st.builds(Money, st.decimals(0, 10**9, places=4), st.sampled_from(sorted(MINOR_UNITS)))
names = st.dictionaries(st.sampled_from(["en", "th", "zh", "vi", "lo", "km", "my"]), words, min_size=1)
products = st.builds(
    Product, sku=words, gtin=maybe(gtins), names=names, description_en=maybe(words),
    ingredients=st.dictionaries(st.sampled_from(["en", "th", "zh"]), words),
    hs_code=maybe(st.sampled_from(["081060", "08106000", "0810600000"])), brand=maybe(words),
    origin_country=maybe(st.sampled_from(["TH", "CN"])), unit_code=maybe(st.sampled_from(sorted(codes.UNIT_CODES))),
    unit_price=maybe(prices), net_weight=maybe(weights), gross_weight=maybe(weights), length=maybe(sides),
    width=maybe(sides), height=maybe(sides), units_per_carton=maybe(st.integers(1, 1_000_000)),
    carton_gross_weight=maybe(weights), carton_length=maybe(sides), carton_width=maybe(sides),
    carton_height=maybe(sides), shelf_life_days=maybe(st.integers(1, 36_500)), un_number=maybe(st.just("3480")),
    temperature_regime=maybe(st.sampled_from(sorted(codes.TEMPERATURE_REGIMES))), province_code=maybe(words),
)  # fmt: skip


@given(products)
def test_a_product_comes_back_from_its_row(product):
    # Words drawn at random may not be composed; a row is.
    composed = product_from_row(row_of(product), minor_units=MINOR_UNITS)
    assert product_from_row(row_of(composed), minor_units=MINOR_UNITS) == composed
    assert composed.unit_price == product.unit_price
    assert composed.net_weight == product.net_weight
    assert composed.carton_height == product.carton_height
    assert composed.gtin == product.gtin


@given(st.dictionaries(st.sampled_from(PRODUCT_FIELDS), st.text(max_size=20)))
def test_any_row_is_read_or_refused_by_column(row):
    try:
        product = product_from_row(row, minor_units=MINOR_UNITS)
    except WrongInput as error:
        faults = error.all
    else:
        faults = []
        assert product_from_row(row_of(product), minor_units=MINOR_UNITS) == product
    assert {fault.pointer for fault in faults} <= {f"/{column}" for column in PRODUCT_FIELDS}
