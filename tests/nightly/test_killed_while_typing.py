"""F5: two hundred kills, the long form of `tests/ui/test_killed_while_typing.py`."""

import os
import random

import pytest

from shipdesk.services.draft_consignment import new_consignment
from tests.builders import body, sample_desk
from tests.ui.killing_while_typing import kill_while_typing, look_at_what_is_left

KILLS, SEED = int(os.environ.get("SHIPDESK_KILLS", "200")), int(os.environ.get("SHIPDESK_SEED", "5"))


@pytest.mark.timeout(7200)
def test_f5_what_is_typed_is_offered_again(tmp_path):
    folder = tmp_path / "desk"
    desk = sample_desk(folder)
    new_consignment(desk, body(desk={"payment": None}))
    desk.store.close()
    moments, typed, lost = random.Random(SEED), 0, []
    for number in range(KILLS):
        where = ("editor", "new")[number % 2]
        due = kill_while_typing(folder, where, moments)
        typed += due
        try:
            look_at_what_is_left(folder, where, due)
        except AssertionError as fault:
            lost.append(f"kill {number} in {where}: {fault}")
    print(f"F5 {KILLS} kills, {typed} keys that had to be there: {len(lost)} times not offered whole")
    assert lost == []
    assert typed > 2 * KILLS
