"""Dumps a small desk, catalog and hub of the present schema: `python -m tests.schemas.dump NUMBER`."""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from shipdesk.services.book_consignment import book
from shipdesk.services.change_products import change_products
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.issue_papers import freeze_papers
from tests.builders import VIENTIANE, body, packed, sample_desk

HERE = Path(__file__).parent
KEPT_PRODUCTS = 5


def main(number: str) -> int:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "desk"
        _fill(root)
        figures = json.loads((HERE / "expected.json").read_text(encoding="utf-8")) if _has_figures() else {}
        for kind, path in files_of(root).items():
            (HERE / f"{kind}-{number}.sql").write_text(dumped(path), encoding="utf-8")
            figures[f"{kind}-{number}"] = figures_of(path)
        (HERE / "expected.json").write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


def files_of(root: Path) -> dict[str, Path]:
    return {
        "desk": root / "desk.sqlite3",
        "catalog": root / "catalogs" / "few.sqlite3",
        "hub": root / "embedded-hub.sqlite3",
    }


def dumped(path: Path) -> str:
    """As SQL, with the two numbers of its header. Of a search index only that it is there: it is made of the rows."""
    with closing(sqlite3.connect(path)) as db:
        lines = [f"PRAGMA {name} = {db.execute(f'PRAGMA {name}').fetchone()[0]};" for name in NUMBERS]
        parts = db.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
            " ORDER BY type <> 'table', rowid"
        ).fetchall()
        indexes = [name for kind, name, sql in parts if sql.startswith("CREATE VIRTUAL")]
        for kind, name, sql in parts:
            if any(name.startswith(f"{index}_") for index in indexes):
                continue
            lines.append(f"{sql};")
            if kind == "table" and name not in indexes:
                lines += _inserts(db, name)
    return "\n".join(lines) + "\n"


def _inserts(db: sqlite3.Connection, table: str) -> list[str]:
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    quoted = " || ',' || ".join(f'quote("{column}")' for column in columns)
    return [f'INSERT INTO "{table}" VALUES ({row[0]});' for row in db.execute(f"SELECT {quoted} FROM {table}")]


NUMBERS = ("application_id", "user_version")


def load(dump: Path, target: Path) -> None:
    """A database file out of a dump."""
    with closing(sqlite3.connect(target)) as db:
        db.create_function("folded", 1, lambda text: text, deterministic=True)
        db.executescript(dump.read_text(encoding="utf-8"))


def figures_of(path: Path) -> dict[str, list[float]]:
    """Of each table the number of rows, and of all its cells the length together: what a migration may only add to."""
    with closing(sqlite3.connect(path)) as db:
        listed = db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%sqlite_%'"
            " AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'product_grams%' ORDER BY name"
        ).fetchall()
        return {name: _figures(db, name) for (name,) in listed}


def _figures(db: sqlite3.Connection, table: str) -> list[float]:
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    lengths = " + ".join(f'coalesce(length("{column}"), 0)' for column in columns)
    count, length = db.execute(f"SELECT count(*), coalesce(sum({lengths}), 0) FROM {table}").fetchone()
    return [count, length]


def _has_figures() -> bool:
    return (HERE / "expected.json").is_file()


def _fill(root: Path) -> None:
    """A little of everything: products, parties, two shipments, papers, a booking."""
    desk = sample_desk(root)
    packed(desk)
    new_consignment(desk, body("kunming"))
    freeze_papers(desk, VIENTIANE)
    book(desk, VIENTIANE)
    with desk.catalogs.open("products") as catalog:
        products = catalog.page(KEPT_PRODUCTS)
    with desk.catalogs.open_or_create("few") as few:
        few.put_all(products)
        few.trash([products[-1].sku], desk.tools.today())
    change_products(desk.catalogs, {("few", products[0].sku): {"name_en": "Changed once"}})
    desk.store.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
