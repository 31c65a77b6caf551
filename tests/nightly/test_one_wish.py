"""F20 five hundred times: one row in the outbox, one consignment at the hub, whoever pressed how."""

from __future__ import annotations

from functools import partial

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.services.book_consignment import book
from shipdesk.services.outbox_wishes import CREATE
from tests.builders import fixed_world, packed, sample_desk
from tests.services.pressing import WAYS

ROUNDS = 125


@pytest.mark.timeout(3600)
def test_five_hundred_times_one_wish(tmp_path):
    desks = [sample_desk(tmp_path / "desk")]
    desks.append(open_desk(tmp_path / "desk", fixed_world(seed=2)))
    for turn in range(ROUNDS):
        for way in WAYS:
            reference = f"F20-{turn}-{way.__name__}".replace("_", "-")
            packed(desks[0], reference)
            way(partial(book, reference=reference), desks)
            rows = desks[0].store.outbox.of_reference(reference)
            assert [row.state for row in rows if row.operation == CREATE] == ["DONE"]
    for desk in desks:
        desk.store.close()
