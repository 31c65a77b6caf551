"""The routes to one country: in which order, and days and state in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.measures import plain
from shipdesk.reference import Reference
from shipdesk.reference.routes import Route
from shipdesk.ui.editor_words import route_states

OPEN = "OPEN"


def routes_to(reference: Reference, country: str | None) -> list[Route]:
    """Open routes first; all of them where no country is known. One that stands for others is not offered."""
    found = [
        route
        for route in reference.routes.values()
        if (country is None or country in route.destinations) and not route.split_into
    ]
    return sorted(found, key=lambda route: (route.status.state != OPEN, route.main_mode))


def days_words(route: Route) -> str:
    """3 to 5, with the mark where nobody has confirmed it."""
    days = route.transit_days
    words = plain(days.least) if days.least == days.most else f"{plain(days.least)}–{plain(days.most)}"
    return f"{words} {to_verify()}" if days.to_verify else words


def status_words(route: Route) -> str:
    """Open, restricted or closed, with the mark where nobody has confirmed it."""
    words = route_states().get(route.status.state, route.status.state)
    return f"{words} {to_verify()}" if route.status.to_verify else words


def to_verify() -> str:
    return QCoreApplication.translate("RouteList", "(to verify)")
