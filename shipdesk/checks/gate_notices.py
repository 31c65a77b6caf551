"""Which notice decides about a gate on a day: the user's own before a shipped one, the gate's before its country's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from shipdesk.checks.case import SEVERAL_MEANS
from shipdesk.domain.route_notice import ABOUT_GOODS, ALLOWED_GOODS, CLOSED, OPEN, KnownRouteNotice, RouteNotice


@dataclass(frozen=True)
class Way:
    """What notices are held against: one gate or one route, by one mode, on one day."""

    mode: str
    day: date
    place: str | None = None
    route_id: str | None = None

    def is_met_by(self, notice: RouteNotice) -> bool:
        """Of several means that nobody names any may be meant."""
        is_by_such = not notice.modes or self.mode in notice.modes or self.mode == SEVERAL_MEANS
        if not notice.in_force(self.day) or not is_by_such:
            return False
        if self.place is None:
            return notice.route_id is not None and notice.route_id == self.route_id
        return notice.place == self.place or notice.country == self.place.partition("-")[0]


def closure(notices: Iterable[KnownRouteNotice], way: Way) -> KnownRouteNotice | None:
    """The notice that closes the gate or route, or None where it is open or nobody says anything."""
    decides = _deciding(notices, way)
    return decides if decides is not None and decides.notice.kind == CLOSED else None


def reopening(notices: Iterable[KnownRouteNotice], way: Way) -> KnownRouteNotice | None:
    """The notice that lifts a closure which another one still states, or None."""
    known = tuple(notices)
    decides = _deciding(known, way)
    if decides is None or decides.notice.kind != OPEN:
        return None
    is_lifted = any(one.notice.kind == CLOSED and way.is_met_by(one.notice) for one in known)
    return decides if is_lifted else None


def goods_notices(notices: Iterable[KnownRouteNotice], way: Way) -> tuple[KnownRouteNotice, ...]:
    """Those about goods that are met on the way, the one that decides first."""
    return tuple(_by_weight(notices, way, ABOUT_GOODS))


def bars_goods(decisive: Iterable[KnownRouteNotice], hs_code: str, goods_class: str) -> KnownRouteNotice | None:
    """Of `goods_notices` the one that does not let goods through: it forbids them, or allows others only."""
    for known in decisive:
        names = known.notice.names_goods(hs_code, goods_class)
        if names != (known.notice.kind == ALLOWED_GOODS):
            return known
        if names:
            return None
    return None


def _deciding(notices: Iterable[KnownRouteNotice], way: Way) -> KnownRouteNotice | None:
    return next(_by_weight(notices, way, frozenset({OPEN, CLOSED})), None)


def _by_weight(notices: Iterable[KnownRouteNotice], way: Way, kinds: frozenset[str]) -> Iterator[KnownRouteNotice]:
    """Own before shipped, the gate's before its country's, later before earlier, closed before open on the same day."""
    met = [one for one in notices if one.notice.kind in kinds and way.is_met_by(one.notice)]
    return iter(sorted(met, key=_weight, reverse=True))


def _weight(known: KnownRouteNotice) -> tuple[bool, bool, date, bool]:
    notice = known.notice
    return known.is_own, notice.country is None, notice.valid_from or date.min, notice.kind == CLOSED
