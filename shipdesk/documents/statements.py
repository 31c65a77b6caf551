"""What a paper says, field by field, so that two papers can be held against each other.

A field is named alike on every paper: `consignee.name`, `invoice_number`, `line.3.hs_code`, `total.gross_weight`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from shipdesk.documents import numbers
from shipdesk.documents.paper_data import Fact, GoodsLine, PaperData
from shipdesk.domain.consignment import Item
from shipdesk.domain.measures import plain
from shipdesk.domain.money import Money


@dataclass(frozen=True)
class Statement:
    """`value` in the form that compares (plain decimals, ISO dates); `shown` as it stands on the paper."""

    field: str
    value: str
    shown: str
    pointer: str


def parties(data: PaperData) -> Iterator[Statement]:
    """Name and address of each party, in Latin and in its own script."""
    for role, party in data.parties:
        if party.same_as_consignee:
            continue
        yield _text(f"{role}.name", party.name, f"{party.pointer}/name_latin")
        yield _text(f"{role}.address", " ".join(party.lines), f"{party.pointer}/address/latin")
        if party.native_name:
            yield _text(f"{role}.native_name", party.native_name, f"{party.pointer}/name_native")
        if party.native_lines:
            yield _text(f"{role}.native_address", " ".join(party.native_lines), f"{party.pointer}/address/native")


def head(data: PaperData) -> Iterator[Statement]:
    """Invoice number and date, our reference, order numbers."""
    return facts(data.head)


def countries(data: PaperData) -> Iterator[Statement]:
    return facts(data.countries)


def delivery(data: PaperData) -> Iterator[Statement]:
    return facts(data.delivery)


def payment(data: PaperData) -> Iterator[Statement]:
    return facts(data.payment)


def journey(data: PaperData) -> Iterator[Statement]:
    """Mode, places, dates, and what carries the goods."""
    return facts(data.transport)


def marks(data: PaperData) -> Iterator[Statement]:
    if data.marks:
        yield _text("marks", "; ".join(data.marks), "/handling_units/0/marks")


def weights(data: PaperData) -> Iterator[Statement]:
    """Packages, net and gross weight, volume of the whole consignment, as far as it is packed."""
    totals = data.totals
    net = totals.net_weight_kg.to_gram()
    yield Statement("total.net_weight", plain(net.kg), numbers.weight(net), "/items")
    if not totals.packages:
        return
    pointer = "/handling_units"
    yield Statement("total.packages", str(totals.packages), f"{totals.packages:,}", pointer)
    gross, volume = totals.gross_weight_kg.to_gram(), totals.volume_m3
    yield Statement("total.gross_weight", plain(gross.kg), numbers.weight(gross), pointer)
    yield Statement("total.volume", plain(volume.m3), numbers.volume(volume), pointer)


def goods(data: PaperData) -> Iterator[Statement]:
    """What each line is, and its lot."""
    for line, item in _lines(data):
        field = f"line.{line.line_no}"
        yield _text(f"{field}.description", line.name.en, f"{line.pointer}/descriptions")
        if item.lot_number:
            yield _text(f"{field}.lot", item.lot_number, f"{line.pointer}/lot_number")


def net_weight(line: GoodsLine) -> Statement:
    net = line.net_weight.to_gram()
    field, pointer = f"line.{line.line_no}.net_weight", f"{line.pointer}/net_weight_kg"
    return Statement(field, plain(net.kg), numbers.weight(net), pointer)


def quantities(data: PaperData) -> Iterator[Statement]:
    for line in data.lines:
        yield _quantity(line, line.quantity)


def packed_quantities(data: PaperData) -> Iterator[Statement]:
    """The quantity of each line as its packages hold it."""
    packed: dict[int, Decimal] = {}
    for row in data.packed:
        for content in row.contents:
            packed[content.line_no] = packed.get(content.line_no, Decimal(0)) + content.total
    return (_quantity(line, packed[line.line_no]) for line in data.lines if line.line_no in packed)


def _quantity(line: GoodsLine, quantity: Decimal) -> Statement:
    shown = numbers.quantity(quantity)
    return Statement(f"line.{line.line_no}.quantity", plain(quantity), shown, f"{line.pointer}/quantity")


def tariff(data: PaperData) -> Iterator[Statement]:
    """HS code and country of origin of each line."""
    for line, _ in _lines(data):
        yield _text(f"line.{line.line_no}.hs_code", line.hs_code, f"{line.pointer}/hs_code")
        yield _text(f"line.{line.line_no}.origin", line.origin, f"{line.pointer}/origin_country")


def prices(data: PaperData) -> Iterator[Statement]:
    """Price and value of each line, charges and the invoice total."""
    for line, _ in _lines(data):
        field = f"line.{line.line_no}"
        if line.unit_price:
            price = numbers.price(line.unit_price, data.minor_units)
            yield Statement(f"{field}.unit_price", _money(line.unit_price), price, f"{line.pointer}/unit_price")
        amount = numbers.amount(line.value, data.minor_units)
        yield Statement(f"{field}.value", _money(line.value), amount, f"{line.pointer}/line_value")
    for place, charge in enumerate(data.charges):
        amount = numbers.amount(charge.amount, data.minor_units)
        yield Statement(f"charge.{place + 1}.{charge.code}", _money(charge.amount), amount, f"/desk/charges/{place}")
    total = data.invoice_total
    yield Statement("invoice_total", _money(total), numbers.amount(total, data.minor_units), "/declared_value")


def fob(data: PaperData) -> Iterator[Statement]:
    """The FOB value derived from the terms, where nothing is missing for it."""
    money = data.border.fob.money
    if money is not None:
        yield Statement("fob", _money(money), numbers.amount(money, data.minor_units), "/declared_value")


def _lines(data: PaperData) -> Iterable[tuple[GoodsLine, Item]]:
    return zip(data.lines, data.consignment.items, strict=True)


def facts(rows: Iterable[Fact]) -> Iterator[Statement]:
    """A field is named by its caption."""
    for fact in rows:
        yield _text(fact.caption.partition(".")[2], fact.value.en, fact.pointer)


def _money(money: Money) -> str:
    return f"{plain(money.amount)} {money.currency}"


def _text(field: str, text: str, pointer: str) -> Statement:
    return Statement(field, text, text, pointer)
