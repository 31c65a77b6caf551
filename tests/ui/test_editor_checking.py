"""What is typed is checked before it is saved, and an answer that came too late is not shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from shipdesk.app.demo import load_samples
from shipdesk.app.wiring import open_desk
from shipdesk.services.find_consignment import find, members_of
from shipdesk.ui.editor_checking import DraftChecking
from tests.builders import VIENTIANE, fixed_world, packed


@pytest.fixture
def desk(tmp_path):
    desk = open_desk(tmp_path / "desk", fixed_world())
    load_samples(desk)
    packed(desk)
    yield desk
    desk.store.close()


@pytest.fixture
def told(toolkit, desk, qtbot):
    """The checking of the shipment, and everything it told."""
    owner = QObject()
    checking, told = DraftChecking(toolkit, desk, owner), []
    checking.checked.connect(told.append)
    checking.saved(find(desk, VIENTIANE))
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    yield checking, told
    del owner


def with_gate(members, gate):
    return members | {"desk": members.get("desk", {}) | {"gates": {"exit": gate}}}


def rules(checked):
    return {one.rule for one in checked.findings}


def test_a_typed_value_is_found_while_the_disk_knows_nothing_of_it(told, desk, qtbot):
    checking, answers = told
    stored = find(desk, VIENTIANE)
    blocks = answers[-1].facts.blocks
    checking.typed(stored, with_gate(members_of(stored), "TH-ARY"))
    qtbot.waitUntil(lambda: "RTE-01" in rules(answers[-1]), timeout=20_000)
    assert answers[-1].facts.blocks == blocks + 1
    assert find(desk, VIENTIANE) == stored


def test_what_makes_no_consignment_leaves_the_last_findings(told, desk, qtbot):
    checking, answers = told
    stored = find(desk, VIENTIANE)
    before = len(answers)
    checking.typed(stored, members_of(stored) | {"items": []})
    qtbot.waitUntil(lambda: not checking._latest._tasks.running, timeout=20_000)
    assert len(answers) == before


def test_only_the_last_of_several_questions_is_answered(told, desk, qtbot):
    checking, answers = told
    stored = find(desk, VIENTIANE)
    before = len(answers)
    for gate in ("TH-ARY", "TH-HLK", "TH-NKI"):
        checking.typed(stored, with_gate(members_of(stored), gate))
    qtbot.waitUntil(lambda: len(answers) > before, timeout=20_000)
    assert len(answers) == before + 1
    assert "RTE-01" not in rules(answers[-1])
