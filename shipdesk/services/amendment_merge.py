"""A change held against what the hub has now: what may be wished without asking, and what may not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shipdesk.domain.merge_patch import merge
from shipdesk.domain.three_way import Conflict, Merged, difference, merge_changes
from shipdesk.services.outbox_wishes import CHINESE_ON_THE_WIRE
from shipdesk.store.amendments import Amendment


def conflicts_of(asked: Amendment, decided: Mapping[str, str]) -> tuple[Conflict, ...]:
    """Fields that both sides changed differently and nobody has decided."""
    return _merged(asked, decided).conflicts if asked.theirs is not None else ()


def amended_patch(asked: Amendment, decided: Mapping[str, str]) -> dict[str, Any]:
    """The merge patch against their record that does what was asked; empty where they did it already."""
    theirs = _named(asked.theirs or {}, asked.patch)
    patch: dict[str, Any] = difference(theirs, _merged(asked, decided).value)
    return patch


def on_the_wire(value: Any, member: str = "") -> Any:
    """Chinese is `zh` in the desk and `zh-Hans` at the hub."""
    if isinstance(value, Mapping):
        return {name: on_the_wire(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [on_the_wire(inner, member) for inner in value]
    if member in ("language", "native_language") and value == "zh":
        return CHINESE_ON_THE_WIRE
    return value


def _merged(asked: Amendment, decided: Mapping[str, str]) -> Merged:
    base, theirs = _named(asked.base, asked.patch), _named(asked.theirs or {}, asked.patch)
    mine = merge(base, on_the_wire(asked.patch))
    return merge_changes(base, mine, theirs, decided)


def _named(record: Mapping[str, Any], patch: Mapping[str, Any]) -> dict[str, Any]:
    """Only the members that the change is about."""
    return {name: record[name] for name in patch if name in record}
