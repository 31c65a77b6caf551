"""An import that is killed, a large one with bad rows, text that a spreadsheet program would run (F34, F37)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from shipdesk.catalogs import Catalogs
from shipdesk.domain.product import PRODUCT_FIELDS, Product
from shipdesk.paths import resources
from shipdesk.progress import Progress
from shipdesk.reference import Messages
from shipdesk.services.import_catalog import ImportWish, import_catalog
from shipdesk.services.preview_import import SHOWN_ROWS, preview_import
from shipdesk.sheets import write_csv
from shipdesk.sheets.xlsx import write_xlsx

MINOR_UNITS = {"THB": 2}
CHILD = Path(__file__).with_name("killed_import_child.py")


@pytest.fixture
def catalogs(tmp_path):
    return Catalogs(tmp_path / "catalogs", MINOR_UNITS)


def with_bad_rows(path, rows):
    """One row in twenty is wrong."""
    lines = (f"S{number},{'Durian' if number % 20 else ''},0.5\n" for number in range(rows))
    path.write_text("sku,name_en,net_weight_kg\n" + "".join(lines))
    return rows - len(range(0, rows, 20)), len(range(0, rows, 20))


def judge(tmp_path, catalogs, rows):
    sheet, rejects = tmp_path / "goods.csv", tmp_path / "rejects.csv"
    good, bad = with_bad_rows(sheet, rows)
    preview = preview_import(catalogs, ImportWish(sheet), MINOR_UNITS, Progress())
    assert (preview.report.added, len(preview.report.rejected)) == (good, bad)
    assert len(preview.rows) == min(good, SHOWN_ROWS) + min(bad, SHOWN_ROWS)
    messages = Messages.load(resources() / "messages")
    for language in ("en", "th"):
        faults = [one.faults[0] for one in preview.report.rejected]
        assert len({messages.sentence(language, fault.reason, fault.values) for fault in faults}) == 1
    import_catalog(catalogs, ImportWish(sheet, rejects=rejects), MINOR_UNITS, Progress())
    mended = rejects.read_text(encoding="utf-8-sig").replace(",,0.5,", ",Mended,0.5,")
    rejects.write_text(mended, encoding="utf-8")
    report = import_catalog(catalogs, ImportWish(rejects), MINOR_UNITS, Progress())
    assert (report.added, report.rejected) == (bad, ())


def test_good_rows_land_and_the_bad_ones_come_back_mended(tmp_path, catalogs):
    judge(tmp_path, catalogs, 600)


def test_an_import_that_is_killed_leaves_no_row(tmp_path, catalogs):
    with catalogs.open_or_create("products") as catalog:
        catalog.put_all([Product(sku="OLD", names={"en": "Old"})])
    sheet = tmp_path / "goods.csv"
    with_bad_rows(sheet, 4000)
    child = subprocess.run(
        [sys.executable, str(CHILD), str(sheet), str(tmp_path / "catalogs")],
        capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert (child.returncode, child.stdout) == (9, "some rows are in\n"), child.stderr
    with catalogs.open("products") as catalog:
        assert [row["sku"] for row in catalog.rows()] == ["OLD"]


HOSTILE = (
    "=1+1", "+66812345678", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x")', "'=1", "''+1", "=cmd|' /C calc'!A0", "+",
)  # fmt: skip


@pytest.mark.parametrize(("ending", "write"), [("csv", write_csv), ("xlsx", write_xlsx)])
def test_formulas_in_names_go_out_dead_and_come_back_as_they_were(tmp_path, catalogs, ending, write):
    products = [Product(sku=f"{text}{at}", names={"en": text}, brand=text) for at, text in enumerate(HOSTILE)]
    with catalogs.open_or_create("products") as catalog:
        catalog.put_all(products)
        before = list(catalog.rows())
    path = tmp_path / f"out.{ending}"
    assert write(path, PRODUCT_FIELDS, ([row[field] for field in PRODUCT_FIELDS] for row in before)) == len(HOSTILE)
    report = import_catalog(catalogs, ImportWish(path), MINOR_UNITS, Progress())
    assert (report.unchanged, report.changed, report.added) == (len(HOSTILE), 0, 0)
    import_catalog(catalogs, ImportWish(path, catalog="copy"), MINOR_UNITS, Progress())
    with catalogs.open("copy") as copy:
        assert list(copy.rows()) == before
