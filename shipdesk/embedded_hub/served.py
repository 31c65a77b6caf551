"""The routes that the embedded hub serves, as whoever starts it hands them over."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class ServedLeg:
    """One stretch; `mode` is the contract's TransportMode."""

    mode: str
    from_name: str
    from_country: str
    to_name: str
    to_country: str


@dataclass(frozen=True)
class ServedRoute:
    """`mode` and `status` are the contract's TransportMode and ServiceStatus; a transit takes days, also parts of one.

    Without legs the route counts as one stretch from Thailand to its first destination.
    """

    route_id: str
    mode: str
    destination_countries: tuple[str, ...]
    transit_countries: tuple[str, ...]
    days_min: Decimal
    days_max: Decimal
    name: str
    status: str = "OPEN"
    legs: tuple[ServedLeg, ...] = ()

    @property
    def all_legs(self) -> tuple[ServedLeg, ...]:
        destination = self.destination_countries[0]
        return self.legs or (ServedLeg(self.mode, "TH", "TH", destination, destination),)
