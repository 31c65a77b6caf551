"""A first look at a sheet before it is imported: its headers, some rows, and how it was read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from shipdesk.domain.product import NAME_FIELDS
from shipdesk.progress import Progress
from shipdesk.sheets import SheetRow, open_sheet

_STEP = 500


@dataclass(frozen=True)
class SheetLook:
    """A sheet as a person sees it when it is opened: the file's name, the headers, the rows asked for."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[SheetRow, ...]


def look_at_sheet(path: Path, first: int, progress: Progress, numbers: Collection[int] = ()) -> SheetLook:
    """The first rows, and those with the row numbers named. A file that is no table raises `WrongInput`."""
    wanted, last = frozenset(numbers), max(numbers, default=0)
    rows: list[SheetRow] = []
    with open_sheet(path, progress=progress, first=None if numbers else first) as sheet:
        for count, row in enumerate(sheet.rows):
            if count % _STEP == 0:
                progress.step(count)
            if count >= first and row.number > last:
                break
            if count < first or row.number in wanted:
                rows.append(row)
        return SheetLook(sheet.name, sheet.headers, tuple(rows))


def lacks_identity(fields: Collection[str]) -> bool:
    """Whether a mapping to these fields cannot be imported: no SKU, or no name in any language."""
    return "sku" not in fields or not set(NAME_FIELDS.values()) & set(fields)
