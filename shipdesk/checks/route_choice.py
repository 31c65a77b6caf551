"""The ways to the destination compared for one consignment: allowed or not and why, days, papers, what it cost before.

A way is judged by the rules themselves, as if the consignment went that way and arrived with its slowest day.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from shipdesk.checks.engine import run
from shipdesk.checks.facts import Facts
from shipdesk.checks.finding import BLOCK, Finding
from shipdesk.checks.route_experience import RouteCost, RouteExperience
from shipdesk.domain.consignment import Consignment
from shipdesk.reference.route_desk import RouteDesk, TransitPaper
from shipdesk.reference.routes import Route, Words

OPEN, AMBIENT, REEFER = "OPEN", "AMBIENT", "reefer"


@dataclass(frozen=True, kw_only=True)
class RouteChoice:
    """One way, judged; `reasons` forbid it, `cautions` and `remarks` make one think twice."""

    route: Route
    reasons: tuple[Finding, ...]
    cautions: tuple[Finding, ...]
    remarks: tuple[Words, ...]
    departure: date
    transit_papers: tuple[TransitPaper, ...]
    experience: RouteExperience | None
    cost: RouteCost | None
    is_chosen: bool

    @property
    def allowed(self) -> bool:
        return not self.reasons

    @property
    def earliest_arrival(self) -> date:
        return self.departure + timedelta(days=math.floor(self.route.transit_days.least))

    @property
    def latest_arrival(self) -> date:
        return self.departure + timedelta(days=math.ceil(self.route.transit_days.most))

    @property
    def to_verify(self) -> bool:
        """Whether its days or its state wait for somebody to confirm them."""
        return self.route.transit_days.to_verify or self.route.status.to_verify

    @property
    def expected_days(self) -> Decimal:
        """What it took before, else the middle of the table's range."""
        days = self.route.transit_days
        return self.experience.median_days if self.experience else (days.least + days.most) / 2

    @property
    def rank(self) -> tuple[bool, bool, Decimal, str]:
        return not self.allowed, self.route.status.state != OPEN, self.expected_days, self.route.id


def compare(
    consignment: Consignment,
    facts: Facts,
    desk: RouteDesk,
    routes: Iterable[Route],
    experiences: Mapping[str, RouteExperience],
    costs: Mapping[str, RouteCost],
) -> tuple[RouteChoice, ...]:
    """Every way to the destination, the allowed ones first, then the open, then the fast."""
    judging = _only(facts, (*desk.forbids, *desk.cautions))
    ways = (one for one in routes if consignment.destination in one.destinations and not one.split_into)
    choices = [_judged(consignment, judging, desk, one, experiences.get(one.id), costs.get(one.id)) for one in ways]
    return tuple(sorted(choices, key=lambda choice: choice.rank))


def on_route(consignment: Consignment, route: Route, today: date) -> Consignment:
    """The consignment as it would be if it went that way: its gates and mode, arriving with the slowest day."""
    departure = consignment.desk.planned_departure or today
    arrival = departure + timedelta(days=math.ceil(route.transit_days.most))
    planned = replace(consignment.desk, gates=None, planned_departure=departure, planned_arrival=arrival)
    return replace(consignment, route_id=route.id, mode=route.main_mode, desk=planned)


def _only(facts: Facts, rules: Iterable[str]) -> Facts:
    wanted = frozenset(rules)
    kept = {id_: rule for id_, rule in facts.pack.rules.items() if id_ in wanted}
    return replace(facts, pack=replace(facts.pack, rules=kept))


def _judged(
    consignment: Consignment,
    facts: Facts,
    desk: RouteDesk,
    route: Route,
    experience: RouteExperience | None,
    cost: RouteCost | None,
) -> RouteChoice:
    moved = on_route(consignment, route, facts.today)
    findings = run(moved, facts)
    reasons = tuple(one for one in findings if one.severity == BLOCK and one.rule in desk.forbids)
    return RouteChoice(
        route=route,
        reasons=reasons,
        cautions=tuple(one for one in findings if one not in reasons),
        remarks=tuple(_remarks(consignment, route)),
        departure=moved.desk.planned_departure or facts.today,
        transit_papers=desk.transit_papers(route, consignment.destination),
        experience=experience,
        cost=cost,
        is_chosen=consignment.route_id == route.id,
    )


def _remarks(consignment: Consignment, route: Route) -> Iterable[Words]:
    """What the table says of the route's state, and of cold goods where its cold chain is not whole."""
    if route.status.note is not None:
        yield route.status.note
    temperature = consignment.temperature
    if temperature is not None and temperature.regime != AMBIENT and route.cold_chain.kind != REEFER:
        yield route.cold_chain.words
