"""The routes to one country in a list: mode, days, transit, and whether they are open."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.measures import plain
from shipdesk.reference import Reference
from shipdesk.reference.routes import Place, Route
from shipdesk.ui.desk_words import mode_word
from shipdesk.ui.editor_words import route_states
from shipdesk.ui.table import Column
from shipdesk.ui.toolkit import Toolkit

OPEN = "OPEN"


def routes_to(reference: Reference, country: str | None) -> list[Route]:
    """Open routes first; all of them where no country is known."""
    found = [route for route in reference.routes.values() if country is None or country in route.destinations]
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


def route_columns(toolkit: Toolkit, reference: Reference) -> list[Column[Route]]:
    translate = QCoreApplication.translate

    def countries(route: Route) -> str:
        names = reference.countries
        return ", ".join(names[code].name(toolkit.languages.code) for code in route.transit_countries)

    def status_icon(route: Route) -> tuple[str, str]:
        looks = {"OPEN": ("ok", "ok"), "RESTRICTED": ("warning", "warn"), "SUSPENDED": ("block", "block")}
        return looks.get(route.status.state, ("unknown", "warn"))

    return [
        Column(
            "name", lambda: translate("RouteList", "Route"), lambda route: route.title(toolkit.languages.code),
            width=280, stretches=True,
        ),
        Column("mode", lambda: translate("RouteList", "Mode"), lambda route: mode_word(route.main_mode), width=90),
        Column("days", lambda: translate("RouteList", "Days"), days_words, width=150),
        Column("transit", lambda: translate("RouteList", "Through"), countries, width=130),
        Column(
            "status", lambda: translate("RouteList", "Status"), status_words,
            icon=lambda route: toolkit.icon(*status_icon(route)), width=190,
        ),
    ]  # fmt: skip


def gate_words(route: Route, places: Mapping[str, Place], language: str) -> str:
    """Where the goods leave, cross and enter, by name."""
    return " → ".join(places[gate].name(language) for gate in route.gates.all)
