"""Two hundred kills: the long form of `tests/services/test_killed_while_booking.py`, looked at after every tenth."""

import pytest

from tests.builders import sample_desk
from tests.services.killing import kill_while_booking, look_at_what_is_left


@pytest.mark.timeout(3600)
def test_nothing_is_lost_and_nothing_is_booked_twice(tmp_path):
    folder = tmp_path / "desk"
    sample_desk(folder).store.close()
    booked = 0
    for turn in range(20):
        said = kill_while_booking(folder, times=10, seed=turn, prefix=f"T{turn}")
        booked += len(said.booked)
        look_at_what_is_left(folder, said)
    assert booked > 200
