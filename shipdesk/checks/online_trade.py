"""Cross-border e-commerce into China: what one private buyer may order at once and in a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from shipdesk.checks.case import Case
from shipdesk.checks.finding import INFO, Fault
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.measures import plain
from shipdesk.domain.money import Money

YUAN = "CNY"
CENT = Decimal("0.01")


def order_over_limit(case: Case) -> Iterator[Fault]:
    """One indivisible piece may cost more: it pays full duty. Without a rate to yuan that is told instead."""
    if not _is_consumer_order(case) or _is_one_piece(case.consignment):
        return
    value = in_yuan(case.consignment.declared_value, case.consignment)
    limit = case.facts.limit("consumer_order_cny")
    if value is None:
        values = {"currency": case.consignment.currency, "limit": plain(limit)}
        yield Fault(pointer="/desk/exchange_rates", values=values, message_key="rate", severity=INFO)
    elif value > limit:
        yield Fault(pointer="/declared_value/amount", values={"value": plain(value), "limit": plain(limit)})


def year_over_limit(case: Case) -> Iterator[Fault]:
    """What the buyer is known to have bought this calendar year, and this order."""
    if not _is_consumer_order(case):
        return
    limit, order = case.facts.limit("consumer_year_cny"), in_yuan(case.consignment.declared_value, case.consignment)
    stated, sent = _stated(case), _sent(case)
    total = max(stated, sent + (order or Decimal(0)))
    if total > limit:
        pointer = "/desk/buyer_year_total/amount" if stated == total else "/declared_value/amount"
        yield Fault(pointer=pointer, values={"total": plain(total), "limit": plain(limit)})


def _stated(case: Case) -> Decimal:
    """The buyer's year total as told, this order included."""
    told = case.desk.buyer_year_total
    return (in_yuan(told, case.consignment) if told is not None else None) or Decimal(0)


def _sent(case: Case) -> Decimal:
    modes = case.facts.listed("consumer_trade_modes")
    orders = case.facts.history.bought_in(case.arrival_day.year, modes)
    values = (in_yuan(one.value, case.consignment) for one in orders)
    return sum((value for value in values if value is not None), Decimal(0))


def _is_consumer_order(case: Case) -> bool:
    return case.destination == "CN" and case.desk.trade_mode in case.facts.listed("consumer_trade_modes")


def _is_one_piece(consignment: Consignment) -> bool:
    return len(consignment.items) == 1 and consignment.items[0].quantity == 1


def in_yuan(money: Money, consignment: Consignment) -> Decimal | None:
    """By the newest rate of the consignment between both currencies, in either direction."""
    if money.currency == YUAN:
        return money.amount
    for rate in sorted(consignment.desk.exchange_rates, key=lambda one: one.date, reverse=True):
        if (rate.from_currency, rate.to) == (money.currency, YUAN):
            return (money.amount * rate.rate).quantize(CENT)
        if (rate.from_currency, rate.to) == (YUAN, money.currency):
            return (money.amount / rate.rate).quantize(CENT)
    return None


CASE_RULES: Mapping[str, CaseRule] = {
    "EC-01": order_over_limit,
    "EC-02": year_over_limit,
}
