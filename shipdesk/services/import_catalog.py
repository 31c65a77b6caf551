"""A sheet of products into a catalog: good rows land in one transaction, bad ones are listed and can be mended."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from shipdesk.catalogs import Catalog, Catalogs, Met, Tally, Verdict
from shipdesk.domain.money import MinorUnits
from shipdesk.domain.written_numbers import NumberStyle
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.column_mapping import ColumnWish
from shipdesk.services.column_values import WrittenAs
from shipdesk.services.import_run import ImportRun, RepeatsFound
from shipdesk.services.mapped_sheet import mapped_sheet
from shipdesk.services.rejected_rows import Explain, RejectedRow, write_rejects
from shipdesk.services.sheet_source import FileMark, mark_of, open_products
from shipdesk.sheets import HowToRead, SheetRow

__all__ = ["ImportReport", "ImportWish", "RejectedRow", "import_catalog"]

AS_FOUND, PLAIN_NUMBERS = HowToRead(), WrittenAs()
LANDING = frozenset({Verdict.ADDED, Verdict.CHANGED})

Watch = Callable[[SheetRow, Met], None]
"""Told of every good row and what it is to the catalog, before anything is put."""


@dataclass(frozen=True)
class ImportWish:
    """What the user asks for: which file, into which catalog, how to read it, what to do with its rows."""

    sheet: Path
    catalog: str = "products"
    columns: Sequence[ColumnWish] = ()
    defaults: Mapping[str, str] = field(default_factory=dict)
    dry_run: bool = False
    strict: bool = False
    rejects: Path | None = None
    how: HowToRead = AS_FOUND
    style: NumberStyle | None = None
    """How its numbers are written; found out by its first rows where that is left open."""
    guess: bool = False
    """Whether headers in people's words fill what no wish says."""
    take: Collection[Verdict] = LANDING
    leave_out: Collection[int] = frozenset()
    """Rows, as the sheet numbers them, that the user does not want."""
    filled: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    """What the user fills in for single rows, by their number: an HS code that was suggested."""
    seen: FileMark | None = None
    """The file as it was when the user looked at it; another one is not taken for it."""


@dataclass(frozen=True)
class ImportReport:
    """What an import did, or in a dry run would do; rows = added + changed + unchanged + rejected + left_out."""

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
    left_out: int = 0
    read_as: HowToRead = AS_FOUND
    numbers: WrittenAs = PLAIN_NUMBERS
    layout: str | None = None
    """The shop or program whose export it was."""
    headers: tuple[str, ...] = ()


def with_sheet(wish: ImportWish, sheet: Path) -> ImportWish:
    """The same wish for another file."""
    return replace(wish, sheet=sheet)


class _BadRowsError(Exception):
    """Undoes the transaction of a strict import that met a bad row."""


def import_catalog(
    catalogs: Catalogs,
    wish: ImportWish,
    minor_units: MinorUnits,
    progress: Progress,
    explain: Explain = lambda fault: fault.reason,
    watch: Watch | None = None,
) -> ImportReport:
    """Imports a sheet of products.

    A file that is no table, or lacks SKU or name, raises `WrongInput` before anything is touched; a bad row is
    rejected and the others land together. `Cancelled` out of `progress` leaves catalog and disk as they were.
    """
    if wish.seen is not None and wish.seen != mark_of(wish.sheet):
        raise WrongInput("not_a_table", "sheet_changed_since_preview", file=wish.sheet.name)
    asked = _Asked(catalogs, wish, minor_units, progress, explain, watch)
    try:
        return _import(asked, {})
    except RepeatsFound as found:
        return _import(asked, found.repeated)


class _Asked(NamedTuple):
    catalogs: Catalogs
    wish: ImportWish
    minor_units: MinorUnits
    progress: Progress
    explain: Explain
    watch: Watch | None


class _Landed(NamedTuple):
    tally: Tally
    left_out: int
    is_written: bool


def _import(asked: _Asked, repeated: Mapping[str, Sequence[int]]) -> ImportReport:
    wish = asked.wish
    with open_products(wish.sheet, wish.how, asked.progress) as source:
        sheet, mapping, numbers = mapped_sheet(source, wish, asked.minor_units)
        run = ImportRun(sheet, mapping, repeated, asked.minor_units, asked.progress, wish.filled)
        landed = _land(asked, run)
    rejected = tuple(run.rejected)
    tally = landed.tally
    return ImportReport(
        wish.catalog, run.rows, tally.added, tally.changed, tally.unchanged, rejected, mapping.unmapped,
        landed.is_written, rejected[0].faults[0] if wish.strict and rejected else None, landed.left_out,
        sheet.read_as, numbers, source.layout.kind if source.layout else None, sheet.headers,
    )  # fmt: skip


def _land(asked: _Asked, run: ImportRun) -> _Landed:
    catalogs, wish = asked.catalogs, asked.wish
    existed = catalogs.exists(wish.catalog)
    if wish.dry_run:
        with catalogs.open(wish.catalog) if existed else catalogs.scratch(wish.catalog) as catalog:
            return _take_in(asked, catalog, run, write=False)
    try:
        with catalogs.open_or_create(wish.catalog) as catalog:
            landed = _put(asked, catalog, run)
    except BaseException:
        if not existed:
            catalogs.remove(wish.catalog)
        raise
    if not landed.is_written and not existed:
        catalogs.remove(wish.catalog)
    return landed


def _put(asked: _Asked, catalog: Catalog, run: ImportRun) -> _Landed:
    landed = _Landed(Tally(), 0, False)
    try:
        with catalog.atomic():
            landed = _take_in(asked, catalog, run, write=True)
            _settle_rejects(asked, run)
    except _BadRowsError:
        return landed._replace(is_written=False)
    return landed


def _take_in(asked: _Asked, catalog: Catalog, run: ImportRun, *, write: bool) -> _Landed:
    wish, tally, left_out = asked.wish, Tally(), 0
    with catalog.intake(run.mapping.fields(), write=write) as intake:
        for good in run.packs():
            met = intake.meet([one.values for one in good])
            if asked.watch is not None:
                for one, verdict in zip(good, met, strict=True):
                    asked.watch(one.row, verdict)
            chosen = [one for (row, _), one in zip(good, met, strict=True) if _is_wanted(wish, row.number, one.verdict)]
            intake.put(chosen)
            tally += Tally.of(chosen)
            left_out += len(met) - len(chosen)
    return _Landed(tally, left_out, write)


def _is_wanted(wish: ImportWish, number: int, verdict: Verdict) -> bool:
    return verdict is Verdict.UNCHANGED or (verdict in wish.take and number not in wish.leave_out)


def _settle_rejects(asked: _Asked, run: ImportRun) -> None:
    """Within the transaction, so that a rejects file that cannot be written undoes the import."""
    wish = asked.wish
    if run.rejected and wish.strict:
        raise _BadRowsError
    if run.rejected and wish.rejects is not None:
        write_rejects(wish.rejects, run.sheet.headers, run.rejected, asked.explain)
