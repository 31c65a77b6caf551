"""Packing: given units are kept, numbers come from prefix or block, and none is ever used twice."""

import json
import sys

import pytest

from shipdesk.errors import HubNotReached, WrongInput
from shipdesk.hub.port import HubResponse
from shipdesk.identifiers import sscc
from shipdesk.services.book_consignment import book, cancel_consignment
from shipdesk.services.business_settings import set_setting
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.use_numbers import specimen_numbers
from tests.builders import KUNMING, VIENTIANE, body, line, packed
from tests.services.faults import no_connection
from tests.services.test_draft_consignment import GIVEN_UNIT

PREFIX = "8850001"


def numbers_of(stored):
    return [unit.sscc for unit in stored.consignment.handling_units]


def with_given(desk, *units):
    lines = [line("ND-002", str(60 * len(units)))]
    return new_consignment(desk, body("vientiane", items=lines, handling_units=list(units)))


def given(name, **more):
    return GIVEN_UNIT | {"client_unit_reference": name} | more


def test_every_carton_gets_a_number_with_a_right_check_digit(desk):
    stored = packed(desk)
    assert stored.state == "PACKED"
    assert len(set(numbers_of(stored))) == 14
    for number in numbers_of(stored):
        sscc.validate(number)
    assert specimen_numbers(desk, stored.id) == set(numbers_of(stored)), "a hub's block is for specimens"


def test_packing_twice_changes_nothing(desk):
    assert pack_consignment(desk, packed(desk).reference) == find(desk, VIENTIANE)
    assert find(desk, VIENTIANE).version == 2


def test_packing_again_uses_new_numbers_and_gives_none_back(desk):
    first = packed(desk)
    second = pack_consignment(desk, VIENTIANE, again=True)
    assert not set(numbers_of(first)) & set(numbers_of(second))
    assert set(desk.store.numbers.of_consignment(first.id)) == set(numbers_of(first)) | set(numbers_of(second))


def test_numbers_of_a_cancelled_shipment_stay_used(desk):
    first = packed(desk)
    cancel_consignment(desk, VIENTIANE)
    copy_consignment(desk, VIENTIANE, "COPY-1")
    assert not set(numbers_of(first)) & set(numbers_of(pack_consignment(desk, "COPY-1")))


def test_numbers_are_built_on_the_exporters_own_prefix_without_asking_the_hub(faulty, door):
    door.always = no_connection
    set_setting(faulty, "gs1_prefix", PREFIX)
    stored = packed(faulty)
    serials = [number[1 + len(PREFIX) : 17] for number in numbers_of(stored)]
    assert serials == [f"{serial:09d}" for serial in range(1, 15)]
    assert all(number.startswith("3" + PREFIX) for number in numbers_of(stored))
    again = pack_consignment(faulty, VIENTIANE, again=True)
    assert numbers_of(again)[0][8:17] == "000000015"
    assert specimen_numbers(faulty, stored.id) == frozenset()
    assert door.seen == []


def test_a_number_of_our_prefix_that_was_given_is_stepped_over(desk):
    set_setting(desk, "gs1_prefix", PREFIX)
    highest, second = sscc.build(3, PREFIX, 999_999_999), sscc.build(3, PREFIX, 2)
    with_given(desk, given("A", sscc=highest), given("B", sscc=second))
    packed_later = pack_consignment(desk, new_consignment(desk, body()).reference)
    assert [number[8:17] for number in numbers_of(packed_later)[:2]] == ["000000001", "000000003"]


def test_a_prefix_has_an_end(desk):
    set_setting(desk, "gs1_prefix", "885000123456")
    quantity = str(10_001 * 50)
    new_consignment(desk, body(items=[line("DF-001", quantity)]))
    with pytest.raises(WrongInput) as caught:
        pack_consignment(desk, KUNMING)
    assert (caught.value.code, caught.value.reason) == ("number_block_exhausted", "prefix_exhausted")
    assert (find(desk, KUNMING).state, find(desk, KUNMING).consignment.handling_units) == ("DRAFT", ())


def test_more_cartons_than_a_block_holds_ask_for_more_blocks(desk):
    new_consignment(desk, body(items=[line("DF-001", "60000")]))
    numbers = numbers_of(pack_consignment(desk, KUNMING))
    assert len(numbers) > 1000
    assert len(set(numbers)) == len(numbers)


