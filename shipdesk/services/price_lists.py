"""Customers' price lists: bring them in from a table, look at them, take one away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from shipdesk.domain import cells
from shipdesk.domain.money import MinorUnits, Money
from shipdesk.domain.price_list import ListPrice
from shipdesk.domain.texts import is_whole
from shipdesk.domain.written_day import read_day
from shipdesk.errors import WrongInput
from shipdesk.reference.import_headers import folded_header, read_import_headers
from shipdesk.services.desk import Desk
from shipdesk.sheets import open_sheet

FIELDS = ("price_list", "sku", "unit_price", "currency", "min_quantity", "valid_from", "valid_to")
LONGEST_NAME = 60


@dataclass(frozen=True)
class RejectedPrice:
    """One fault of a row; `row` as a spreadsheet shows it."""

    row: int
    column: str
    fault: WrongInput


@dataclass(frozen=True)
class PriceImport:
    rows: int
    kept: int
    rejected: tuple[RejectedPrice, ...]


def import_prices(desk: Desk, file: Path, price_list: str | None = None) -> PriceImport:
    """Good rows land in one transaction. `price_list` names the list where the table has no column for it."""
    good: list[ListPrice] = []
    rejected: list[RejectedPrice] = []
    rows = 0
    known = read_import_headers(desk.reference.folder / "tables" / "price_headers.toml")
    with open_sheet(file) as sheet:
        places = _places(sheet.headers, known)
        _require(places, price_list, file)
        for row in sheet.rows:
            rows += 1
            texts = {name: row.cells[place].strip() for name, place in places.items()}
            texts["price_list"] = texts.get("price_list") or price_list or ""
            reader = _Row(texts, desk.reference.minor_units, desk.tools.today())
            price = reader.price()
            rejected.extend(RejectedPrice(row.number, one.values["column"], one) for one in reader.faults)
            good.extend([price] if price is not None and not reader.faults else [])
    with desk.store.atomic():
        desk.store.prices.put_all(good)
    return PriceImport(rows, len(good), tuple(rejected))


def list_price_lists(desk: Desk) -> list[tuple[str, int]]:
    """Each list's name with the number of its prices."""
    return desk.store.prices.lists()


def prices_of(desk: Desk, price_list: str) -> list[ListPrice]:
    prices = desk.store.prices.all(price_list) if is_whole(price_list) else []
    if not prices:
        raise WrongInput("not_found", "price_list_unknown", name=price_list)
    return prices


def remove_price_list(desk: Desk, price_list: str) -> list[ListPrice]:
    """Consignments keep the prices they took; those of the list are given back, so that they can be put back."""
    with desk.store.atomic():
        prices = prices_of(desk, price_list)
        desk.store.prices.remove(price_list)
    return prices


def put_back_prices(desk: Desk, prices: Sequence[ListPrice]) -> None:
    with desk.store.atomic():
        desk.store.prices.put_all(prices)


def _places(headers: tuple[str, ...], known: Mapping[str, str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for at, header in enumerate(headers):
        folded = folded_header(header)
        own = folded.replace(" ", "_")
        field = own if own in FIELDS else known.get(folded)
        if field is not None:
            places.setdefault(field, at)
    return places


def _require(places: Mapping[str, int], price_list: str | None, file: Path) -> None:
    needed = ["sku", "unit_price", "currency", *([] if price_list else ["price_list"])]
    for name in needed:
        if name not in places:
            raise WrongInput("missing_header", "header_missing", file=file.name, header=name)


class _Row:
    """Reads one row and gathers what is wrong with it."""

    def __init__(self, texts: Mapping[str, str], known: MinorUnits, today: date) -> None:
        self._texts, self._known, self._today = texts, known, today
        self.faults: list[WrongInput] = []

    def price(self) -> ListPrice | None:
        name, sku = self._text("price_list"), self._text("sku")
        amount, currency = self._decimal("unit_price", 4), self._currency()
        quantity = self._decimal("min_quantity", 3) if self._texts.get("min_quantity") else Decimal(0)
        first, last = self._day("valid_from"), self._day("valid_to")
        if first and last and last < first:
            self._fault(WrongInput("inconsistent_state", "price_ends_before_it_begins"), "valid_to")
        if amount is None or currency is None or quantity is None or self.faults:
            return None
        return ListPrice(
            price_list=name, sku=sku, price=Money(amount, currency), min_quantity=quantity,
            valid_from=first or date.min, valid_to=last,
        )  # fmt: skip

    def _text(self, name: str) -> str:
        try:
            text = cells.read_text(cells.clean(self._texts.get(name, "")), LONGEST_NAME)
        except WrongInput as fault:
            self._fault(fault, name)
            return ""
        if not text:
            self._fault(WrongInput("required", "required", field=name), name)
        return text

    def _decimal(self, name: str, decimals: int) -> Decimal | None:
        try:
            return cells.read_decimal(cells.clean(self._texts.get(name, "")), digits=12, decimals=decimals)
        except WrongInput as fault:
            self._fault(fault, name)
            return None

    def _currency(self) -> str | None:
        try:
            return cells.read_currency(self._texts.get("currency", ""), self._known)
        except WrongInput as fault:
            self._fault(fault, "currency")
            return None

    def _day(self, name: str) -> date | None:
        try:
            return read_day(self._texts.get(name, ""), self._today)
        except WrongInput as fault:
            self._fault(fault, name)
            return None

    def _fault(self, fault: WrongInput, column: str) -> None:
        fault.pointer = f"/{column}"
        fault.values.setdefault("column", column)
        self.faults.append(fault)
