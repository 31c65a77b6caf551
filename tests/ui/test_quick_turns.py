"""What lives when the window stands is left out of every later full collection; what died after is found."""

from __future__ import annotations

import gc
import sys
import weakref

import pytest
from PySide6.QtCore import QObject

from shipdesk.ui.quick_turns import DUE, NEVER, TURN_S, QuickTurns


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


def test_a_full_collection_is_short_and_still_finds_what_died(turns):
    turns.start()
    assert sys.getswitchinterval() == pytest.approx(TURN_S)
    assert gc.get_threshold()[2] == NEVER
    set_apart = gc.get_freeze_count()
    assert set_apart > 10 * len(gc.get_objects())
    gone = weakref.ref(Knot())
    turns.look()
    assert gone() is not None
    for _ in range(DUE):
        gc.collect(1)
    turns.look()
    assert gone() is None
    assert gc.get_freeze_count() >= set_apart
