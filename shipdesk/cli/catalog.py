"""`shipdesk catalog`: import, list, search, show, set; the table and the trash stand in modules of their own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli import product_shapes, shapes
from shipdesk.cli.catalog_acts import COMMANDS
from shipdesk.cli.catalog_import import import_
from shipdesk.cli.catalog_table import export, products
from shipdesk.cli.hs import hs
from shipdesk.cli.lot import lots
from shipdesk.cli.new_product import add
from shipdesk.cli.pairs import pair
from shipdesk.cli.photo import photos
from shipdesk.cli.price import prices
from shipdesk.cli.session import Session, pass_session
from shipdesk.services import browse_catalogs as browsing
from shipdesk.services.change_products import change_products

FILE = click.Path(path_type=Path)
NOTHING: dict[str, Any] = {"product": None, "advice": [], "completeness": {}}


@click.group()
def catalog() -> None:
    """Product catalogs."""


catalog.add_command(prices)
for command in (add, import_, hs, lots, photos, products, export, *COMMANDS):
    catalog.add_command(command)


@catalog.command("list")
@pass_session
def list_(session: Session) -> None:
    """The catalogs of this desk."""

    def work() -> Mapping[str, Any]:
        found = browsing.list_catalogs(session.desk.catalogs)
        return {"catalogs": [_size(one) for one in found]}

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
            {"catalog": hit.catalog, "sku": hit.sku, "gtin": hit.gtin, "names": dict(hit.names), "near": hit.near}
            for hit in found.hits
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
@click.argument("words", nargs=-1, required=True, metavar="[SKU]... FIELD=VALUE...")
@click.option("--catalog", "name")
@pass_session
def set_(session: Session, sku: str, words: tuple[str, ...], name: str | None) -> None:
    """Change fields of a product, or of several at once; an empty value clears a field."""
    skus = (sku, *(word for word in words if "=" not in word))
    values = dict(pair(word) for word in words if "=" in word)
    if not values:
        raise click.UsageError("No FIELD=VALUE is given.")
    session.run(lambda: _set(session, skus, values, name), NOTHING)


def _set(session: Session, skus: tuple[str, ...], values: Mapping[str, str], name: str | None) -> Mapping[str, Any]:
    catalogs = session.desk.catalogs
    keys = [(browsing.catalog_of(catalogs, sku, name), sku) for sku in skus]
    change_products(catalogs, dict.fromkeys(keys, values))
    found = [browsing.show_product(catalogs, values.get("sku") or sku, catalog=catalog) for catalog, sku in keys]
    more = {"products": [shapes.product(one.product) for one in found]} if len(found) > 1 else {}
    return _found(session, found[0]) | more


def _size(one: browsing.CatalogSize) -> dict[str, Any]:
    return {
        "name": one.name,
        "products": one.products,
        "file": str(one.file),
        "read_only": one.read_only,
        "elsewhere": one.elsewhere,
    }


def _found(session: Session, found: browsing.Found) -> dict[str, Any]:
    """The product with what looks wrong in it and what each destination misses."""
    return {
        "catalog": found.catalog,
        "product": shapes.product(found.product),
        **product_shapes.looked_at(session, found.product),
    }
