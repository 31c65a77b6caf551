"""F34: ten thousand rows of which one in twenty is bad; and the import killed at many points of its way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from shipdesk.catalogs import Catalogs
from shipdesk.domain.product import Product
from tests.services.test_import_faults import CHILD, MINOR_UNITS, judge, with_bad_rows

ROWS = 10_000


@pytest.fixture
def catalogs(tmp_path):
    return Catalogs(tmp_path / "catalogs", MINOR_UNITS)


def test_the_good_land_and_the_bad_come_back_mended(tmp_path, catalogs):
    judge(tmp_path, catalogs, ROWS)


@pytest.mark.parametrize("after", [500, 2_500, 5_000, 7_500, ROWS])
def test_a_killed_import_leaves_no_row(tmp_path, catalogs, after):
    with catalogs.open_or_create("products") as catalog:
        catalog.put_all([Product(sku="OLD", names={"en": "Old"})])
    sheet = tmp_path / "goods.csv"
    with_bad_rows(sheet, ROWS)
    killed = subprocess.run(
        [sys.executable, str(CHILD), str(sheet), str(tmp_path / "catalogs"), str(after)],
        capture_output=True, check=False, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert killed.returncode == 9, killed.stderr
    with catalogs.open("products") as catalog:
        assert [row["sku"] for row in catalog.rows()] == ["OLD"]
        assert catalog.search("durian").hits == ()
