"""Who sits at the desk, and the desk that goes to another computer, as a person in the window does it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from shipdesk.app.wiring import open_desk
from shipdesk.errors import Cancelled
from shipdesk.services.manage_parties import list_parties
from shipdesk.services.move_desk import check_desk_file
from shipdesk.services.pause_outbox import pause_of
from shipdesk.services.people import add_person, list_people
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.moving import Moving
from shipdesk.ui.people_dialog import PeopleDialog
from shipdesk.ui.seat import PersonCell, SeatKeeper
from tests.builders import fixed_world, sample_desk
from tests.ui.looks import clipped, nameless


@dataclass(frozen=True)
class Chosen(AskPath):
    """A person who chooses always the same file."""

    file: Path | None = None

    def to_open(self, parent, title, kinds):
        return self.file

    def to_save(self, parent, title, suggested, kinds):
        return self.file


@pytest.fixture
def desk(tmp_path):
    desk = open_desk(tmp_path / "desk", fixed_world())
    yield desk
    desk.store.close()


@pytest.fixture
def window(qtbot, toolkit):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def keeper(toolkit, desk, window):
    return SeatKeeper(toolkit, desk, PersonCell(window), window)


def test_somebody_is_added_by_keyboard_and_sits_down(toolkit, desk, window, qtbot):
    seat = keeper(toolkit, desk, window)
    seat.ask()
    dialog = seat.dialog
    assert isinstance(dialog, PeopleDialog)
    qtbot.waitUntil(dialog.name.hasFocus)
    qtbot.keyClicks(dialog.name, "Somsri")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert (clipped(dialog), nameless(dialog)) == ([], [])
    dialog.sit_here()
    qtbot.waitUntil(lambda: seat._cell.text() == "Somsri")
    assert desk.tools.who() == "Somsri"


def test_one_person_sits_down_alone_and_several_are_asked(toolkit, desk, window, qtbot):
    add_person(desk, "Somsri")
    first = keeper(toolkit, desk, window)
    first.begin()
    qtbot.waitUntil(lambda: desk.tools.who() == "Somsri")
    desk.seat.name = None
    add_person(desk, "Anan")
    second = keeper(toolkit, desk, window)
    second.begin()
    qtbot.waitUntil(lambda: second.dialog is not None and second.dialog.list.count() == 2)
    chosen = second.dialog.findChild(QListWidget).currentItem().text()
    assert chosen == "Somsri", "the one who sat here last"
    second.dialog.take_out()
    qtbot.waitUntil(lambda: list_people(desk) == ["Anan"])


def test_a_desk_goes_out_and_comes_in_elsewhere(toolkit, desk, window, qtbot, tmp_path):
    file = tmp_path / "moved.shipdesk"
    old = sample_desk(tmp_path / "old")
    out = Moving(toolkit, old, window, Chosen(file))
    out.export()
    asked: Any = out.dialog
    assert asked is not None
    assert (clipped(asked), nameless(asked)) == ([], [])
    assert asked.goes.isChecked()
    asked.button.click()
    qtbot.waitUntil(lambda: out.dialog is not asked, timeout=60_000)
    words = out.dialog.text.text()
    assert pause_of(old.store)
    assert "outbox here waits now" in words
    brought, failed = [], []
    into = Moving(toolkit, desk, window, Chosen(file))
    into.bring(window, lambda: brought.append(True), failed.append)
    qtbot.waitUntil(lambda: into.dialog is not None, timeout=60_000)
    assert (brought, failed) == ([True], [])
    assert list_parties(desk) == list_parties(old)
    (seal,) = [word.strip(",.") for word in words.split() if len(word.strip(",.")) == 8 and word.strip(",.").isupper()]
    assert seal in into.dialog.text.text()
    old.store.close()


def test_work_stays_here_where_it_is_said_and_the_file_is_checked_without_bringing_it(
    toolkit, desk, window, qtbot, tmp_path
):
    file = tmp_path / "copy.shipdesk"
    moving: Any = Moving(toolkit, desk, window, Chosen(file))
    moving.export()
    asked = moving.dialog
    asked.goes.setFocus()
    qtbot.waitUntil(lambda: asked.goes.hasFocus() and asked.stays.y() > asked.goes.y())
    qtbot.keyClick(asked.goes, Qt.Key.Key_Down)
    assert asked.stays.isChecked()
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: moving.dialog is not asked)
    packed = moving.dialog.text.text()
    assert "works on as before" in packed
    assert pause_of(desk.store) is None
    moving.check()
    qtbot.waitUntil(lambda: moving.dialog.title.text() == "The desk file is whole")
    seal = check_desk_file(file)
    told = moving.dialog.text.text()
    assert all(word in told for word in (seal.short, file.name, f"{len(seal.files)} files", "0.")), told
    assert seal.short in packed
    file.write_bytes(file.read_bytes()[:-30])
    moving.check()
    qtbot.waitUntil(lambda: moving.dialog.text.text() == "en:sealed_file_changed")
    assert not moving.dialog.button.isVisibleTo(moving.dialog)


def test_the_question_before_a_desk_goes_out_fits_its_words(toolkit, desk, window, qtbot):
    moving: Any = Moving(toolkit, desk, window)
    for language in ("th", "zh"):
        toolkit.languages.choose(language)
        moving.export()
        qtbot.waitUntil(lambda: clipped(moving.dialog) == [])
        assert nameless(moving.dialog) == []
        moving.dialog.reject()


def test_who_chooses_no_file_is_where_they_were(toolkit, desk, window):
    failed = []
    Moving(toolkit, desk, window, Chosen(None)).bring(window, lambda: None, failed.append)
    assert [type(one) for one in failed] == [Cancelled]
