"""The samples are right: codes known, check digits valid, weights and sizes plausible, consignments lawful together."""

from __future__ import annotations

import csv
import json
import tomllib
import unicodedata
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from shipdesk import paths
from shipdesk.domain.codec import decode
from shipdesk.domain.desk_object import DeskObject
from shipdesk.domain.party import ROLES
from shipdesk.domain.product import product_from_row
from shipdesk.domain.product_fields import FIRST_FIELDS
from shipdesk.identifiers import cn_uscc, gacc, gln, gtin, iso6346, kh_tin, la_tin, mm_tin, th_tax_id, vn_tax_code
from shipdesk.reference import Reference

FOLDER = paths.resources() / "samples"
FOOD_CHAPTERS = {"08", "09", "10", "15", "19", "20", "21", "22"}
LOCAL_NAMES = ("name_vi", "name_lo", "name_km", "name_my")
PARTY_HEADERS = [
    "key", "roles", "name_latin", "name_native", "native_language", "contact_name", "phone", "email", "country_code",
    "postal_code", "latin_lines", "native_lines", "district", "city", "province", "registrations",
]  # fmt: skip
NUMBERS = {
    "TH_TAX_ID": th_tax_id, "CN_USCC": cn_uscc, "VN_TAX_CODE": vn_tax_code, "LA_TIN": la_tin, "KH_TIN": kh_tin,
    "MM_TIN": mm_tin, "GLN": gln,
}  # fmt: skip


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


PRODUCTS = {row["sku"]: row for row in _rows("products.csv")}
PARTIES = {row["key"]: row for row in _rows("parties.csv")}
WITH_A_SEA_TERM_BY_ROAD = "savannakhet-textiles"
"""Made wrong on purpose, so that a sample desk has a warning to show."""
CONSIGNMENTS = sorted((*FOLDER.glob("*.json"), *FOLDER.glob("more/*.json")))


@pytest.fixture(scope="module")
def reference() -> Reference:
    return Reference.load(paths.resources())


