"""The pro-forma invoice (documents.md, 1): an offer with its day of validity, before order, credit or import licence.

It bears no invoice number yet: the buyer quotes our reference.
"""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.documents import numbers
from shipdesk.documents import statements as said
from shipdesk.documents.flow import Flow
from shipdesk.documents.foot import draw_strip, signing_block, weight_facts
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind, Lack
from shipdesk.documents.paper_data import Both, Fact, PaperData
from shipdesk.documents.priced_goods import draw_priced_goods
from shipdesk.documents.sheet import to_fill
from shipdesk.documents.statements import Statement
from shipdesk.documents.sums import draw_sums
from shipdesk.documents.terms import Terms
from shipdesk.domain.measures import plain
from shipdesk.domain.money import Money
from shipdesk.domain.totals import deposit
from shipdesk.drawing import Symbol

INVOICE = frozenset({"box.invoice_number", "box.invoice_date", "box.reference"})
BANK = "/desk/payment/bank"


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole pro-forma invoice."""
    lacks = to_fill(terms, _lacks(data))
    offer = tuple(sorted((*_offer(data), *(one for one in lacks if one.caption in OFFER)), key=_place))
    payment = (*data.payment, *_deposit(data), *(one for one in lacks if one.caption not in OFFER))
    draw_head(flow, terms, title, data, code, (offer, data.countries, data.delivery, payment))
    draw_strip(flow, terms, weight_facts(data))
    draw_priced_goods(flow, terms, data)
    signing = signing_block(flow.setter, terms, data, "sign.proforma_declaration")
    draw_sums(flow, terms, data, signing.height)
    signing.draw(flow)


OFFER = ("box.proforma_number", "box.proforma_date", "box.valid_until", "box.ready", "box.order_references")
"""The rows about the offer, in their order."""


def _place(fact: Fact) -> int:
    return OFFER.index(fact.caption)


def _offer(data: PaperData) -> Iterator[Fact]:
    consignment = data.consignment
    yield Fact("box.proforma_number", Both(data.reference), "/client_reference")
    if data.signing.date:
        yield Fact("box.proforma_date", Both(numbers.day(data.signing.date)), "/desk/signatory/date")
    if consignment.desk.valid_until:
        yield Fact("box.valid_until", Both(numbers.day(consignment.desk.valid_until)), "/desk/valid_until")
    if consignment.ready_at:
        yield Fact("box.ready", Both(numbers.day_in_thailand(consignment.ready_at)), "/ready_at")
    yield from (fact for fact in data.head if fact.caption not in INVOICE)


def _deposit(data: PaperData) -> Iterator[Fact]:
    """What is paid on order and what is left to pay."""
    payment, due = data.consignment.desk.payment, deposit(data.consignment, data.minor_units)
    if payment is None or payment.deposit_percent is None or due is None:
        return
    pointer = "/desk/payment/deposit_percent"
    yield Fact("box.deposit", Both(f"{plain(payment.deposit_percent)} % = {_shown(due, data)}"), pointer)
    yield Fact("box.balance", Both(_shown(data.invoice_total - due, data)), pointer)


def _shown(money: Money, data: PaperData) -> str:
    return f"{money.currency} {numbers.amount(money, data.minor_units)}"


def _lacks(data: PaperData) -> Iterator[Lack]:
    """Without a day of validity and a bank that money can be sent to, a pro-forma invoice is turned down."""
    payment = data.consignment.desk.payment
    bank = payment.bank if payment else None
    needed = (
        ("box.proforma_date", data.signing.date, "/desk/signatory/date"),
        ("box.valid_until", data.consignment.desk.valid_until, "/desk/valid_until"),
        ("box.payment_terms", payment and payment.terms, "/desk/payment/terms"),
        ("box.bank", bank and bank.name, f"{BANK}/name"),
        ("box.swift", bank and bank.swift, f"{BANK}/swift"),
        ("box.account", bank and bank.account, f"{BANK}/account"),
    )
    return (Lack(caption, pointer) for caption, value, pointer in needed if not value)


def _offered(data: PaperData) -> Iterator[Statement]:
    return said.facts((*_offer(data), *_deposit(data)))


def _reference(data: PaperData) -> Iterator[Statement]:
    """Named as on every other paper."""
    return (one for one in said.head(data) if one.field == "reference")


KIND = Kind(
    draw,
    says=(
        said.parties, _reference, _offered, said.countries, said.delivery, said.payment, said.journey, said.marks,
        said.weights, said.goods, said.quantities, said.tariff, said.prices,
    ),
    lacks=_lacks,
    bears_invoice_number=False,
)  # fmt: skip
