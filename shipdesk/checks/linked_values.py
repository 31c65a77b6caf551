"""Money on orders and received papers against the invoice: currency, total, what was ordered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.checks.received import NO_NUMBER, Stated, stated
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.measures import plain
from shipdesk.domain.money import Money
from shipdesk.domain.totals import invoice_total, is_included

PERCENT_STEP = Decimal("0.1")


def currency_differs(case: Case) -> Iterator[Fault]:
    """Orders, contract, credit and policy are read beside the invoice and have its currency."""
    currency = case.consignment.currency
    for index, order in enumerate(case.desk.order_references):
        if order.currency is not None and order.currency != currency:
            values = {"order": order.number, "own": order.currency, "currency": currency}
            yield Fault(pointer=f"/desk/order_references/{index}/currency", values=values, message_key="order")
    for one in stated(case, "currency", "papers_in_the_currency_of_the_invoice"):
        if one.value != currency:
            values = one.named | {"own": str(one.value), "currency": currency}
            yield Fault(pointer=one.pointer, values=values, message_key="paper")


def words_differ(case: Case) -> Iterator[Fault]:
    """Another amount written out on a copy of this invoice that came in.

    Our own invoice makes its words from its figures, so they cannot differ there. What a signed, stamped or translated
    copy says in words is what banks pay by, and that is what `states.amount` of it holds.
    """
    total, invoice = total_due(case), case.desk.invoice
    if total is None or invoice is None or invoice.number is None:
        return
    for one in stated(case, "amount", "copies_of_the_invoice"):
        is_copy = one.paper.number == invoice.number and _currency(one, total) == total.currency
        if is_copy and one.amount != total.amount:
            values = {"invoice": invoice.number, "stated": plain(one.amount), "total": str(total)}
            yield Fault(pointer=one.pointer, values=values | {"currency": total.currency})


def value_changed_since_order(case: Case) -> Iterator[Fault]:
    """All orders together; the pro-forma invoice or the contract where no order states an amount."""
    total = total_due(case)
    if total is None:
        return
    ordered = _ordered(case, total.currency) or next(_in_contract(case, total), None)
    if ordered is None:
        return
    pointer, number, amount = ordered
    percent = (total.amount - amount) * 100 / amount
    if abs(percent) > case.facts.limit("value_change_percent"):
        values = {"order": number, "ordered": plain(amount), "total": str(total), "currency": total.currency}
        values |= {"percent": plain(abs(percent).quantize(PERCENT_STEP))}
        yield Fault(pointer=pointer, values=values, message_key="more" if percent > 0 else "less")


Ordered = tuple[str, str, Decimal]
"""Pointer, number and amount of what the buyer agreed to."""


def _ordered(case: Case, currency: str) -> Ordered | None:
    """Nothing where an order states no amount or another currency: then the sum is not known."""
    orders = case.desk.order_references
    amounts = [one.amount for one in orders if one.amount and (one.currency or currency) == currency]
    if not orders or len(amounts) < len(orders):
        return None
    return "/desk/order_references", ", ".join(one.number for one in orders), sum(amounts, Decimal(0))


def _in_contract(case: Case, total: Money) -> Iterator[Ordered]:
    for one in stated(case, "amount", "papers_of_the_agreed_price"):
        if one.amount and _currency(one, total) == total.currency:
            yield one.pointer, one.paper.number or NO_NUMBER, one.amount


def _currency(one: Stated, total: Money) -> str:
    """What the paper says, else that of the invoice."""
    states = one.paper.states
    return (states.currency if states is not None else None) or total.currency


def total_due(case: Case) -> Money | None:
    """None where charges are in another currency, which is another rule's."""
    consignment = case.consignment
    charges = (one for one in case.desk.charges if not is_included(one, consignment.incoterm))
    if any(one.currency != consignment.currency for one in charges):
        return None
    return invoice_total(consignment)


CASE_RULES: Mapping[str, CaseRule] = {
    "VAL-03": currency_differs,
    "VAL-06": words_differ,
    "VAL-08": value_changed_since_order,
}
