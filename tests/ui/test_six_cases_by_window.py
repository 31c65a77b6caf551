"""Six real-life shipments prepared from nothing in the window: everything has a field, and no block is left."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import find, members_of
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.ui.consignment_editor import ConsignmentEditor
from shipdesk.ui.messages import Tone
from shipdesk.ui.new_shipment import NewShipmentDialog
from tests.builders import fixed_world
from tests.cases.prepared import NAMES, case, case_desk
from tests.ui.case_by_window import Person

SMALLER = {"kunming-durian-rail": 10, "ho-chi-minh-rice-sea": 10}
"""Cases of five hundred cartons, and by how much fewer do as well here; the command line prepares them whole."""
VGM_OF_FEWER = "3340"


def case_for_window(name):
    """The case as it is, or with fewer cartons: then what its papers count is fewer too."""
    members, by = case(name), SMALLER.get(name)
    if by is None:
        return members
    (item,) = members["items"]
    item["quantity"] = str(int(item["quantity"]) // by)
    for states in (one.get("states", {}) for one in members["desk"]["received_papers"]):
        for count in states.keys() & {"packages", "net_weight_kg"}:
            states[count] = type(states[count])(int(states[count]) // by)
    for unit in members["desk"]["transport_units"]:
        unit |= {"vgm_kg": VGM_OF_FEWER} if "vgm_kg" in unit else {}
    return members


@pytest.fixture(scope="module")
def filled(tmp_path_factory) -> Path:
    """A desk's folder with the sample catalog and the cases' parties, and no shipment."""
    root = tmp_path_factory.mktemp("cases") / "desk"
    case_desk(root).store.close()
    return root


@pytest.fixture
def desks(filled, tmp_path):
    """One for the window, and its twin for the command line."""
    found = []
    for name in ("window", "twin"):
        shutil.copytree(filled, tmp_path / name)
        found.append(open_desk(tmp_path / name, fixed_world()))
    yield found
    for desk in found:
        desk.store.close()


@pytest.fixture
def person(toolkit, qtbot, tmp_path):
    return Person(qtbot, toolkit, tmp_path)


def made_by_window(person, desk, members):
    """The editor with the case in it."""
    dialog = NewShipmentDialog(person.toolkit, desk)
    editor = ConsignmentEditor(person.toolkit, desk)
    for widget in (dialog, editor):
        person.qtbot.addWidget(widget)
    dialog.show()
    reference = person.new_shipment(dialog, members)
    editor.resize(1280, 800)
    editor.show()
    editor.activateWindow()
    editor.open(reference)
    person.settle()
    person.fill(editor, members)
    return editor


def made_by_command(desk, members):
    return pack_consignment(desk, new_consignment(desk, members).reference)


def compared(stored):
    """The shipment as JSON without the files of its received papers: the command line's case names none."""
    members = members_of(stored)
    papers = members["desk"]["received_papers"]
    members["desk"]["received_papers"] = [{**one, "file": None} for one in papers]
    return members


def differences(left, right, pointer=""):
    """The pointers at which two JSON values are not the same, with both values."""
    if isinstance(left, dict) and isinstance(right, dict):
        for name in {**left, **right}:
            yield from differences(left.get(name), right.get(name), f"{pointer}/{name}")
    elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for at, pair in enumerate(zip(left, right, strict=True)):
            yield from differences(*pair, f"{pointer}/{at}")
    elif not is_same(left, right, pointer):
        yield pointer, left, right


def is_same(left, right, pointer):
    """Prices are the same that only differ in idle zeros: 180 is 180.00."""
    return left == right or (
        pointer.endswith("/amount") and None not in (left, right) and Decimal(left) == Decimal(right)
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_case_is_prepared_in_the_window_and_comes_out_without_a_block(person, desks, name):
    window, twin = desks
    members = case_for_window(name)
    editor = made_by_window(person, window, members)
    assert editor.saver.draft.is_saved, editor.saver.draft.refused
    stored = find(window, members["client_reference"])
    assert stored.state == "PACKED"
    assert list(differences(compared(stored), compared(made_by_command(twin, members)))) == []
    assert all(one.file for one in stored.consignment.desk.received_papers)
    assert editor.findings.counts.text() != "Not checked yet."
    assert [card.finding.message for card in editor.findings.cards if card.finding.tone is Tone.BLOCK] == []
