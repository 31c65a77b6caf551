"""`shipdesk catalog prices`: customers' price lists."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.measures import plain
from shipdesk.domain.price_list import ListPrice
from shipdesk.errors import DeskError
from shipdesk.services import price_lists
from shipdesk.services.back_up_desk import back_up


@click.group()
def prices() -> None:
    """Customers' price lists; a party names its list."""


@prices.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--list", "name", help="The list's name where the table has no column for it.")
@pass_session
def import_(session: Session, file: Path, name: str | None) -> None:
    """Bring prices in from a table: list, sku, unit price, currency, and from which quantity and day on."""
    try:
        back_up(session.desk, "import")
        report = price_lists.import_prices(session.desk, file, name)
    except DeskError as error:
        session.answer({"rows": 0, "kept": 0, "rejected": []}, error=error)
    rejected = [
        {"row": one.row, "column": one.column, "code": one.fault.code, "message": session.sentence(one.fault)}
        for one in report.rejected
    ]
    session.answer({"rows": report.rows, "kept": report.kept, "rejected": rejected})


@prices.command("list")
@pass_session
def list_(session: Session) -> None:
    """Every price list with the number of its prices."""

    def work() -> dict[str, Any]:
        return {"lists": [{"name": name, "prices": n} for name, n in price_lists.list_price_lists(session.desk)]}

    session.run(work, {"lists": []})


@prices.command()
@click.argument("name")
@pass_session
def show(session: Session, name: str) -> None:
    """The prices of one list."""
    session.run(lambda: {"prices": [_price(one) for one in price_lists.prices_of(session.desk, name)]}, {"prices": []})


@prices.command()
@click.argument("name")
@pass_session
def remove(session: Session, name: str) -> None:
    """Take a list away; consignments keep the prices they took."""

    def work() -> dict[str, Any]:
        gone = price_lists.remove_price_list(session.desk, name)
        return {"name": name, "removed": len(gone), "prices": [_price(one) for one in gone]}

    session.run(work, {"name": name})


def _price(one: ListPrice) -> dict[str, Any]:
    return {
        "sku": one.sku,
        "unit_price": plain(one.price.amount),
        "currency": one.price.currency,
        "min_quantity": plain(one.min_quantity),
        "valid_from": None if one.valid_from == one.valid_from.min else one.valid_from.isoformat(),
        "valid_to": None if one.valid_to is None else one.valid_to.isoformat(),
    }
