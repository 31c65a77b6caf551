"""A desk that can't be opened: at most three presses to one that works; an older one brought up to date or not."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
import threading
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from shipdesk.app.rescuing import opened_or_rescued
from shipdesk.app.shipped import shipped
from shipdesk.app.updating import _Part, update_desk
from shipdesk.app.window import words_of
from shipdesk.app.wiring import open_desk
from shipdesk.database import Salvaged
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder, resources
from shipdesk.services.back_up_desk import back_up, list_backups
from shipdesk.services.manage_parties import list_parties, set_party_fields
from shipdesk.services.rescue_desk import Rescued
from shipdesk.ui.door import Door
from shipdesk.ui.read_only_banner import ReadOnlyBanner
from shipdesk.ui.rescue_dialog import Choice, RescueDialog, Way
from shipdesk.ui.salvage_report import SalvageReport, lost_lines
from tests.builders import Clock, fixed_world
from tests.faults.cut_off import cut_off, nobody_may_write
from tests.ui.looks import clipped, nameless

DAMAGED = DeskUnusable("not_a_table", "database_damaged", file="desk.sqlite3", detail="page 7")


@pytest.fixture(scope="module")
def backed_up(filled_desk, tmp_path_factory):
    """A desk folder with a backup in it, to be copied."""
    root = shutil.copytree(filled_desk, tmp_path_factory.mktemp("backed-up") / "desk")
    desk = open_desk(root, fixed_world(Clock()))
    back_up(desk, "asked")
    desk.store.close()
    return root


@pytest.fixture
def root(backed_up, tmp_path):
    return shutil.copytree(backed_up, tmp_path / "desk")


@pytest.fixture
def door(qtbot, dressed_app):
    return Door(resources(), words_of(lambda: shipped().messages), lambda text: text)


def damage(root):
    (root / "desk.sqlite3").write_bytes(b"\0" * 30_000)


def shown(toolkit, qtbot, root, fault=DAMAGED):
    dialog = RescueDialog(toolkit, DeskFolder(root), fault, now=Clock())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
    return dialog


def press(qtbot, dialog, button):
    with qtbot.waitSignal(dialog.finished, timeout=30_000):
        button.click()
    return dialog.choice


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_every_word_has_room_and_every_place_a_name(toolkit, qtbot, root, language):
    toolkit.languages.choose(language)
    dialog = shown(toolkit, qtbot, root)
    dialog.fold.click()
    assert dialog.list.count() == 1
    assert clipped(dialog) == []
    assert nameless(dialog) == []


def test_one_press_goes_back_to_the_newest_backup(toolkit, qtbot, root):
    damage(root)
    dialog = shown(toolkit, qtbot, root)
    assert dialog.back.isDefault()
    assert press(qtbot, dialog, dialog.back) == Choice(Way.MENDED)
    desk = open_desk(root, fixed_world(Clock()))
    assert list_parties(desk)
    desk.store.close()
    assert list(root.glob("desk.sqlite3.damaged-*"))


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_a_backup_that_lacks_a_file_brings_the_rest_and_says_which(toolkit, qtbot, root, language):
    toolkit.languages.choose(language)
    (root / "catalogs" / "products.sqlite3").unlink()
    shutil.rmtree(root / "backups" / "kept")
    damage(root)
    dialog = shown(toolkit, qtbot, root)
    dialog.back.click()
    qtbot.waitUntil(dialog.message.isVisible, timeout=30_000)
    assert "catalogs/products.sqlite3" in dialog.message.text.text()
    qtbot.waitUntil(lambda: clipped(dialog) == [])
    assert nameless(dialog) == []
    assert not dialog.back.isEnabled()
    assert press(qtbot, dialog, dialog.close_it) == Choice(Way.MENDED)
    desk = open_desk(root, fixed_world(Clock()))
    assert list_parties(desk)
    desk.store.close()


def test_two_presses_save_what_can_be_read_and_say_what_that_is(toolkit, qtbot, root):
    with (root / "desk.sqlite3").open("r+b") as file:
        file.write(b"\0" * 100)
    dialog = shown(toolkit, qtbot, root)
    dialog.read_rest.click()
    qtbot.waitUntil(lambda: dialog.report is not None and dialog.report.isVisible(), timeout=30_000)
    (kept,) = root.glob("desk.sqlite3.damaged-*")
    assert "Parties: 8" in dialog.report.told.text()
    assert "Nothing of it was lost" in dialog.report.told.text()
    assert kept.name in dialog.report.note.text()
    assert press(qtbot, dialog, dialog.report.open_it) == Choice(Way.MENDED)
    desk = open_desk(root, fixed_world(Clock()))
    assert len(list_parties(desk)) == 8
    desk.store.close()


def rescued(root, **changes):
    (backup,) = list_backups(DeskFolder(root))
    rows = {"consignments": 12, "parties": 1008, "issued": 3}
    told = Salvaged(rows, {"parties": 2}, {"parties": ["c"] * 1500}, unplaced=4, is_certain=False)
    told.lent = {"consignments": ["a"] * 3, "parties": ["b"]}
    names = tuple(f"TH-LA-2026-{number:04}" for number in range(9))
    return replace(Rescued(told, root / "desk.sqlite3.damaged-20261201T090000", backup, names, names[:2]), **changes)


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_the_report_has_room_for_the_worst(toolkit, qtbot, root, language):
    toolkit.languages.choose(language)
    report = SalvageReport(toolkit, rescued(root))
    qtbot.addWidget(report)
    report.show()
    assert clipped(report) == []
    assert nameless(report) == []


def test_the_report_tells_what_is_not_as_it_was(toolkit, qtbot, root):
    whole = rescued(root)
    assert len(lost_lines(toolkit, whole)) == 4
    assert "4 entries, with the shipments TH-LA-2026-0000" in lost_lines(toolkit, whole)[0]
    certain = replace(whole.told, is_certain=True, unplaced=0, lent={})
    lines = lost_lines(toolkit, replace(whole, told=certain))
    assert [line.rpartition(":")[2] for line in lines[1:]] == [" 1,500 entries"]
    assert "nothing that was not found" in lines[0]
    assert "is lost" in lost_lines(toolkit, replace(whole, backup=None))[0]


def test_what_cannot_be_done_is_told_and_the_other_ways_stay(toolkit, qtbot, root):
    damage(root)
    backup = next((root / "backups").glob("0*"))
    (backup / "desk.sqlite3").write_bytes(b"neither")
    dialog = shown(toolkit, qtbot, root)
    dialog.back.click()
    qtbot.waitUntil(dialog.message.isVisible, timeout=30_000)
    assert dialog.read_rest.isEnabled()
    dialog.read_rest.click()
    qtbot.waitUntil(lambda: dialog.read_rest.isEnabled() and not toolkit.tasks.running, timeout=30_000)
    assert dialog.choice == Choice()
    assert (root / "desk.sqlite3").read_bytes() == b"\0" * 30_000


def when_seen(door, act):
    """Does something as soon as the door's dialog is there and its tasks have run."""

    def look():
        dialog = door.dialog
        if dialog is not None and dialog.isVisible() and (not hasattr(dialog, "list") or dialog.list.count()):
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def test_the_start_finds_the_damage_and_ends_in_a_desk(door, root):
    damage(root)
    when_seen(door, lambda dialog: dialog.back.click())
    desk = opened_or_rescued(root, door, 1.0)
    assert desk is not None
    assert list_parties(desk)
    assert not desk.is_read_only
    desk.store.close()


