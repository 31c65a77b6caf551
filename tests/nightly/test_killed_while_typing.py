"""Two hundred kills: the long form of `tests/ui/test_killed_while_typing.py`."""

import random

import pytest

from shipdesk.services.draft_consignment import new_consignment
from tests.builders import body, sample_desk
from tests.ui.killing_while_typing import kill_while_typing, look_at_what_is_left


@pytest.mark.timeout(7200)
def test_what_is_typed_is_offered_again(tmp_path):
    folder = tmp_path / "desk"
    desk = sample_desk(folder)
    new_consignment(desk, body(desk={"payment": None}))
    desk.store.close()
    moments, typed = random.Random(5), 0
    for number in range(200):
        where = ("editor", "new")[number % 2]
        due = kill_while_typing(folder, where, moments)
        look_at_what_is_left(folder, where, due)
        typed += due
    assert typed > 500
