"""Amounts of money that are right to find in a text beside this invoice: totals, parts of them, charges, prices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from shipdesk.documents.paper_data import PaperData
from shipdesk.domain.border_value import rates_of
from shipdesk.domain.exchange import Conversion
from shipdesk.domain.money import Money

_PERCENT = re.compile(r"([0-9]{1,2}(?:\.[0-9]+)?)\s*(?:%|percent|per cent|pct)", re.IGNORECASE)


def amounts(data: PaperData, currency: str, text: str) -> Iterator[Decimal]:
    """In the currency that was typed; the percents that stand in the text take their parts of the total."""
    known = list(_known(data))
    total = next(_in(data, data.invoice_total, currency), None)
    if total is not None:
        known.append(Money(total, currency))
        for share in _shares(data, text):
            yield from (total * share / 100, total * (100 - share) / 100)
    yield from (one.amount for one in known if one.currency == currency)


def _known(data: PaperData) -> Iterator[Money]:
    consignment = data.consignment
    yield from (data.invoice_total, data.totals.value)
    yield from (money for money in (data.border.fob.money, data.border.cif.money) if money is not None)
    yield from (money for money in (consignment.insured_value, consignment.desk.buyer_year_total) if money is not None)
    for item in consignment.items:
        yield item.line_value
        if item.unit_price is not None:
            yield item.unit_price
    for charge in consignment.desk.charges:
        yield Money(charge.amount, charge.currency)
    for order in consignment.desk.order_references:
        if order.amount is not None:
            yield Money(order.amount, order.currency or consignment.currency)


def _shares(data: PaperData, text: str) -> Iterator[Decimal]:
    payment = data.consignment.desk.payment
    if payment is not None and payment.deposit_percent is not None:
        yield payment.deposit_percent
    yield from (Decimal(match[1]) for match in _PERCENT.finditer(text))


def _in(data: PaperData, money: Money, currency: str) -> Iterator[Decimal]:
    """The amount in that currency, where it is its own or a stated rate leads to it."""
    turned = rates_of(data.consignment, data.minor_units).convert(money, currency)
    if isinstance(turned, Conversion):
        yield turned.money.amount
