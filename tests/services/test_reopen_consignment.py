"""A cancellation that never left the house is taken back; one at the hub stays."""

from __future__ import annotations

import pytest

from shipdesk.errors import WrongInput
from shipdesk.services.book_consignment import book, cancel_consignment, queue_booking
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.reopen_consignment import can_reopen, reopen_consignment
from tests.builders import VIENTIANE, body, sample_desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = sample_desk(tmp_path_factory.mktemp("reopen") / "desk")
    new_consignment(desk, body("vientiane"))
    yield desk
    desk.store.close()


def test_each_stage_before_the_hub_comes_back_and_what_the_hub_had_stays(desk):
    draft = find(desk, VIENTIANE)
    with pytest.raises(WrongInput) as open_already:
        reopen_consignment(desk, VIENTIANE)
    assert open_already.value.reason == "not_cancelled"
    assert can_reopen(cancel_consignment(desk, VIENTIANE))
    reopened = reopen_consignment(desk, VIENTIANE)
    assert (reopened.state, reopened.consignment) == (draft.state, draft.consignment)
    packed = pack_consignment(desk, VIENTIANE)
    queue_booking(desk, VIENTIANE)
    cancel_consignment(desk, VIENTIANE)
    assert desk.store.outbox.of_reference(VIENTIANE) == []
    again = reopen_consignment(desk, VIENTIANE)
    assert (again.state, again.consignment) == ("PACKED", packed.consignment)
    assert book(desk, VIENTIANE).error() is None
    assert not can_reopen(cancel_consignment(desk, VIENTIANE))
    with pytest.raises(WrongInput) as at_the_hub:
        reopen_consignment(desk, VIENTIANE)
    assert at_the_hub.value.reason == "cancelled_at_hub"
