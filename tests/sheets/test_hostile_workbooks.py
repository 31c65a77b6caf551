"""Archives made to hurt whoever opens them: refused from what is counted, with a reason (faults F29 to F31)."""

from __future__ import annotations

import random
import struct
import zipfile

import pytest
from openpyxl import Workbook

from shipdesk.errors import WrongInput
from shipdesk.sheets import HowToRead, Limits
from tests.sheets.here import open_here

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """The parts of a good workbook."""
    path = tmp_path_factory.mktemp("good") / "good.xlsx"
    book = Workbook()
    book.active.append(["sku", "name"])
    book.active.append(["A", "Durian"])
    book.create_sheet("other").append(["code", "title"])
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def build(tmp_path):
    def write(parts, **more):
        path = tmp_path / "book.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in {**parts, **more}.items():
                archive.writestr(name, content)
        return path

    return write


def refusal(path, limits=None):
    with pytest.raises(WrongInput) as caught, open_here(path, limits) as sheet:
        list(sheet.rows)
    return caught.value.code, caught.value.reason


TOO_LARGE, HOSTILE = ("limit", "workbook_too_large"), ("not_a_table", "workbook_hostile")
ALMOST_A_PIECE = random.Random(29).randbytes(1 << 19).hex().encode()[:-4]
"""So much is looked at in one piece; it does not shrink much, so that nothing else refuses it."""
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "b">]>'


@pytest.mark.parametrize(
    ("more", "verdict"),
    [({"xl/media/blank.bin": b"\0" * (8 << 20)}, TOO_LARGE),
     ({f"x/{number}.xml": b"<x/>" for number in range(2100)}, TOO_LARGE),
     ({"../outside.xml": b"<x/>"}, HOSTILE), ({"/root.xml": b"<x/>"}, HOSTILE), ({"c:\\x.xml": b"<x/>"}, HOSTILE),
     ({"XL/Worksheets/SHEET1.xml": b"<x/>"}, HOSTILE),
     ({"xl/externalLinks/one.xml": f'<?xml version="1.0"?>{DOCTYPE}<x/>'.encode()}, HOSTILE),
     ({"xl/externalLinks/one.xml": f'<?xml version="1.0" encoding="UTF-16"?>{DOCTYPE}<x/>'.encode("utf-16")}, HOSTILE),
     ({"xl/externalLinks/one.xml": ALMOST_A_PIECE + DOCTYPE.encode()}, HOSTILE),
     ({"xl/sharedStrings.xml": b"<sst><si><t>" + 2 * ALMOST_A_PIECE}, ("limit", "workbook_cell_too_long"))],
    ids=["blank", "many", "dots", "root", "drive", "twin", "entities", "entities in UTF-16", "entities over a seam",
         "a cell of megabytes"],
)  # fmt: skip
def test_what_no_workbook_holds_is_refused(build, parts, more, verdict):
    assert refusal(build({**parts, **more})) == verdict


def test_a_size_that_lies_is_found_out(build, parts):
    path = build(parts, **{"xl/media/blank.bin": b"\0" * (8 << 20)})
    data = bytearray(path.read_bytes())
    true, small = struct.pack("<I", 8 << 20), struct.pack("<I", 10)
    assert data.count(true) == 2
    path.write_bytes(data.replace(true, small))
    assert refusal(path)[0] in {"limit", "not_a_table"}


def test_a_locked_archive_says_so(build, parts):
    path = build(parts)
    data = bytearray(path.read_bytes())
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(data)
    assert refusal(path) == ("not_a_table", "workbook_locked")


def test_a_name_that_is_no_text_is_damage(build, parts):
    path = build(parts, **{"xl/é.xml": b"<x/>"})
    path.write_bytes(path.read_bytes().replace("é".encode(), b"\xff\xff"))
    assert refusal(path) == ("not_a_table", "workbook_unreadable")


def test_a_limit_on_cells_holds(build, parts):
    assert refusal(build(parts), Limits(cells=1)) == ("limit", "sheet_too_many_cells")


def test_another_worksheet_can_be_named(build, parts):
    with open_here(build(parts), how=HowToRead(sheet="other")) as sheet:
        assert (sheet.headers, sheet.worksheets) == (("code", "title"), ("Sheet", "other"))
    with pytest.raises(WrongInput) as caught, open_here(build(parts), how=HowToRead(sheet="none")):
        pass
    assert caught.value.values["sheets"] == "Sheet, other"
