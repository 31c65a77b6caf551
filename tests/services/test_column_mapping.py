"""Headers to fields: by themselves, as wished, and the wishes that can't be met."""

import pytest

from shipdesk.errors import WrongInput
from shipdesk.services.column_mapping import ColumnWish, map_columns
from shipdesk.sheets import SheetRow

MINOR_UNITS = {"THB": 2}


def mapped(headers, *wishes, **defaults):
    return map_columns(headers, [ColumnWish(*wish) for wish in wishes], defaults, MINOR_UNITS)


def refusal(headers, *wishes, **defaults):
    with pytest.raises(WrongInput) as caught:
        mapped(headers, *wishes, **defaults)
    return caught.value.code, caught.value.reason


def test_headers_of_the_format_need_no_wish():
    mapping = mapped(["Colour", "SKU", "name_en"])
    assert mapping.places == {"sku": 1, "name_en": 2}
    assert mapping.unmapped == ("Colour",)


def test_one_header_may_fill_two_fields():
    mapping = mapped(["gtin", "name", "ingredients"], ("gtin", "sku"), ("gtin", "gtin"), ("name", "name_en"))
    assert mapping.places == {"sku": 0, "gtin": 0, "name_en": 1}
    assert mapping.unmapped == ("ingredients",)


def test_a_wish_for_a_header_replaces_what_it_would_fill_by_itself():
    assert mapped(["gtin", "name_en"], ("gtin", "sku")).places == {"sku": 0, "name_en": 1}


def test_an_empty_wish_drops_the_column():
    mapping = mapped(["sku", "name_en", "brand"], ("brand", ""))
    assert "brand" not in mapping.places
    assert mapping.unmapped == ()


def test_a_wished_column_comes_before_the_one_of_that_name():
    mapping = mapped(["sku", "name_en", "Title"], ("Title", "name_en"))
    assert mapping.places["name_en"] == 2
    assert mapping.unmapped == ("name_en",)


def test_a_constant_fills_empty_cells_only():
    mapping = mapped(["sku", "name_en", "currency"], currency="THB", origin_country="TH")
    assert mapping.row(SheetRow(2, ("A", "a", " ")))["currency"] == "THB"
    assert mapping.row(SheetRow(2, ("A", "a", "CNY"))) == {
        "sku": "A", "name_en": "a", "currency": "CNY", "origin_country": "TH",
    }  # fmt: skip


def test_a_currency_without_a_price_touches_nothing():
    assert mapped(["sku", "name_en", "currency"]).fields() == ("sku", "name_en")
    assert mapped(["sku", "name_en", "unit_price"], currency="THB").fields() == (
        "sku", "name_en", "unit_price", "currency",
    )  # fmt: skip


def test_wishes_that_cannot_be_met():
    headers = ["sku", "name_en", "x", "y"]
    assert refusal(headers, ("x", "colour")) == ("not_in_enum", "import_field_unknown")
    assert refusal(headers, colour="red") == ("not_in_enum", "import_field_unknown")
    assert refusal(headers, ("none", "brand")) == ("missing_header", "import_header_missing")
    assert refusal(headers, ("", "brand")) == ("missing_header", "import_header_missing")
    assert refusal(headers, ("x", "brand"), ("y", "brand")) == ("duplicate", "import_field_mapped_twice")
    assert refusal(headers, sku="A") == ("not_in_enum", "import_default_sku")
    assert refusal(headers, currency="??") == ("not_in_enum", "cell_unknown_currency")


def test_a_sheet_needs_a_sku_and_a_name():
    assert refusal(["name_en"]) == ("missing_header", "import_without_sku")
    assert refusal(["sku"]) == ("missing_header", "import_without_name")
    assert mapped(["sku"], name_en="Assorted").places == {"sku": 0}
