"""RTE-01 with the user's own notices: they close, lift a closure, and bar or let through goods."""

from __future__ import annotations

from datetime import date
from typing import Any

from shipdesk.domain.desk_object import Gates
from shipdesk.domain.route_notice import RouteNotice
from tests.checks.changes import all_of, desk, head, same
from tests.checks.example import Example


def told(**members: Any) -> dict[str, Any]:
    return {"route_notices": (RouteNotice(source="Forwarder, by telephone", **members),)}


POIPET = head(route_id="TH-KH-ROAD-POIPET", mode="ROAD")
ITS_GATES = desk(gates=Gates(exit="TH-NKI", entry="CN-MHN"))
OPEN_AGAIN = told(kind="open", place="TH-ARY", valid_from=date(2026, 11, 1))
BOTH_OPEN = {
    "route_notices": (
        *told(kind="open", place="TH-ARY", valid_from=date(2026, 12, 1))["route_notices"],
        *told(kind="open", place="KH-PPT", valid_from=date(2026, 12, 1))["route_notices"],
    )
}
FROM_DECEMBER = told(kind="closed", place="TH-NKI", valid_from=date(2026, 12, 1))
NO_DRIED_FRUIT = told(kind="forbidden_goods", place="CN-MHN", goods=("dried_fruit",))

EXAMPLES: tuple[Example, ...] = (
    Example("RTE-01", "one gate open again, the other still closed", POIPET, "/route_id", history=OPEN_AGAIN),
    Example("RTE-01", "both gates open again", POIPET, "/route_id", "reopened", "info", BOTH_OPEN),
    Example("RTE-01", "both gates open again, a day too early",
            all_of(POIPET, desk(planned_departure=date(2026, 11, 30))), "/route_id", history=BOTH_OPEN),
    Example("RTE-01", "a gate named at the desk is open again",
            desk(gates=Gates(exit="TH-ARY", entry="LA-THG")), "/desk/gates/exit", "reopened", "info", OPEN_AGAIN),
    Example("RTE-01", "closed by a notice from the day of departure", same, "/route_id", "own", history=FROM_DECEMBER),
    Example("RTE-01", "the day before the notice", desk(planned_departure=date(2026, 11, 30)), history=FROM_DECEMBER),
    Example("RTE-01", "closed for lorries only", same, history=told(kind="closed", place="TH-NKI", modes=("ROAD",))),
    Example("RTE-01", "a country closed to trains", same, "/route_id", "own",
            history=told(kind="closed", country="LA", modes=("RAIL",))),
    Example("RTE-01", "the route is closed", same, "/route_id", "route",
            history=told(kind="closed", route_id="TH-CN-RAIL-LAOS", valid_from=date(2026, 11, 1))),
    Example("RTE-01", "the route is closed, and its gates are named", ITS_GATES, "/route_id", "route",
            history=told(kind="closed", route_id="TH-CN-RAIL-LAOS")),
    Example("RTE-01", "both ends named, closed between them", ITS_GATES, "/route_id", "own",
            history=told(kind="closed", country="LA")),
    Example("RTE-01", "an open exit named, the entry of the route closed",
            all_of(POIPET, desk(gates=Gates(exit="TH-CMK"))), "/route_id"),
    Example("RTE-01", "another route is closed", same, history=told(kind="closed", route_id="TH-CN-R3A")),
    Example("RTE-01", "a gate bars the goods", same, "/route_id", "goods", history=NO_DRIED_FRUIT),
    Example("RTE-01", "a gate bars other goods", same,
            history=told(kind="forbidden_goods", place="CN-MHN", hs_prefixes=("0810",))),
    Example("RTE-01", "a gate lets only other goods through", same, "/route_id", "goods",
            history=told(kind="allowed_goods", place="CN-MHN", hs_prefixes=("0810", "10"))),
    Example("RTE-01", "a gate lets these goods through", same,
            history=told(kind="allowed_goods", place="CN-MHN", hs_prefixes=("0804",))),
)  # fmt: skip
