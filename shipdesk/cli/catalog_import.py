"""`shipdesk catalog import`: products out of any table, as it is guessed or as the options say."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from shipdesk.catalogs import Verdict
from shipdesk.cli.hs import suggestion_shape
from shipdesk.cli.pairs import pair
from shipdesk.cli.product_shapes import advice_shape
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.written_numbers import NumberStyle
from shipdesk.errors import DeskError
from shipdesk.progress import Progress
from shipdesk.services import import_catalog as importing
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.column_mapping import ColumnWish
from shipdesk.services.import_advice import RowAdvice, advise_rows
from shipdesk.services.issued_files import write_whole
from shipdesk.services.preview_import import PreviewRow, preview_import
from shipdesk.services.rejected_rows import RejectedRow
from shipdesk.sheets import ENCODINGS, HowToRead

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
PASTED = Path("-")
KINDS = {"added": Verdict.ADDED, "changed": Verdict.CHANGED}


def _rows(context: click.Context, parameter: click.Parameter, text: str | None) -> frozenset[int]:
    """`3,7-9` as the numbers of rows."""
    rows: set[int] = set()
    for part in filter(None, (text or "").split(",")):
        first, _, last = part.partition("-")
        if not first.isdecimal() or not (last or first).isdecimal() or int(last or first) - int(first) > 1_000_000:
            raise click.BadParameter("Rows are given like 3,7-9.", context, parameter)
        rows.update(range(int(first), int(last or first) + 1))
    return frozenset(rows)


def _filled(
    context: click.Context, parameter: click.Parameter, texts: tuple[str, ...]
) -> Mapping[int, Mapping[str, str]]:
    """`3:hs_code=081060` as what the third row gets."""
    filled: dict[int, dict[str, str]] = {}
    for text in texts:
        row, _, wish = text.partition(":")
        if not row.isdecimal():
            raise click.BadParameter("A row is filled like 3:hs_code=081060.", context, parameter)
        field, value = pair(wish)
        filled.setdefault(int(row), {})[field] = value
    return filled


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--catalog", "name", default="products", show_default=True)
@click.option("--map", "columns", multiple=True, metavar="HEADER=FIELD", help="HEADER= drops the column.")
@click.option("--unit", "units", multiple=True, metavar="HEADER=UNIT", help="The column is in g, lb, mm, in ...")
@click.option("--default", "defaults", multiple=True, metavar="FIELD=VALUE")
@click.option("--guess", is_flag=True, help="Headers in people's words fill what --map does not.")
@click.option("--encoding", type=click.Choice(ENCODINGS), help="Guessed where it is not given.")
@click.option("--separator", type=click.Choice(list(SEPARATORS)), help="Guessed where it is not given.")
@click.option("--numbers", type=click.Choice([*NumberStyle]), help="plain 1234.5, point 1,234.5, comma 1.234,5.")
@click.option("--sheet", "worksheet", help="The worksheet of a workbook; else the first.")
@click.option("--header-row", type=click.IntRange(1, 1000))
@click.option("--only", "kinds", multiple=True, type=click.Choice(list(KINDS)), help="Take these rows and no others.")
@click.option("--leave-out", callback=_rows, metavar="ROWS", help="Rows that shall not land, like 3,7-9.")
@click.option("--fill", "filled", multiple=True, callback=_filled, metavar="ROW:FIELD=VALUE", help="Into one row.")
@click.option("--dry-run", is_flag=True, help="Tell what would happen, field by field, with advice on numbers.")
@click.option("--strict", is_flag=True, help="Write nothing if any row is bad.")
@click.option("--rejects", type=click.Path(path_type=Path), help="Write the rejected rows to this CSV file.")
@pass_session
def import_(
    session: Session,
    file: Path,
    name: str,
    columns: tuple[str, ...],
    units: tuple[str, ...],
    defaults: tuple[str, ...],
    guess: bool,
    encoding: str | None,
    separator: str | None,
    numbers: str | None,
    worksheet: str | None,
    header_row: int | None,
    kinds: tuple[str, ...],
    leave_out: frozenset[int],
    filled: Mapping[int, Mapping[str, str]],
    dry_run: bool,
    strict: bool,
    rejects: Path | None,
) -> None:
    """Bring the products of a table into a catalog: CSV, XLSX, XLS, ODS, a catalog file, or - for pasted cells."""
    wish = importing.ImportWish(
        sheet=file,
        catalog=name,
        columns=_column_wishes(columns, units),
        defaults=dict(pair(one) for one in defaults),
        dry_run=dry_run,
        strict=strict,
        rejects=rejects,
        how=HowToRead(encoding, SEPARATORS.get(separator or ""), worksheet, header_row),
        style=NumberStyle(numbers) if numbers else None,
        guess=guess,
        take=frozenset(KINDS[kind] for kind in kinds or KINDS),
        leave_out=leave_out,
        filled=filled,
    )
    empty = {"catalog": name, "rows": 0, "added": 0, "changed": 0, "unchanged": 0, "rejected": [], "unmapped": []}
    try:
        with _file(wish) as whole:
            told, error = _import(session, whole)
    except DeskError as fault:
        session.answer(empty, error=fault)
    session.answer(told, error=error)


def _import(session: Session, wish: importing.ImportWish) -> tuple[dict[str, Any], DeskError | None]:
    desk = session.desk
    known = desk.reference.minor_units
    if wish.dry_run:
        preview = preview_import(desk.catalogs, wish, known, Progress())
        told = {
            "changes": [_changes(row) for row in preview.rows if row.changes],
            "advice": [_advice(session, one) for one in advise_rows(desk, preview.rows, Progress())],
        }
        return _report(session, preview.report) | told, preview.report.error
    back_up(desk, "import")
    report = importing.import_catalog(desk.catalogs, wish, known, Progress(), session.sentence)
    return _report(session, report), report.error


@contextmanager
def _file(wish: importing.ImportWish) -> Iterator[importing.ImportWish]:
    """What is pasted into the command is a file like any other."""
    if wish.sheet != PASTED:
        yield wish
        return
    with tempfile.TemporaryDirectory(prefix="shipdesk-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "pasted.tsv"
        write_whole(path, sys.stdin.buffer.read())
        yield importing.with_sheet(wish, path)


def _column_wishes(columns: Sequence[str], units: Sequence[str]) -> list[ColumnWish]:
    unit_of = dict(pair(one) for one in units)
    wishes = [ColumnWish(header, field, unit_of.get(header)) for header, field in map(pair, columns)]
    unused = set(unit_of) - {wish.header for wish in wishes}
    if unused:
        raise click.UsageError(f"--unit {min(unused)!r} names a header that no --map does.")
    return wishes


def _report(session: Session, report: importing.ImportReport) -> dict[str, Any]:
    return {
        "catalog": report.catalog,
        "rows": report.rows,
        "added": report.added,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "rejected": [_rejected(session, row) for row in report.rejected],
        "unmapped": list(report.unmapped),
        "left_out": report.left_out,
        "read_as": _read_as(report),
    }


def _read_as(report: importing.ImportReport) -> Mapping[str, Any]:
    return asdict(report.read_as) | {"numbers": report.numbers.style, "layout": report.layout}


def _changes(row: PreviewRow) -> dict[str, Any]:
    fields = {change.field: {"old": change.old, "new": change.new} for change in row.changes}
    return {"row": row.number, "fields": fields}


def _advice(session: Session, one: RowAdvice) -> dict[str, Any]:
    return {
        "row": one.number,
        "sku": one.sku,
        "advice": [advice_shape(session, each) for each in one.advice],
        "suggestions": [suggestion_shape(each) for each in one.suggestions],
    }


def _rejected(session: Session, row: RejectedRow) -> dict[str, Any]:
    """The first fault of a row beside its number, and all of them in `faults`."""
    faults = [
        {"column": fault.values.get("column", row.column), "code": fault.code, "message": session.sentence(fault)}
        for fault in row.faults
    ]
    return {"row": row.row} | faults[0] | {"faults": faults}
