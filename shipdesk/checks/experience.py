"""What the user knows better than any law: shipments that were turned back, and notices of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from shipdesk.checks.case import Case, Line
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import CaseRule, LineRule
from shipdesk.domain.notice import Notice
from shipdesk.reference.rules import DEFAULT_TEXT


def turned_back_before(line: Line) -> Iterator[Fault]:
    """The same product, on the same way, to the same country; the newest rejection speaks for all."""
    case = line.case
    for rejection in case.facts.history.rejections:
        if rejection.reference == case.consignment.client_reference:
            continue
        same_way = rejection.is_same_way(case.destination, case.consignment.route_id, case.gates)
        if same_way and any(goods.is_same(line.item) for goods in rejection.goods):
            yield Fault(
                pointer=line.pointer,
                values={
                    "line": line.number,
                    "description": line.item.english,
                    "earlier": rejection.reference,
                    "rejected_on": rejection.rejected_on.isoformat(),
                    "place": rejection.gate or rejection.route_id,
                    "reason": rejection.reason,
                },
            )
            return


def own_notices(case: Case) -> Iterator[Fault]:
    for notice in case.facts.history.notices:
        day = case.departure_day if notice.is_about_the_way else case.arrival_day
        if notice.in_force(day) and _concerns(notice, case):
            yield from _told(notice, case)


def _concerns(notice: Notice, case: Case) -> bool:
    return (
        notice.destination in (None, case.destination)
        and notice.route_id in (None, case.consignment.route_id)
        and (notice.gate is None or notice.gate in case.gates)
    )


def _told(notice: Notice, case: Case) -> Iterator[Fault]:
    """One finding for each line it is about; one alone where it is not about goods."""
    for pointer in _pointers(notice, case):
        values = {"title": notice.title, "text": notice.text, "from": notice.source}
        if notice.to_do is not None:
            values["todo"] = notice.to_do
        key = "no_remedy" if notice.to_do is None else DEFAULT_TEXT
        yield Fault(pointer=pointer, values=values, severity=notice.severity, message_key=key)


def _pointers(notice: Notice, case: Case) -> Iterable[str]:
    if notice.is_about_goods:
        return [f"{line.pointer}/hs_code" for line in case.lines if _is_meant(notice, line)]
    return ["/route_id" if notice.is_about_the_way else "/consignee/address/country_code"]


def _is_meant(notice: Notice, line: Line) -> bool:
    code = line.item.hs_code
    by_code = any(code.startswith(prefix) or prefix.startswith(code) for prefix in notice.hs_prefixes)
    return by_code or (notice.goods_class is not None and line.goods_class == notice.goods_class)


CASE_RULES: Mapping[str, CaseRule] = {
    "NOTE-01": own_notices,
}

LINE_RULES: Mapping[str, LineRule] = {
    "MEM-01": turned_back_before,
}
