"""The way and the law at its end: closed gates, goods that a country bars, trade modes of the wrong direction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case
from shipdesk.checks.finding import INFO, WARN, Fault
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.reference.rule_tables import Closure

THAILAND = "TH"


def gate_closed(case: Case) -> Iterator[Fault]:
    """The gates of the desk object; the route's own where the desk object names neither exit nor entry."""
    gates = case.desk.gates
    if gates is not None:
        yield from _closed(case, "/desk/gates/exit", gates.exit)
        for index, place in enumerate(gates.transit):
            yield from _closed(case, f"/desk/gates/transit/{index}", place)
        yield from _closed(case, "/desk/gates/entry", gates.entry)
        if gates.exit or gates.entry:
            return
    route_id = case.consignment.route_id
    places = case.facts.route_places.get(route_id)
    if places is None:
        yield Fault(pointer="/route_id", values={"route_id": route_id}, message_key="unknown", severity=INFO)
        return
    closed = next((fault for place in places for fault in _closed(case, "/route_id", place)), None)
    if closed is not None:
        yield closed


def _closed(case: Case, pointer: str, place: str | None) -> Iterator[Fault]:
    closure = _closure(case, place)
    if closure is not None:
        values = {
            "place": closure.place,
            "closed_from": closure.closed_from.isoformat(),
            "departure": case.departure_day.isoformat(),
            "pack_version": case.facts.pack_version,
        }
        yield Fault(pointer=pointer, values=values, source=closure.source)


def _closure(case: Case, place: str | None) -> Closure | None:
    closures = (one for one in case.facts.tables.closures if one.place == place)
    return next((one for one in closures if one.holds(case.departure_day)), None)


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
