"""A first look at a sheet before it is imported: its headers, some rows, and how it was read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from shipdesk.domain.product_fields import NAME_FIELDS
from shipdesk.progress import Progress
from shipdesk.services.sheet_source import open_products
from shipdesk.sheets import HowToRead, SheetRow

AS_FOUND = HowToRead()


@dataclass(frozen=True)
class SheetLook:
    """A sheet as a person sees it when it is opened; `layout` is the shop or program whose export it is."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    read_as: HowToRead
    worksheets: tuple[str, ...] = ()
    layout: str | None = None


def look_at_sheet(path: Path, first: int, progress: Progress, how: HowToRead = AS_FOUND) -> SheetLook:
    """The first rows. A file that is no table raises `WrongInput`."""
    with open_products(path, how, progress, first) as source:
        sheet = source.sheet
        rows = tuple(sheet.rows)
        kind = source.layout.kind if source.layout else None
        return SheetLook(sheet.name, sheet.headers, rows, sheet.read_as, sheet.worksheets, kind)


def lacks_identity(fields: Collection[str]) -> bool:
    """Whether a mapping to these fields cannot be imported: no SKU, or no name in any language."""
    return "sku" not in fields or not set(NAME_FIELDS.values()) & set(fields)
