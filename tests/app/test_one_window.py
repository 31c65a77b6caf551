"""One window for each desk: whoever is first holds it, everybody else brings it forward; no lock is left behind."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from shipdesk.app.one_window import Claim, called, claim
from shipdesk.app.this_computer import Computer, this_computer
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder

HERE, THERE = Computer("this-computer", "1"), Computer("that-computer", "2")
KILLED_HOLDER = """
import sys
from pathlib import Path
from shipdesk.app.one_window import claim
from shipdesk.app.this_computer import Computer
from shipdesk.paths import DeskFolder
with claim(DeskFolder(Path(sys.argv[1])), Computer(sys.argv[2])) as held:
    print(held.value, flush=True)
    sys.stdin.read()
"""
RACES = 10


@pytest.fixture
def folder(tmp_path):
    return DeskFolder(tmp_path / "โต๊ะ desk")


def hold_until(folder, released, claims, raised):
    """A window: claims the desk and answers calls until it is told to close."""
    with claim(folder, HERE, patience_seconds=60) as held:
        claims.append(held)
        look = called(folder)
        while held is Claim.OURS and not released.is_set():
            look(raised.set, lambda _: None)
            time.sleep(0.005)


def test_of_two_starts_one_holds_and_the_other_brings_it_forward(folder):
    for _ in range(RACES):
        claims, raised, released = [], threading.Event(), threading.Event()
        with ThreadPoolExecutor(2) as starts:
            running = [starts.submit(hold_until, folder, released, claims, raised) for _ in range(2)]
            assert raised.wait(60)
            while len(claims) < 2:
                time.sleep(0.005)
            released.set()
            for one in running:
                one.result(60)
        assert sorted(claims) == [Claim.OURS, Claim.RAISED]
        assert not folder.window_call.exists()
        assert not folder.window_note.exists()


def test_who_is_killed_holds_nothing(folder):
    arguments = [sys.executable, "-c", KILLED_HOLDER, str(folder.root), HERE.name]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "ours"
        with pytest.raises(DeskUnusable) as silent, claim(folder, HERE, patience_seconds=0.1):
            pass
        assert silent.value.reason == "window_does_not_answer"
        holder.kill()
    assert json.loads(folder.window_note.read_text())["host"] == HERE.name
    with claim(folder, HERE) as held:
        assert held is Claim.OURS


def test_a_folder_that_another_computer_did_not_leave_is_asked_about(folder):
    folder.root.mkdir(parents=True)
    folder.window_note.write_text(json.dumps({"host": THERE.name, "process": 1}))
    with pytest.raises(DeskUnusable) as asked, claim(folder, HERE):
        pass
    assert (asked.value.reason, asked.value.values["host"]) == ("desk_open_elsewhere", THERE.name)
    with claim(folder, HERE, insists=True) as held:
        assert held is Claim.OURS
        with pytest.raises(DeskUnusable) as open_there, claim(folder, THERE, insists=True):
            pass
        assert open_there.value.reason == "desk_open_elsewhere"


def test_a_note_that_was_cut_off_and_a_call_that_was_left_are_nothing(folder):
    folder.root.mkdir(parents=True)
    folder.window_note.write_bytes(b'{"host": "th')
    folder.window_call.write_bytes(b"{}")
    with claim(folder, HERE) as held:
        assert held is Claim.OURS
        called(folder)(lambda: None, lambda _: None)
        assert not folder.window_call.exists()


def test_a_file_that_somebody_opens_comes_to_the_window_that_is_there(folder, tmp_path):
    opened, came, file = [], threading.Event(), tmp_path / "ส่ง.shipdesk-shipment"
    with claim(folder, HERE), ThreadPoolExecutor(1) as other:

        def second():
            with claim(folder, HERE, patience_seconds=60, opens=file) as held:
                return held

        running, look = other.submit(second), called(folder)
        while not running.done():
            look(came.set, opened.append)
            time.sleep(0.005)
        assert running.result() is Claim.RAISED
    assert came.is_set()
    assert opened == [file]


def test_a_computer_that_the_network_gives_another_name_is_the_same(folder):
    """macOS is called after the network it is in; a desk that was not closed is nobody else's for that."""
    here = this_computer()
    folder.root.mkdir(parents=True)
    folder.window_note.write_text(json.dumps({"host": "MacBook.home", "computer": here.identity, "process": 1}))
    with claim(folder, here) as held:
        assert held is Claim.OURS
        assert json.loads(folder.window_note.read_text())["host"] == here.name
    assert here.identity
    assert not Computer(here.name, "another").is_named_in({"host": here.name, "computer": here.identity})
