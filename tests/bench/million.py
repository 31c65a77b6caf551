"""A catalog of any size from a seed: names drawn from the real products where the file is there, else the samples.

It is made once and kept in `build`; size and edition stand in its name. What an import costs is measured elsewhere:
here rows go straight into their table and the index.

`SHIPDESK_BENCH_PRODUCTS` says how many the bench's large catalog holds; a million is what the program promises, and
takes an hour where the usual size takes minutes.
"""

from __future__ import annotations

import csv
import os
import random
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from shipdesk import paths
from shipdesk.catalogs.mark import APPLICATION_ID, MIGRATIONS
from shipdesk.catalogs.rows import BATCH, ProductRows, Row
from shipdesk.database import atomic, open_database
from shipdesk.domain.product import PRODUCT_FIELDS

LARGE = int(os.environ.get("SHIPDESK_BENCH_PRODUCTS", "200000"))
_EDITION = 6
_HOME = Path(__file__).resolve().parents[2]
REAL = Path(os.environ.get("SHIPDESK_REAL_PRODUCTS", _HOME.parent / "shared" / "data" / "thai-market-products.csv"))
_PREFIXES = ("FR", "SN", "LX", "TX", "BV", "HC")


def catalog_file(size: int = LARGE) -> Path:
    """The catalog of `size` products, made where it is not there yet."""
    path = kept(f"{size}-{_EDITION}", "sqlite3")
    if not path.exists():
        draft = path.with_suffix(".part")
        draft.unlink(missing_ok=True)
        with open_database(draft, migrations=MIGRATIONS, application_id=APPLICATION_ID) as db:
            db.conn.execute("PRAGMA synchronous = OFF")
            stored, wanted = ProductRows(db), rows(size)
            with atomic(db):
                while batch := list(islice(wanted, BATCH)):
                    stored.insert(batch)
        draft.replace(path)
    return path


def kept(name: str, suffix: str) -> Path:
    """Where a file of the bench is kept from run to run; says whether it is there or has to be made now."""
    path = _HOME / "build" / f"bench-{name}-{'real' if REAL.exists() else 'sample'}.{suffix}"
    path.parent.mkdir(exist_ok=True)
    size = f"{path.stat().st_size >> 20} MiB, kept from before" if path.exists() else "is made now and kept"
    print(f"({path.name}: {size})", file=sys.stderr, flush=True)
    return path


def rows(size: int, seed: int = 20261126) -> Iterator[Row]:
    """Rows of the catalog format: every column of a sample product, names and numbers of its own."""
    chance = random.Random(seed)
    samples = list(_table(paths.resources() / "samples" / "products.csv"))
    names = _names(samples)
    for number in range(size):
        sample = chance.choice(samples)
        english, thai, chinese = (chance.choice(names[language]) for language in ("en", "th", "zh"))
        yield {
            **{column: sample.get(column) or "" for column in PRODUCT_FIELDS},
            "sku": f"{chance.choice(_PREFIXES)}-{number:07d}",
            "gtin": gtin(f"885{number:09d}"),
            "name_en": f"{english} {chance.choice(names['en'])[:16].strip()} {number % 997} g",
            "name_th": f"{thai} {chance.choice(names['th'])[:24].strip()}",
            "name_zh": f"{chinese}{chance.choice(names['zh'])[:6]}",
            "brand": chance.choice(names["en"])[:14].strip(),
            "unit_price": f"{chance.randrange(100, 99_999) / 100:.2f}",
        }


def gtin(twelve: str) -> str:
    """With its check digit."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve))
    return f"{twelve}{-total % 10}"


def _names(samples: list[Row]) -> dict[str, list[str]]:
    found = {language: [row[f"name_{language}"] for row in samples] for language in ("en", "th", "zh")}
    if REAL.exists():
        for row in _table(REAL):
            found[_script(row["name"])].append(" ".join(row["name"].split())[:120])
    return {language: [name for name in names if name.isprintable() and name] for language, names in found.items()}


def _script(name: str) -> str:
    if any("ก" <= char <= "๛" for char in name):
        return "th"
    return "zh" if any("一" <= char <= "鿿" for char in name) else "en"


def _table(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)
