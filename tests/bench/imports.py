"""What bringing 100,000 products in costs, against tools that neither judge nor index what they bring in."""

from __future__ import annotations

import csv
import json
import random
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from python_calamine import CalamineWorkbook

from shipdesk import paths
from shipdesk.domain.product_fields import FIRST_FIELDS
from shipdesk.sheets.xlsx import write_xlsx
from tests.bench.import_alone import WITHOUT_INDEX
from tests.bench.million import REAL, kept
from tests.bench.timing import Memory, Ratio

ROWS = 100_000
_EDITION = 1
MOST_MEMORY_KIB = 150 * 1024
ALONE = "tests.bench.import_alone"


def imports(folder: Path) -> Iterator[Ratio | Memory]:
    sheet, book = csv_file(), xlsx_file()
    runs = Runs(folder)
    ours = runs.ours(sheet)
    yield Ratio(f"import of {ROWS:,} CSV rows", "sqlite-utils insert --csv", ours, runs.sqlite_utils(sheet), 1)
    if shutil.which("sqlite3"):
        plain = statistics.median(runs.sqlite3(sheet) for _ in range(3))
        yield Ratio("the same", "sqlite3 .import, SKU unique", ours, plain, 1)
        yield Ratio("the same without the search index", "sqlite3 .import", runs.ours(sheet, WITHOUT_INDEX), plain, 1)
    yield Memory("peak of the import's processes", "150 MiB", runs.peak_kib, MOST_MEMORY_KIB)
    bare = _seconds(lambda: CalamineWorkbook.from_path(book).get_sheet_by_index(0).to_python())
    allowed = 1.5 * ours + bare
    yield Ratio(f"import of {ROWS:,} XLSX rows", "1.5 x the CSV's time + calamine", runs.ours(book), allowed, 1)


class Runs:
    """Each tool in a process of its own, with a new database each time."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._numbers = folder, count()
        self.peak_kib = 0

    def ours(self, sheet: Path, *options: str) -> float:
        command = [sys.executable, "-m", ALONE, str(sheet), str(self._new("ours")), *options]
        told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        assert told["added"] == ROWS, told
        if sheet.suffix == ".csv":
            self.peak_kib = max(self.peak_kib, int(told["peak_kib"]))
        return float(told["seconds"])

    def sqlite_utils(self, sheet: Path) -> float:
        file = str(self._new("peer.db"))
        command = [sys.executable, "-m", "sqlite_utils", "insert", file, "products", str(sheet), "--csv", "--pk", "sku"]
        return _seconds(lambda: subprocess.run(command, check=True, capture_output=True))

    def sqlite3(self, sheet: Path) -> float:
        columns = ", ".join(f"{name} TEXT" + " UNIQUE" * (name == "sku") for name in FIRST_FIELDS)
        script = f"CREATE TABLE products ({columns});\n.mode csv\n.import --skip 1 '{sheet}' products\n"
        command = ["sqlite3", str(self._new("plain.db"))]
        return _seconds(lambda: subprocess.run(command, input=script.encode(), check=True, capture_output=True))

    def _new(self, name: str) -> Path:
        return self._folder / f"{next(self._numbers)}-{name}"


def csv_file() -> Path:
    path = kept(f"import-{ROWS}-{_EDITION}", "csv")
    if not path.exists():
        draft = path.with_suffix(".part")
        write_products(draft, ROWS)
        draft.replace(path)
    return path


def xlsx_file() -> Path:
    path = kept(f"import-{ROWS}-{_EDITION}", "xlsx")
    if not path.exists():
        with csv_file().open(encoding="utf-8", newline="") as lines:
            reader = csv.reader(lines)
            write_xlsx(path, next(reader), reader)
    return path


def write_products(sheet: Path, rows: int) -> None:
    """Seeded products under every header that catalogs have had from the beginning, each with a SKU of its own."""
    seeded = random.Random(20261126)
    with (paths.resources() / "samples" / "products.csv").open(encoding="utf-8-sig", newline="") as lines:
        samples = list(csv.DictReader(lines))
    names = _real_names() or [sample["name_th"] for sample in samples]
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIRST_FIELDS, extrasaction="ignore")
        writer.writeheader()
        for number in range(rows):
            name = f"{seeded.choice(names)} {seeded.choice(names)}"
            price = f"{seeded.random() * 500:.2f}"
            own = {"sku": f"SKU-{number:06d}", "gtin": "", "name_th": name, "unit_price": price}
            writer.writerow(seeded.choice(samples) | own)


def _real_names() -> list[str]:
    if not REAL.exists():
        return []
    with REAL.open(encoding="utf-8-sig", newline="") as lines:
        return [row["name"] for row in csv.DictReader(lines)]


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
