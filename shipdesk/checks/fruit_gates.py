"""Gates for fruit to China: the protocol's list by land through a third country, inspected places otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shipdesk.checks.case import SEVERAL_MEANS, Case
from shipdesk.checks.finding import WARN, Fault
from shipdesk.checks.fruit import fresh_to_china
from shipdesk.checks.rule_functions import CaseRule

BY_LAND = frozenset({"ROAD", "RAIL"})


def gate_not_for_fruit(case: Case) -> Iterator[Fault]:
    """Silent where neither the desk object nor the route names the gate."""
    if not fresh_to_china(case):
        return
    ends = (("exit", *_gate(case, "exit")), ("entry", *_gate(case, "entry")))
    for end, pointer, place in ends:
        if place is None:
            continue
        values = {"place": place, "departure": case.departure_day.isoformat()}
        if case.main_mode in BY_LAND:
            if not _in_protocol(case, end, place):
                yield Fault(pointer=pointer, values=values, message_key=end)
        elif end == "entry" and not _is_site(case, place):
            yield Fault(pointer=pointer, values=values, message_key="site", severity=WARN, to_verify=True)


def _gate(case: Case, end: str) -> tuple[str, str | None]:
    """Where the gate stands, and its place: the desk object's, else the route's own."""
    given = getattr(case.desk.gates, end) if case.desk.gates is not None else None
    if given is not None:
        return f"/desk/gates/{end}", given
    route = case.facts.routes.get(case.consignment.route_id)
    return "/route_id", getattr(route.gates, end) if route is not None else None


def _in_protocol(case: Case, end: str, place: str) -> bool:
    protocol = case.facts.fruit_protocol
    if protocol is None:
        return True
    if end == "exit":
        return protocol.allows_exit(place, case.departure_day)
    mode = case.consignment.mode
    modes = BY_LAND if mode == SEVERAL_MEANS else {mode}
    return any(protocol.allows_entry(place, one, case.departure_day) for one in modes)


def _is_site(case: Case, place: str) -> bool:
    """Fruit that changes from one means to another may also come by a gate of the protocol."""
    protocol, day = case.facts.fruit_protocol, case.departure_day
    if protocol is None or protocol.site(place, day) is not None:
        return True
    by_land = case.consignment.mode == SEVERAL_MEANS
    return by_land and any(place == gate for gate, _ in protocol.entry_points(day))


CASE_RULES: Mapping[str, CaseRule] = {
    "FRT-03": gate_not_for_fruit,
}
