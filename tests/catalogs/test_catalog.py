"""A catalog file: what is put in comes out, in one transaction, and the index follows."""

import random
import sqlite3
from decimal import Decimal

import pytest

from shipdesk.catalogs import Catalog, Tally
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money
from shipdesk.domain.product import PRODUCT_FIELDS, Product
from shipdesk.errors import DeskUnusable, WrongInput

MINOR_UNITS = {"THB": 2}
MANGO = Product(sku="M-1", names={"en": "Mango", "th": "มะม่วง"}, units_per_carton=12,
                net_weight=Weight(Decimal("0.5")), unit_price=Money(Decimal("12.5"), "THB"))  # fmt: skip
DURIAN = Product(sku="D-1", names={"en": "Durian"})


@pytest.fixture
def catalog(tmp_path):
    with Catalog.open(tmp_path / "fruit.sqlite3", MINOR_UNITS) as opened:
        yield opened


def found(catalog, query):
    return [hit.sku for hit in catalog.search(query).hits]


def test_products_come_back_equal_after_reopening(tmp_path):
    path = tmp_path / "fruit.sqlite3"
    with Catalog.open(path, MINOR_UNITS) as catalog:
        assert catalog.put_all([MANGO, DURIAN]) == Tally(added=2)
    with Catalog.open(path, MINOR_UNITS) as catalog:
        assert catalog.name == "fruit"
        assert catalog.get("M-1") == MANGO
        assert list(catalog.all()) == [DURIAN, MANGO]


def test_the_file_is_readable_by_any_sqlite_tool(tmp_path):
    path = tmp_path / "fruit.sqlite3"
    with Catalog.open(path, MINOR_UNITS) as catalog:
        catalog.put_all([MANGO])
    other = sqlite3.connect(path)
    columns = [row[1] for row in other.execute("PRAGMA table_info(products)")]
    assert [column for column in columns if column not in ("id", "version")] == list(PRODUCT_FIELDS)
    assert other.execute("SELECT name_th, unit_price, units_per_carton, gtin FROM products").fetchall() == [
        ("มะม่วง", "12.5", 12, None)
    ]
    other.close()


def test_the_same_again_changes_nothing(catalog):
    catalog.put_all([MANGO, DURIAN])
    changed = Product(sku="D-1", names={"en": "Durian Monthong"})
    assert catalog.put_all([MANGO, changed]) == Tally(changed=1, unchanged=1)
    assert found(catalog, "monthong") == ["D-1"]


def test_only_the_named_fields_of_a_known_product_are_touched(catalog):
    catalog.put_all([MANGO])
    catalog.put_all([Product(sku="M-1", names={"en": "Mango Nam Dok Mai"})], ["sku", "name_en"])
    product = catalog.get("M-1")
    assert product.names == {"en": "Mango Nam Dok Mai", "th": "มะม่วง"}
    assert product.unit_price == MANGO.unit_price


def test_compare_says_what_would_happen_and_writes_nothing(catalog):
    catalog.put_all([MANGO])
    assert catalog.compare([MANGO, DURIAN]) == Tally(added=1, unchanged=1)
    assert catalog.count() == 1


def test_an_error_halfway_leaves_the_catalog_as_it_was(catalog):
    catalog.put_all([MANGO])

    def products():
        for number in range(1000):
            yield Product(sku=f"X{number}", names={"en": "Durian"})
        raise RuntimeError

    with pytest.raises(RuntimeError):
        catalog.put_all(products())
    assert catalog.count() == 1
    assert found(catalog, "durian") == []


def test_fields_are_set_and_the_search_follows(catalog):
    catalog.put_all([MANGO])
    product = catalog.set_fields("M-1", {"name_th": "ลิ้นจี่", "net_weight_kg": "๐.๗๕", "units_per_carton": ""})
    assert product == catalog.get("M-1")
    assert (product.net_weight, product.units_per_carton) == (Weight(Decimal("0.75")), None)
    assert found(catalog, "มะม่วง") == []
    assert found(catalog, "ลิ้น") == ["M-1"]


def test_a_wrong_value_names_its_field_and_changes_nothing(catalog):
    catalog.put_all([MANGO])
    with pytest.raises(WrongInput) as caught:
        catalog.set_fields("M-1", {"net_weight_kg": "-1", "hs_code": "x", "name_en": "New"})
    assert {fault.pointer for fault in caught.value.all} == {"/net_weight_kg", "/hs_code"}
    assert catalog.get("M-1") == MANGO


def test_unknown_field_sku_and_a_taken_sku(catalog):
    catalog.put_all([MANGO, DURIAN])
    with pytest.raises(WrongInput, match="not_in_enum"):
        catalog.set_fields("M-1", {"colour": "red"})
    with pytest.raises(WrongInput, match="not_found"):
        catalog.get("none")
    with pytest.raises(WrongInput, match="exists"):
        catalog.set_fields("M-1", {"sku": "D-1"})
    catalog.set_fields("M-1", {"sku": "M-2"})
    assert found(catalog, "m-2") == ["M-2"]
    assert not catalog.has("M-1")


def test_pages_follow_the_order_of_skus(catalog):
    catalog.put_all(Product(sku=f"P{number:03}", names={"en": "x"}) for number in range(50))
    assert [product.sku for product in catalog.page(3)] == ["P000", "P001", "P002"]
    assert [product.sku for product in catalog.page(2, after_sku="P002")] == ["P003", "P004"]
    assert [product.sku for product in catalog.page(2, offset=48)] == ["P048", "P049"]


def test_the_index_stays_true_over_many_changes(catalog):
    chance = random.Random(7)
    syllables = ["ka", "กา", "咖啡", "มะ", "12"]
    for _ in range(20):
        catalog.put_all(
            Product(sku=f"P{number}", names={"en": "".join(chance.choices(syllables, k=3))})
            for number in chance.sample(range(60), 20)
        )
    names = {product.sku: product.names["en"] for product in catalog.all()}
    for query in ("ก", "กา", "咖", "啡ม", "aม", "ะ12"):
        assert set(found(catalog, query)) == {sku for sku, name in names.items() if query in name}


def test_another_programs_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "other.sqlite3"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE notes (text)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(DeskUnusable):
        Catalog.open(path, MINOR_UNITS)
    assert path.read_bytes() == before
