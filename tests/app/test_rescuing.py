"""The look at the desk's file before it is opened ends in time, however large the file is."""

from __future__ import annotations

import pytest

from shipdesk.app.rescuing import LOOK_SECONDS, SUSPECT_SECONDS, require_sound
from shipdesk.paths import DeskFolder
from shipdesk.services.desk_presence import is_due, is_suspect, note_look
from tests.builders import MOMENT


class Ticking:
    """A clock that a slow disk has: so many seconds are gone at each look."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self.now = seconds, 0.0

    def __call__(self) -> float:
        self.now += self.seconds
        return self.now


@pytest.mark.parametrize(("suspect", "most"), [(False, LOOK_SECONDS), (True, SUSPECT_SECONDS)])
def test_a_look_that_takes_too_long_is_cut_short_and_due_again(folder, suspect, most):
    desk, clock = DeskFolder(folder), Ticking(most + 1)
    note_look(desk, MOMENT, is_suspect=suspect)
    assert not require_sound(desk, clock)
    assert clock.now == 2 * clock.seconds, "at the first look after its time"
    assert is_suspect(desk) is suspect
    assert is_due(desk, MOMENT) is suspect, "the window goes on with it, without being cut short"
    assert require_sound(desk, Ticking(0.0))