def test_two_presses_keep_what_was_done_since_the_backup(door, root):
    desk = open_desk(root, fixed_world(Clock()))
    set_party_fields(desk, list_parties(desk)[0].key, {"contact_name": "Since the backup"})
    before = list_parties(desk)
    desk.store.close()
    with (root / "desk.sqlite3").open("r+b") as file:
        file.write(b"\xff" * 4096)

    def save(dialog):
        dialog.read_rest.click()
        open_when_told(dialog)

    def open_when_told(dialog):
        if dialog.report is not None and dialog.report.isVisible():
            dialog.report.open_it.click()
        else:
            QTimer.singleShot(20, lambda: open_when_told(dialog))

    when_seen(door, save)
    again = opened_or_rescued(root, door, 1.0)
    assert again is not None
    assert list_parties(again) == before
    again.store.close()


def test_a_desk_that_went_away_can_be_looked_at_in_its_backup(door, root):
    (root / "desk.sqlite3").unlink()
    when_seen(door, lambda dialog: dialog.only_look.click())
    desk = opened_or_rescued(root, door, 1.0)
    assert desk is not None
    assert desk.is_read_only
    assert list_parties(desk)
    assert not (root / "desk.sqlite3").exists()
    desk.store.close()
    when_seen(door, lambda dialog: dialog.close_it.click())
    assert opened_or_rescued(root, door, 1.0) is None


