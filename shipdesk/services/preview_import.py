"""What an import would do, with the rows to look at: counted dry, nothing written."""

from __future__ import annotations

from dataclasses import dataclass, replace

from shipdesk.catalogs import Catalogs
from shipdesk.domain.money import MinorUnits
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.import_catalog import ImportReport, ImportWish, import_catalog
from shipdesk.services.look_at_sheet import look_at_sheet

SHOWN_ROWS = 200


@dataclass(frozen=True)
class PreviewRow:
    """One row as it stands in the sheet, and all that is wrong with it."""

    number: int
    cells: tuple[str, ...]
    faults: tuple[WrongInput, ...]


@dataclass(frozen=True)
class ImportPreview:
    """`rows` are the first ones and the first that would be rejected."""

    report: ImportReport
    headers: tuple[str, ...]
    rows: tuple[PreviewRow, ...]


def preview_import(catalogs: Catalogs, wish: ImportWish, minor_units: MinorUnits, progress: Progress) -> ImportPreview:
    """Raises `WrongInput` as the import itself would for a file or a mapping that cannot be used at all."""
    report = import_catalog(catalogs, replace(wish, dry_run=True, rejects=None), minor_units, progress)
    faults = {row.row: row.faults for row in report.rejected}
    look = look_at_sheet(wish.sheet, SHOWN_ROWS, progress, list(faults)[:SHOWN_ROWS])
    rows = tuple(PreviewRow(row.number, row.cells, faults.get(row.number, ())) for row in look.rows)
    return ImportPreview(report, look.headers, rows)
