"""A PromptPay payment text among the terms of payment, against the invoice that carries it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.checks.linked_values import total_due
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.measures import plain
from shipdesk.domain.money import Money
from shipdesk.identifiers import promptpay

BAHT = "THB"
MOST_SHOWN = 40


def payment_code_wrong(case: Case) -> Iterator[Fault]:
    """Damaged, for an invoice in other money, or asking for another amount than total, deposit or balance."""
    for pointer, text in _texts(case):
        code = promptpay.find(text)
        if code is None:
            continue
        currency = case.consignment.currency
        if not promptpay.is_valid(code):
            yield Fault(pointer=pointer, values={"code": _shortened(code)}, message_key="damaged")
        elif currency != BAHT or not promptpay.is_in_baht(code):
            yield Fault(pointer=pointer, values={"currency": currency}, message_key="currency")
        else:
            yield from _amount_fault(case, pointer, promptpay.amount_of(code))


def _texts(case: Case) -> Iterator[tuple[str, str]]:
    """No member of its own holds the code; these texts are printed or passed on and are long enough for it."""
    payment = case.desk.payment
    if payment is not None and payment.terms:
        yield "/desk/payment/terms", payment.terms
    if case.consignment.delivery_instructions:
        yield "/delivery_instructions", case.consignment.delivery_instructions
    for name, text in case.consignment.metadata:
        yield f"/metadata/{name}", text


def _shortened(code: str) -> str:
    """Its beginning and its end, as much as a person compares."""
    return code if len(code) <= MOST_SHOWN else f"{code[: MOST_SHOWN - 9]}…{code[-8:]}"


def _amount_fault(case: Case, pointer: str, amount: Decimal | None) -> Iterator[Fault]:
    """A code without amount lets the payer type it."""
    total = total_due(case)
    if amount is None or total is None:
        return
    if amount not in _payable(case, total):
        values = {"amount": plain(amount), "total": str(total)}
        yield Fault(pointer=pointer, values=values, message_key="amount")


def _payable(case: Case, total: Money) -> set[Decimal]:
    percent = case.desk.payment.deposit_percent if case.desk.payment is not None else None
    whole = total.rounded(case.facts.minor_units)
    if not percent:
        return {whole.amount}
    deposit = (whole * (percent / 100)).rounded(case.facts.minor_units)
    return {whole.amount, deposit.amount, (whole - deposit).amount}


CASE_RULES: Mapping[str, CaseRule] = {
    "QR-01": payment_code_wrong,
}
