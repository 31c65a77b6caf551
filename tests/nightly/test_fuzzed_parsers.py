"""F33: half an hour of Atheris for each parser of foreign files; a crash or a hang leaves the file that caused it."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys

import pytest

from shipdesk import paths
from shipdesk.catalogs import Catalog
from shipdesk.domain.product import Product
from shipdesk.sheets.xlsx import write_xlsx

SECONDS = int(os.environ.get("SHIPDESK_FUZZ_SECONDS", "1800"))
pytestmark = [
    pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="Atheris is not installed"),
    pytest.mark.timeout(SECONDS + 600),
]


def seed(kind, folder):
    """What the parser knows, to begin with."""
    folder.mkdir()
    if kind == "workbook":
        write_xlsx(folder / "seed.xlsx", ("sku", "name_en"), [("A", "Durian"), ("B", "=1+1")])
    elif kind == "catalog":
        with Catalog.open(folder / "seed.sqlite3", {}) as catalog:
            catalog.put_all([Product(sku="A", names={"th": "ทุเรียน"})])
    elif kind == "json":
        (folder / "seed.json").write_bytes((paths.resources() / "samples" / "consignment-kunming.json").read_bytes())
    else:
        text = 'sku;name_th\nA;ทุเรียน\n"B";\'=1+1\n'
        for encoding in ("utf-8-sig", "utf-16", "cp874"):
            (folder / f"{encoding}.csv").write_bytes(text.encode(encoding))


@pytest.mark.parametrize("kind", ["table", "workbook", "catalog", "json"])
def test_no_bytes_bring_a_parser_down(tmp_path, kind):
    corpus = tmp_path / "corpus"
    seed(kind, corpus)
    command = [sys.executable, "-m", "tests.nightly.fuzz_parsers", kind, str(corpus)]
    limits = [f"-max_total_time={SECONDS}", "-timeout=60", "-rss_limit_mb=2048", f"-artifact_prefix={tmp_path}/"]
    done = subprocess.run([*command, *limits], capture_output=True, text=True, check=False)
    print("\n".join(done.stderr.splitlines()[-3:]))
    assert done.returncode == 0, done.stderr[-3000:]
