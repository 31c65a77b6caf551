"""What lives when the window stands is left out of every later full collection; what died after is found."""

from __future__ import annotations

import gc
import os
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from shipdesk.ui import quick_turns
from shipdesk.ui.quick_turns import DUE, GROWN, NEVER, TURN_S, QuickTurns


class Knot:
    """Holds itself, so that only a collection finds it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def turns(qapp):
    interval, thresholds = sys.getswitchinterval(), gc.get_threshold()
    parent = QObject()
    gc.disable()
    yield QuickTurns(parent)
    gc.enable()
    sys.setswitchinterval(interval)
    gc.set_threshold(*thresholds)
    gc.unfreeze()
    parent.deleteLater()


def look_when_due(turns):
    for _ in range(DUE):
        gc.collect(1)
    turns.look()


def test_a_full_collection_is_short_and_still_finds_what_died(turns):
    turns.start()
    assert sys.getswitchinterval() == pytest.approx(TURN_S)
    assert gc.get_threshold()[2] == NEVER
    set_apart = gc.get_freeze_count()
    assert set_apart > 10 * len(gc.get_objects())
    gone = weakref.ref(Knot())
    turns.look()
    assert gone() is not None
    look_when_due(turns)
    assert gone() is None
    assert gc.get_freeze_count() >= set_apart


def test_what_was_set_apart_and_died_goes_though_somebody_always_looks(turns, monkeypatch):
    monkeypatch.setattr(quick_turns, "_nobody_looks", lambda: False)
    turns.start()
    lived = gc.get_freeze_count()
    knots = [Knot() for _ in range(int(lived * (GROWN - 1)))]
    look_when_due(turns)
    gone = weakref.ref(knots[0])
    knots.clear()
    look_when_due(turns)
    assert gone() is not None, "it is set apart, and a thorough look was a moment ago"
    monkeypatch.setattr(quick_turns, "AGAIN_AFTER_S", 0.0)
    look_when_due(turns)
    assert gone() is None
    assert gc.get_freeze_count() < lived * GROWN


def resident():
    """Bytes."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS give it back by themselves")
def test_what_was_freed_between_pieces_that_live_on_goes_back_to_the_computer(turns, monkeypatch):
    monkeypatch.setattr(quick_turns, "THOROUGH_AFTER_S", -1.0)
    monkeypatch.setattr(quick_turns, "_nobody_looks", lambda: True)
    pieces = [bytes(2_000) for _ in range(40_000)]
    living = pieces[::100]
    full = resident()
    pieces.clear()
    turns.look()
    assert len(living) == 400
    assert full - resident() > 40_000 * 2_000 / 2
