"""A first look at a sheet before it is imported: its headers, some rows, and what each column probably fills."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from shipdesk.domain.product import NAME_FIELDS, PRODUCT_FIELDS
from shipdesk.progress import Progress
from shipdesk.reference import Reference
from shipdesk.reference.import_headers import folded_header, read_import_headers
from shipdesk.services.column_mapping import ColumnWish
from shipdesk.services.rejected_rows import REJECT_HEADERS
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


def suggest_columns(headers: Sequence[str], reference: Reference) -> tuple[ColumnWish, ...]:
    """Every header with the field it fills: the catalog's own names first, then what people call them.

    A sheet without a SKU is known by its GTIN, which then fills both. A header that means nothing has no wish.
    """
    known = read_import_headers(reference.folder / "tables" / "import_headers.toml")
    own = {folded_header(field): field for field in PRODUCT_FIELDS}
    found: dict[str, str] = {}
    for names in (own, known):
        for header in headers:
            field = names.get(folded_header(header))
            if field and field not in found and header not in found.values() and header not in REJECT_HEADERS:
                found[field] = header
    if "sku" not in found and "gtin" in found:
        found = {"sku": found["gtin"], **found}
    return tuple(ColumnWish(header, field) for field, header in found.items())


def lacks_identity(fields: Collection[str]) -> bool:
    """Whether a mapping to these fields cannot be imported: no SKU, or no name in any language."""
    return "sku" not in fields or not set(NAME_FIELDS.values()) & set(fields)
