"""`shipdesk consignment orders | take-orders | split`: buyers' orders into consignments, and consignments apart."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from shipdesk.cli import shapes
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.measures import plain
from shipdesk.domain.order import Order
from shipdesk.errors import WrongInput
from shipdesk.services.read_orders import OrderFile, read_orders
from shipdesk.services.split_consignment import split_consignment
from shipdesk.services.take_orders import FoundLine, look_up, take_orders

FILE = click.Path(path_type=Path)


@click.command()
@click.argument("file", type=FILE)
@pass_session
def orders(session: Session, file: Path) -> None:
    """What orders a file holds: CSV, XLSX, ODS, or JSON of Shopify or WooCommerce."""

    def work() -> dict[str, Any]:
        found = _read(session, file)
        lines = look_up(session.desk, found.orders)
        return {"kind": found.kind, "orders": [_order(one, lines) for one in found.orders]}

    session.run(work, {"kind": None, "orders": []})


@click.command("take-orders")
@click.argument("ref")
@click.argument("file", type=FILE)
@click.option("--order", "numbers", multiple=True, help="Only the order of that number; may be given several times.")
@pass_session
def take(session: Session, ref: str, file: Path, numbers: tuple[str, ...]) -> None:
    """Add orders of a file to a draft: lines by SKU, order numbers, freight and discounts."""

    def work() -> dict[str, Any]:
        chosen = _chosen(_read(session, file).orders, numbers)
        return shapes.consignment(take_orders(session.desk, ref, chosen))

    session.run(work, {"reference": ref})


@click.command()
@click.argument("ref")
@click.argument("newref")
@click.option("--line", "lines", type=int, multiple=True, required=True, help="A line that goes; several times.")
@pass_session
def split(session: Session, ref: str, newref: str, lines: tuple[int, ...]) -> None:
    """Put lines under a new reference, on an invoice of their own."""

    def work() -> dict[str, Any]:
        kept, made = split_consignment(session.desk, ref, newref, lines)
        return {"consignments": [shapes.consignment(kept), shapes.consignment(made)]}

    session.run(work, {"consignments": []})


COMMANDS = (orders, take, split)


def _read(session: Session, file: Path) -> OrderFile:
    return read_orders(file, session.desk.reference, session.desk.tools.today())


def _chosen(found: Sequence[Order], numbers: Sequence[str]) -> list[Order]:
    known = {order.number for order in found}
    for number in numbers:
        if number not in known:
            raise WrongInput("not_found", "order_not_in_file", pointer="/orders", number=number)
    return [order for order in found if not numbers or order.number in numbers]


def _order(order: Order, lines: Sequence[FoundLine]) -> dict[str, Any]:
    return {
        "number": order.number,
        "date": None if order.date is None else order.date.isoformat(),
        "buyer": order.buyer,
        "currency": order.currency,
        "freight": plain(order.freight),
        "discount": plain(order.discount),
        "total": None if order.total is None else plain(order.total),
        "lines": [_line(one) for one in lines if one.order == order.number],
    }


def _line(found: FoundLine) -> dict[str, Any]:
    price = found.line.unit_price
    return {
        "sku": found.line.sku,
        "name": found.line.name,
        "quantity": plain(found.line.quantity),
        "unit_price": None if price is None else plain(price.amount),
        "catalog": found.catalog,
    }
