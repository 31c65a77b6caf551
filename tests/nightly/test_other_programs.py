"""Spreadsheets that another program made come in by the command line with the right verdict on every row.

LibreOffice writes each format and encoding; it also opens what we export, and finds no formula in it.
"""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from shipdesk.catalogs import Catalogs
from shipdesk.domain.product import PRODUCT_FIELDS, Product
from shipdesk.sheets import write_csv
from shipdesk.sheets.xlsx import write_xlsx

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")

# What LibreOffice is asked for: a filter, and for text its separator, quote and character set by number.
MAKES = {
    "xlsx": ("xlsx:Calc MS Excel 2007 XML", "xlsx"),
    "xlsx, strict": ("xlsx:Calc Office Open XML", "xlsx"),
    "xls 97": ("xls:MS Excel 97", "xls"),
    "ods": ("ods:calc8", "ods"),
    "fods as csv": ("csv:Text - txt - csv (StarCalc):44,34,76,1", "csv"),
    "csv, Windows-874": ("csv:Text - txt - csv (StarCalc):59,34,TIS,1", "csv"),
    "csv, UTF-16": ("csv:Text - txt - csv (StarCalc):9,34,65535,1", "csv"),
    "csv, semicolons": ("csv:Text - txt - csv (StarCalc):59,34,76,1", "csv"),
    "csv, tabs": ("csv:Text - txt - csv (StarCalc):9,34,76,1", "csv"),
    "csv, all quoted": ("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true", "csv"),
}
CHARACTER_SETS = {"TIS": "32"}
ROWS = (
    ("รหัสสินค้า", "ชื่อสินค้า", "บาร์โค้ด", "น้ำหนักสุทธิ (กรัม)", "ราคา (บาท)"),
    ("TH-1", "ทุเรียนหมอนทอง", "8850999111117", "2500", "1234.5"),
    ("TH-2", "มะม่วงอบแห้ง", "", "150", "45"),
    ("TH-3", "", "", "100", "10"),
    ("TH-4", "น้ำมันมะพร้าว", "8850999111118", "500", "99"),
    ("TH-5", "ข้าวหอมมะลิ", "", "x", "30"),
    ("TH-2", "มะม่วงซ้ำ", "", "1", "1"),
)
REJECTED = [(3, "sku"), (4, "name_en"), (5, "gtin"), (6, "net_weight_kg"), (7, "sku")]


def convert(source: Path, to: str, folder: Path) -> Path:
    """LibreOffice's own conversion, with a profile of its own."""
    subprocess.run(
        [str(OFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", to,
         *(["--infilter=CSV:44,34,76,1"] if source.suffix == ".csv" else []), "--outdir", str(folder), str(source)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return folder / f"{source.stem}.{to.partition(':')[0]}"


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """The rows as a spreadsheet program has them, numbers as numbers."""
    folder = tmp_path_factory.mktemp("source")
    path = folder / "goods.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(ROWS)
    return convert(path, "ods", folder)


def imported(path: Path, desk: Path) -> dict:
    command = [sys.executable, "-m", "shipdesk", "--desk", str(desk), "--json", "catalog", "import", str(path)]
    told = subprocess.run(command, capture_output=True, check=False, timeout=300)
    assert told.returncode == 0, told.stdout
    return json.loads(told.stdout)


@pytest.mark.parametrize("make", list(MAKES))
def test_every_make_comes_in_with_the_right_verdict_on_every_row(source, tmp_path, make):
    to, _ = MAKES[make]
    for word, number in CHARACTER_SETS.items():
        to = to.replace(word, number)
    path = convert(source, to, tmp_path)
    told = imported(path, tmp_path / "desk")
    assert (told["rows"], told["added"], told["unmapped"]) == (6, 1, [])
    assert [(row["row"], row["column"]) for row in told["rejected"]] == REJECTED
    with Catalogs(tmp_path / "desk" / "catalogs", {"THB": 2}).open("products") as catalog:
        row = next(iter(catalog.rows()))
    said = {field: row[field] for field in ("sku", "name_th", "gtin", "net_weight_kg", "unit_price", "currency")}
    assert said == {"sku": "TH-1", "name_th": "ทุเรียนหมอนทอง", "gtin": "8850999111117", "net_weight_kg": "2.5",
                    "unit_price": "1234.5", "currency": "THB"}  # fmt: skip
    assert imported(path, tmp_path / "desk")["unchanged"] == 1


PAYLOADS = tuple(
    f"{first}{rest}"
    for first in ("=", "+", "-", "@", "\t=", "'=")
    for rest in ("1+1", "SUM(A1:A9)", 'HYPERLINK("http://x.invalid")', "cmd|' /C calc'!A0", 'WEBSERVICE("http://x.invalid")',
                 'DDE("soffice";"x";"y")', "66812345678", "IMPORTDATA(1)", "A1", "NOW()")
)  # fmt: skip


@pytest.mark.parametrize(("ending", "write"), [("csv", write_csv), ("xlsx", write_xlsx)])
def test_no_formula_of_ours_is_alive_in_libreoffice(tmp_path, ending, write):
    """Read back by LibreOffice, each cell still is the text that was written (its apostrophe included in CSV)."""
    assert len(PAYLOADS) == 60
    path = tmp_path / f"out.{ending}"
    write(path, ("sku", "name_en"), ((f"S{at}", text) for at, text in enumerate(PAYLOADS)))
    (tmp_path / "opened").mkdir()
    opened = convert(path, "fods", tmp_path / "opened").read_text(encoding="utf-8")
    assert opened.count('office:value-type="string"') >= 2 * len(PAYLOADS)
    assert "table:formula" not in opened
    assert 'xlink:href="http' not in opened


def test_a_whole_product_comes_back_through_libreoffice(tmp_path):
    desk = tmp_path / "desk"
    product = Product(sku="+66", names={"th": "=ทุเรียน", "zh": "榴莲"}, brand="@x", gtin="0070450021955")
    with Catalogs(desk / "catalogs", {"THB": 2}).open_or_create("products") as catalog:
        catalog.put_all([product])
        rows = [[row[field] for field in PRODUCT_FIELDS] for row in catalog.rows()]
    write_xlsx(tmp_path / "out.xlsx", PRODUCT_FIELDS, rows)
    (tmp_path / "saved").mkdir()
    saved = convert(tmp_path / "out.xlsx", "ods:calc8", tmp_path / "saved")
    assert imported(saved, desk)["unchanged"] == 1