def test_a_change_that_was_cut_off_is_taken_back(door, root):
    cut_off(root / "desk.sqlite3")
    desk = opened_or_rescued(root, door, 1.0)
    assert desk is not None
    assert list_parties(desk)
    assert not desk.is_read_only
    desk.store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="folder permissions are another matter there")
@pytest.mark.parametrize("looks", [True, False])
def test_where_it_cannot_be_taken_back_a_copy_is_looked_at(door, root, looks):
    seen = []

    def act(dialog):
        seen.append((clipped(dialog), nameless(dialog)))
        (dialog.button if looks else dialog.back).click()

    cut_off(root / "desk.sqlite3")
    with tempfile.TemporaryDirectory() as folder:
        there = Path(shutil.copytree(root, Path(folder) / "desk"))
        Path(folder).chmod(0o755)
        with nobody_may_write(there):
            when_seen(door, act)
            desk = opened_or_rescued(there, door, 1.0)
            if desk is not None:
                assert list_parties(desk)
                desk.store.close()
    assert seen == [([], [])]
    assert (desk is not None and desk.is_read_only) is looks


def older(root):
    """As if the last migrations were not made yet."""
    with closing(sqlite3.connect(root / "desk.sqlite3")) as db, db:
        db.execute("ALTER TABLE issued DROP COLUMN seal")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm091_seals'")


def test_an_older_desk_is_backed_up_and_brought_up_to_date(door, root):
    older(root)
    desk = opened_or_rescued(root, door, 1.0)
    assert desk is not None
    assert list_parties(desk)
    desk.store.close()
    why = [path.read_text(encoding="utf-8") for path in (root / "backups").glob("0*/backup.json")]
    assert any('"why": "migration"' in text for text in why)


class Held(_Part):
    """The progress of an update that goes on only once somebody has pressed Cancel."""

    def __init__(self, whole, reached):
        super().__init__(whole, 0, 1)
        self._reached = reached

    def _move(self, done, total):
        super()._move(done, total)
        self._reached.set()
        while not self.is_cancelled:
            time.sleep(0.005)


def test_cancel_in_the_midst_leaves_the_older_desk(door, root):
    older(root)
    before, reached, pressed = (root / "desk.sqlite3").read_bytes(), threading.Event(), []

    def act(dialog):
        if not reached.is_set():
            QTimer.singleShot(20, lambda: act(dialog))
            return
        assert dialog.isVisible()
        dialog.cancel.click()
        pressed.append(dialog.cancel.isEnabled())

    when_seen(door, act)
    assert not door.works(lambda progress: update_desk(DeskFolder(root), Held(progress, reached)))
    assert pressed == [False]
    assert (root / "desk.sqlite3").read_bytes() == before


def test_a_desk_to_look_at_says_so(toolkit, qtbot, root):
    desk = open_desk(root, fixed_world(Clock()), read_only=True)
    strip = ReadOnlyBanner(toolkit)
    qtbot.addWidget(strip)
    strip.resize(900, 60)
    strip.show()
    assert clipped(strip) == []
    assert desk.is_read_only
    desk.store.close()
