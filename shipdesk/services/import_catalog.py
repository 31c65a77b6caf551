"""A sheet of products into a catalog: good rows land in one transaction, bad ones are listed and can be mended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from shipdesk.catalogs import Catalog, Catalogs, Tally
from shipdesk.domain.cells import clean
from shipdesk.domain.money import MinorUnits
from shipdesk.domain.product import Product, product_from_row
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.column_mapping import ColumnMapping, ColumnWish, map_columns
from shipdesk.services.rejected_rows import Explain, RejectedRow, write_rejects
from shipdesk.sheets import Sheet, SheetRow, open_sheet

__all__ = ["ImportReport", "ImportWish", "RejectedRow", "import_catalog"]

_STEP = 200
"""Rows between two reports of progress."""


@dataclass(frozen=True)
class ImportWish:
    """What the user asks for: which file, into which catalog, how to read its columns, what to do with bad rows."""

    sheet: Path
    catalog: str = "products"
    columns: Sequence[ColumnWish] = ()
    defaults: Mapping[str, str] = field(default_factory=dict)
    dry_run: bool = False
    strict: bool = False
    rejects: Path | None = None


@dataclass(frozen=True)
class ImportReport:
    """What an import did, or in a dry run would do; rows = added + changed + unchanged + rejected."""

    catalog: str
    rows: int
    added: int
    changed: int
    unchanged: int
    rejected: tuple[RejectedRow, ...]
    unmapped: tuple[str, ...]
    written: bool
    error: WrongInput | None = None
    """Why nothing was written although it was asked for: a strict import's first bad row."""


@dataclass(frozen=True)
class _Survey:
    """What a first walk over the whole sheet found: how many rows, and which SKUs stand in several of them."""

    rows: int
    repeated: Mapping[str, Sequence[int]]


class _BadRowsError(Exception):
    """Undoes the transaction of a strict import that met a bad row."""


def import_catalog(
    catalogs: Catalogs,
    wish: ImportWish,
    minor_units: MinorUnits,
    progress: Progress,
    explain: Explain = lambda fault: fault.reason,
) -> ImportReport:
    """Imports a sheet of products.

    A file that is no table, or lacks SKU or name, raises `WrongInput` before anything is touched; a bad row is
    rejected and the others land together. `Cancelled` out of `progress` leaves catalog and disk as they were.
    """
    with open_sheet(wish.sheet, progress=progress) as sheet:
        mapping = map_columns(sheet.headers, wish.columns, wish.defaults, minor_units)
        survey = _survey(sheet, mapping, progress)
    with open_sheet(wish.sheet, progress=progress) as sheet:
        run = _Run(sheet, mapping, survey, minor_units, progress)
        tally, written = _land(catalogs, wish, run, explain)
    rejected = tuple(run.rejected)
    error = rejected[0].faults[0] if wish.strict and rejected else None
    return ImportReport(
        wish.catalog, run.rows, tally.added, tally.changed, tally.unchanged, rejected, mapping.unmapped, written, error
    )


def _survey(sheet: Sheet, mapping: ColumnMapping, progress: Progress) -> _Survey:
    first: dict[str, int] = {}
    repeated: dict[str, list[int]] = {}
    rows = 0
    for rows, sheet_row in enumerate(sheet.rows, 1):
        if rows % _STEP == 0:
            progress.step(0, None)
        sku = _sku(sheet_row, mapping)
        if sku in first:
            repeated.setdefault(sku, [first[sku]]).append(sheet_row.number)
        elif sku:
            first[sku] = sheet_row.number
    return _Survey(rows, repeated)


def _sku(sheet_row: SheetRow, mapping: ColumnMapping) -> str:
    try:
        return clean(sheet_row.cells[mapping.places["sku"]])
    except WrongInput:
        return ""


class _Run:
    """The second walk: good rows become products, bad ones are kept with their cells."""

    def __init__(
        self, sheet: Sheet, mapping: ColumnMapping, survey: _Survey, minor_units: MinorUnits, progress: Progress
    ) -> None:
        self.sheet, self.mapping = sheet, mapping
        self._survey, self._minor_units, self._progress = survey, minor_units, progress
        self.rows = 0
        self.rejected: list[RejectedRow] = []
        self.rejected_cells: list[tuple[str, ...]] = []

    def products(self) -> Iterator[Product]:
        for sheet_row in self.sheet.rows:
            if self.rows % _STEP == 0:
                self._progress.step(self.rows, self._survey.rows)
            self.rows += 1
            faults: list[WrongInput] = []
            product = self._read(sheet_row, faults)
            if product is not None and not faults:
                yield product
            else:
                self._reject(sheet_row, faults)
        self._progress.step(self.rows, self._survey.rows)

    def _read(self, sheet_row: SheetRow, faults: list[WrongInput]) -> Product | None:
        if sheet_row.surplus:
            width, surplus = len(self.sheet.headers), sheet_row.surplus[0][:60]
            faults.append(WrongInput("too_many_items", "row_too_many_cells", width=width, value=surplus))
        repetitions = self._survey.repeated.get(_sku(sheet_row, self.mapping))
        if repetitions:
            rows = ", ".join(str(number) for number in repetitions[:10])
            faults.append(WrongInput("duplicate", "row_repeats_sku", pointer="/sku", column="sku", rows=rows))
        try:
            return product_from_row(self.mapping.row(sheet_row), minor_units=self._minor_units)
        except WrongInput as error:
            faults.extend(error.all)
            return None

    def _reject(self, sheet_row: SheetRow, faults: Sequence[WrongInput]) -> None:
        for fault in faults:
            fault.pointer = f"/row/{sheet_row.number}{fault.pointer or ''}"
        self.rejected.append(RejectedRow(sheet_row.number, tuple(faults)))
        self.rejected_cells.append(sheet_row.cells)


def _land(catalogs: Catalogs, wish: ImportWish, run: _Run, explain: Explain) -> tuple[Tally, bool]:
    existed = catalogs.exists(wish.catalog)
    if wish.dry_run:
        with catalogs.open(wish.catalog) if existed else catalogs.scratch(wish.catalog) as catalog:
            return catalog.compare(run.products(), run.mapping.fields()), False
    try:
        with catalogs.open_or_create(wish.catalog) as catalog:
            tally, written = _put(catalog, run, wish, explain)
    except BaseException:
        if not existed:
            catalogs.remove(wish.catalog)
        raise
    if not written and not existed:
        catalogs.remove(wish.catalog)
    return tally, written


def _put(catalog: Catalog, run: _Run, wish: ImportWish, explain: Explain) -> tuple[Tally, bool]:
    tally = Tally()
    try:
        with catalog.atomic():
            tally = catalog.put_all(run.products(), run.mapping.fields())
            _settle_rejects(wish, run, explain)
    except _BadRowsError:
        return tally, False
    return tally, True


def _settle_rejects(wish: ImportWish, run: _Run, explain: Explain) -> None:
    """Within the transaction, so that a rejects file that cannot be written undoes the import."""
    if run.rejected and wish.strict:
        raise _BadRowsError
    if run.rejected and wish.rejects is not None:
        write_rejects(wish.rejects, run.sheet.headers, run.rejected, run.rejected_cells, explain)
