"""F47 in the real window, each time with words half typed in the editor and in a dialog before it.

Ended by the system, aborted in a worker, killed, put to sleep, left by its screen: what was typed is kept, the desk is
free, the next start says what happened.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from shipdesk.app.one_window import Claim, claim
from shipdesk.app.this_computer import this_computer
from shipdesk.app.wiring import open_desk
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.services.back_up_desk import list_backups
from shipdesk.services.fault_reports import reports_in
from shipdesk.services.find_consignment import find
from shipdesk.services.unfinished_drafts import unfinished_drafts
from tests.ui.faulted_window import ALLOWED_MS, SHIPMENT, TYPED, TYPED_NEW
from tests.ui.test_editor import filled  # noqa: F401 - a fixture

LONGEST_S = 120.0
ASLEEP_S = 20.0
"""Twenty rings are missed."""
pytestmark = [
    pytest.mark.timeout(900),
    pytest.mark.skipif(os.name == "nt", reason="signals of Linux and macOS; Windows asks through Qt"),
]


@pytest.fixture
def root(filled, tmp_path):  # noqa: F811
    return shutil.copytree(filled, tmp_path / "desk")


@contextmanager
def played(root: Path, scene: str, **variables: str) -> Iterator[subprocess.Popen[str]]:
    """The window, once its scene stands."""
    command = [sys.executable, "-m", "tests.ui.faulted_window", str(root), scene]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | variables) as child:
        try:
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            yield child
        finally:
            child.kill()


def looked_at_next(root: Path) -> dict[str, Any]:
    """What the next start tells and offers."""
    command = [sys.executable, "-m", "tests.ui.faulted_window", str(root), "after"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=LONGEST_S)
    told = json.loads(done.stdout.splitlines()[0])
    assert isinstance(told, dict)
    return told


def assert_kept(root: Path) -> None:
    desk = open_desk(root)
    try:
        assert find(desk, SHIPMENT).consignment.desk.payment.terms == TYPED
        assert [draft.fields["place"] for draft in unfinished_drafts(desk)] == [TYPED_NEW]
    finally:
        desk.store.close()


@pytest.mark.parametrize("signals", [["SIGTERM"], ["SIGHUP"], ["SIGINT"], ["SIGTERM", "SIGHUP"]])
def test_f47_the_session_ends(root, signals):
    with played(root, "typing_in_a_dialog") as child:
        begun = time.monotonic()
        for one in signals:
            child.send_signal(getattr(signal, one))
        assert child.wait(LONGEST_S) == 0
        print(f"F47 session end by {signals}: over after {time.monotonic() - begun:.2f} s")
    assert_kept(root)
    folder = DeskFolder(root)
    assert len(list_backups(folder)) == 1, "the one at the end"
    assert reports_in(folder.logs) == [], "an end is no fault"
    assert not folder.window_note.exists(), "the desk was closed"


@pytest.mark.parametrize(("scene", "ended_by"), [("aborting", signal.SIGABRT), ("crashing", signal.SIGSEGV)])
def test_f47_a_worker_takes_the_program_down(root, scene, ended_by):
    with played(root, scene) as child:
        assert child.wait(LONGEST_S) == -ended_by
    assert_kept(root)
    told = looked_at_next(root)
    (report,) = reports_in(DeskFolder(root).logs)
    assert report.name in told["told"]
    assert "Fatal Python error" in told["report"]
    assert "faulted_window.py" in told["report"], "where it happened"
    assert [one["place"] for one in told["offered"]] == [TYPED_NEW]
    assert DeskFolder(root).logs.joinpath("crash.log").read_text(encoding="utf-8") == "", "told once"


def test_f47_a_worker_makes_a_mistake(root):
    """The window goes on; the report is there without anybody's doing."""
    with played(root, "mistaken") as child:
        child.send_signal(signal.SIGTERM)
        assert child.wait(LONGEST_S) == 0
    assert_kept(root)
    (report,) = reports_in(DeskFolder(root).logs)
    assert "KeyError: 'no such scene'" in report.read_text(encoding="utf-8")


def test_f47_killed_with_a_dialog_open(root):
    with played(root, "typing_in_a_dialog") as child:
        time.sleep(ALLOWED_MS / 1000)
        child.kill()
        child.wait(LONGEST_S)
    assert_kept(root)


def test_f47_asleep_and_awake_again(root):
    """No storm of missed rings, the desk stays held, a second start says that the first does not answer."""
    folder = DeskFolder(root)
    with played(root, "sleeping") as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "backup\n"
        child.send_signal(signal.SIGSTOP)
        slept = time.monotonic()
        with pytest.raises(DeskUnusable) as refused, claim(folder, this_computer(), patience_seconds=1.0):
            pass
        assert refused.value.reason == "window_does_not_answer"
        time.sleep(max(0.0, ASLEEP_S - (time.monotonic() - slept)))
        child.send_signal(signal.SIGCONT)
        with claim(folder, this_computer(), patience_seconds=LONGEST_S) as held:
            assert held is Claim.RAISED
        woken = time.monotonic()
        rings = [child.stdout.readline() for _ in range(3)]
        # Each rings a second after the one before was over; what was under way when it fell asleep comes on top.
        took = time.monotonic() - woken
        assert rings == ["backup\n"] * 3
        assert took > 1.0, f"three rings in {took:.2f} s: the missed ones come at once"
        child.send_signal(signal.SIGTERM)
        assert child.wait(LONGEST_S) == 0
        print(f"F47 asleep {ASLEEP_S:.0f} s: three rings in {took:.1f} s afterwards")
    assert_kept(root)
    assert reports_in(folder.logs) == []


@pytest.fixture
def two_screens():
    """An X server with two monitors side by side; gives its name, and what unplugs the second."""
    if shutil.which("Xvfb") is None or shutil.which("xrandr") is None:
        pytest.skip("Xvfb and xrandr are not installed")
    number, told = os.pipe()
    command = ["Xvfb", "-displayfd", str(told), "-screen", "0", "2600x900x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[told], stderr=subprocess.DEVNULL) as server:
        os.close(told)
        with os.fdopen(number) as line:
            display = f":{line.readline().strip()}"

        def xrandr(*words: str) -> None:
            subprocess.run(["xrandr", *words], env=os.environ | {"DISPLAY": display}, check=True, capture_output=True)

        xrandr("--setmonitor", "left", "1280/300x800/200+0+0", "screen")
        xrandr("--setmonitor", "right", "1280/300x800/200+1300+0", "none")
        yield display, lambda: xrandr("--delmonitor", "right")
        server.terminate()


def test_f47_the_screen_is_unplugged(root, two_screens):
    display, unplug = two_screens
    with played(root, "on_the_right", QT_QPA_PLATFORM="xcb", DISPLAY=display) as child:
        assert child.stdout is not None
        before = json.loads(child.stdout.readline())
        assert (len(before["screens"]), before["windows"]) == (2, 2)
        unplug()
        until = time.monotonic() + LONGEST_S
        while time.monotonic() < until:
            seen = json.loads(child.stdout.readline())
            if seen == {"screens": ["left"], "windows": 2, "inside": 2}:
                break
        assert seen == {"screens": ["left"], "windows": 2, "inside": 2}
        child.send_signal(signal.SIGTERM)
        assert child.wait(LONGEST_S) == 0
    assert_kept(root)
