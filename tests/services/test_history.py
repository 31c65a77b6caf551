"""Who changed what: written with the change, drawn together while someone types, and put back by undo."""

from datetime import UTC

import pytest

from shipdesk.errors import WrongInput
from shipdesk.services.book_consignment import cancel_consignment
from shipdesk.services.consignment_history import history_of
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.put_back_consignment import put_back
from tests.builders import MOMENT, VIENTIANE, body


@pytest.fixture
def shipment(desk):
    return new_consignment(desk, body("vientiane"))


def told(desk):
    return [(one.change.pointer, one.change.old, one.change.new) for one in history_of(desk, VIENTIANE)]


def test_each_change_is_told_with_who_and_when(desk, shipment, clock):
    clock.forward(hours=1)
    edit_consignment(desk, VIENTIANE, {"incoterm_place": "Thanaleng"})
    first, last = history_of(desk, VIENTIANE)
    assert (first.change.pointer, first.change.old, first.change.new) == ("/state", None, "DRAFT")
    assert (last.change.pointer, last.change.new) == ("/incoterm_place", "Thanaleng")
    assert last.change.old == shipment.consignment.incoterm_place
    assert (last.who, last.at) == ("desk", clock())
    assert first.at == MOMENT.astimezone(UTC)


def test_a_change_that_is_refused_leaves_no_line(desk, shipment):
    with pytest.raises(WrongInput):
        edit_consignment(desk, VIENTIANE, {"incoterm": "XXX"})
    assert told(desk) == [("/state", None, "DRAFT")]


def test_what_is_typed_on_within_a_minute_is_one_change(desk, shipment, clock):
    was = shipment.consignment.incoterm_place
    for text in ("Th", "Thana", "Thanaleng"):
        clock.forward(seconds=5)
        edit_consignment(desk, VIENTIANE, {"incoterm_place": text})
    assert told(desk)[1:] == [("/incoterm_place", was, "Thanaleng")]
    clock.forward(seconds=61)
    edit_consignment(desk, VIENTIANE, {"incoterm_place": "Vientiane"})
    assert told(desk)[2:] == [("/incoterm_place", "Thanaleng", "Vientiane")]
    edit_consignment(desk, VIENTIANE, {"incoterm_place": "Thanaleng"})
    assert len(told(desk)) == 2, "what was typed and taken back at once did not happen"


def test_cartons_are_counted_and_states_told(desk, shipment):
    packed = pack_consignment(desk, VIENTIANE)
    count = len(packed.consignment.handling_units)
    assert told(desk)[1:] == [("/state", "DRAFT", "PACKED"), ("/handling_units", None, count)]
    cancel_consignment(desk, VIENTIANE, "DATA_ERROR")
    assert told(desk)[-1] == ("/state", "PACKED", "CANCELLED")


def test_put_back_is_exact_with_cartons_and_products(desk, shipment):
    before = pack_consignment(desk, VIENTIANE)
    after = edit_consignment(desk, VIENTIANE, {"items": [{"catalog": "products", "sku": "SN-001", "quantity": "3"}]})
    assert after.consignment.handling_units == ()
    restored = put_back(desk, VIENTIANE, before, after)
    assert restored.consignment == before.consignment
    assert restored.state == before.state
    assert put_back(desk, VIENTIANE, after, before).consignment == after.consignment
    assert find(desk, VIENTIANE).consignment == after.consignment


def test_cartons_packed_since_are_kept_where_the_goods_are_the_same(desk, shipment):
    after = edit_consignment(desk, VIENTIANE, {"incoterm_place": "Thanaleng"})
    packed = pack_consignment(desk, VIENTIANE)
    restored = put_back(desk, VIENTIANE, shipment, after)
    assert restored.consignment.incoterm_place == shipment.consignment.incoterm_place
    assert restored.consignment.handling_units == packed.consignment.handling_units


def test_a_change_from_elsewhere_is_not_overwritten(desk, shipment):
    after = edit_consignment(desk, VIENTIANE, {"incoterm_place": "Thanaleng"})
    edit_consignment(desk, VIENTIANE, {"incoterm_place": "Vientiane"})
    with pytest.raises(WrongInput) as refused:
        put_back(desk, VIENTIANE, shipment, after)
    assert refused.value.reason == "changed_meanwhile"
    assert find(desk, VIENTIANE).consignment.incoterm_place == "Vientiane"
