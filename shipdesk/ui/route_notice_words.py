"""Notices about gates and routes in words: what kind, about what, for which goods; and the columns of their list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from shipdesk.domain.route_notice import KnownRouteNotice, RouteNotice
from shipdesk.reference import Reference
from shipdesk.services.desk import Desk
from shipdesk.ui.route_list import to_verify
from shipdesk.ui.table import Column
from shipdesk.ui.toolkit import Toolkit

translate = QCoreApplication.translate
_LOOKS = {
    "open": ("ok", "ok"), "closed": ("block", "block"), "allowed_goods": ("ok", "info"),
    "forbidden_goods": ("warning", "warn"),
}  # fmt: skip
PLACE, ROUTE, COUNTRY = "place", "route_id", "country"


def kinds() -> dict[str, str]:
    return {
        "open": translate("RouteNotices", "Open"),
        "closed": translate("RouteNotices", "Closed"),
        "allowed_goods": translate("RouteNotices", "Only these goods"),
        "forbidden_goods": translate("RouteNotices", "Not these goods"),
    }


def subjects(reference: Reference, language: str) -> list[tuple[str, str]]:
    """All that a notice can be about, as `member:id` with its name: gates, then countries, then routes."""
    gates = dict.fromkeys(gate for route in reference.routes.values() for gate in route.gates.all)
    places = sorted((reference.places[gate].name(language), gate) for gate in gates)
    countries = dict.fromkeys(reference.places[gate].country for gate in gates)
    routes = sorted((route.title(language), route.id) for route in reference.routes.values())
    return [
        *((f"{PLACE}:{gate}", name) for name, gate in places),
        *((f"{COUNTRY}:{code}", reference.countries[code].name(language)) for code in countries),
        *((f"{ROUTE}:{route_id}", name) for name, route_id in routes),
    ]


def subject_of(notice: RouteNotice) -> str:
    """Its code in `subjects`."""
    if notice.place is not None:
        return f"{PLACE}:{notice.place}"
    return f"{ROUTE}:{notice.route_id}" if notice.route_id is not None else f"{COUNTRY}:{notice.country}"


def subject_word(notice: RouteNotice, reference: Reference, language: str) -> str:
    if notice.place is not None and notice.place in reference.places:
        return reference.places[notice.place].name(language)
    if notice.route_id is not None and notice.route_id in reference.routes:
        return reference.routes[notice.route_id].title(language)
    known = reference.countries.get(notice.country or "")
    return known.name(language) if known else notice.place or notice.route_id or notice.country or ""


def goods_words(notice: RouteNotice) -> str:
    """Classes and beginnings of HS codes, as they are entered."""
    return ", ".join((*notice.goods, *notice.hs_prefixes))


def notice_columns(toolkit: Toolkit, desk: Desk) -> list[Column[KnownRouteNotice]]:
    reference = desk.reference

    def about(row: KnownRouteNotice) -> str:
        return subject_word(row.notice, reference, toolkit.languages.code)

    def kind(row: KnownRouteNotice) -> str:
        words = kinds()[row.notice.kind]
        goods = goods_words(row.notice)
        return f"{words}: {goods}" if goods else words

    def icon(row: KnownRouteNotice) -> QIcon:
        return toolkit.icon(*_LOOKS[row.notice.kind])

    def days(row: KnownRouteNotice) -> str:
        first, last = toolkit.dates().short(row.notice.valid_from), toolkit.dates().short(row.notice.valid_to)
        return f"{first} – {last}" if last else first

    def source(row: KnownRouteNotice) -> str:
        known = desk.rules.sources.get(row.notice.source)
        words = known.title if known is not None else row.notice.source
        return f"{words} {to_verify()}" if row.notice.to_verify else words

    def whose(row: KnownRouteNotice) -> str:
        own = translate("RouteNotices", "Our own")
        return own if row.is_own else translate("RouteNotices", "From the program")

    return [
        Column("about", lambda: translate("RouteNotices", "About"), about, width=180, stretches=True),
        Column("kind", lambda: translate("RouteNotices", "What"), kind, icon=icon, width=120),
        Column("days", lambda: translate("RouteNotices", "Days"), days, width=190),
        Column("source", lambda: translate("RouteNotices", "Source"), source, width=150, stretches=True),
        Column("whose", lambda: translate("RouteNotices", "Whose"), whose, width=150),
    ]
