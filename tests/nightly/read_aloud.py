"""What a screen reader must not be told: judges what `screen_reader` wrote down of one scene."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

Told = Mapping[str, Any]
BUTTONS = ("push button", "check box", "toggle button", "radio button", "menu item", "page tab")
CELLS = ("table cell", "list item", "tree item", "table row")
"""Empty where there is nothing to say: the table names them by their column."""
BY_ARROWS = ("check box", "radio button", "toggle button")
"""One of a group takes the cursor by Tab, the others by the arrow keys."""
UNREACHED = (
    *CELLS,
    "page tab",
    "label",
    "filler",
    "scroll pane",
    "viewport",
    "scroll bar",
    "split pane",
    "column header",
)


def faults_of(scene: Told) -> dict[str, list[str]]:
    """By kind; empty where all is well."""
    objects = [one for one in scene["objects"] if "showing" in one["states"]]
    found = {
        "nameless": list(_nameless(objects)), "named like a class": list(_like_classes(objects, scene["classes"])),
        "a sign for a name": list(_signs(objects)), "heads without a name": list(_heads(objects)),
        "pictures that say nothing": list(_pictures(objects)), "twice the same": list(_twice(objects)),
        "never reached": list(_unreached(objects, scene["tabs"])),
        "out of order": out_of_order(scene["tabs"], scene["objects"]),
    }  # fmt: skip
    return {kind: lines for kind, lines in found.items() if lines}


def _nameless(objects: Sequence[Told]) -> Iterator[str]:
    for one in objects:
        if _takes_cursor(one) and one["role"] not in CELLS and not _name(one):
            yield _called(one)


def _like_classes(objects: Sequence[Told], classes: Sequence[str]) -> Iterator[str]:
    """One with a hump, as no word has it: a column may well be called Form."""
    humped = {name for name in classes if sum(sign.isupper() for sign in name) > 1}
    return (_called(one) for one in objects if one["name"].strip() in humped)


def _signs(objects: Sequence[Told]) -> Iterator[str]:
    """A button that is named by its picture, or by a dot or an arrow."""
    for one in objects:
        if one["role"] in BUTTONS and not any(sign.isalnum() for sign in one["name"]):
            yield _called(one)


def _heads(objects: Sequence[Told]) -> Iterator[str]:
    return (_called(one) for one in objects if "header" in one["role"] and not one["name"].strip())


def _pictures(objects: Sequence[Told]) -> Iterator[str]:
    """A picture beside words is their ornament; one that stands alone must say what it shows."""
    worded = {_parent(one) for one in objects if one["name"].strip()}
    for one in objects:
        if one["role"] in ("image", "icon") and not one["name"].strip() and _parent(one) not in worded:
            yield _called(one)


def _twice(objects: Sequence[Told]) -> Iterator[str]:
    """Two places of the cursor that are told alike, though nothing above them tells them apart."""
    named = [one for one in objects if _takes_cursor(one) and one["role"] not in CELLS and one["name"].strip()]
    by_path = {one["path"]: one for one in objects}
    counted = Counter((one["role"], _name(one), one["description"], _within(one, by_path)) for one in named)
    return (f"{role} {name!r} {count} times" for (role, name, _, _), count in counted.items() if count > 1)


def _within(one: Told, by_path: Mapping[str, Told]) -> str:
    """The names of the groups, lists and tables it stands in."""
    parts = one["path"].split("/")
    above = (by_path.get("/".join(parts[:at])) for at in range(1, len(parts)))
    return " / ".join(found["name"] for found in above if found is not None and found["name"].strip())


def _unreached(objects: Sequence[Told], tabs: Sequence[Told]) -> Iterator[str]:
    reached = {one["path"] for one in [*tabs, *(one for one in objects if "focused" in one["states"])]}
    groups = {_parent(one) for one in tabs if one["role"] in BY_ARROWS}
    boxes = {one["path"] for one in objects if one["role"] == "combo box"}
    for one in objects:
        is_of_group = one["role"] in BY_ARROWS and _parent(one) in groups
        if (
            _takes_cursor(one)
            and one["role"] not in UNREACHED
            and one["path"] not in reached
            and not is_of_group
            and _parent(one) not in boxes
        ):
            yield _called(one)


def out_of_order(tabs: Sequence[Told], objects: Sequence[Told] = ()) -> list[str]:
    """Neighbours whose places lie the other way round; once a round it must go back to the beginning."""
    boxes = {one["path"]: one["extents"] for one in [*objects, *tabs]}
    found = []
    for first, then in pairwise([*tabs, *tabs[:1]]):
        one, other = _parted(first["path"], then["path"])
        if _lies_before(boxes.get(other), boxes.get(one)):
            found.append(f"{_called(first)} before {_called(then)}")
    return found if len(found) > 1 else []


def _parted(first: str, then: str) -> tuple[str, str]:
    """The paths down to where they part: of two fields themselves, of what stands in two halves the halves."""
    one, other = first.split("/"), then.split("/")
    at = next((at for at, (here, there) in enumerate(zip(one, other, strict=False)) if here != there), 0)
    return "/".join(one[: at + 1]), "/".join(other[: at + 1])


def _lies_before(one: Sequence[int] | None, other: Sequence[int] | None) -> bool:
    if not one or not other:
        return False
    (left, top, width, height), (other_left, other_top, _, other_height) = one, other
    is_beside = top < other_top + other_height and other_top < top + height
    return top + height <= other_top or (is_beside and left + width <= other_left)


def _name(one: Told) -> str:
    """Of a list of choices its label or its description: its name is what is chosen."""
    if one["role"] == "combo box":
        return str(one["label"] or one["description"]).strip()
    return str(one["name"]).strip()


def _takes_cursor(one: Told) -> bool:
    return "focusable" in one["states"] and "enabled" in one["states"]


def _parent(one: Told) -> str:
    return str(one["path"]).rpartition("/")[0]


def _called(one: Told) -> str:
    return f"{one['role']} {one['name']!r} at {one['path']} {one['extents']}"
