"""A table written as CSV that spreadsheet programs open rightly: UTF-8 with mark, CRLF, no live formula.

The file appears whole or not at all: rows go to a neighbour that takes the name at the end.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from shipdesk.sheets.drafted import drafted
from shipdesk.sheets.formulas import protect


def write_csv(path: Path, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Writes the table and returns the number of its rows; an older file of that name is replaced."""
    with drafted(path) as draft:
        return _write(draft, headers, rows)


def _write(path: Path, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    written = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([protect(header) for header in headers])
        for row in rows:
            writer.writerow([protect(cell) for cell in row])
            written += 1
    return written
