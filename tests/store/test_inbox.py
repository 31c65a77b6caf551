"""What came after the list was shown stays new; a change that is undone leaves no note."""

from __future__ import annotations

import pytest

from shipdesk.services.read_inbox import read_inbox, see
from tests.builders import MOMENT, VIENTIANE, packed, sample_desk


def undone(desk):
    """Something goes wrong after the change, in the same transaction."""
    with desk.store.atomic():
        desk.store.consignments.set_state(VIENTIANE, "LOST", MOMENT)
        raise RuntimeError


def test_what_comes_meanwhile_is_new_and_what_is_undone_was_never_there(tmp_path):
    desk = sample_desk(tmp_path / "desk")
    packed(desk)
    db = desk.store.inbox._connections.db
    db.execute("UPDATE consignments SET consignment_number = 'N-1'")
    with desk.store.atomic():
        desk.store.consignments.set_state(VIENTIANE, "ACCEPTED", MOMENT)
    shown = read_inbox(desk)
    with desk.store.atomic():
        desk.store.consignments.set_state(VIENTIANE, "ON_HOLD", MOMENT)
    see(desk, shown)
    after = read_inbox(desk)
    assert [(one.word, one.is_seen, one.at) for one in after.notes] == [
        ("ON_HOLD", False, MOMENT), ("ACCEPTED", True, MOMENT),
    ]  # fmt: skip
    with pytest.raises(RuntimeError):
        undone(desk)
    assert read_inbox(desk) == after
    desk.store.close()
