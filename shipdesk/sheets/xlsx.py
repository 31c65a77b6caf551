"""A table written as XLSX: text cells only, so that no number loses its zeros and no formula comes alive.

An apostrophe that a reader would take away has one more before it, so that every text comes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from shipdesk.sheets.drafted import drafted
from shipdesk.sheets.formulas import unprotect

TEXT = "@"


def write_xlsx(path: Path, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Writes the table and returns the number of its rows; an older file of that name is replaced whole."""
    with drafted(path) as draft:
        return _write(draft, headers, rows)


def _write(path: Path, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Sheet")
    written = -1
    for row in (headers, *rows):
        cells = []
        for text in row:
            cell = WriteOnlyCell(sheet)
            cell.value = text if unprotect(text) == text else f"'{text}"
            cell.data_type = "s"
            cell.number_format = TEXT
            cells.append(cell)
        sheet.append(cells)
        written += 1
    book.save(path)
    return written
