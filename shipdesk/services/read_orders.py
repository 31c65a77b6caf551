"""Orders out of a file: a table (CSV, XLSX, ODS) or JSON, of Shopify, of WooCommerce, or of one's own making."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from shipdesk.domain.order import Order
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference
from shipdesk.services import order_table, shopify_orders, woocommerce_orders
from shipdesk.services.read_json import parse_json, read_bytes


@dataclass(frozen=True)
class OrderFile:
    """`kind` says whose layout was recognised."""

    kind: str
    orders: tuple[Order, ...]


def read_orders(file: Path, reference: Reference, today: date) -> OrderFile:
    """Raises `WrongInput` with every fault, each under its row or its JSON pointer; a file without orders is one."""
    content = read_bytes(file)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        found = _of_json(content, file.name, reference)
    else:
        found = OrderFile(*order_table.read_order_table(file, reference, today))
    if not found.orders:
        raise WrongInput("required", "orders_none", file=file.name)
    return found


def _of_json(content: bytes, name: str, reference: Reference) -> OrderFile:
    value = parse_json(content, name)
    for kind, neighbour in (("shopify", shopify_orders), ("woocommerce", woocommerce_orders)):
        orders = neighbour.orders_in(value)
        if orders is not None:
            return OrderFile(kind, neighbour.read(orders, reference.minor_units))
    raise WrongInput("wrong_type", "orders_not_recognised", file=name)
