"""The program is killed while someone types: at most two seconds are missing, and a draft stays a draft."""

import random

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.services.draft_consignment import new_consignment
from tests.builders import body
from tests.ui.killing_while_typing import kill_while_typing, look_at_what_is_left


@pytest.mark.timeout(300)
@pytest.mark.parametrize("where", ["editor", "new"])
def test_what_is_typed_is_offered_again(folder, where):
    desk = open_desk(folder)
    new_consignment(desk, body())
    desk.store.close()
    due = kill_while_typing(folder, where, random.Random(2026))
    assert due > 0, "nothing was typed long enough ago: the test would show nothing"
    look_at_what_is_left(folder, where, due)
