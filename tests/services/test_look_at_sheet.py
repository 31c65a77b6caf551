"""The first look at a sheet, what its columns probably are, and the dry import."""

from __future__ import annotations

import pytest

from shipdesk.domain.product import PRODUCT_FIELDS
from shipdesk.progress import Progress
from shipdesk.reference.import_headers import folded_header, read_import_headers
from shipdesk.services.column_guess import suggest_columns
from shipdesk.services.column_mapping import ColumnWish
from shipdesk.services.import_catalog import ImportWish
from shipdesk.services.look_at_sheet import lacks_identity, look_at_sheet
from shipdesk.services.preview_import import SHOWN_ROWS, preview_import


def wishes(desk, *headers):
    return {(wish.header, wish.field) for wish in suggest_columns(headers)}


def test_only_the_rows_asked_for_are_kept(tmp_path):
    path = tmp_path / "goods.csv"
    path.write_text("sku,name_en\n" + "".join(f"S{number},Thing\n" for number in range(50)))
    look = look_at_sheet(path, 2, Progress())
    assert look.headers == ("sku", "name_en")
    assert [row.number for row in look.rows] == [2, 3]
    assert (look.read_as.encoding, look.read_as.separator) == ("utf-8", ",")


def test_our_headers_come_before_peoples_words(desk):
    assert wishes(desk, "name", "name_en", "SKU", "Item Code") == {("name_en", "name_en"), ("SKU", "sku")}


def test_a_gtin_stands_in_for_a_missing_sku(desk):
    assert wishes(desk, "gtin", "name", "ingredients") == {
        ("gtin", "sku"), ("gtin", "gtin"), ("name", "name_en"), ("ingredients", "ingredients_th"),
    }  # fmt: skip
    assert ("barcode", "sku") not in wishes(desk, "barcode", "รหัสสินค้า", "ชื่อสินค้า")


def test_headers_of_a_rejects_file_and_unknown_ones_fill_nothing(desk):
    assert wishes(desk, "sku", "name_th", "rejected_reason", "colour", "") == {("sku", "sku"), ("name_th", "name_th")}


def test_a_mapping_needs_a_sku_and_a_name():
    assert lacks_identity({"sku", "gtin"})
    assert lacks_identity({"name_en"})
    assert not lacks_identity({"sku", "name_km"})


def test_every_word_of_the_table_means_one_field_of_a_product(desk):
    known = read_import_headers(desk.reference.folder / "tables" / "import_headers.toml")
    assert set(known.values()) <= set(PRODUCT_FIELDS)
    assert not set(known) & {folded_header(field) for field in PRODUCT_FIELDS}
    assert known["ชื่อสินค้า"] == "name_th"


@pytest.mark.parametrize("written", ["Unit_Price", "unit-price", "UNIT  PRICE", "Unit.Price"])
def test_signs_between_words_make_no_difference(written):
    assert folded_header(written) == "unit price"


def test_the_preview_shows_late_bad_rows_and_writes_nothing(desk, tmp_path):
    path = tmp_path / "goods.csv"
    lines = [f"S{number},Thing\n" for number in range(SHOWN_ROWS + 100)]
    lines[SHOWN_ROWS + 50] = "BAD,\n"
    path.write_text("sku,name_en\n" + "".join(lines))
    wish = ImportWish(path, "new", (ColumnWish("sku", "sku"), ColumnWish("name_en", "name_en")))
    preview = preview_import(desk.catalogs, wish, desk.reference.minor_units, Progress())
    assert (preview.report.added, len(preview.report.rejected)) == (SHOWN_ROWS + 99, 1)
    assert len(preview.rows) == SHOWN_ROWS + 1
    assert [row.number for row in preview.rows if row.faults] == [SHOWN_ROWS + 52]
    assert "new" not in desk.catalogs.names()
