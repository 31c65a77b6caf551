"""`shipdesk catalog products`, `export`: the table of products, filtered and sorted, on the screen or in a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.catalogs import Compare, Condition, View
from shipdesk.cli.session import Session, pass_session
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services import export_products as exporting
from shipdesk.services.browse_catalogs import find_catalog
from shipdesk.services.product_table import TableRow, ask_table, rows_of

FILE = click.Path(path_type=Path)
_CONDITION = re.compile(r"([a-z0-9_]+)(!=|>=|<=|=|~)(.*)", re.DOTALL)
_COMPARES = {"~": Compare.CONTAINS, "=": Compare.IS, ">=": Compare.LEAST, "<=": Compare.MOST, "!=": Compare.FILLED}

where_option = click.option(
    "--where",
    multiple=True,
    metavar="CONDITION",
    help="FIELD=VALUE, FIELD~PART, FIELD>=NUMBER, FIELD<=NUMBER, FIELD= (empty), FIELD!= (not empty).",
)
search_option = click.option("--search", "text", default="", help="Only what holds this text in any searched field.")
sort_option = click.option("--sort", "order", default="", metavar="FIELD")
falling_option = click.option("--descending", "falling", is_flag=True)


@click.command("products")
@click.option("--catalog", "name")
@search_option
@where_option
@sort_option
@falling_option
@click.option("--offset", default=0, show_default=True, type=click.IntRange(0))
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 10_000))
@pass_session
def products(
    session: Session, name: str | None, text: str, where: tuple[str, ...], order: str, falling: bool, offset: int,
    limit: int,
) -> None:  # fmt: skip
    """The rows of the table: filtered, sorted, from any place on."""

    def work() -> Mapping[str, Any]:
        catalogs = session.desk.catalogs
        table = ask_table(catalogs, view_of(text, where, order, falling), Progress(), catalog=name)
        rows = rows_of(catalogs, table, offset, limit)
        shown = [_shown(one) for one in rows]
        return {"products": shown, "total": table.total, "more": table.total > offset + limit or table.more}

    session.run(work, {"products": [], "total": 0, "more": False})


@click.command("export")
@click.argument("file", type=FILE)
@click.option("--catalog", "name", default="products", show_default=True)
@click.option("--sku", "skus", multiple=True, help="Only these products, in this order.")
@search_option
@where_option
@sort_option
@falling_option
@pass_session
def export(
    session: Session, file: Path, name: str, skus: tuple[str, ...], text: str, where: tuple[str, ...], order: str,
    falling: bool,
) -> None:  # fmt: skip
    """Write products as CSV or XLSX, for a spreadsheet and for import elsewhere."""

    def work() -> Mapping[str, Any]:
        catalogs = session.desk.catalogs
        find_catalog(catalogs, name)
        if skus:
            keys = [(name, sku) for sku in skus]
            written = exporting.export_products(catalogs, file, keys, Progress())
        else:
            view = view_of(text, where, order or "sku", falling)
            written = exporting.export_view(catalogs, file, view, Progress(), catalog=name)
        return {"catalog": name, "file": str(file), "products": written}

    session.run(work, {"catalog": name, "file": str(file), "products": 0})


def _shown(one: TableRow) -> dict[str, Any]:
    return {"catalog": one.catalog, **{field: cell or None for field, cell in one.row.items()}}


def view_of(text: str, where: tuple[str, ...], order: str, falling: bool) -> View:
    """The view that options on the command line ask for."""
    return View(text, tuple(_condition(one) for one in where), order, falling)


def _condition(text: str) -> Condition:
    match = _CONDITION.fullmatch(text)
    if match is None:
        raise WrongInput("pattern", "filter_not_understood", text=text[:80])
    field, sign, value = match.groups()
    compare = Compare.EMPTY if sign == "=" and not value else _COMPARES[sign]
    return Condition(field, compare, value)
