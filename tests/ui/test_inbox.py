"""What happened while nobody looked is counted, told, opened, and seen once; nothing of it is lost."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from shipdesk.services.backup_troubles import (
    DAMAGED,
    DROPPED,
    FAILED,
    LACKING,
    LISTS,
    MISSING,
    PLACE,
    PLACE_DROPPED,
    UNREAD,
    Trouble,
    note_troubles,
)
from shipdesk.services.book_consignment import book
from shipdesk.services.business_settings import set_setting
from shipdesk.services.manage_printers import put_printer
from shipdesk.services.read_inbox import read_inbox
from shipdesk.services.send_prints import send_prints
from shipdesk.services.test_label import queue_test_label
from shipdesk.ui.inbox import InboxCell, InboxKeeper
from shipdesk.ui.inbox_dialog import note_words
from shipdesk.ui.tasks import What
from tests.builders import VIENTIANE, packed, sample_desk
from tests.ui.looks import clipped, nameless

NOTES = [("print", "zebra", "FAILED"), ("shipment", VIENTIANE, "ACCEPTED")]


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A shipment was booked, and a printer was not there."""
    desk = sample_desk(tmp_path_factory.mktemp("inbox") / "desk")
    packed(desk)
    book(desk, VIENTIANE)
    put_printer(desk, {"name": "zebra", "kind": "tcp", "address": "127.0.0.1:9", "language": "zpl"})
    queue_test_label(desk, "zebra", "key")
    send_prints(desk, "zebra")
    yield desk
    desk.store.close()


class Ways:
    """Writes down where it was led."""

    def __init__(self):
        self.went = []

    def go_to(self, key):
        self.went.append(key)

    def open_shipment(self, reference):
        self.went.append(reference)

    def open_backups(self):
        self.went.append("backups")


@pytest.fixture
def window(qtbot, toolkit):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_each_change_writes_its_own_note_and_no_other_does(desk):
    set_setting(desk, "era", "ce")
    notes = read_inbox(desk).notes
    assert [(one.kind, one.reference, one.word) for one in notes] == NOTES
    assert all(note_words(one) for one in notes)


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_the_list_is_whole_in_every_language(desk, toolkit, window, qtbot, language):
    toolkit.languages.choose(language)
    keeper = InboxKeeper(toolkit, desk, InboxCell(window), window, Ways())
    keeper.open()
    dialog = keeper.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() == len(read_inbox(desk).notes))
    qtbot.waitUntil(lambda: not clipped(dialog))
    assert nameless(dialog) == []


def test_what_was_shown_is_opened_and_seen(desk, toolkit, window, qtbot):
    cell, ways = InboxCell(window), Ways()
    keeper = InboxKeeper(toolkit, desk, cell, window, ways)
    toolkit.changed.tell(What.PRINTS)
    total = read_inbox(desk).unseen
    qtbot.waitUntil(lambda: str(total) in cell.text())
    keeper.open()
    qtbot.waitUntil(lambda: keeper.dialog.list.count() > 0)
    keeper.dialog._open(keeper.dialog.inbox.notes[0])
    assert ways.went == ["prints"]
    qtbot.waitUntil(lambda: read_inbox(desk).unseen == 0)
    qtbot.waitUntil(lambda: cell.text() == "Inbox")
    assert all(one.is_seen for one in read_inbox(desk).notes)


WORDS = (DAMAGED, UNREAD, LISTS, LACKING, PLACE, DROPPED, PLACE_DROPPED, FAILED, MISSING)


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_what_is_wrong_with_a_backup_is_told_and_leads_to_the_backups(desk, toolkit, window, qtbot, language):
    toolkit.languages.choose(language)
    note_troubles(desk, tuple(Trouble(word, (f"papers/{word}.pdf", "catalogs/x.sqlite3")) for word in WORDS))
    ways = Ways()
    keeper = InboxKeeper(toolkit, desk, InboxCell(window), window, ways)
    keeper.open()
    qtbot.waitUntil(lambda: keeper.dialog.list.count() > len(WORDS))
    texts = [keeper.dialog.list.item(row).text() for row in range(len(WORDS))]
    assert [word for word, text in zip(reversed(WORDS), texts, strict=True) if word not in text] == [FAILED]
    assert (language == "en") == ("Backups that" in "".join(texts))
    keeper.dialog._open(keeper.dialog.inbox.notes[0])
    assert ways.went == ["backups"]
