"""Which of the desk's own papers a consignment needs: by destination, goods, term, way and preference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from shipdesk.checks.case import Case
from shipdesk.checks.dangerous_goods import sign, un_number
from shipdesk.checks.transit import countries_between
from shipdesk.reference.paper_set import PaperNeed


def needed_papers(case: Case, table: Iterable[PaperNeed]) -> tuple[PaperNeed, ...]:
    """The first reason for each kind, in the order of the table."""
    reasons: dict[str, PaperNeed] = {}
    for need in table:
        if need.kind not in reasons and all(_conditions(case, need)):
            reasons[need.kind] = need
    return tuple(reasons.values())


def _conditions(case: Case, need: PaperNeed) -> Iterator[bool]:
    consignment, desk = case.consignment, case.desk
    yield not need.destinations or case.destination in need.destinations
    yield not need.preferences or consignment.customs.preference_scheme in need.preferences
    yield not need.modes or case.main_mode in need.modes
    yield consignment.incoterm not in need.not_terms
    yield desk.trade_mode not in need.not_trades
    yield not need.classes or any(line.goods_class in need.classes for line in case.lines)
    yield need.class_list is None or any(line.is_of(need.class_list) for line in case.lines)
    yield need.certificate is None or _asked_for(case, need.certificate)
    yield not need.third_country or bool(countries_between(case))
    yield not need.dangerous or _is_dangerous(case)
    yield not need.deposit or bool(desk.payment is not None and desk.payment.deposit_percent)


def _asked_for(case: Case, document_type: str) -> bool:
    """The pack's tables ask for this paper of others, for some line."""
    asking = [
        one
        for one in case.facts.border.needed_papers
        if document_type in one.types and one.is_for(case.destination) and not one.for_preference
    ]
    return any(one.covers(line.goods_class, line.item.hs_code) for one in asking for line in case.lines)


def _is_dangerous(case: Case) -> bool:
    return any(un_number(line) is not None or sign(line) is not None for line in case.lines)
