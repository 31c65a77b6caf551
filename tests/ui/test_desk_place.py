"""The row about a far folder: nothing to choose on this computer, the reason where the desk lies in a cloud folder."""

from __future__ import annotations

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.services.desk_place import insist, place_of
from shipdesk.ui.desk_place_row import DeskPlaceRow
from shipdesk.ui.form import Form
from shipdesk.ui.messages import Tone
from tests.builders import MOMENT, fixed_world


@pytest.fixture
def row(toolkit, qtbot):
    form = Form(toolkit)
    qtbot.addWidget(form)

    def of(desk):
        row = DeskPlaceRow(toolkit, desk, form, form)
        qtbot.waitUntil(lambda: row.row.mark is not None)
        return row

    return of


def test_a_desk_on_this_computer_has_nothing_to_choose(row, tmp_path):
    desk = open_desk(tmp_path / "desk", fixed_world())
    shown = row(desk)
    assert (shown.field.isEnabled(), shown.row.mark.tone) == (False, Tone.OK)
    desk.store.close()


def test_who_insists_sees_the_reason_and_can_stop(row, tmp_path, qtbot):
    root = tmp_path / "Dropbox" / "desk"
    insist(root, MOMENT)
    desk = open_desk(root, fixed_world())
    shown = row(desk)
    assert shown.row.mark.text == "en:desk_folder_cloud"
    assert shown.field.value() == "yes"
    shown.field.edited.emit("no")
    qtbot.waitUntil(lambda: not place_of(root).is_insisted)
    qtbot.waitUntil(lambda: shown.field.value() == "no")
    shown.field.edited.emit("yes")
    qtbot.waitUntil(lambda: place_of(root).is_insisted)
    desk.store.close()
