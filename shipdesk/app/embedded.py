"""The embedded hub, told our routes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from shipdesk import paths
from shipdesk.app.keeping import kept_before_update
from shipdesk.app.shipped import shipped
from shipdesk.embedded_hub import EmbeddedHub, ServedLeg, ServedRoute, open_embedded_hub
from shipdesk.paths import DeskFolder
from shipdesk.reference import Reference
from shipdesk.reference.routes import Leg, Route

if TYPE_CHECKING:
    from shipdesk.embedded_hub.press import Press


def served_routes(reference: Reference) -> tuple[ServedRoute, ...]:
    """Every route of the table as the hub needs it."""
    return tuple(_served(route, reference) for route in reference.routes.values())


def embedded_hub(
    folder: DeskFolder, reference: Reference, now: Callable[[], datetime], random_bytes: Callable[[int], bytes]
) -> EmbeddedHub:
    """The hub in the desk folder."""
    return open_embedded_hub(
        folder.embedded_hub,
        resources=paths.resources() / "hub",
        routes=served_routes(reference),
        minor_units=reference.minor_units,
        now=now,
        random_bytes=random_bytes,
        press=press_of(reference, now),
        hs=lambda: reference.hs,
        before_update=kept_before_update(folder, now),
    )


def press_of(reference: Reference, now: Callable[[], datetime]) -> Callable[[], Press]:
    """What draws the hub's labels and papers; fonts and wording are read when the first one is drawn."""

    @cache
    def load() -> Press:
        from shipdesk.embedded_hub.press import Press

        facts = shipped()
        return Press(reference, facts.wording, facts.typesetter, now().date())

    return load


def _served(route: Route, reference: Reference) -> ServedRoute:
    return ServedRoute(
        route_id=route.id,
        mode=route.main_mode,
        destination_countries=route.destinations,
        transit_countries=route.transit_countries,
        days_min=route.transit_days.least,
        days_max=route.transit_days.most,
        name=route.name,
        status=route.status.state,
        legs=tuple(_leg(leg, reference) for leg in route.legs),
    )


def _leg(leg: Leg, reference: Reference) -> ServedLeg:
    start, end = reference.places[leg.start], reference.places[leg.end]
    return ServedLeg(leg.mode, start.names["en"], start.country, end.names["en"], end.country)