def _read(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content


def _is_food(row: dict[str, str]) -> bool:
    return row["hs_code"][:2] in FOOD_CHAPTERS


def _is_fresh(row: dict[str, str]) -> bool:
    return row["category"] == "Fresh fruit"


def _sides(row: dict[str, str], prefix: str = "") -> list[Decimal]:
    return [Decimal(row[f"{prefix}{side}_cm"]) for side in ("length", "width", "height") if row[f"{prefix}{side}_cm"]]


def test_headers_are_the_catalogs_in_order() -> None:
    assert tuple(next(iter(PRODUCTS.values()))) == FIRST_FIELDS
    assert len(PRODUCTS) >= 64
    assert len({row["gtin"] for row in PRODUCTS.values()}) == len(PRODUCTS)


def test_every_text_is_nfc_without_stray_spaces() -> None:
    for row in (*PRODUCTS.values(), *PARTIES.values()):
        for column, text in row.items():
            assert unicodedata.is_normalized("NFC", text), (row, column)
            assert text == text.strip(), (row, column)


@pytest.mark.parametrize("sku", PRODUCTS)
def test_product_is_readable_and_its_codes_are_known(reference: Reference, sku: str) -> None:
    row = PRODUCTS[sku]
    product = product_from_row(row, minor_units=reference.minor_units)
    assert reference.hs.is_known(product.hs_code or "")
    assert gtin.validate(row["gtin"]).startswith("952")
    assert product.origin_country == "TH"
    assert row["brand"].startswith("Sample ")
    assert all(row[f"name_{language}"] for language in ("en", "th", "zh"))
    if _is_food(row):
        assert sum(bool(row[name]) for name in LOCAL_NAMES) >= 3
    if _is_food(row) and not _is_fresh(row):
        assert gacc.validate(row["gacc_registration"])
        assert all(row[f"ingredients_{language}"] for language in ("en", "th", "zh"))
    if _is_fresh(row):
        assert all((row["botanical_name"], row["packing_house"], row["orchard"]))


@pytest.mark.parametrize("sku", PRODUCTS)
def test_weights_and_sizes_are_plausible(sku: str) -> None:
    row = PRODUCTS[sku]
    net, gross = Decimal(row["net_weight_kg"]), Decimal(row["gross_weight_kg"])
    carton, units = Decimal(row["carton_gross_weight_kg"]), int(row["units_per_carton"])
    assert net < gross
    assert Decimal("0.3") <= carton - units * gross <= Decimal(2), "tare of the empty carton"
    assert carton <= 25, "a person lifts it"
    length, width, height = _sides(row, "carton_")
    volume = length * width * height
    assert Decimal("0.02") <= carton * 1000 / volume <= Decimal("1.3"), "grams in a cubic centimetre"
    if sides := _sides(row):
        unit_volume = sides[0] * sides[1] * sides[2]
        assert Decimal(1) <= volume / (unit_volume * units) <= Decimal(2), "the units fill the carton"
    else:
        assert row["unit_code"] == "KGM"


def test_dangerous_goods_are_named_where_due_and_only_there() -> None:
    named = {sku: row["un_number"] for sku, row in PRODUCTS.items() if row["un_number"]}
    assert named == {"CS-006": "1266", "EL-001": "3480", "EL-004": "3481"}


def test_fruit_keeps_its_temperature() -> None:
    regimes: dict[str, set[str]] = {row["category"]: set() for row in PRODUCTS.values()}
    for row in PRODUCTS.values():
        regimes[row["category"]].add(row["temperature_regime"])
    assert regimes["Frozen fruit"] == {"FROZEN"}
    assert regimes["Fresh fruit"] <= {"CHILLED", "CONTROLLED"}
    assert all(kinds == {"AMBIENT"} for name, kinds in regimes.items() if "fruit" not in name or "Dried" in name)


def test_parties_cover_the_roles_and_countries() -> None:
    assert list(next(iter(PARTIES.values()))) == PARTY_HEADERS
    countries = [row["country_code"] for row in PARTIES.values()]
    assert sorted(countries) == ["CN", "CN", "KH", "LA", "MM", "TH", "TH", "VN"]
    assert all("Sample" in row["name_latin"] and row["roles"] in ROLES for row in PARTIES.values())


@pytest.mark.parametrize("key", PARTIES)
def test_party_fits_the_contract_and_its_numbers_are_valid(key: str) -> None:
    row = PARTIES[key]
    numbers = dict(pair.split("=") for pair in row["registrations"].split(";"))
    assert {scheme for scheme in numbers if scheme in NUMBERS}, "a tax number that can be checked"
    for scheme, number in numbers.items():
        if scheme in NUMBERS:
            assert NUMBERS[scheme].validate(number) == number
    for lines in (row["latin_lines"], row["native_lines"]):
        assert all(0 < len(line) <= 70 for line in lines.split("|"))
        assert len(lines.split("|")) <= 3
    for column in ("name_latin", "contact_name", "latin_lines", "district", "city", "province"):
        assert row[column].encode("latin-1")
    assert row["email"].endswith(".example")


@pytest.mark.parametrize("file", CONSIGNMENTS, ids=lambda file: file.stem)
def test_consignment_names_what_exists_and_goes_together(reference: Reference, file: Path) -> None:
    body = _read(file)
    rows = [PRODUCTS[item["sku"]] for item in body["items"]]
    route = reference.routes[body["route_id"]]
    consignee = PARTIES[body["consignee"]["party"]]
    assert PARTIES[body["exporter"]["party"]]["roles"] == "exporter"
    assert body["notify_party"]["party"] in PARTIES
    assert consignee["country_code"] in route.destinations
    assert route.status.state != "SUSPENDED"
    fits = reference.incoterms[body["incoterm"]].fits(route.main_mode)
    assert fits != (file.stem == WITH_A_SEA_TERM_BY_ROAD)
    assert len({row["currency"] for row in rows}) == 1
    assert len({row["temperature_regime"] for row in rows}) == 1
    assert not any(row["un_number"] for row in rows)
    if consignee["country_code"] == "KH":
        assert not any(row["hs_code"][:2] in {"07", "08"} for row in rows)


@pytest.mark.parametrize("file", CONSIGNMENTS, ids=lambda file: file.stem)
def test_desk_facts_are_whole(reference: Reference, file: Path) -> None:
    body = _read(file)
    desk = decode(DeskObject, body["desk"])
    route = reference.routes[body["route_id"]]
    assert desk.invoice is not None
    assert desk.planned_departure is not None
    assert desk.planned_arrival is not None
    assert desk.invoice.number is not None
    assert desk.invoice.date is not None
    assert desk.invoice.date <= desk.planned_departure
    days = (desk.planned_arrival - desk.planned_departure).days
    assert route.transit_days.least <= days <= route.transit_days.most
    freight = any(charge.code == "freight" for charge in desk.charges)
    assert freight == (reference.incoterms[body["incoterm"]].freight_payer == "EXPORTER")
    assert all(iso6346.is_valid(unit.number) for unit in desk.transport_units if unit.number)


@pytest.mark.parametrize("file", CONSIGNMENTS, ids=lambda file: file.stem)
def test_food_is_fresh_enough_and_registered(file: Path) -> None:
    body = _read(file)
    desk = body["desk"]
    arrival = date.fromisoformat(desk["planned_arrival"])
    to_china = PARTIES[body["consignee"]["party"]]["country_code"] == "CN"
    registered = {entry["line_no"]: entry for entry in desk.get("registrations", [])}
    for line_no, item in enumerate(body["items"], start=1):
        row = PRODUCTS[item["sku"]]
        if not _is_food(row):
            continue
        made, expires = (date.fromisoformat(item[name]) for name in ("production_date", "expiry_date"))
        assert made <= date.fromisoformat(desk["planned_departure"])
        assert (expires - made).days <= int(row["shelf_life_days"])
        assert (expires - arrival) * 2 >= (expires - made), "half of its life is left"
        if to_china and not _is_fresh(row):
            assert registered[line_no]["value"] == row["gacc_registration"]
            assert date.fromisoformat(registered[line_no]["valid_until"]) > arrival
        if not _is_fresh(row):
            assert any(label["line_no"] == line_no for label in desk["label_data"])


def test_the_two_consignments_of_the_demo_have_a_rest_carton() -> None:
    for name, cartons in (("kunming", 40), ("vientiane", 14)):
        counted = [
            divmod(int(item["quantity"]), int(PRODUCTS[item["sku"]]["units_per_carton"]))
            for item in _read(FOLDER / f"consignment-{name}.json")["items"]
        ]
        assert sum(full + bool(rest) for full, rest in counted) == cartons
        assert sum(bool(rest) for _, rest in counted) == 1


def test_the_folder_says_that_it_is_sample() -> None:
    about = tomllib.loads((FOLDER / "sample.toml").read_text(encoding="utf-8"))
    assert about["sample"] is True
    named = {about["catalog_file"], about["parties_file"], *about["demo"], *about["more"]}
    assert named == {str(file.relative_to(FOLDER).as_posix()) for file in (*FOLDER.glob("*.csv"), *CONSIGNMENTS)}
