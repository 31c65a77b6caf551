"""The judge of the nightly screen reader sees each fault that it is there for, and none where all is well."""

from __future__ import annotations

from typing import Any

import pytest

from tests.nightly.read_aloud import faults_of

FOCUSABLE = ["enabled", "focusable", "showing"]


def told(
    path: str, role: str, name: str, *, states: list[str] = FOCUSABLE, box: tuple[int, ...] = ()
) -> dict[str, Any]:
    row = int(path.rpartition("/")[2])
    extents = list(box) or [10, 40 * row, 100, 30]
    return {
        "path": path,
        "role": role,
        "name": name,
        "label": "",
        "description": "",
        "states": states,
        "extents": extents,
    }


FIELD, BUTTON = told("/0", "text", "City"), told("/1", "push button", "Keep")
SHOWN = ["enabled", "showing"]


def scene(*more: dict[str, Any], tabs: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    objects = [FIELD, BUTTON, *more]
    by_tab = [one for one in objects if "focusable" in one["states"]] if tabs is None else tabs
    return {"classes": ["QLineEdit", "ListView"], "objects": objects, "tabs": by_tab}


def test_a_whole_scene_has_no_fault():
    heading = told("/2", "label", "Parties", states=SHOWN)
    ornament = told("/3", "image", "", states=SHOWN)
    assert faults_of(scene(heading, ornament)) == {}


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        ("nameless", scene(told("/2", "text", ""))),
        ("named like a class", scene(told("/2", "text", "ListView"))),
        ("a sign for a name", scene(told("/2", "push button", "×"))),
        ("heads without a name", scene(told("/2", "column header", "", states=SHOWN))),
        ("pictures that say nothing", scene(told("/2/0", "image", "", states=SHOWN))),
        ("nameless", scene(told("/2", "combo box", "What is chosen"))),
        ("twice the same", scene(told("/2", "push button", "Keep"))),
        ("never reached", scene(tabs=[FIELD])),
        ("out of order", scene(told("/2", "text", "Province"), tabs=[told("/2", "text", "Province"), BUTTON, FIELD])),
    ],
)
def test_each_fault_is_seen(kind, made):
    assert list(faults_of(made)) == [kind]


def test_the_way_back_to_the_beginning_is_no_fault():
    third = told("/2", "text", "Province")
    assert faults_of(scene(third, tabs=[third, FIELD, BUTTON])) == {}
