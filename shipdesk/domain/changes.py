"""What is different between two JSON values, place by place, as a person would tell it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shipdesk.domain.codec import at
from shipdesk.domain.shapes import Json


@dataclass(frozen=True)
class Change:
    """One place: `old` is None where something was added, `new` where it was taken away."""

    pointer: str
    old: Json
    new: Json


def changes(before: Json, after: Json, pointer: str = "") -> Iterator[Change]:
    """Every place that differs, in the order of the members."""
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for name in dict.fromkeys([*before, *after]):
            yield from changes(before.get(name), after.get(name), at(pointer, name))
    elif isinstance(before, list) and isinstance(after, list):
        yield from _changes_of_list(before, after, pointer)
    elif before != after:
        yield Change(pointer, before, after)


def _changes_of_list(before: list[Json], after: list[Json], pointer: str) -> Iterator[Change]:
    """An entry that went or came does not make every entry behind it look changed."""
    first = _common(before, after)
    rest = min(len(before), len(after)) - first
    last = min(_common(before[::-1], after[::-1]), rest)
    old, new = before[first : len(before) - last], after[first : len(after) - last]
    for place in range(max(len(old), len(new))):
        was = old[place] if place < len(old) else None
        became = new[place] if place < len(new) else None
        yield from changes(was, became, f"{pointer}/{first + place}")


def _common(one: list[Json], other: list[Json]) -> int:
    """How many entries at the beginning are the same."""
    return next(
        (place for place, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )
