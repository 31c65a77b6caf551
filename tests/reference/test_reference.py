"""The tables in `resources/` hold what the contract and the trade ask for."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from shipdesk import paths
from shipdesk.reference import Reference

LANGUAGES = {"en", "th", "zh", "vi", "lo", "km", "my"}
CONTRACT = Path(__file__).resolve().parents[3] / "shared" / "hub" / "openapi.yaml"


@pytest.fixture(scope="module")
def reference() -> Reference:
    return Reference.load(paths.resources())


@pytest.fixture(scope="module")
def contract_codes() -> dict[str, set[str]]:
    if not CONTRACT.is_file():
        pytest.skip("the hub's contract is not beside this checkout")
    schemas = yaml.safe_load(CONTRACT.read_text(encoding="utf-8"))["components"]["schemas"]
    return {name: set(schema["enum"]) for name, schema in schemas.items() if "enum" in schema}


@pytest.mark.parametrize(
    ("currency", "decimals"),
    [("THB", 2), ("CNY", 2), ("USD", 2), ("LAK", 2), ("KHR", 2), ("MMK", 2), ("VND", 0), ("JPY", 0), ("BHD", 3)],
)
def test_minor_units_follow_iso_4217(reference: Reference, currency: str, decimals: int) -> None:
    assert reference.minor_units[currency] == decimals


def test_withdrawn_and_unknown_currencies_are_absent(reference: Reference) -> None:
    assert not {"XYZ", "HRK", "ZWL", "XAU", "BGN"} & set(reference.minor_units)
    assert len(reference.minor_units) == 164


def test_code_lists_are_the_contracts(reference: Reference, contract_codes: dict[str, set[str]]) -> None:
    assert set(reference.units) == contract_codes["UnitCode"]
    assert set(reference.package_types) == contract_codes["PackageType"]
    assert set(reference.incoterms) == contract_codes["Incoterm"]
    assert contract_codes["LabelSize"] <= set(reference.label_sizes)
    assert {route.main_mode for route in reference.routes.values()} <= contract_codes["TransportMode"]
    assert {route.status.state for route in reference.routes.values()} <= contract_codes["ServiceStatus"]
    assert {rule.freight_payer for rule in reference.incoterms.values()} <= contract_codes["FreightPayer"]


@pytest.mark.parametrize("table", ["units", "package_types", "countries"])
def test_every_term_has_seven_names_in_nfc(reference: Reference, table: str) -> None:
    for term in getattr(reference, table).values():
        assert set(term.names) == LANGUAGES, term.code
        for name in term.names.values():
            assert name.strip() == name != ""
            assert unicodedata.is_normalized("NFC", name)


def test_english_has_a_plural_and_other_languages_fall_back_to_it(reference: Reference) -> None:
    carton = reference.package_types["CT"]
    assert [carton.name("en", 1), carton.name("en", 12), carton.name("th", 12)] == ["carton", "cartons", "กล่อง"]
    assert carton.name("fr", 2) == "cartons"
    assert reference.package_types["BX"].name("en", Decimal(2)) == "boxes"


def test_the_six_countries_are_named(reference: Reference) -> None:
    names = {code: reference.countries[code].name("en") for code in ("TH", "CN", "LA", "KH", "MM", "VN")}
    assert set(names.values()) == {"Thailand", "China", "Laos", "Cambodia", "Myanmar", "Vietnam"}
    assert reference.countries["LA"].name("lo") == "ລາວ"


def test_sea_terms_fit_water_only_and_the_freight_payer_follows_the_group(reference: Reference) -> None:
    for code, rule in reference.incoterms.items():
        assert rule.fits("RAIL") == (code not in {"FAS", "FOB", "CFR", "CIF"})
        assert rule.fits("SEA")
        assert rule.freight_payer == ("EXPORTER" if code[0] in "CD" else "IMPORTER")
        assert rule.seller_insures == (code in {"CIP", "CIF"})


def test_labels_fit_their_sheet(reference: Reference) -> None:
    for size in reference.label_sizes.values():
        assert size.columns * size.width_mm <= size.sheet_width_mm, size.code
        assert size.rows * size.height_mm <= size.sheet_height_mm, size.code
    carton = reference.label_sizes["L100X150"]
    assert (carton.width_mm, carton.height_mm, carton.per_sheet) == (Decimal(100), Decimal(150), 1)
    assert reference.label_sizes["A4_24UP"].per_sheet == 24


@pytest.mark.parametrize(("code", "known"), [("081060", True), ("210390", True), ("0810", False), ("999999", False)])
def test_only_subheadings_are_known(reference: Reference, code: str, known: bool) -> None:
    assert reference.hs.is_known(code) is known


def test_hs_table_is_whole(reference: Reference) -> None:
    by_digits = [sum(1 for code in reference.hs.texts if len(code) == digits) for digits in (2, 4, 6)]
    assert by_digits == [96, 1228, 5612]
    assert reference.hs.text("081060") == "Fruit, edible; durians, fresh"


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("durian", "081060"),
        ("Mangoes dried", "080450"),
        ("T-shirt cotton", "610910"),
        ("soya sauces", "210310"),
        ("080450", "080450"),
        ("0804.50", "080450"),
        ("ทุเรียน", "081060"),
        ("ทุเรียนทอดกรอบ", "200899"),
        ("หมอนยางพารา", "940490"),
        ("榴莲", "081060"),
        ("泰国乳胶枕", "940490"),
        ("latex pillow", "940490"),
        ("face cream", "330499"),
    ],
)
def test_a_code_is_found_by_words_or_digits(reference: Reference, words: str, first: str) -> None:
    assert reference.hs.search(words)[0].code == first


def test_every_code_lies_in_a_section_a_chapter_and_a_heading(reference: Reference) -> None:
    hs = reference.hs
    for code in hs.texts:
        assert hs.section(code) is not None
        assert [part.code for part in hs.path(code)] == [code[:digits] for digits in (2, 4, 6) if digits <= len(code)]
    chapters = [chapter.code for section in hs.sections for chapter in hs.chapters(section)]
    assert len(chapters) == len(set(chapters)) == 96
    assert [one.code for one in hs.inside("0410")] == ["041010", "041090"]


def test_every_word_of_the_trade_points_to_a_subheading(reference: Reference) -> None:
    assert {one.code for one in reference.hs.trade_words if not reference.hs.is_known(one.code)} == set()
    for one in reference.hs.trade_words:
        assert one.code in reference.hs.by_trade_word(one.word), one


def test_search_gives_the_most_words_or_nothing(reference: Reference) -> None:
    assert reference.hs.search("zzzz") == []
    assert reference.hs.search("  ") == []
    assert all("rice" in found.text.casefold() for found in reference.hs.search("rice zzzz", limit=5))
    assert len(reference.hs.search("fruit", limit=3)) == 3
