"""The value at the border: what comes out of the term when freight and insurance are taken out or added."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.border_value import BorderValue, Step
from shipdesk.domain.measures import plain
from shipdesk.domain.money import Money, total_money

FREIGHT = "freight"


def conversion_looks_wrong(case: Case) -> Iterator[Fault]:
    """A FOB value below zero, freight of more than half the price, or a charge that no rate turns into the invoice."""
    value = case.border_value
    yield from _without_rate(value)
    fob = value.fob.money
    if fob is not None and fob.amount < 0:
        values = {"fob": str(fob), "currency": fob.currency, "incoterm": case.consignment.incoterm}
        yield Fault(pointer="/desk/charges", values=values, message_key="negative")
        return
    yield from _freight_too_high(case, value)


def _without_rate(value: BorderValue) -> Iterator[Fault]:
    missing = {one.pointer: one for one in (*value.fob.missing, *value.cif.missing) if one.rate is not None}
    for pointer, one in missing.items():
        if one.rate is not None:
            values = {"charge": one.element, "start": one.rate.start, "end": one.rate.end}
            yield Fault(pointer=pointer, values=values, message_key="rate")


def _freight_too_high(case: Case, value: BorderValue) -> Iterator[Fault]:
    price = case.consignment.declared_value
    steps = [step for step in (*value.fob.steps, *value.cif.steps) if step.element == FREIGHT]
    if not steps or price.amount <= 0:
        return
    freight = _whole(steps, price)
    limit = case.facts.limit("freight_most_percent")
    if freight.amount * 100 > price.amount * limit:
        values = {"freight": str(freight), "price": str(price), "currency": price.currency, "limit": plain(limit)}
        yield Fault(pointer=steps[0].pointer, values=values)


def _whole(steps: list[Step], price: Money) -> Money:
    """Of each charge once, whether it was taken out for FOB or added for CIF."""
    by_charge = {step.pointer: Money(abs(step.money.amount), price.currency) for step in steps}
    return total_money(by_charge.values(), price.currency)


CASE_RULES: Mapping[str, CaseRule] = {
    "VAL-07": conversion_looks_wrong,
}
