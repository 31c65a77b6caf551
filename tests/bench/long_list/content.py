"""The cells that all drawers get: every name on one line of its column, nearly every name different."""

from __future__ import annotations

import csv
import random
import re
from dataclasses import asdict, dataclass

from shipdesk import paths
from shipdesk.drawing import mm
from shipdesk.typeset import Typesetter, load_typesetter

LINES = 2_000
SIZE = 7.0


@dataclass(frozen=True)
class Column:
    """`width` in mm, `font` a bundled file's name, `align` left or right."""

    heading: str
    width: float
    font: str
    language: str
    align: str


COLUMNS = (
    Column("No.", 10, "NotoSans", "en", "right"),
    Column("Cartons", 21, "NotoSans", "en", "left"),
    Column("Description", 45, "NotoSans", "en", "left"),
    Column("รายการสินค้า", 40, "NotoSansThai", "th", "left"),
    Column("品名", 27, "NotoSansSC", "zh", "left"),
    Column("Quantity", 13, "NotoSans", "en", "right"),
    Column("Net kg", 12, "NotoSans", "en", "right"),
    Column("Gross kg", 12, "NotoSans", "en", "right"),
)
FREE = 3.0
"""Room in mm that a cell keeps beside its text."""


def content() -> dict[str, object]:
    """What goes into CONTENT.json."""
    return {
        "fonts": str(paths.resources() / "fonts"),
        "size": SIZE,
        "columns": [asdict(column) for column in COLUMNS],
        "rows": _rows(),
    }


def _rows() -> list[list[str]]:
    typesetter = load_typesetter(paths.resources())
    with (paths.resources() / "samples" / "products.csv").open(encoding="utf-8-sig", newline="") as lines:
        products = [(row["name_en"], row["name_th"], row["name_zh"]) for row in csv.DictReader(lines)]
    seeded = random.Random(20261126)
    rows: list[list[str]] = []
    carton = 1
    while len(rows) < LINES:
        names = _sized(seeded.choice(products), seeded.randrange(20, 1000))
        if not all(_fits(typesetter, names[at], COLUMNS[2 + at]) for at in range(3)):
            continue
        count = seeded.randrange(1, 40)
        net = count * seeded.randrange(500, 9000)
        figures = [str(count * 24), f"{net / 1000:.3f}", f"{net / 1000 * 1.08:.3f}"]
        rows.append([str(len(rows) + 1), f"{carton}–{carton + count - 1}", *names, *figures])
        carton += count
    return rows


def _sized(names: tuple[str, ...], size: int) -> list[str]:
    """The names with another size of pack, so that few are equal."""
    return [re.sub(r"\d+", str(size), name, count=1) for name in names]


def _fits(typesetter: Typesetter, text: str, column: Column) -> bool:
    return bool(text) and mm(typesetter.width(text, SIZE, language=column.language)) < column.width - FREE
