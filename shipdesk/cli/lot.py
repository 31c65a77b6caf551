"""`shipdesk catalog lots`: the lots of a product."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.lot import read_lot
from shipdesk.domain.written_day import read_day
from shipdesk.services import product_lots

NOTHING: dict[str, Any] = {"sku": None, "lots": []}


@click.group()
def lots() -> None:
    """Lots of a product: number, day of production, day of expiry."""


@lots.command("list")
@click.argument("sku")
@click.option("--catalog", "name")
@pass_session
def list_(session: Session, sku: str, name: str | None) -> None:
    """The lots of a product, those that expire first before the others."""
    session.run(lambda: _lots(product_lots.lots_of(session.desk.catalogs, sku, catalog=name)), NOTHING)


@lots.command()
@click.argument("sku")
@click.argument("lot")
@click.option("--produced", default="", metavar="DAY")
@click.option("--expires", default="", metavar="DAY")
@click.option("--note", default="")
@click.option("--catalog", "name")
@pass_session
def keep(session: Session, sku: str, lot: str, produced: str, expires: str, note: str, name: str | None) -> None:
    """Add a lot, or change the one of that number."""

    def work() -> dict[str, Any]:
        today = session.desk.tools.today()
        kept = read_lot(lot, read_day(produced, today), read_day(expires, today), note)
        return _lots(product_lots.keep_lot(session.desk.catalogs, sku, kept, catalog=name))

    session.run(work, NOTHING)


@lots.command()
@click.argument("sku")
@click.argument("lot")
@click.option("--catalog", "name")
@pass_session
def remove(session: Session, sku: str, lot: str, name: str | None) -> None:
    """Take a lot away; shipments keep what they took from it."""
    session.run(lambda: _lots(product_lots.remove_lot(session.desk.catalogs, sku, lot, catalog=name)), NOTHING)


def _lots(known: product_lots.ProductLots) -> dict[str, Any]:
    return {
        "catalog": known.catalog,
        "sku": known.product.sku,
        "lots": [
            {
                "lot_number": one.number,
                "production_date": _iso(one.production_date),
                "expiry_date": _iso(one.expiry_date),
                "note": one.note or None,
            }
            for one in known.lots
        ],
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
