"""What stands in the way of a start is told, once; only what a person can judge may be waved through."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
from contextlib import ExitStack

import pytest

from shipdesk.app import starting
from shipdesk.app.shipped import shipped
from shipdesk.app.start_faults import CRASH, watched_start
from shipdesk.app.window import words_of
from shipdesk.paths import DeskFolder, resources
from shipdesk.services.fault_reports import reports_in
from shipdesk.ui.door import Door


class Willing(Door):
    """Waves everything through that may be waved through; keeps what was told and asked."""

    def __init__(self):
        super().__init__(resources(), words_of(lambda: shipped().messages), str)
        self.told, self.asked = [], []

    def tell(self, error):
        self.told.append(getattr(error, "reason", type(error).__name__))

    def insists(self, error):
        self.asked.append(error.reason)
        return True


def in_the_way(root, kind):
    if kind == "lock":
        (root / "window.lock").mkdir(parents=True)
        return root, "database_cannot_open"
    root.write_bytes(b"")
    return (root if kind == "file" else root / "below"), "not_a_folder"


@pytest.mark.parametrize("kind", ["lock", "file", "above"])
def test_what_is_no_matter_of_will_is_told_and_ends_the_start(tmp_path, kind):
    root, reason = in_the_way(tmp_path / "desk", kind)
    door = Willing()
    with ExitStack() as stack:
        assert not starting._come_in(DeskFolder(root), door, stack, None)
    assert (door.asked, door.told) == ([], [reason])
    assert not DeskFolder(root).insisted.exists()


def test_a_far_folder_and_another_computer_are_asked_about_once_each(tmp_path):
    folder, door = DeskFolder(tmp_path / "OneDrive" / "desk"), Willing()
    folder.root.mkdir(parents=True)
    folder.window_note.write_text('{"host": "OFFICE-PC"}')
    with ExitStack() as stack:
        assert starting._come_in(folder, door, stack, None)
    assert (door.asked, door.told) == (["desk_folder_cloud", "desk_open_elsewhere"], [])


def fail():
    raise ZeroDivisionError


def test_a_fault_at_the_start_is_written_and_told_once(tmp_path):
    folder, told = DeskFolder(tmp_path), []
    folder.logs.mkdir()

    def tell(error):
        told.append(error)
        hook(type(error), error, None)

    former = sys.excepthook
    with watched_start(folder, tell) as hook:
        assert sys.excepthook is hook
        assert faulthandler.is_enabled()
        hook(ValueError, ValueError("in the door"), None)
    assert sys.excepthook is former
    assert len(told) == 1
    assert "in the door" in (folder.logs / "shipdesk.log").read_text(encoding="utf-8")
    assert any("ValueError: in the door" in report.read_text(encoding="utf-8") for report in reports_in(folder.logs))


def test_a_folder_that_is_no_desk_is_left_as_it_was(tmp_path):
    with watched_start(DeskFolder(tmp_path), print):
        pass
    assert not list(tmp_path.iterdir())


ENDED_BY_THE_SYSTEM = """
import faulthandler, sys
from shipdesk.ui import door
from shipdesk.app.main import main
door.Door.tell = lambda self, error: faulthandler._sigsegv()
main(["--desk", sys.argv[1]])
"""


def test_a_start_that_the_system_ends_leaves_what_it_did(tmp_path):
    """The real program, which dies in the very words that tell why it can't be opened."""
    folder = DeskFolder(tmp_path / "desk")
    folder.logs.mkdir(parents=True)
    (folder.root / "window.lock").mkdir()
    quiet = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    arguments = [sys.executable, "-c", ENDED_BY_THE_SYSTEM, str(folder.root)]
    done = subprocess.run(arguments, env=quiet, check=False, capture_output=True)
    assert done.returncode != 0
    assert "_sigsegv" not in done.stderr.decode()
    assert "Segmentation fault" in (folder.logs / CRASH).read_text(encoding="utf-8")
