"""A shipment to another desk and back, as a person in the window does it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from shipdesk.app.wiring import open_desk
from shipdesk.services.back_up_desk import list_backups
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.hand_over import hand_over, take_in
from shipdesk.ui.handing_over import HandingOver
from shipdesk.ui.messages import MessageBar
from tests.builders import KUNMING, body, fixed_world, sample_desk
from tests.ui.looks import clipped, nameless
from tests.ui.test_seat_and_moving import Chosen


@pytest.fixture
def desks(tmp_path):
    mine, theirs = sample_desk(tmp_path / "mine"), open_desk(tmp_path / "theirs", fixed_world(seed=9))
    new_consignment(mine, body("kunming"))
    yield mine, theirs
    for desk in (mine, theirs):
        desk.store.close()


def test_a_conflict_is_decided_in_the_window(toolkit, desks, qtbot, tmp_path):
    mine, theirs = desks
    window, opened, file = QWidget(), [], tmp_path / "file"
    qtbot.addWidget(window)
    window.show()
    bar = MessageBar(toolkit, window)
    handing = HandingOver(toolkit, mine, opened.append, window, Chosen(file))
    handing.tell_in(bar)
    handing.retranslate()
    handing.hand_over(KUNMING)
    qtbot.waitUntil(lambda: KUNMING in bar.text.text(), timeout=20_000)
    take_in(theirs, file)
    edit_consignment(theirs, KUNMING, {"incoterm_place": "Nakhon Phanom"})
    edit_consignment(mine, KUNMING, {"incoterm_place": "Chiang Khong"})
    hand_over(theirs, KUNMING, file)
    handing.take.trigger()
    qtbot.waitUntil(lambda: handing.dialog is not None, timeout=20_000)
    dialog = handing.dialog
    assert dialog is not None
    assert (clipped(dialog), nameless(dialog)) == ([], [])
    (group,) = dialog.groups.values()
    group.button(1).click()
    dialog.send.click()
    qtbot.waitUntil(lambda: find(mine, KUNMING).consignment.incoterm_place == "Nakhon Phanom", timeout=20_000)
    qtbot.waitUntil(lambda: "1 fields" in bar.text.text(), timeout=20_000)
    bar.button.click()
    assert opened == [KUNMING]
    assert list_backups(mine.folder)[0].why == "import"
