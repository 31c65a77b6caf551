"""A sheet of a workbook (XLSX, XLS, ODS), every cell as the text a person would have typed.

Cells are read by python-calamine, which runs no macro and follows no link; its archive is looked through first.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from shipdesk.errors import WrongInput
from shipdesk.sheets.archive import refuse_hostile
from shipdesk.sheets.limits import Limits

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_ZIP = b"PK"
_LARGEST_WHOLE = 10**15
_TOP = 20
"""Below these, where headers are looked for, empty rows are passed over: a sheet may have hundreds of thousands."""


class OpenWorkbook(NamedTuple):
    """One sheet's rows, each with its number in the spreadsheet, and the names of all sheets."""

    records: Iterator[tuple[int, list[str]]]
    share: Callable[[], float]
    sheet: str
    worksheets: Sequence[str]


@contextmanager
def open_workbook(path: Path, head: bytes, limits: Limits, wanted: str | None) -> Iterator[OpenWorkbook]:
    """The wanted sheet, else the first; `WrongInput` where there is none."""
    from python_calamine import CalamineError, CalamineWorkbook

    if head.startswith(_ZIP):
        refuse_hostile(path, limits)
    try:
        with CalamineWorkbook.from_path(path) as book:
            name = _name_of(path, book, wanted)
            sheet = book.get_sheet_by_name(name)
            _refuse_too_large(path, sheet, limits)
            rows = _Rows(sheet)
            yield OpenWorkbook(iter(rows), rows.share, name, book.sheet_names)
    except (CalamineError, ValueError, OverflowError, zipfile.BadZipFile) as error:
        raise WrongInput("not_a_table", "workbook_unreadable", file=path.name, detail=str(error)[:120]) from error


def _name_of(path: Path, book: CalamineWorkbook, wanted: str | None) -> str:
    if not book.sheet_names:
        raise WrongInput("not_a_table", "sheet_empty", file=path.name)
    if wanted is None:
        return book.sheet_names[0]
    if wanted not in book.sheet_names:
        there = ", ".join(book.sheet_names)[:200]
        raise WrongInput("not_found", "worksheet_not_found", file=path.name, sheet=wanted[:60], sheets=there)
    return wanted


def _refuse_too_large(path: Path, sheet: CalamineSheet, limits: Limits) -> None:
    if sheet.end is None:
        raise WrongInput("not_a_table", "sheet_empty", file=path.name)
    if sheet.height > limits.rows + 1:
        raise WrongInput("limit", "sheet_too_many_rows", file=path.name, limit=limits.rows)
    if sheet.width > limits.columns:
        raise WrongInput("limit", "sheet_too_many_columns", file=path.name, row=1, limit=limits.columns)


class _Rows:
    def __init__(self, sheet: CalamineSheet) -> None:
        self._sheet, self._number = sheet, 0

    def share(self) -> float:
        return self._number / max(1, self._sheet.total_height)

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        for number, cells in enumerate(self._sheet.iter_rows(), start=1):
            self._number = number
            if number > _TOP and cells.count("") == len(cells):
                continue
            yield number, [cell if type(cell) is str else _text(cell) for cell in cells]


def _text(cell: Any) -> str:
    """Numbers without exponent or a needless point, days as ISO; a moment at midnight is a day."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float | int):
        return _number(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell) if isinstance(cell, timedelta) else str(cell or "")


def _number(value: float) -> str:
    """Fifteen digits, as a spreadsheet keeps them: 0.1 + 0.2 shows as 0.3 there and here."""
    if value == (whole := int(value)) and abs(whole) < _LARGEST_WHOLE:
        return str(whole)
    text = format(Decimal(format(value, ".15g")), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
