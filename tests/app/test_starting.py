"""What stands in the way of a start is told, once; only what a person can judge may be waved through."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
from contextlib import ExitStack

import pytest

from shipdesk.app import starting
from shipdesk.app.log_files import ROOT, log_folder, logging_to
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


@pytest.fixture
def passing(tmp_path, monkeypatch):
    """Where the system lets programs lay files that nobody keeps."""
    place = tmp_path / "passing"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    return place


def test_a_folder_that_is_no_desk_is_left_as_it_was(tmp_path, passing):
    folder = tmp_path / "desk"
    folder.mkdir()
    with watched_start(DeskFolder(folder), print):
        assert list(passing.iterdir())
    assert not list(folder.iterdir())
    assert not list(passing.iterdir())


@pytest.mark.parametrize("opened", [True, False], ids=["the window opened", "it came no further"])
def test_what_the_first_start_wrote_comes_into_the_new_desk(tmp_path, passing, opened):
    folder = DeskFolder(tmp_path / "desk")
    with watched_start(folder, print) as hook:
        ROOT.warning("Before the desk")
        hook(ValueError, ValueError("in the first run"), None)
        folder.logs.mkdir(parents=True)
        if opened:
            with logging_to(log_folder(folder.logs)):
                ROOT.warning("In the desk")
        ROOT.warning("After the window")
    lines = (folder.logs / "shipdesk.log").read_text(encoding="utf-8").splitlines()
    told = ["Before the desk", "In the desk", "After the window"]
    assert [line.partition("] ")[2] for line in lines if "WARNING" in line] == [
        one for one in told if opened or "In" not in one
    ]
    assert [report.name.endswith("fault.txt") for report in reports_in(folder.logs)] == [True]
    assert not list(passing.iterdir())


def test_the_report_of_a_start_that_made_no_desk_stays(tmp_path, passing):
    with watched_start(DeskFolder(tmp_path / "desk"), print) as hook:
        hook(ValueError, ValueError("in the first run"), None)
    (logs,) = passing.iterdir()
    assert "in the first run" in reports_in(logs)[0].read_text(encoding="utf-8")
    assert "in the first run" in (logs / "shipdesk.log").read_text(encoding="utf-8")


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
