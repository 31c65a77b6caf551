"""Sixty files in the encodings and with the separators that spreadsheet programs of the region write (fault F32)."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import cycle, islice

import pytest

from shipdesk.paths import resources
from tests.sheets.here import open_here

ENCODINGS = {
    "utf-8": ("utf-8", "name_th", "name_zh"),
    "utf-8-sig": ("utf-8", "name_th", "name_zh"),
    "utf-16": ("utf-16", "name_th", "name_zh"),
    "utf-16-le": ("utf-16", "name_th", "brand"),
    "cp874": ("cp874", "name_th", "ingredients_th"),
    "tis-620": ("cp874", "name_th", "name_en"),
    "gb18030": ("gb18030", "name_zh", "ingredients_zh"),
    "gbk": ("gb18030", "name_zh", "name_en"),
}
SEPARATORS = (",", ";", "\t")
FILES = tuple(islice(zip(cycle(ENCODINGS), cycle(SEPARATORS), range(60), strict=False), 60))
FEWEST_RIGHT = 57
"""Ninety-five in a hundred."""


@pytest.fixture(scope="module")
def goods():
    with (resources() / "samples" / "products.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def written(goods, encoding, separator, number):
    """A table of one to seven products; the more a file says, the easier it is, so short ones are among them."""
    columns = ("sku", *ENCODINGS[encoding][1:], "unit_price")
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n" if number % 2 else "\n")
    writer.writerow(columns)
    rows = [goods[(number * 7 + at) % len(goods)] for at in range(1 + number % 7)]
    writer.writerows([row[column] for column in columns] for row in rows)
    data = text.getvalue().encode(encoding, "replace")
    return data, [tuple(row[column] for column in columns) for row in rows]


def test_the_set_is_read_rightly_and_every_guess_is_told(goods, tmp_path):
    right: Counter[str] = Counter()
    wrong = []
    for encoding, separator, number in FILES:
        path = tmp_path / f"{number}.csv"
        data, rows = written(goods, encoding, separator, number)
        path.write_bytes(data)
        with open_here(path) as sheet:
            read = [row.cells for row in sheet.rows]
        assert sheet.read_as.encoding
        assert sheet.read_as.separator
        if (sheet.read_as.encoding, sheet.read_as.separator, read) == (ENCODINGS[encoding][0], separator, rows):
            right[encoding] += 1
        else:
            wrong.append((encoding, separator, number, sheet.read_as.encoding, sheet.read_as.separator))
    assert len(FILES) == 60
    assert sum(right.values()) >= FEWEST_RIGHT, wrong
