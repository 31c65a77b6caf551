"""The process that reads: a hostile file harms it alone, it is used again while it is well, and stops at once."""

from __future__ import annotations

import json
import sys
import zipfile

import pytest
from openpyxl import Workbook

from shipdesk.errors import Cancelled, WrongInput
from shipdesk.progress import Progress
from shipdesk.sheets import Limits, open_sheet

TABLE = "sku,name_th\nA,ทุเรียน\nB,มะม่วง\n"


def file_of(folder, text, name="table.csv"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def far_cell(path, where="XFD1048576"):
    """A workbook with a cell at the end of the sheet, or nearer."""
    book = Workbook()
    sheet = book.create_sheet("goods", 0)
    sheet["A1"], sheet[where] = "sku", "far"
    book.save(path)
    return path


def rewritten(source, path, change):
    """The workbook with its first sheet changed by hand."""
    with zipfile.ZipFile(source) as good, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
        for name in good.namelist():
            text = good.read(name).decode()
            bad.writestr(name, change(text) if name.endswith("sheet1.xml") else text)
    return path


def entity_bomb(path):
    """A workbook whose sheet declares entities that grow to gigabytes when they are believed."""
    lol = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    declared = f'<!DOCTYPE x [<!ENTITY l0 "lol">{lol}<!ENTITY out SYSTEM "file:///etc/passwd">]>'
    whole = path.with_name("whole.xlsx")
    Workbook().save(whole)
    return rewritten(whole, path, lambda sheet: declared + sheet)


@pytest.mark.skipif(sys.platform != "linux", reason="no other system holds a process to its memory")
@pytest.mark.parametrize("where", ["XFD1048576", "ML60000"])
def test_a_reader_that_dies_of_a_file_is_told_and_the_next_file_is_read(tmp_path, where):
    far = far_cell(tmp_path / "far.xlsx", where)
    liar = rewritten(far, tmp_path / "liar.xlsx", lambda sheet: sheet.replace(f'ref="A1:{where}"', 'ref="A1:B2"'))
    with pytest.raises(WrongInput) as caught, open_sheet(liar):
        pass
    assert (caught.value.code, caught.value.reason) == ("limit", "sheet_reader_ended")
    with open_sheet(file_of(tmp_path, TABLE)) as sheet:
        assert [row.cells for row in sheet.rows] == [("A", "ทุเรียน"), ("B", "มะม่วง")]
    with open_sheet(file_of(tmp_path, TABLE), first=1) as sheet:
        assert [row.number for row in sheet.rows] == [2]


@pytest.mark.parametrize(("bomb", "reason"), [(far_cell, "sheet_too_many_cells"), (entity_bomb, "workbook_hostile")])
def test_what_a_workbook_says_of_itself_is_enough_to_refuse_it(tmp_path, bomb, reason):
    with pytest.raises(WrongInput) as caught, open_sheet(bomb(tmp_path / "bomb.xlsx")):
        pass
    assert caught.value.reason == reason


def test_a_fault_comes_back_with_its_values(tmp_path):
    with pytest.raises(WrongInput) as caught, open_sheet(file_of(tmp_path, "sku\nA\n"), Limits(bytes=3)):
        pass
    assert json.loads(json.dumps(caught.value.values)) == {"file": "table.csv", "limit": "0"}


def test_a_wish_to_cancel_ends_the_walk(tmp_path):
    progress = Progress()
    path = file_of(tmp_path, "sku,name\n" + "A,ข้าว\n" * 100_000)
    with open_sheet(path, progress=progress) as sheet:
        assert next(sheet.rows).cells == ("A", "ข้าว")
        progress.cancel()
        with pytest.raises(Cancelled):
            list(sheet.rows)


def test_a_table_that_takes_too_long_is_given_up(tmp_path):
    with pytest.raises(WrongInput) as caught, open_sheet(file_of(tmp_path, TABLE), Limits(seconds=-1)) as sheet:
        list(sheet.rows)
    assert caught.value.reason == "sheet_takes_too_long"
