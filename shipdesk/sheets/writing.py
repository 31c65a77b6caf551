"""A table written as CSV that spreadsheet programs open rightly: UTF-8 with mark, CRLF, no live formula.

The file appears whole or not at all: rows go to a neighbour that takes the name at the end.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from shipdesk.errors import WrongInput
from shipdesk.sheets.formulas import protect
from shipdesk.whole_files import bring_to_disk, put_in_place


def write_csv(path: Path, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Writes the table and returns the number of its rows; an older file of that name is replaced."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            written = _write(draft, headers, rows)
            put_in_place(draft, path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise WrongInput("read_only", "file_not_writable", file=path, detail=error.strerror) from error
    return written


def _write(path: Path, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    written = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([protect(header) for header in headers])
        for row in rows:
            writer.writerow([protect(cell) for cell in row])
            written += 1
        bring_to_disk(file)
    return written
