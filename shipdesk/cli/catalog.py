"""`shipdesk catalog`: import, list, search, show, set, export."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli import product_shapes, shapes
from shipdesk.cli.hs import hs
from shipdesk.cli.lot import lots
from shipdesk.cli.photo import photos
from shipdesk.cli.price import prices
from shipdesk.cli.session import Session, pass_session
from shipdesk.errors import DeskError
from shipdesk.progress import Progress
from shipdesk.services import browse_catalogs as browsing
from shipdesk.services import import_catalog as importing
from shipdesk.services.column_mapping import ColumnWish
from shipdesk.services.rejected_rows import RejectedRow

FILE = click.Path(path_type=Path)
NOTHING: dict[str, Any] = {"product": None, "advice": [], "completeness": {}}


@click.group()
def catalog() -> None:
    """Product catalogs."""


catalog.add_command(prices)
catalog.add_command(hs)
catalog.add_command(lots)
catalog.add_command(photos)


@catalog.command("import")
@click.argument("file", type=FILE)
@click.option("--catalog", "name", default="products", show_default=True)
@click.option("--map", "columns", multiple=True, metavar="HEADER=FIELD", help="HEADER= drops the column.")
@click.option("--default", "defaults", multiple=True, metavar="FIELD=VALUE")
@click.option("--dry-run", is_flag=True)
@click.option("--strict", is_flag=True, help="Write nothing if any row is bad.")
@click.option("--rejects", type=FILE, help="Write the rejected rows to this CSV file.")
@pass_session
def import_(
    session: Session,
    file: Path,
    name: str,
    columns: tuple[str, ...],
    defaults: tuple[str, ...],
    dry_run: bool,
    strict: bool,
    rejects: Path | None,
) -> None:
    """Bring the products of a CSV file into a catalog."""
    empty = {"catalog": name, "rows": 0, "added": 0, "changed": 0, "unchanged": 0, "rejected": [], "unmapped": []}
    wish = importing.ImportWish(
        sheet=file,
        catalog=name,
        columns=[ColumnWish(*pair(one)) for one in columns],
        defaults=dict(pair(one) for one in defaults),
        dry_run=dry_run,
        strict=strict,
        rejects=rejects,
    )
    try:
        desk = session.desk
        report = importing.import_catalog(desk.catalogs, wish, desk.reference.minor_units, Progress(), session.sentence)
    except DeskError as error:
        session.answer(empty, error=error)
    session.answer(_report(session, report), error=report.error)


def _report(session: Session, report: importing.ImportReport) -> dict[str, Any]:
    rejected = [_rejected(session, row) for row in report.rejected]
    return {
        "catalog": report.catalog,
        "rows": report.rows,
        "added": report.added,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "rejected": rejected,
        "unmapped": list(report.unmapped),
    }


def _rejected(session: Session, row: RejectedRow) -> dict[str, Any]:
    """The first fault of a row beside its number, and all of them in `faults`."""
    faults = [
        {"column": fault.values.get("column", row.column), "code": fault.code, "message": session.sentence(fault)}
        for fault in row.faults
    ]
    return {"row": row.row} | faults[0] | {"faults": faults}


@catalog.command("list")
@pass_session
def list_(session: Session) -> None:
    """The catalogs of this desk."""

    def work() -> Mapping[str, Any]:
        found = browsing.list_catalogs(session.desk.catalogs)
        return {"catalogs": [{"name": one.name, "products": one.products} for one in found]}

    session.run(work, {"catalogs": []})


@catalog.command()
@click.argument("query")
@click.option("--catalog", "name")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 10_000))
@pass_session
def search(session: Session, query: str, name: str | None, limit: int) -> None:
    """Products by any part of a name, SKU or number, in any script."""

    def work() -> Mapping[str, Any]:
        found = browsing.search_catalogs(session.desk.catalogs, query, catalog=name, limit=limit)
        hits = [
            {"catalog": hit.catalog, "sku": hit.sku, "gtin": hit.gtin, "names": dict(hit.names)} for hit in found.hits
        ]
        return {"hits": hits, "more": found.more}

    session.run(work, {"hits": [], "more": False})


@catalog.command()
@click.argument("sku")
@click.option("--catalog", "name")
@pass_session
def show(session: Session, sku: str, name: str | None) -> None:
    """One product, every field."""
    session.run(lambda: _found(session, browsing.show_product(session.desk.catalogs, sku, catalog=name)), NOTHING)


@catalog.command("set")
@click.argument("sku")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE...")
@click.option("--catalog", "name")
@pass_session
def set_(session: Session, sku: str, fields: tuple[str, ...], name: str | None) -> None:
    """Change fields of a product; an empty value clears one."""
    values = dict(pair(one) for one in fields)
    session.run(
        lambda: _found(session, browsing.set_product_fields(session.desk.catalogs, sku, values, catalog=name)),
        NOTHING,
    )


@catalog.command()
@click.argument("file", type=FILE)
@click.option("--catalog", "name", default="products", show_default=True)
@pass_session
def export(session: Session, file: Path, name: str) -> None:
    """Write a catalog as CSV, for a spreadsheet and for import elsewhere."""

    def work() -> Mapping[str, Any]:
        return {
            "catalog": name,
            "file": str(file),
            "products": browsing.export_catalog(session.desk.catalogs, file, catalog=name),
        }

    session.run(work, {"catalog": name, "file": str(file), "products": 0})


def _found(session: Session, found: browsing.Found) -> dict[str, Any]:
    """The product with what looks wrong in it and what each destination misses."""
    return {
        "catalog": found.catalog,
        "product": shapes.product(found.product),
        **product_shapes.looked_at(session, found.product),
    }


def pair(text: str) -> tuple[str, str]:
    """`NAME=VALUE` in two; without an equals sign it is a usage error."""
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.UsageError(f"{text!r} is not of the form NAME=VALUE.")
    return name, value
