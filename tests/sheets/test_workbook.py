"""Workbooks, made by another program's library, read as a person would have typed them; hostile ones refused."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from shipdesk.errors import WrongInput
from shipdesk.sheets import Limits
from tests.sheets.here import open_here


def book_of(path: Path, rows) -> Path:
    book = Workbook()
    sheet = book.create_sheet("goods", 0)
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def read(path, limits=None):
    with open_here(path, limits) as sheet:
        return sheet.headers, [(row.number, row.cells) for row in sheet.rows]


def refusal(path, limits=None) -> WrongInput:
    with pytest.raises(WrongInput) as caught:
        read(path, limits)
    return caught.value


def test_cells_read_as_they_show(tmp_path):
    rows = [["sku", "ชื่อ", "price", "day", "flag", "gtin"],
            ["A", "ทุเรียน", 0.1 + 0.2, date(2026, 11, 25), True, 8851234567890],
            ["B", None, 1e-7, datetime.fromisoformat("2026-11-25T08:30:00"), False, "0012"]]  # fmt: skip
    assert read(book_of(tmp_path / "t.xlsx", rows)) == (
        ("sku", "ชื่อ", "price", "day", "flag", "gtin"),
        [(2, ("A", "ทุเรียน", "0.3", "2026-11-25", "TRUE", "8851234567890")),
         (3, ("B", "", "0.0000001", "2026-11-25 08:30:00", "FALSE", "0012"))],
    )  # fmt: skip


def test_rows_keep_their_numbers_when_the_table_begins_further_down(tmp_path):
    book = Workbook()
    sheet = book.create_sheet("goods", 0)
    sheet["B4"], sheet["C4"] = "sku", "name"
    sheet["B5"], sheet["B7"] = "A", "B"
    book.save(tmp_path / "t.xlsx")
    headers, rows = read(tmp_path / "t.xlsx")
    assert [name for name in headers if name] == ["sku", "name"]
    assert [number for number, _ in rows] == [5, 7]


def test_the_name_of_a_file_does_not_decide(tmp_path):
    path = book_of(tmp_path / "orders.csv", [["sku"], ["A"]])
    assert read(path)[1] == [(2, ("A",))]


def test_an_empty_sheet_is_refused(tmp_path):
    assert refusal(book_of(tmp_path / "t.xlsx", [])).reason == "sheet_empty"


@pytest.mark.parametrize(
    ("limits", "reason"),
    [(Limits(rows=1), "sheet_too_many_rows"), (Limits(columns=1), "sheet_too_many_columns"),
     (Limits(inflated=1000), "workbook_too_large"), (Limits(cell=2), "sheet_cell_too_long")],
)  # fmt: skip
def test_every_limit_holds(tmp_path, limits, reason):
    path = book_of(tmp_path / "t.xlsx", [["sku", "name"], ["A", "long"], ["B", "b"]])
    assert refusal(path, limits).reason == reason


def test_an_archive_that_unpacks_to_a_hundred_times_its_size_is_not_opened(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (40 << 20))
    assert refusal(path).reason == "workbook_too_large"


@settings(max_examples=60, deadline=None)
@given(cut=st.integers(0, 4000), flipped=st.integers(0, 4000))
def test_a_damaged_workbook_is_a_table_or_a_clear_refusal(tmp_path_factory, cut, flipped):
    path = book_of(tmp_path_factory.getbasetemp() / "whole.xlsx", [["sku", "name"], ["A", "a"]])
    data = bytearray(path.read_bytes()[: cut or None])
    if flipped < len(data):
        data[flipped] ^= 0x41
    damaged = path.with_name("damaged.xlsx")
    damaged.write_bytes(bytes(data))
    verdict = "table"
    try:
        read(damaged)
    except WrongInput as error:
        verdict = error.code
    assert verdict in {"table", "not_a_table", "encoding", "limit", "missing_header"}
