"""Lines out of a spreadsheet: pasted as they stand there, or read from a file; each row is new or rejected with why.

With headers any order of columns is understood; without, a row is SKU or barcode, quantity, and maybe the price.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from shipdesk.domain import cells
from shipdesk.domain.codec import encode
from shipdesk.domain.measures import plain
from shipdesk.domain.money import Money
from shipdesk.domain.order import Order, OrderLine
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference
from shipdesk.reference.order_layouts import read_order_layouts
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_consignment import find, members_of
from shipdesk.services.take_orders import look_up
from shipdesk.sheets import open_sheet
from shipdesk.store.consignments import StoredConsignment

MOST_CHARACTERS = 1_000_000
MOST_ROWS = 900
BY_PLACE = {"sku": 0, "quantity": 1, "unit_price": 2}
"""What the columns are where no headers say it."""
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")


@dataclass(frozen=True)
class PastedRow:
    """One row: its number (the first is 1), its cells by field, and the line it makes or the fault that it has."""

    number: int
    texts: Mapping[str, str]
    line: Mapping[str, Any] | None = None
    fault: WrongInput | None = None


@dataclass(frozen=True)
class AddedLines:
    """The consignment afterwards, and the rows that were left out."""

    stored: StoredConsignment
    added: int
    rejected: tuple[PastedRow, ...]


def rows_of(text: str) -> list[list[str]]:
    """The rows of a spreadsheet's clipboard text."""
    if len(text) > MOST_CHARACTERS:
        raise WrongInput("limit", "pasted_too_much", limit=MOST_ROWS)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    except csv.Error as error:
        raise WrongInput("not_a_table", "pasted_no_table") from error


def read_rows(desk: Desk, rows: Sequence[Sequence[str]], currency: str) -> tuple[PastedRow, ...]:
    """Every row that says something, in its order, products looked up in all catalogs."""
    places = _places(desk.reference, rows[0]) if rows else {}
    body = list(enumerate(rows, start=1))[1 if places else 0 :]
    filled = [(number, row) for number, row in body if any(cell.strip() for cell in row)]
    if len(filled) > MOST_ROWS:
        raise WrongInput("limit", "pasted_too_much", limit=MOST_ROWS)
    read = [_read(number, row, places or BY_PLACE, currency) for number, row in filled]
    lines = [_order_line(row) for row in read]
    found = look_up(
        desk, [Order(number="-", currency=currency, lines=tuple(line for line in lines if line is not None))]
    )
    products = iter(found)
    return tuple(
        row if line is None else _with_product(row, next(products)) for row, line in zip(read, lines, strict=True)
    )


def with_lines(items: Sequence[Mapping[str, Any]], rows: Sequence[PastedRow]) -> list[dict[str, Any]]:
    """The items with a new line for every good row."""
    first = max((item.get("line_no", 0) for item in items), default=0) + 1
    good = [dict(row.line) for row in rows if row.line is not None]
    return [*map(dict, items), *({"line_no": number} | line for number, line in enumerate(good, start=first))]


def add_lines(desk: Desk, reference: str, file: Path, *, strict: bool = False) -> AddedLines:
    """The lines of a file into a draft in one edit; with `strict` nothing where any row is bad."""
    stored = find(desk, reference)
    with open_sheet(file) as sheet:
        rows = [sheet.headers, *(row.cells for row in sheet.rows)]
    read = read_rows(desk, rows, stored.consignment.currency)
    rejected = tuple(row for row in read if row.fault is not None)
    good = len(read) - len(rejected)
    if strict and rejected:
        raise WrongInput.of_many([row.fault for row in rejected if row.fault is not None])
    if good:
        stored = edit_consignment(desk, reference, {"items": with_lines(members_of(stored)["items"], read)})
    return AddedLines(stored, good, rejected)


def _places(reference: Reference, headers: Sequence[str]) -> dict[str, int]:
    """The column of each field; empty where the first row is no row of headers."""
    layout = read_order_layouts(reference.folder / "tables" / "order_headers.toml")[-1]
    places = layout.places(headers)
    return places if {"sku", "gtin"} & places.keys() and "quantity" in places else {}


def _read(number: int, row: Sequence[str], places: Mapping[str, int], currency: str) -> PastedRow:
    texts = {name: row[place].strip() for name, place in places.items() if place < len(row)}
    try:
        line: dict[str, Any] = {"quantity": plain(_quantity(texts.get("quantity", "")))}
        if texts.get("unit_price"):
            amount = _number(texts["unit_price"], "unit_price", decimals=4)
            line["unit_price"] = encode(Money(amount, currency))
        if not (texts.get("sku") or texts.get("gtin")):
            raise WrongInput("required", "pasted_without_sku", column="sku")
    except WrongInput as fault:
        fault.pointer = f"/row/{number}/{fault.values.get('column', 'sku')}"
        return PastedRow(number, texts, fault=fault)
    return PastedRow(number, texts, line=line)


def _quantity(text: str) -> Decimal:
    quantity = _number(text, "quantity", decimals=6)
    if not quantity:
        raise WrongInput("out_of_range", "order_quantity_zero", column="quantity")
    return quantity


def _number(text: str, column: str, *, decimals: int) -> Decimal:
    """Figures of any script; commas only between thousands, as spreadsheets write them."""
    try:
        typed = cells.ascii_digits(cells.clean(text))
        grouped = _GROUPED.fullmatch(typed) is not None
        return cells.read_decimal(typed.replace(",", "") if grouped else typed, digits=12, decimals=decimals)
    except WrongInput as fault:
        fault.values.setdefault("column", column)
        raise


def _order_line(row: PastedRow) -> OrderLine | None:
    """What is looked up of a good row; a lone column may hold a barcode."""
    if row.line is None:
        return None
    sku = row.texts.get("sku") or None
    return OrderLine(
        sku=sku, gtin=row.texts.get("gtin") or sku, name="", quantity=Decimal(row.line["quantity"]), unit_price=None
    )


def _with_product(row: PastedRow, found: Any) -> PastedRow:
    if found.catalog is None:
        sku = row.texts.get("sku") or row.texts.get("gtin", "")
        pointer = f"/row/{row.number}/sku"
        fault = WrongInput("not_found", "product_in_no_catalog", pointer=pointer, sku=sku[:60], column="sku")
        return PastedRow(row.number, row.texts, fault=fault)
    return replace(row, line={"catalog": found.catalog, "sku": found.sku} | dict(row.line or {}))
