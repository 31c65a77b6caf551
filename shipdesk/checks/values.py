"""Money on the invoice: lines, total, zero prices, decimals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from shipdesk.checks.case import Case, Line
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import CaseRule, LineRule
from shipdesk.domain.measures import plain
from shipdesk.domain.money import Money
from shipdesk.domain.totals import invoice_total, is_included, line_value


def line_value_wrong(line: Line) -> Iterator[Fault]:
    """quantity x unit price, half up, against the line's value; silent without a unit price."""
    item, price = line.item, line.item.unit_price
    if price is None:
        return
    values = {"line": line.number, "quantity": plain(item.quantity), "unit_price": str(price)}
    pointer = f"{line.pointer}/line_value"
    if price.currency != item.line_value.currency:
        values |= {"currency": item.line_value.currency, "price_currency": price.currency}
        yield Fault(pointer=f"{pointer}/currency", values=values, message_key="currency")
        return
    expected = line_value(item.quantity, price, line.facts.minor_units)
    if expected.amount != item.line_value.amount:
        values |= {"stated": str(item.line_value), "expected": str(expected), "currency": expected.currency}
        yield Fault(pointer=f"{pointer}/amount", values=values)


def zero_price(line: Line) -> Iterator[Fault]:
    """A price of nothing is a fault unless the line is flagged as of no commercial value."""
    if line.item.line_no in line.case.desk.no_commercial_value:
        return
    if line.item.unit_price is not None and line.item.unit_price.amount == 0:
        yield Fault(pointer=f"{line.pointer}/unit_price/amount", values={"line": line.number})
    elif line.item.line_value.amount == 0:
        yield Fault(pointer=f"{line.pointer}/line_value/amount", values={"line": line.number})


def total_wrong(case: Case) -> Iterator[Fault]:
    """The sum of the lines against the declared value, then charges in another currency, then a total below zero."""
    currencies = list(_mixed_currencies(case))
    yield from currencies
    if currencies:
        return
    declared = case.consignment.declared_value
    total = sum((item.line_value.amount for item in case.consignment.items), Decimal(0))
    if total != declared.amount:
        values = {"sum": plain_money(total, declared), "stated": str(declared), "currency": declared.currency}
        yield Fault(pointer="/declared_value/amount", values=values, message_key="lines")
    elif invoice_total(case.consignment).amount < 0:
        yield _negative_total(case)


def plain_money(amount: Decimal, like: Money) -> str:
    return str(Money(amount, like.currency))


def _mixed_currencies(case: Case) -> Iterator[Fault]:
    currency = case.consignment.currency
    for line in case.lines:
        if line.item.line_value.currency != currency:
            values = {"line": line.number, "own": line.item.line_value.currency, "currency": currency}
            yield Fault(pointer=f"{line.pointer}/line_value/currency", values=values, message_key="line_currency")
    for index, charge in enumerate(case.desk.charges):
        if charge.currency != currency and not is_included(charge, case.consignment.incoterm):
            values = {"charge": charge.code, "own": charge.currency, "currency": currency}
            yield Fault(pointer=f"/desk/charges/{index}/currency", values=values, message_key="charge_currency")


def _negative_total(case: Case) -> Fault:
    discounts = [index for index, charge in enumerate(case.desk.charges) if charge.code == "discount"]
    values = {
        "discount": str(sum((case.desk.charges[index].amount for index in discounts), Decimal(0))),
        "stated": str(case.consignment.declared_value),
        "currency": case.consignment.currency,
    }
    return Fault(pointer=f"/desk/charges/{discounts[0]}/amount", values=values, message_key="negative")


def decimals_wrong(case: Case) -> Iterator[Fault]:
    """Unit prices may be finer than the currency; amounts to pay may not."""
    consignment = case.consignment
    amounts = [(f"{line.pointer}/line_value/amount", line.item.line_value) for line in case.lines]
    amounts.append(("/declared_value/amount", consignment.declared_value))
    if consignment.insured_value is not None:
        amounts.append(("/insured_value/amount", consignment.insured_value))
    for index, charge in enumerate(case.desk.charges):
        amounts.append((f"/desk/charges/{index}/amount", Money(charge.amount, charge.currency)))
    for pointer, money in amounts:
        yield from _too_fine(pointer, money, case)


def _too_fine(pointer: str, money: Money, case: Case) -> Iterator[Fault]:
    allowed = case.facts.minor_units.get(money.currency)
    customary = case.facts.tables.customary_decimals.get(money.currency, allowed)
    if allowed is None or customary is None:
        return
    used = len(plain(money.amount).partition(".")[2])
    if used > customary:
        key = "default" if used > allowed else "customary"
        values = {"amount": plain(money.amount), "currency": money.currency, "decimals": str(customary)}
        yield Fault(pointer=pointer, values=values, message_key=key)


CASE_RULES: Mapping[str, CaseRule] = {
    "VAL-02": total_wrong,
    "VAL-05": decimals_wrong,
}


LINE_RULES: Mapping[str, LineRule] = {
    "VAL-01": line_value_wrong,
    "VAL-04": zero_price,
}
