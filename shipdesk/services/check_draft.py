"""Check a consignment as it is being typed, before it is saved: only what changed is read and judged again."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from shipdesk.checks import Finding, with_overrides
from shipdesk.checks.checker import Checker
from shipdesk.domain.codec import decode
from shipdesk.domain.consignment import Consignment, HandlingUnit, Item
from shipdesk.domain.desk_object import DeskObject
from shipdesk.services.check_facts import facts_of
from shipdesk.services.complete_consignment import complete
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import DeskSources
from shipdesk.store.consignments import StoredConsignment

Members = Mapping[str, Any]
_APART = ("items", "desk", "handling_units")


class DraftChecker:
    """Of one consignment at a time; may be asked from several threads, which then wait for one another."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._turn = threading.Lock()
        self._checker = Checker()
        self._reading = _Reading()

    def check(self, stored: StoredConsignment, members: Members) -> tuple[Finding, ...]:
        """Findings of `stored` as `members` say it is now. Raises `WrongInput` where they make no consignment yet."""
        with self._turn:
            draft = self._draft(stored, members)
            findings = self._checker.run(draft, facts_of(self._desk, draft))
        return with_overrides(findings, self._desk.store.overrides.of(stored.id))

    def _draft(self, stored: StoredConsignment, members: Members) -> Consignment:
        """What saving would make of it: the value follows the lines, cartons of the desk go when the goods change."""
        known = {name: value for name, value in members.items() if name not in ("declared_value", "handling_units")}
        completed = complete(known, DeskSources(self._desk), self._desk.reference, dict(stored.consignment.goods))
        draft = replace(self._reading.consignment(completed.members), goods=completed.goods)
        is_same_goods = draft.items == stored.consignment.items
        if is_same_goods and "declared_value" in members:
            draft = replace(draft, declared_value=stored.consignment.declared_value)
        if stored.units_given:
            return replace(draft, handling_units=self._reading.units(members.get("handling_units") or []))
        return replace(draft, handling_units=stored.consignment.handling_units if is_same_goods else ())


class _Reading:
    """JSON into values, each part read again only when it changed."""

    def __init__(self) -> None:
        self._items: list[tuple[Any, Item]] = []
        self._rest: tuple[Any, Consignment] | None = None
        self._desk: tuple[Any, DeskObject] = ({}, DeskObject())
        self._units: tuple[Any, tuple[HandlingUnit, ...]] = ([], ())

    def consignment(self, members: Members) -> Consignment:
        items = self._read_items(members.get("items"), members)
        desk = members.get("desk") or {}
        if desk != self._desk[0]:
            self._desk = (desk, decode(DeskObject, desk, "/desk"))
        rest = {name: value for name, value in members.items() if name not in _APART}
        if self._rest is None or self._rest[0] != rest:
            self._rest = (rest, decode(Consignment, rest | {"items": members["items"][:1]}))
        return replace(self._rest[1], items=items, desk=self._desk[1])

    def units(self, members: Any) -> tuple[HandlingUnit, ...]:
        if members != self._units[0]:
            read = tuple(decode(HandlingUnit, one, f"/handling_units/{at}") for at, one in enumerate(members))
            self._units = (members, read)
        return self._units[1]

    def _read_items(self, given: Any, members: Members) -> tuple[Item, ...]:
        if not isinstance(given, list) or not given:
            return decode(Consignment, dict(members) | {"desk": None}).items
        read = []
        for index, one in enumerate(given):
            old = self._items[index] if index < len(self._items) else None
            read.append(old if old is not None and old[0] == one else (one, decode(Item, one, f"/items/{index}")))
        self._items = read
        return tuple(item for _, item in read)
