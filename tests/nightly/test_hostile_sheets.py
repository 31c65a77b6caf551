"""F31: sheets that are enormous on paper or in truth: each gets a verdict or a preview, soon and in little memory."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROWS, COLUMNS, BLANK = 1_048_576, 16_384, 700_000
HUGE = 200 << 20
SHEET = "xl/worksheets/sheet1.xml"
HEAD = '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="goods" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
}
CHILD = """
import json, resource, sys, threading, time
from pathlib import Path
from shipdesk.errors import Cancelled, DeskError
from shipdesk.progress import Progress
from shipdesk.sheets import open_sheet, reader
path, first = Path(sys.argv[1]), int(sys.argv[2]) or None
def read(progress):
    try:
        with open_sheet(path, progress=progress, first=first) as sheet:
            return f"{sum(1 for _ in sheet.rows)} rows"
    except Cancelled:
        return "cancelled"
    except DeskError as error:
        return error.reason
started = time.monotonic()
verdict = read(Progress())
seconds = time.monotonic() - started
reader._idle.end()
used = resource.getrusage(resource.RUSAGE_CHILDREN)
own = used.ru_utime + used.ru_stime
progress, asked = Progress(), []
def cancel():
    asked.append(time.monotonic())
    progress.cancel()
threading.Timer(0.3, cancel).start()
read(progress)
cancelled = time.monotonic() - asked[0] if asked else 0
reader._idle.end()
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(json.dumps({"verdict": verdict, "seconds": seconds, "of_its_own": own, "cancel": cancelled, "peak": peak}))
"""


def cell(name, text):
    return f'<c r="{name}" t="inlineStr"><is><t>{text}</t></is></c>'


def row(number, *cells):
    return f'<row r="{number}">{"".join(cells)}</row>'


def letters(column):
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


GOODS = row(1, cell("A1", "sku"), cell("B1", "name_en")) + row(2, cell("A2", "A"), cell("B2", "Durian"))


def far_cell():
    yield f'{HEAD}<dimension ref="A1:XFD{ROWS}"/><sheetData>{GOODS}{row(ROWS, cell(f"XFD{ROWS}", "x"))}</sheetData>'


def far_cell_unsaid():
    yield f"{HEAD}<sheetData>{GOODS}{row(ROWS, cell(f'XFD{ROWS}', 'x'))}</sheetData>"


def rather_far_cell():
    yield f"{HEAD}<sheetData>{GOODS}{row(60_000, cell('ML60000', 'x'))}</sheetData>"


def blank_rows():
    yield f"{HEAD}<sheetData>{GOODS}"
    for number in range(3, BLANK):
        yield f'<row r="{number}"><c r="A{number}" s="0"/><c r="B{number}" s="0"/></row>'
    yield row(BLANK, cell(f"A{BLANK}", "Z"), cell(f"B{BLANK}", "Last")) + "</sheetData>"


def many_columns():
    for number in range(1, 30):
        cells = (cell(f"{letters(at)}{number}", f"c{at}") for at in range(1, COLUMNS + 1))
        yield (f"{HEAD}<sheetData>" if number == 1 else "") + row(number, *cells)
    yield "</sheetData>"


def huge_cell():
    chance = random.Random(31)
    yield f'{HEAD}<sheetData>{row(1, cell("A1", "sku"), cell("B1", "name_en"))}<row r="2">{cell("A2", "A")}'
    yield '<c r="B2" t="inlineStr"><is><t>'
    for _ in range(HUGE >> 20):
        yield chance.randbytes(1 << 19).hex()
    yield "</t></is></c></row></sheetData>"


@pytest.mark.parametrize("first", [20, 0], ids=["preview", "whole"])
@pytest.mark.parametrize(
    "made",
    [far_cell, far_cell_unsaid, rather_far_cell, blank_rows, many_columns, huge_cell],
    ids=lambda one: one.__name__,
)
def test_a_sheet_made_to_hurt_gets_a_verdict_soon(tmp_path, made, first):
    path = tmp_path / "goods.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in PARTS.items():
            archive.writestr(name, content)
        with archive.open(SHEET, "w", force_zip64=True) as sheet:
            for piece in made():
                sheet.write(piece.encode())
            sheet.write(b"</worksheet>")
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(path), str(first)],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    told = json.loads(done.stdout)
    print(f"F31: {made.__name__} {first or 'whole'}, {path.stat().st_size >> 10} KiB: {told}")
    assert told["of_its_own"] < 5
    assert told["cancel"] < 1
    assert told["peak"] < 300
