"""A shipment goes to another desk and comes back: what one side changed is taken, what both changed is asked."""

from __future__ import annotations

import zlib

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.errors import WrongInput
from shipdesk.services.consignment_history import history_of
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find, members_of
from shipdesk.services.hand_over import hand_over, take_in
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.sealed_file import CONSIGNMENT
from shipdesk.services.sealed_kind import kind_at_a_glance
from tests.builders import KUNMING, body, fixed_world, sample_desk


@pytest.fixture(scope="module")
def desks(tmp_path_factory):
    """One desk with the goods and one that knows nothing."""
    root = tmp_path_factory.mktemp("two desks")
    mine, theirs = sample_desk(root / "mine"), open_desk(root / "theirs", fixed_world(seed=9))
    yield mine, theirs
    for desk in (mine, theirs):
        desk.store.close()


@pytest.fixture
def sent(desks, tmp_path, request):
    """A packed shipment of mine that the other desk has taken in."""
    mine, theirs = desks
    reference = f"SO-{zlib.crc32(request.node.name.encode())}"
    new_consignment(mine, body("kunming", client_reference=reference))
    pack_consignment(mine, reference)
    hand_over(mine, reference, tmp_path / "out")
    came = take_in(theirs, tmp_path / "out")
    assert (came.reference, came.is_new) == (reference, True)
    assert kind_at_a_glance(tmp_path / "out") == CONSIGNMENT
    return reference


def test_the_other_desk_gets_all_but_the_cartons(desks, sent):
    mine, theirs = (members_of(find(desk, sent)) for desk in desks)
    assert mine.pop("handling_units")
    assert mine == theirs | {"desk": mine["desk"]}
    assert find(desks[0], sent).consignment.goods == find(desks[1], sent).consignment.goods


def test_what_each_side_changed_alone_is_taken_and_stands_in_the_history(desks, sent, tmp_path):
    mine, theirs = desks
    edit_consignment(theirs, sent, {"incoterm_place": "Nakhon Phanom"})
    edit_consignment(mine, sent, {"notes": None, "consignee": {"contact_name": "Ms Sample"}})
    hand_over(theirs, sent, tmp_path / "back")
    came = take_in(mine, tmp_path / "back")
    assert (came.conflicts, came.changed) == ((), ("/incoterm_place",))
    merged = find(mine, sent).consignment
    assert (merged.incoterm_place, merged.consignee.contact_name) == ("Nakhon Phanom", "Ms Sample")
    assert merged.handling_units, "cartons stay where goods are the same"
    assert history_of(mine, sent)[-1].change.pointer == "/incoterm_place"


def test_what_both_changed_is_asked_and_nothing_is_written_before(desks, sent, tmp_path):
    mine, theirs = desks
    edit_consignment(theirs, sent, {"incoterm_place": "Nakhon Phanom", "consignee": {"contact_name": "Mr Their"}})
    edit_consignment(mine, sent, {"incoterm_place": "Chiang Khong"})
    before = find(mine, sent)
    hand_over(theirs, sent, tmp_path / "back")
    (conflict,) = take_in(mine, tmp_path / "back").conflicts
    assert (conflict.pointer, conflict.mine, conflict.theirs) == ("/incoterm_place", "Chiang Khong", "Nakhon Phanom")
    assert find(mine, sent) == before
    came = take_in(mine, tmp_path / "back", {"/incoterm_place": "mine"})
    assert came.changed == ("/consignee/contact_name",)
    assert find(mine, sent).consignment.incoterm_place == "Chiang Khong"


def test_the_second_round_trip_builds_on_the_first(desks, sent, tmp_path):
    mine, theirs = desks
    for number, place in enumerate(("Nakhon Phanom", "Mukdahan"), start=1):
        edit_consignment(theirs, sent, {"incoterm_place": place})
        hand_over(theirs, sent, tmp_path / f"back-{number}")
        assert take_in(mine, tmp_path / f"back-{number}").changed == ("/incoterm_place",)
        assert take_in(mine, tmp_path / f"back-{number}").changed == (), "a file taken twice changes nothing"
        edit_consignment(mine, sent, {"consignee": {"contact_name": f"Round {number}"}})
        hand_over(mine, sent, tmp_path / f"out-{number}")
        assert take_in(theirs, tmp_path / f"out-{number}").changed == ("/consignee/contact_name",)
    assert find(theirs, sent).consignment.incoterm_place == "Mukdahan"


def test_a_line_added_there_arrives_with_its_goods(desks, sent, tmp_path):
    mine, theirs = desks
    items = members_of(find(theirs, sent))["items"]
    items[0] |= {"quantity": "80"}
    edit_consignment(theirs, sent, {"items": items})
    hand_over(theirs, sent, tmp_path / "back")
    came = take_in(mine, tmp_path / "back")
    assert not came.conflicts
    assert members_of(find(mine, sent))["items"][0]["quantity"] == "80"


def test_what_is_no_sealed_shipment_is_refused(desks, tmp_path):
    (tmp_path / "x").write_bytes(b"no zip")
    with pytest.raises(WrongInput) as refused:
        take_in(desks[0], tmp_path / "x")
    assert refused.value.reason == "sealed_file_unreadable"
    with pytest.raises(WrongInput):
        hand_over(desks[0], KUNMING, tmp_path / "none")
