"""`shipdesk catalog add`: a product typed in by hand."""

from __future__ import annotations

from typing import Any

import click

from shipdesk.cli import product_shapes, shapes
from shipdesk.cli.pairs import pair
from shipdesk.cli.session import Session, pass_session
from shipdesk.services.new_product import add_product


@click.command()
@click.argument("sku")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE...")
@click.option("--catalog", "name", help="Made where there is none; else the only catalog, or products.")
@pass_session
def add(session: Session, sku: str, fields: tuple[str, ...], name: str | None) -> None:
    """Add a product with a SKU of its own; it needs a name in one language at least."""

    def work() -> dict[str, Any]:
        desk, row = session.desk, {"sku": sku} | dict(pair(one) for one in fields)
        found = add_product(desk.catalogs, row, desk.reference.minor_units, catalog=name)
        told = {"catalog": found.catalog, "product": shapes.product(found.product)}
        return told | product_shapes.looked_at(session, found.product)

    session.run(work, {"product": None, "advice": [], "completeness": {}})
