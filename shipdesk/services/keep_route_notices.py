"""Notices about gates, routes and countries: what came with the program, and the user's own, read, kept, taken away."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.route_notice import KnownRouteNotice, RouteNotice, read_route_notice, shipped_route_notices
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference
from shipdesk.services.desk import Desk
from shipdesk.services.keep_notices import read_members

MANY, KEY = "notices", "key"
KEY_LENGTH = 16


@dataclass(frozen=True)
class NoticeImport:
    """What a file brought; a notice that was there already counts as unchanged."""

    added: int
    changed: int
    unchanged: int
    notices: tuple[KnownRouteNotice, ...]


def all_route_notices(desk: Desk) -> tuple[KnownRouteNotice, ...]:
    """The user's own first, then those that came with the program."""
    return (*desk.store.route_notices.all(), *_shipped(desk.reference))


def import_route_notices(desk: Desk, file: Path) -> NoticeImport:
    """One notice, or a list of them under `notices`; TOML by the name's ending, else JSON. All of them or none."""
    members = read_members(file)
    if isinstance(members.get(MANY), list):
        return put_route_notices(desk, members[MANY], f"/{MANY}/")
    return put_route_notices(desk, [members])


def put_route_notices(desk: Desk, given: list[Any], start: str | None = None) -> NoticeImport:
    """A `key` replaces the notice of that key; without one the key comes from the content, so nothing lands twice."""
    known: list[KnownRouteNotice] = []
    faults: list[WrongInput] = []
    for index, members in enumerate(given):
        try:
            known.append(_known(desk, members, "" if start is None else f"{start}{index}"))
        except WrongInput as fault:
            faults.extend(fault.all)
    if faults:
        raise WrongInput.of_many(faults)
    with desk.store.atomic():
        before = {one.key: one.notice for one in desk.store.route_notices.all()}
        fresh = [one for one in known if before.get(one.key) != one.notice]
        desk.store.route_notices.put(fresh, desk.tools.who(), desk.tools.now())
    changed = sum(one.key in before for one in fresh)
    return NoticeImport(len(fresh) - changed, changed, len(known) - len(fresh), tuple(known))


def remove_route_notice(desk: Desk, key: str) -> KnownRouteNotice:
    """Only the user's own can go; one that came with the program is lifted by a notice that says the opposite."""
    with desk.store.atomic():
        own = next((one for one in desk.store.route_notices.all() if one.key == key), None)
        if own is not None:
            desk.store.route_notices.remove(key)
            return own
    if any(one.key == key for one in _shipped(desk.reference)):
        raise WrongInput("read_only", "route_notice_shipped", key=key)
    raise WrongInput("not_found", "route_notice_unknown", key=key)


def put_back_route_notice(desk: Desk, known: KnownRouteNotice) -> None:
    """Under its key, as it was; also in place of what was written over it."""
    with desk.store.atomic():
        desk.store.route_notices.put([known], desk.tools.who(), desk.tools.now())


def notice_members(known: KnownRouteNotice) -> dict[str, Any]:
    """The notice as JSON: its members, its key, and whether it is the user's own."""
    members: dict[str, Any] = encode(known.notice)
    return {KEY: known.key, "own": known.is_own, **members}


@lru_cache(maxsize=2)
def _shipped(reference: Reference) -> tuple[KnownRouteNotice, ...]:
    return shipped_route_notices(reference.route_notices)


def _known(desk: Desk, members: Any, pointer: str) -> KnownRouteNotice:
    body = {name: value for name, value in members.items() if name != KEY} if isinstance(members, Mapping) else members
    notice = read_route_notice(body, pointer)
    _refuse_unknown(desk, notice, pointer)
    key = members.get(KEY) or _key_of(notice)
    if not isinstance(key, str) or not 1 <= len(key) <= 60:
        raise WrongInput("pattern", "pattern", pointer=f"{pointer}/{KEY}", value=str(key)[:60])
    return KnownRouteNotice(key, notice, is_own=True)


def _key_of(notice: RouteNotice) -> str:
    content = json.dumps(encode(notice), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()[:KEY_LENGTH]


def _refuse_unknown(desk: Desk, notice: RouteNotice, pointer: str) -> None:
    reference = desk.reference
    faults = []
    if notice.place is not None and notice.place not in reference.places:
        faults.append(WrongInput("not_in_enum", "place_unknown", pointer=f"{pointer}/place", place=notice.place))
    if notice.route_id is not None and notice.route_id not in reference.routes:
        faults.append(WrongInput("not_in_enum", "route_unknown", pointer=f"{pointer}/route_id", route=notice.route_id))
    classes = {one.name for one in desk.rules.tables.goods_classes}
    for index, name in enumerate(notice.goods):
        if name not in classes:
            known = ", ".join(sorted(classes))
            at = f"{pointer}/goods/{index}"
            faults.append(WrongInput("not_in_enum", "notice_class_unknown", pointer=at, goods_class=name, known=known))
    if faults:
        raise WrongInput.of_many(faults)
