"""Three-way merge of JSON by field: what only one side changed is taken, what both changed alike is the same,
what both changed differently is a conflict (H-39).

Lists whose elements carry a name (`line_no`, `client_unit_reference` ...) are merged element by element.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

NAMES = ("line_no", "client_unit_reference", "scheme", "language")
"""Members by which an element of a list is told from its sisters, the first that fits."""
MINE, THEIRS = "mine", "theirs"


class _Missing:
    """No member at all, which is not the same as null."""

    def __repr__(self) -> str:
        return "MISSING"


MISSING: Final = _Missing()


@dataclass(frozen=True)
class Conflict:
    """`pointer` is RFC 6901; a value that is not there is None."""

    pointer: str
    base: Any
    mine: Any
    theirs: Any


@dataclass(frozen=True)
class Merged:
    """`value` has their side where there is a conflict that nobody has decided."""

    value: Any
    conflicts: tuple[Conflict, ...]


def merge_changes(base: Any, mine: Any, theirs: Any, decided: Mapping[str, str] | None = None) -> Merged:
    """`decided` says MINE or THEIRS by the pointer of a conflict."""
    conflicts: list[Conflict] = []
    value = _merge(base, mine, theirs, "", decided or {}, conflicts)
    return Merged(value, tuple(conflicts))


def difference(old: Any, new: Any) -> Any:
    """The merge patch (RFC 7396) that makes `old` into `new`; lists are replaced whole."""
    if not isinstance(old, Mapping) or not isinstance(new, Mapping):
        return new
    gone = {name: None for name in old if name not in new}
    changed = {name: difference(old.get(name), value) for name, value in new.items() if old.get(name) != value}
    return gone | changed


def _merge(
    base: Any, mine: Any, theirs: Any, pointer: str, decided: Mapping[str, str], conflicts: list[Conflict]
) -> Any:
    if mine in (theirs, base):
        return theirs
    if theirs == base:
        return mine
    if isinstance(mine, Mapping) and isinstance(theirs, Mapping):
        former = base if isinstance(base, Mapping) else {}
        names = [*theirs, *(name for name in mine if name not in theirs)]
        return _members(names, former, mine, theirs, pointer, decided, conflicts)
    name = _name_of(mine, theirs, base)
    if name is not None:
        was, ours, now = (_by_name(one, name) for one in (base if isinstance(base, list) else [], mine, theirs))
        keys = [*now, *(key for key in ours if key not in now)]
        return list(_members(keys, was, ours, now, pointer, decided, conflicts).values())
    choice = decided.get(pointer)
    if choice is None:
        conflicts.append(Conflict(pointer, *(None if one is MISSING else one for one in (base, mine, theirs))))
    return mine if choice == MINE else theirs


def _members(
    names: Sequence[Any],
    base: Mapping[Any, Any],
    mine: Mapping[Any, Any],
    theirs: Mapping[Any, Any],
    pointer: str,
    decided: Mapping[str, str],
    conflicts: list[Conflict],
) -> dict[Any, Any]:
    merged = {}
    for name in names:
        was, ours, now = (one.get(name, MISSING) for one in (base, mine, theirs))
        value = _merge(was, ours, now, f"{pointer}/{_step(name)}", decided, conflicts)
        if value is not MISSING:
            merged[name] = value
    return merged


def _step(name: Any) -> str:
    return str(name).replace("~", "~0").replace("/", "~1")


def _name_of(mine: Any, theirs: Any, base: Any) -> str | None:
    """The member that names each element of all the lists, each once; None where there is none."""
    if not (isinstance(mine, list) and isinstance(theirs, list)):
        return None
    given = [mine, theirs, base] if isinstance(base, list) else [mine, theirs]
    for name in NAMES:
        if all(_is_named(one, name) for one in given):
            return name
    return None


def _is_named(elements: Sequence[Any], name: str) -> bool:
    keys = [one.get(name) for one in elements if isinstance(one, Mapping)]
    return len(keys) == len(elements) and None not in keys and len(set(map(str, keys))) == len(keys)


def _by_name(elements: Sequence[Any], name: str) -> dict[Any, Any]:
    return {one[name]: one for one in elements}
