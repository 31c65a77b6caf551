"""A dated notice about the way: a gate, route or country that is open, closed, or lets only some goods through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from shipdesk.domain import codes
from shipdesk.domain.codec import decode, many, optional, required
from shipdesk.domain.party import COUNTRY
from shipdesk.domain.shapes import CalendarDate, Flag, Json, Text
from shipdesk.errors import WrongInput
from shipdesk.reference.rule_tables import Closure

OPEN, CLOSED, ALLOWED_GOODS, FORBIDDEN_GOODS = "open", "closed", "allowed_goods", "forbidden_goods"
KINDS = frozenset({OPEN, CLOSED, ALLOWED_GOODS, FORBIDDEN_GOODS})
ABOUT_GOODS = frozenset({ALLOWED_GOODS, FORBIDDEN_GOODS})


@dataclass(frozen=True, kw_only=True)
class RouteNotice:
    """About one gate, one route or one country; first and last day included, no last day means until further notice.

    `modes` limits it to routes of those main modes; `goods` are classes of the rule tables, `hs_prefixes` beginnings
    of the HS code: together the goods that are let through, or are not.
    """

    kind: str = required(Text(choices=KINDS))
    place: str | None = optional(Text(40, 2, r"[A-Z]{2}-[A-Z0-9-]+"))
    route_id: str | None = optional(Text(60, 3, "[A-Z0-9][A-Z0-9-]{2,59}"))
    country: str | None = optional(COUNTRY)
    modes: tuple[str, ...] = many(Text(choices=codes.TRANSPORT_MODES), 0, 6)
    goods: tuple[str, ...] = many(Text(40), 0, 100)
    hs_prefixes: tuple[str, ...] = many(Text(12, 2, "[0-9]{2,12}"), 0, 500)
    valid_from: date | None = optional(CalendarDate())
    valid_to: date | None = optional(CalendarDate())
    source: str = required(Text(300))
    note: str | None = optional(Text(1000, multiline=True))
    to_verify: bool | None = optional(Flag())

    def in_force(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    def names_goods(self, hs_code: str, goods_class: str) -> bool:
        """Whether goods of that HS code and class are among those it names."""
        return goods_class in self.goods or any(hs_code.startswith(prefix) for prefix in self.hs_prefixes)


@dataclass(frozen=True)
class KnownRouteNotice:
    """A notice under its key; the user's own goes before one that came with the program."""

    key: str
    notice: RouteNotice
    is_own: bool


def shipped_route_notices(entries: Iterable[Mapping[str, Any]]) -> tuple[KnownRouteNotice, ...]:
    """The notices that came with the program, as `notices.toml` writes them."""
    return tuple(
        KnownRouteNotice(one["key"], read_route_notice({k: v for k, v in one.items() if k != "key"}), is_own=False)
        for one in entries
    )


def closure_notice(closure: Closure) -> KnownRouteNotice:
    """A gate that a rule table calls closed, as a notice; the state may have changed, so it is to verify."""
    notice = RouteNotice(
        kind=CLOSED,
        place=closure.place,
        valid_from=closure.closed_from,
        valid_to=closure.closed_to,
        source=closure.source,
        to_verify=True,
    )
    return KnownRouteNotice(f"table-{closure.place}", notice, is_own=False)


def read_route_notice(members: Json, pointer: str = "") -> RouteNotice:
    """The notice of JSON members; raises one `WrongInput` with every fault."""
    notice = decode(RouteNotice, members, pointer)
    faults = tuple(_faults(notice, pointer))
    if faults:
        raise WrongInput.of_many(faults)
    return notice


def _faults(notice: RouteNotice, pointer: str) -> list[WrongInput]:
    faults = []
    if [notice.place, notice.route_id, notice.country].count(None) != 2:
        faults.append(WrongInput("required", "route_notice_about_one", pointer=f"{pointer}/place"))
    if notice.kind in ABOUT_GOODS and not (notice.goods or notice.hs_prefixes):
        faults.append(WrongInput("required", "route_notice_without_goods", pointer=f"{pointer}/goods"))
    if notice.kind not in ABOUT_GOODS and (notice.goods or notice.hs_prefixes):
        faults.append(WrongInput("inconsistent_state", "route_notice_goods_of_gate", pointer=f"{pointer}/goods"))
    if notice.valid_from and notice.valid_to and notice.valid_to < notice.valid_from:
        first, last = notice.valid_from, notice.valid_to
        faults.append(
            WrongInput("out_of_range", "route_notice_days", pointer=f"{pointer}/valid_to", first=first, last=last)
        )
    return faults
