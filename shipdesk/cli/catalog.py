"""`shipdesk catalog`: import, list, search, show, set, export."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli import product_shapes, shapes
from shipdesk.cli.catalog_import import import_
from shipdesk.cli.hs import hs
from shipdesk.cli.lot import lots
from shipdesk.cli.pairs import pair
from shipdesk.cli.photo import photos
from shipdesk.cli.price import prices
from shipdesk.cli.session import Session, pass_session
from shipdesk.services import browse_catalogs as browsing

FILE = click.Path(path_type=Path)
NOTHING: dict[str, Any] = {"product": None, "advice": [], "completeness": {}}


@click.group()
def catalog() -> None:
    """Product catalogs."""


catalog.add_command(prices)
catalog.add_command(import_)
catalog.add_command(hs)
catalog.add_command(lots)
catalog.add_command(photos)


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
