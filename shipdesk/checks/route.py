"""The way and the law at its end: closed gates, goods that a country bars, trade modes of the wrong direction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from shipdesk.checks.case import OF_ROUTE, Case
from shipdesk.checks.finding import INFO, WARN, Fault
from shipdesk.checks.gate_notices import Way, bars_goods, closure, goods_notices, reopening
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.route_notice import KnownRouteNotice

THAILAND = "TH"
OWN_NOTICE = "own-notice"


def gate_closed(case: Case) -> Iterator[Fault]:
    """Each gate of the desk object, then the route with the gates that it is asked for."""
    for gate in case.passed:
        if not gate.is_of_route:
            yield from _told(case, gate.pointer, gate.place)
    if case.consignment.route_id not in case.facts.routes and not _names_end(case):
        values = {"route_id": case.consignment.route_id}
        yield Fault(pointer=OF_ROUTE, values=values, message_key="unknown", severity=INFO)
    yield from _of_route(case)


def _names_end(case: Case) -> bool:
    gates = case.desk.gates
    return gates is not None and bool(gates.exit or gates.entry)


def _of_route(case: Case) -> Iterator[Fault]:
    """One fault for the route as a whole: the gravest thing that is said of it or of its gates."""
    way = Way(case.main_mode, case.departure_day, route_id=case.consignment.route_id)
    places = [gate.place for gate in case.passed if gate.is_of_route]
    told = [*_said_of(case, OF_ROUTE, way), *(one for place in places for one in _told(case, OF_ROUTE, place))]
    yield from sorted(told, key=lambda fault: fault.severity == INFO)[:1]


def _told(case: Case, pointer: str, place: str) -> Iterator[Fault]:
    yield from _said_of(case, pointer, Way(case.main_mode, case.departure_day, place=place))


def _said_of(case: Case, pointer: str, way: Way) -> Iterator[Fault]:
    """Closed; else goods that are not let through; else a closure that was lifted."""
    notices = case.facts.gate_notices
    closed = closure(notices, way)
    if closed is not None:
        yield _closed(case, pointer, way, closed)
        return
    yield from _barred(case, pointer, way)
    lifted = reopening(notices, way)
    if lifted is not None:
        values = _values(case, lifted, way, "closed_from", "source")
        yield _fault(lifted, pointer=pointer, values=values, message_key="reopened", severity=INFO)


def _closed(case: Case, pointer: str, way: Way, known: KnownRouteNotice) -> Fault:
    if not known.is_own:
        return _fault(known, pointer=pointer, values=_values(case, known, way, "closed_from", "pack_version"))
    key = "route" if way.place is None else "own"
    return _fault(known, pointer=pointer, values=_values(case, known, way, "closed_from", "source"), message_key=key)


def _barred(case: Case, pointer: str, way: Way) -> Iterator[Fault]:
    decisive = goods_notices(case.facts.gate_notices, way)
    for line in case.lines if decisive else ():
        barring = bars_goods(decisive, line.item.hs_code, line.goods_class)
        if barring is not None:
            named = {"line": line.number, "hs_code": line.item.hs_code, "description": line.item.english}
            values = _values(case, barring, way, "source") | named
            yield _fault(barring, pointer=pointer, values=values, message_key="goods")


def _values(case: Case, known: KnownRouteNotice, way: Way, *more: str) -> dict[str, str]:
    departure = case.departure_day.isoformat()
    since = known.notice.valid_from
    told = {
        "closed_from": departure if since is None else since.isoformat(),
        "pack_version": case.facts.pack_version,
        "source": known.notice.source,
    }
    place = way.place or case.consignment.route_id
    return {"place": place, "departure": departure} | {name: told[name] for name in more}


def _fault(known: KnownRouteNotice, **members: Any) -> Fault:
    """Rests on the notice: on its source, and on whether that is certain."""
    source = OWN_NOTICE if known.is_own else known.notice.source
    return Fault(**members, source=source, to_verify=bool(known.notice.to_verify))


def banned_by_cambodia(case: Case) -> Iterator[Fault]:
    """By product, on every route: the ban is not a matter of the gate."""
    if case.destination != "KH":
        return
    banned, perhaps = case.facts.listed("banned_by_cambodia"), case.facts.listed("perhaps_banned_by_cambodia")
    for line in case.lines:
        if line.item.origin_country != THAILAND:
            continue
        values = {"line": line.number, "hs_code": line.item.hs_code, "description": line.item.english}
        pointer = f"{line.pointer}/hs_code"
        if line.goods_class in banned:
            yield Fault(pointer=pointer, values=values)
        elif line.goods_class in perhaps:
            yield Fault(pointer=pointer, values=values, message_key="perhaps", severity=WARN, to_verify=True)


def export_only_trade_mode(case: Case) -> Iterator[Fault]:
    mode = case.desk.trade_mode
    if case.destination == "CN" and mode is not None and mode in case.facts.listed("export_from_china_modes"):
        yield Fault(pointer="/desk/trade_mode", values={"trade_mode": mode})


CASE_RULES: Mapping[str, CaseRule] = {
    "LAW-05": banned_by_cambodia,
    "RTE-01": gate_closed,
    "EC-03": export_only_trade_mode,
}
