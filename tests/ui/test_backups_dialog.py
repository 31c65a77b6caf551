"""The dialog of backups and the strip of a desk that came back, on a real desk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from shipdesk.services.back_up_desk import back_up, list_backups
from shipdesk.services.business_settings import get_setting
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find, list_consignments
from shipdesk.services.pause_outbox import pause_of
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.backup_keeper import BackupKeeper
from shipdesk.ui.backups_dialog import BackupsDialog
from shipdesk.ui.paused_banner import PausedBanner
from shipdesk.ui.status import StatusLine
from shipdesk.ui.tasks import What
from tests.builders import Clock, body, fixed_world, sample_desk
from tests.ui.looks import clipped, nameless


@dataclass(frozen=True)
class Answers(AskPath):
    """A person who always names the same folder."""

    path: Path | None = None

    def folder(self, parent, title):
        return self.path


@pytest.fixture
def desk(tmp_path):
    desk = sample_desk(tmp_path / "desk", fixed_world(Clock()))
    yield desk
    desk.store.close()


def shown(toolkit, desk, qtbot, place=None):
    dialog = BackupsDialog(toolkit, desk, ask_path=Answers(place))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
    return dialog


def settle(toolkit, qtbot):
    qtbot.waitUntil(lambda: not toolkit.tasks.running, timeout=30_000)


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_the_whole_way_there_and_back(toolkit, desk, qtbot, language):
    toolkit.languages.choose(language)
    dialog = shown(toolkit, desk, qtbot)
    dialog.now.click()
    settle(toolkit, qtbot)
    assert dialog.list.model.rowCount() == 1
    assert clipped(dialog) == []
    assert nameless(dialog) == []
    dialog.prove_it.click()
    settle(toolkit, qtbot)
    assert dialog.message.property("kind") == "ok"
    dialog.look_it.click()
    settle(toolkit, qtbot)
    assert dialog.message.property("kind") == "ok"
    assert clipped(dialog) == []
    new_consignment(desk, body("kunming"))
    dialog.into.click()
    settle(toolkit, qtbot)
    assert dialog.then.list.model.rowCount() == 0, "it was made since"
    dialog.then.reject()
    dialog.go_back.click()
    question = dialog.question
    qtbot.waitUntil(question.go.isEnabled, timeout=30_000)
    assert "SAMPLE-KUNMING-001" in question.losses.text()
    assert clipped(question) == []
    with qtbot.waitSignal(dialog.restored, timeout=30_000):
        question.go.click()
        question.reject()  # Escape: the way back is not left halfway
        assert dialog.isVisible()
        assert question.isVisible()
    assert list_consignments(desk) == []
    assert [one.why for one in list_backups(desk.folder)] == ["restore", "asked"]


def test_a_shipment_is_read_as_it_was_while_the_desk_stays_as_it_is(toolkit, desk, qtbot):
    stored = new_consignment(desk, body("kunming"))
    back_up(desk, "asked")
    edit_consignment(desk, stored.reference, {"incoterm_place": "Chanthaburi"})
    dialog = shown(toolkit, desk, qtbot)
    for language in ("th", "zh", "en"):
        toolkit.languages.choose(language)
        dialog.into.click()
        then = dialog.then
        qtbot.waitUntil(lambda then=then: "DF-001" in then.text.toPlainText())
        qtbot.waitUntil(lambda then=then: clipped(then) == [])
        assert nameless(then) == []
        then.reject()
    assert [one.reference for one in then.list.chosen()] == [stored.reference]
    assert stored.consignment.incoterm_place in then.text.toPlainText()
    assert "Chanthaburi" not in then.text.toPlainText()
    assert find(desk, stored.reference).consignment.incoterm_place == "Chanthaburi"


def test_a_second_place_is_named_and_taken_away(toolkit, desk, qtbot, tmp_path):
    dialog = shown(toolkit, desk, qtbot, tmp_path / "stick")
    assert dialog.no_place.isHidden()
    dialog.choose.click()
    qtbot.waitUntil(lambda: dialog.message.property("kind") == "warn", timeout=30_000)
    settle(toolkit, qtbot)
    assert dialog.no_place.isVisible()
    (tmp_path / "stick").mkdir()
    back_up(desk, "asked")
    dialog.elsewhere.click()
    settle(toolkit, qtbot)
    dialog.no_place.click()
    qtbot.waitUntil(lambda: not toolkit.tasks.running and dialog.no_place.isHidden(), timeout=30_000)
    assert get_setting(desk, "backup_place") == ""


def test_the_keeper_backs_up_by_itself_and_tells_when_it_cannot(toolkit, desk, qtbot):
    line = StatusLine(toolkit)
    qtbot.addWidget(line)
    keeper = BackupKeeper(toolkit, desk)
    keeper.happened.connect(lambda: line.backup.show_keeper(keeper))
    with qtbot.waitSignal(keeper.happened, timeout=30_000):
        keeper.start(after_ms=1_000_000)
    assert line.backup.text.text() == "No backup yet"
    with qtbot.waitSignal(keeper.happened, timeout=30_000):
        keeper.run()
    assert "09:00" in line.backup.text.text()
    (timer,) = keeper.findChildren(QTimer)
    assert (timer.isActive(), timer.interval()) == (True, 30 * 60 * 1000), "and again in half an hour"
    toolkit.changed.tell(What.PARTIES, What.SETTINGS)
    assert timer.interval() == 30 * 60 * 1000
    new_consignment(desk, body("kunming"))
    toolkit.changed.tell(What.PAPERS)
    assert timer.interval() == 5 * 60 * 1000, "sooner after a paper"
    with qtbot.waitSignal(keeper.happened, timeout=30_000):
        keeper.run()
        toolkit.changed.tell(What.OUTBOX)
    assert timer.interval() == 5 * 60 * 1000, "which this one may not have"
    assert [one.why for one in list_backups(desk.folder)] == ["soon", "time"]
    with qtbot.waitSignal(keeper.happened, timeout=30_000):
        keeper.run()
    assert 5 * 60 * 1000 < timer.interval() <= 30 * 60 * 1000, "what is left of the half hour"
    desk.store.close()
    desk.folder.database.unlink()
    with qtbot.waitSignal(keeper.happened, timeout=30_000):
        keeper.run()
    assert line.backup.text.toolTip()
    assert line.backup.text.accessibleDescription() != ""


def test_the_strip_says_that_nothing_is_sent(toolkit, desk, qtbot):
    strip = PausedBanner(toolkit)
    qtbot.addWidget(strip)
    assert pause_of(desk.store) is None
    strip.show_pause(None)
    assert strip.isHidden()
    dialog = shown(toolkit, desk, qtbot)
    dialog.back_up_now()
    settle(toolkit, qtbot)
    dialog.ask_to_restore()
    qtbot.waitUntil(dialog.question.go.isEnabled, timeout=30_000)
    with qtbot.waitSignal(dialog.restored, timeout=30_000):
        dialog.question.go.click()
    strip.show_pause(pause_of(desk.store))
    assert not strip.isHidden()
    assert "01/12/2026" in strip.text.text()
    with qtbot.waitSignal(strip.agreed):
        strip.go.click()
