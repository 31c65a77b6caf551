"""The first sheet of a workbook (XLSX, XLS, ODS), every cell as the text a person would have typed.

Cells are read by python-calamine, which runs no macro and follows no link. What the archive claims to hold is
summed before it is opened, so that a small file can't grow without bound in memory.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shipdesk.errors import WrongInput
from shipdesk.sheets.limits import Limits

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_ZIP = b"PK"
_MOST_ENTRIES = 2_000
_MOST_RATIO = 200
_SMALL = 1 << 20


@contextmanager
def open_records(path: Path, head: bytes, limits: Limits) -> Iterator[Iterator[tuple[int, list[str]]]]:
    """Rows of the first sheet, each with its number in the spreadsheet; `WrongInput` where there is none."""
    from python_calamine import CalamineError, CalamineWorkbook

    if head.startswith(_ZIP):
        _refuse_bombs(path, limits)
    try:
        with CalamineWorkbook.from_path(path) as book:
            if not book.sheet_names:
                raise WrongInput("not_a_table", "sheet_empty", file=path.name)
            sheet = book.get_sheet_by_index(0)
            _refuse_too_large(path, sheet, limits)
            yield _records(sheet)
    except (CalamineError, ValueError, OverflowError) as error:
        raise WrongInput("not_a_table", "workbook_unreadable", file=path.name, detail=str(error)[:120]) from error


def _refuse_bombs(path: Path, limits: Limits) -> None:
    """By what the archive itself says; names and sizes that lie are caught by the reader's own bounds."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise WrongInput("not_a_table", "workbook_unreadable", file=path.name, detail=str(error)[:120]) from error
    if any(entry.flag_bits & 1 for entry in entries):
        raise WrongInput("not_a_table", "workbook_locked", file=path.name)
    inflated = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    is_bomb = inflated > _SMALL and inflated > packed * _MOST_RATIO
    if len(entries) > _MOST_ENTRIES or inflated > limits.inflated or is_bomb:
        raise WrongInput("limit", "workbook_too_large", file=path.name, limit=limits.inflated >> 20)


def _refuse_too_large(path: Path, sheet: CalamineSheet, limits: Limits) -> None:
    if sheet.end is None:
        raise WrongInput("not_a_table", "sheet_empty", file=path.name)
    if sheet.height > limits.rows + 1:
        raise WrongInput("limit", "sheet_too_many_rows", file=path.name, limit=limits.rows)
    if sheet.width > limits.columns:
        raise WrongInput("limit", "sheet_too_many_columns", file=path.name, row=1, limit=limits.columns)


def _records(sheet: CalamineSheet) -> Iterator[tuple[int, list[str]]]:
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        yield number, [_text(cell) for cell in cells]


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
    text = format(Decimal(format(value, ".15g")), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