def test_given_units_are_kept_and_get_only_the_numbers_they_lack(desk):
    mine = sscc.build(3, PREFIX, 77)
    with_given(desk, given("A", sscc=mine), given("B"))
    stored = pack_consignment(desk, VIENTIANE)
    assert [unit.client_unit_reference for unit in stored.consignment.handling_units] == ["A", "B"]
    assert numbers_of(stored)[0] == mine
    assert numbers_of(stored)[1] is not None
    assert stored.units_given


def test_packing_again_replaces_given_units(desk):
    with_given(desk, given("A"), given("B"))
    stored = pack_consignment(desk, VIENTIANE, again=True)
    assert stored.consignment.handling_units[0].client_unit_reference.startswith("C")
    assert not stored.units_given


def test_given_units_that_all_have_numbers_need_no_packing(desk):
    assert with_given(desk, given("A", sscc=sscc.build(3, PREFIX, 1))).state == "PACKED"


def test_a_number_may_not_come_twice(desk):
    mine = sscc.build(3, PREFIX, 1)
    with pytest.raises(WrongInput) as caught:
        with_given(desk, given("A", sscc=mine), given("B", sscc=mine))
    assert (caught.value.code, caught.value.pointer) == ("duplicate", "/handling_units/1/sscc")
    with_given(desk, given("A", sscc=mine))
    lines = [line("ND-002", "60")]
    other = body("vientiane", client_reference="OTHER", items=lines, handling_units=[given("A", sscc=mine)])
    with pytest.raises(WrongInput) as caught:
        new_consignment(desk, other)
    assert caught.value.pointer == "/handling_units/0/sscc"
    assert edit_consignment(desk, VIENTIANE, {"delivery_instructions": "x"}).state == "PACKED"


def test_offline_a_block_is_asked_for_once_and_packing_goes_on_when_it_came(faulty, door):
    door.always = no_connection
    new_consignment(faulty, body("vientiane"))
    for _ in range(3):
        with pytest.raises(HubNotReached):
            pack_consignment(faulty, VIENTIANE)
    rows = faulty.store.outbox.all()
    assert [(one.operation, one.state) for one in rows] == [("createNumberBlock", "QUEUED")]
    assert (find(faulty, VIENTIANE).state, find(faulty, VIENTIANE).consignment.handling_units) == ("DRAFT", ())
    door.always = None
    assert pack_consignment(faulty, VIENTIANE).state == "PACKED"
    assert {one.idempotency_key for one in faulty.store.outbox.all()} == {rows[0].idempotency_key}


@pytest.mark.parametrize("member", ["first", "last", "quantity", "used", "block_id"])
def test_a_block_that_is_none_is_not_believed(faulty, door, member):
    def lie(request, hub):
        whole = hub(request).json()
        return HubResponse(201, {}, json.dumps(whole | {member: []}).encode())

    door.plan = [None, lie]  # first it is asked what it can do
    new_consignment(faulty, body("vientiane"))
    with pytest.raises(HubNotReached):
        pack_consignment(faulty, VIENTIANE)
    assert [one.state for one in faulty.store.outbox.all()] == ["UNKNOWN"]
    assert pack_consignment(faulty, VIENTIANE).state == "PACKED"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody take an open file away")
def test_a_hub_that_lost_its_memory_lends_used_numbers_and_none_is_used_again(reopen):
    """Its file was deleted: the new one begins its numbers from the start."""
    desk = reopen()
    first = packed(desk)
    desk.store.close()
    desk.folder.embedded_hub.unlink()
    again = reopen()
    second = packed(again, "OTHER")
    third = packed(again, "THIRD", items=[line("ND-002", "2400")])
    together = [number for stored in (first, second, third) for number in numbers_of(stored)]
    assert len(set(together)) == len(together)


def test_what_a_booked_shipment_holds_is_packed_no_more(desk):
    packed(desk)
    book(desk, VIENTIANE)
    booked = find(desk, VIENTIANE)
    assert booked.state == "ACCEPTED"
    assert pack_consignment(desk, VIENTIANE) == booked == find(desk, VIENTIANE)
    with pytest.raises(WrongInput) as caught:
        pack_consignment(desk, VIENTIANE, again=True)
    assert caught.value.code == "state_conflict"


def test_fresh_fruit_for_china_wears_the_words_of_the_protocol(desk):
    for reference, sku, says_it in (("FRUIT-1", "FF-001", True), ("DRIED-1", "DF-001", False)):
        new_consignment(desk, body(client_reference=reference, items=[line(sku, "20")]))
        units = pack_consignment(desk, reference).consignment.handling_units
        assert {"Export to the People's Republic of China" in (unit.marks or "") for unit in units} == {says_it}
