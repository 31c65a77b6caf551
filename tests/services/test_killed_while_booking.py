"""The program is killed in the middle of its work: nothing acknowledged is lost, nothing is booked twice."""

import pytest

from tests.services.killing import kill_while_booking, look_at_what_is_left

KILLS = 12


@pytest.mark.timeout(300)
def test_nothing_is_lost_and_nothing_is_booked_twice(folder):
    said = kill_while_booking(folder, KILLS, seed=2026)
    assert len(said.booked) > 1, "none of those that were killed had booked: the test would show nothing"
    look_at_what_is_left(folder, said)
