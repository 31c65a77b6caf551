"""What the data for the export declaration say, and what they lack."""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.documents import numbers
from shipdesk.documents import statements as said
from shipdesk.documents.declaration_values import BAHT, declared_lines, fob_in_baht
from shipdesk.documents.kind import Lack
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.parties import BRANCH_DIGITS, TAX_DIGITS
from shipdesk.documents.statements import Statement
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.measures import plain
from shipdesk.domain.money import Money

CODES, RATES = "/desk/tariff_codes", "/desk/exchange_rates"


def lines(data: PaperData) -> Iterator[Statement]:
    """Code, name, quantity, net weight and values of each line."""
    for one in declared_lines(data):
        line, field = one.line, f"line.{one.line.line_no}"
        pointer, net = line.pointer, line.net_weight.to_gram()
        yield _text(f"{field}.description", line.name.en, f"{pointer}/descriptions")
        quantity = numbers.quantity(line.quantity)
        yield Statement(f"{field}.quantity", plain(line.quantity), quantity, f"{pointer}/quantity")
        yield Statement(f"{field}.net_weight", plain(net.kg), numbers.weight(net), f"{pointer}/net_weight_kg")
        if one.thai_name:
            yield _text(f"{field}.thai_description", one.thai_name, f"{pointer}/descriptions")
        if one.code:
            yield _text(f"{field}.ahtn", one.code, CODES)
        if one.statistical:
            yield _text(f"{field}.statistical_code", one.statistical, CODES)
        for name, money in (("fob", one.fob), ("fob_thb", one.baht)):
            if money:
                yield _money(f"{field}.{name}", money, data, "/declared_value")


def values(data: PaperData) -> Iterator[Statement]:
    """The FOB value in the invoice's currency and in baht."""
    yield from said.fob(data)
    converted = fob_in_baht(data)
    if converted:
        yield _money("fob_thb", converted.money, data, RATES)


def lacks(data: PaperData) -> Iterator[Lack]:
    """Each empty box once, by the first field that would fill it."""
    consignment, declared = data.consignment, declared_lines(data)
    yield from _exporter(consignment)
    if not any(fact.caption == "box.invoice_number" for fact in data.head):
        yield Lack("box.invoice_number", "/desk/invoice/number")
    if not any(fact.caption == "box.from" for fact in data.transport):
        yield Lack("declaration.gate", "/desk/gates/exit")
    if consignment.desk.planned_departure is None:
        yield Lack("box.departure", "/desk/planned_departure")
    if not all(one.is_whole_code for one in declared):
        yield Lack("declaration.thai_code", CODES)
    nameless = next((one for one in declared if one.thai_name is None), None)
    if nameless:
        yield Lack("declaration.thai_name", f"{nameless.line.pointer}/descriptions")
    yield from _missing_values(data)


def _exporter(consignment: Consignment) -> Iterator[Lack]:
    """The tax ID, and behind it the five digits of the branch: 00000 is the head office."""
    for index, one in enumerate(consignment.exporter.registrations):
        if one.scheme == "TH_TAX_ID":
            digits = sum(character.isdecimal() for character in one.value)
            if digits < TAX_DIGITS + BRANCH_DIGITS:
                yield Lack("declaration.branch", f"/exporter/registrations/{index}/value")
            return
    yield Lack("registration.TH_TAX_ID", "/exporter/registrations")


def _missing_values(data: PaperData) -> Iterator[Lack]:
    fob = data.border.fob
    if fob.missing:
        yield Lack("fob.value", fob.missing[0].pointer)
    elif fob.currency != BAHT and fob_in_baht(data) is None:
        yield Lack("declaration.rate", RATES)


def _money(field: str, money: Money, data: PaperData, pointer: str) -> Statement:
    return Statement(field, f"{plain(money.amount)} {money.currency}", numbers.amount(money, data.minor_units), pointer)


def _text(field: str, text: str, pointer: str) -> Statement:
    return Statement(field, text, text, pointer)
