"""What an import would do, with the rows to look at: counted dry, nothing written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from shipdesk.catalogs import Catalogs, Met, Verdict
from shipdesk.domain.money import MinorUnits
from shipdesk.domain.product_fields import PRODUCT_FIELDS
from shipdesk.domain.product_table import Values
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.import_catalog import ImportReport, ImportWish, import_catalog
from shipdesk.services.sheet_source import FileMark, mark_of
from shipdesk.sheets import SheetRow

SHOWN_ROWS = 1_000
"""Of each kind; all are counted."""


@dataclass(frozen=True)
class FieldChange:
    """What one field of a product is and would be."""

    field: str
    old: str
    new: str


@dataclass(frozen=True)
class PreviewRow:
    """One row as it stands in the sheet, and what it would do: `verdict` is None where it would be rejected."""

    number: int
    cells: tuple[str, ...]
    faults: tuple[WrongInput, ...] = ()
    verdict: Verdict | None = None
    changes: tuple[FieldChange, ...] = ()
    values: Values = ()
    """The product as it would stand in the catalog, in the order of `PRODUCT_FIELDS`."""


@dataclass(frozen=True)
class ImportPreview:
    """`rows` are the first of each kind, in the order of the sheet; `seen` tells the file from a later one."""

    report: ImportReport
    headers: tuple[str, ...]
    rows: tuple[PreviewRow, ...]
    seen: FileMark | None


def preview_import(catalogs: Catalogs, wish: ImportWish, minor_units: MinorUnits, progress: Progress) -> ImportPreview:
    """Raises `WrongInput` as the import itself would for a file or a mapping that cannot be used at all."""
    seen = mark_of(wish.sheet)
    kept = _Kept()
    dry = replace(wish, dry_run=True, rejects=None)
    report = import_catalog(catalogs, dry, minor_units, progress, watch=kept.watch)
    return ImportPreview(report, report.headers, kept.with_rejected(report), seen)


class _Kept:
    """The first rows of each kind. A walk that begins again, because of SKUs that repeat, only says the same."""

    def __init__(self) -> None:
        self._rows: dict[int, PreviewRow] = {}
        self._counted: Counter[Verdict] = Counter()

    def watch(self, row: SheetRow, met: Met) -> None:
        if row.number not in self._rows and self._counted[met.verdict] < SHOWN_ROWS:
            self._counted[met.verdict] += 1
            self._rows[row.number] = PreviewRow(row.number, row.cells, (), met.verdict, _changes(met), met.after)

    def with_rejected(self, report: ImportReport) -> tuple[PreviewRow, ...]:
        shown = self._rows
        for bad in report.rejected:
            shown.pop(bad.row, None)
        shown |= {bad.row: PreviewRow(bad.row, bad.cells, bad.faults) for bad in report.rejected[:SHOWN_ROWS]}
        return tuple(shown[number] for number in sorted(shown))


def _changes(met: Met) -> tuple[FieldChange, ...]:
    if met.verdict is not Verdict.CHANGED or met.before is None:
        return ()
    beside: Sequence[tuple[str, str | None, str | None]] = list(zip(PRODUCT_FIELDS, met.before, met.after, strict=True))
    return tuple(FieldChange(field, old or "", new or "") for field, old, new in beside if old != new)
