"""F44: a desk folder that goes away while it is open, or can't be written: told, nothing begun anew, nothing lost."""

from __future__ import annotations

import os
import shutil
import threading

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.errors import DeskUnusable
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.book_consignment import book
from shipdesk.services.business_settings import get_setting, set_setting
from shipdesk.services.desk_presence import can_be_written, is_of
from shipdesk.services.find_consignment import find
from shipdesk.services.hub_status import status
from tests.builders import VIENTIANE, Clock, fixed_world


@pytest.fixture
def desk(packed_folder, tmp_path):
    desk = open_desk(shutil.copytree(packed_folder, tmp_path / "desk"), fixed_world(Clock(), seed=2))
    yield desk
    desk.store.close()


def in_a_thread(work):
    """What it raised, as in a worker of the window with a connection of its own."""
    raised = []

    def run():
        try:
            work()
        except DeskUnusable as fault:
            raised.append(fault)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return raised


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a folder with an open file")
def test_a_folder_that_goes_away_while_it_is_open(desk, tmp_path):
    root = desk.folder.root
    root.rename(tmp_path / "pulled")
    with pytest.raises(DeskUnusable):
        set_setting(desk, "theme", "dark")
    (fault,) = in_a_thread(lambda: set_setting(desk, "theme", "dark"))
    assert fault.code in ("not_found", "read_only")
    with pytest.raises(DeskUnusable):
        back_up(desk, "time")
    assert not (root / "desk.sqlite3").exists(), "no new desk in the place of the old one"
    shutil.rmtree(root, ignore_errors=True)
    (tmp_path / "pulled").rename(root)
    assert get_setting(desk, "theme") == "system"
    set_setting(desk, "theme", "dark")
    assert find(desk, VIENTIANE).reference == VIENTIANE


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a folder with an open file")
def test_a_disk_that_comes_back_is_opened_anew(desk, tmp_path):
    """What was open on it is dead: every thread takes a fresh hold."""
    root = desk.folder.root
    assert can_be_written(desk.folder)
    assert status(desk).reachable
    root.rename(tmp_path / "pulled")
    assert not can_be_written(desk.folder)
    with pytest.raises(DeskUnusable) as gone:
        set_setting(desk, "theme", "dark")
    assert is_of(desk.folder, gone.value)
    shutil.copytree(tmp_path / "pulled", root)
    desk.renew()
    set_setting(desk, "theme", "dark")
    assert book(desk, VIENTIANE).outbox == "DONE", "the embedded hub's file, too"
    desk.store.close()
    assert get_setting(desk, "theme") == "dark"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_folder_that_cannot_be_written(desk):
    root = desk.folder.root
    desk.store.close()
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    root.chmod(0o555)
    try:
        with pytest.raises(DeskUnusable) as told:
            open_desk(root, fixed_world(Clock()))
        assert told.value.code == "read_only"
        looking = open_desk(root, fixed_world(Clock()), read_only=True)
        assert find(looking, VIENTIANE).reference == VIENTIANE
        looking.store.close()
    finally:
        root.chmod(0o755)
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before
