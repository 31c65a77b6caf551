"""What former consignments of this desk tell of a route: how long they took, how late they were, what freight cost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import MinorUnits, Money

FREIGHT = "freight"


@dataclass(frozen=True)
class Journey:
    """One consignment that arrived: days of the tracking, and the day on which it was planned to arrive."""

    route_id: str
    departed: date
    arrived: date
    planned_arrival: date | None

    @property
    def days(self) -> int:
        return (self.arrived - self.departed).days

    @property
    def days_late(self) -> int | None:
        return None if self.planned_arrival is None else (self.arrived - self.planned_arrival).days


@dataclass(frozen=True)
class RouteExperience:
    """`sample` journeys of this desk on one route."""

    sample: int
    least_days: int
    median_days: Decimal
    most_days: int
    late_sample: int
    """Journeys of which the planned day of arrival is known."""
    median_days_late: Decimal | None


@dataclass(frozen=True)
class PaidFreight:
    """Freight of one former consignment with the gross weight it was paid for."""

    route_id: str
    freight: Money
    gross: Weight


@dataclass(frozen=True)
class RouteCost:
    """Freight on a route: entered for this consignment, or worked out of `sample` former ones by gross weight."""

    freight: Money
    sample: int

    @property
    def is_entered(self) -> bool:
        return self.sample == 0


def experiences(journeys: Iterable[Journey]) -> Mapping[str, RouteExperience]:
    """By route; a journey that ends before it begins was told wrongly and does not count."""
    by_route: dict[str, list[Journey]] = defaultdict(list)
    for journey in journeys:
        if journey.days >= 0:
            by_route[journey.route_id].append(journey)
    return {route: _experience(told) for route, told in by_route.items()}


def costs(
    consignment: Consignment, gross: Weight, paid: Iterable[PaidFreight], minor_units: MinorUnits
) -> Mapping[str, RouteCost]:
    """By route, in the consignment's currency: its own freight on its own route, else the median per kilogram."""
    by_route: dict[str, list[Decimal]] = defaultdict(list)
    for one in paid:
        if one.freight.currency == consignment.currency and one.gross.kg > 0:
            by_route[one.route_id].append(one.freight.amount / one.gross.kg)
    known = {
        route: RouteCost(Money(median(per_kg) * gross.kg, consignment.currency).rounded(minor_units), len(per_kg))
        for route, per_kg in by_route.items()
        if gross.kg > 0
    }
    entered = freight_of(consignment)
    return known if entered is None else {**known, consignment.route_id: RouteCost(entered, 0)}


def freight_of(consignment: Consignment) -> Money | None:
    """The freight entered among the charges, where it is all in one currency."""
    freights = [one for one in consignment.desk.charges if one.code == FREIGHT]
    currencies = {one.currency for one in freights}
    if len(currencies) != 1:
        return None
    return Money(sum((one.amount for one in freights), Decimal(0)), currencies.pop())


def _experience(journeys: list[Journey]) -> RouteExperience:
    days = [journey.days for journey in journeys]
    late = [journey.days_late for journey in journeys if journey.days_late is not None]
    return RouteExperience(
        sample=len(days),
        least_days=min(days),
        median_days=Decimal(str(median(days))),
        most_days=max(days),
        late_sample=len(late),
        median_days_late=Decimal(str(median(late))) if late else None,
    )
