"""Before rows land, their numbers are judged and HS codes suggested for goods without one; a picked one lands."""

from dataclasses import replace

import pytest

from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.import_advice import advise_rows
from shipdesk.services.import_catalog import ImportWish, import_catalog
from shipdesk.services.preview_import import preview_import

SHEET = (
    "sku,name_en,hs_code,tariff_cn\nN-1,Fresh durian,,\nN-2,Durian paste,200899,20089900001\nN-3,Toy,950300,\nN-4,,,\n"
    "FF-001,Fresh durian Monthong,081060,\n"
)


@pytest.fixture
def wish(desk, tmp_path):
    sheet = tmp_path / "in.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    return ImportWish(sheet)


def bring(desk, wish):
    return import_catalog(desk.catalogs, wish, desk.reference.minor_units, Progress())


def test_rows_that_would_land_are_advised_and_the_others_left_out(desk, wish):
    preview = preview_import(desk.catalogs, wish, desk.reference.minor_units, Progress())
    told = {one.number: one for one in advise_rows(desk, preview.rows, Progress())}
    bare, odd = told[2], told[3]
    assert not {4, 5} & set(told)
    assert (bare.number, bare.sku, bare.names, bare.advice) == (2, "N-1", ("Fresh durian",), ())
    assert bare.suggestions[0].code == "081060"
    assert (odd.number, [one.fault.reason for one in odd.advice], odd.suggestions) == (3, ["tariff_code_digits"], ())


def test_what_is_filled_in_lands_in_its_row_and_in_no_other(desk, wish):
    assert bring(desk, replace(wish, filled={2: {"hs_code": "081060"}})).added == 3
    with desk.catalogs.open("products") as catalog:
        assert [catalog.get(sku).hs_code for sku in ("N-1", "N-2", "N-3")] == ["081060", "200899", "950300"]


def test_what_is_filled_in_beside_the_sheets_columns_leaves_known_products_their_own(desk, wish):
    wish.sheet.write_text("sku,name_en\nN-1,Durian\nFF-001,Durian\n", encoding="utf-8")
    bring(desk, replace(wish, filled={2: {"hs_code": "081060"}}))
    with desk.catalogs.open("products") as catalog:
        assert catalog.get("N-1").hs_code == catalog.get("FF-001").hs_code == "081060"


def test_what_is_filled_in_is_judged_like_a_cell(desk, wish):
    report = bring(desk, replace(wish, filled={2: {"hs_code": "x"}}))
    assert (2, "hs_code") in [(row.row, row.column) for row in report.rejected]
    assert all(isinstance(fault, WrongInput) for row in report.rejected for fault in row.faults)
