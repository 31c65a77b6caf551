"""Orders out of a table, a line of an order in each row; what stands once for an order is taken where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from shipdesk.domain import cells
from shipdesk.domain.order import Order, OrderLine
from shipdesk.domain.written_day import read_day
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference
from shipdesk.reference.order_layouts import layout_of, read_order_layouts
from shipdesk.services.order_values import price
from shipdesk.sheets import open_sheet

NEEDED = ("quantity", "sku")


@dataclass
class _Gathered:
    """An order while its rows are read."""

    number: str
    currency: str | None = None
    day: date | None = None
    buyer: str = ""
    freight: Decimal | None = None
    discount: Decimal | None = None
    total: Decimal | None = None
    lines: list[OrderLine] = field(default_factory=list)

    def order(self) -> Order:
        return Order(
            number=self.number, currency=self.currency, date=self.day, buyer=self.buyer, lines=tuple(self.lines),
            freight=self.freight or Decimal(0), discount=self.discount or Decimal(0), total=self.total,
        )  # fmt: skip


def read_order_table(file: Path, reference: Reference, today: date) -> tuple[str, tuple[Order, ...]]:
    """The layout's kind and the orders. Rows without a number belong to the order above; `WrongInput` names all."""
    layouts = read_order_layouts(reference.folder / "tables" / "order_headers.toml")
    orders: dict[str, _Gathered] = {}
    faults: list[WrongInput] = []
    with open_sheet(file) as sheet:
        layout = layout_of(layouts, sheet.headers)
        places = layout.places(sheet.headers)
        _require(places, file)
        last = file.stem
        for row in sheet.rows:
            texts = {name: row.cells[place].strip() for name, place in places.items()}
            last = texts.get("number") or last
            reader = _Row(texts, row.number, reference, today)
            reader.add_to(orders.setdefault(last, _Gathered(last[:60])))
            faults.extend(reader.faults)
    if faults:
        raise WrongInput.of_many(faults)
    return layout.kind, tuple(one.order() for one in orders.values() if one.lines)


def _require(places: dict[str, int], file: Path) -> None:
    if "sku" not in places and "gtin" not in places:
        raise WrongInput("missing_header", "header_missing", file=file.name, header="sku")
    if "quantity" not in places:
        raise WrongInput("missing_header", "header_missing", file=file.name, header="quantity")


class _Row:
    """One row; each fault points to its cell."""

    def __init__(self, texts: dict[str, str], number: int, reference: Reference, today: date) -> None:
        self._texts, self._number, self._today = texts, number, today
        self._known = reference.minor_units
        self.faults: list[WrongInput] = []

    def add_to(self, order: _Gathered) -> None:
        order.currency = self._currency_of(order)
        order.day = order.day or self._day()
        order.buyer = order.buyer or self._texts.get("buyer", "")[:120]
        for name in ("freight", "discount", "total"):
            if getattr(order, name) is None:
                setattr(order, name, self._decimal(name))
        line = self._line(order.currency)
        if line is not None:
            order.lines.append(line)

    def _line(self, currency: str | None) -> OrderLine | None:
        sku, gtin = self._texts.get("sku") or None, self._texts.get("gtin") or None
        if not (sku or gtin or self._texts.get("quantity") or self._texts.get("name")):
            return None
        quantity = self._decimal("quantity")
        if not quantity and not self.faults:
            self._fault(WrongInput("out_of_range", "order_quantity_zero"), "quantity")
        amount = self._decimal("unit_price")
        if amount is not None and currency is None and not self.faults:
            self._fault(WrongInput("required", "required", field="currency"), "currency")
        return OrderLine(
            sku=sku, gtin=gtin, name=self._texts.get("name", "")[:200], quantity=quantity or Decimal(1),
            unit_price=price(amount, currency),
        )  # fmt: skip

    def _decimal(self, name: str) -> Decimal | None:
        text = self._texts.get(name, "")
        if not text:
            return None
        try:
            return cells.read_decimal(cells.clean(text), digits=12, decimals=6)
        except WrongInput as fault:
            self._fault(fault, name)
            return None

    def _currency(self) -> str | None:
        text = self._texts.get("currency", "")
        try:
            return cells.read_currency(text, self._known) if text else None
        except WrongInput as fault:
            self._fault(fault, "currency")
            return None

    def _currency_of(self, order: _Gathered) -> str | None:
        """An order has one currency; a price in another one would be taken for the first."""
        currency = self._currency()
        if currency is not None and order.currency not in (None, currency):
            mixed = WrongInput("inconsistent_currency", "mixed_currencies", first=order.currency, second=currency)
            self._fault(mixed, "currency")
        return order.currency or currency

    def _day(self) -> date | None:
        """A moment counts by its day."""
        text = self._texts.get("date", "")
        try:
            return read_day(text.split("T")[0].split(" ")[0] if text[:4].isdecimal() else text, self._today)
        except WrongInput as fault:
            self._fault(fault, "date")
            return None

    def _fault(self, fault: WrongInput, column: str) -> None:
        fault.pointer = f"/row/{self._number}/{column}"
        fault.values.setdefault("column", column)
        self.faults.append(fault)
