"""Templates and copies carry goods, parties and terms; numbers, dates and what belongs to one journey start empty."""

import pytest

from shipdesk.domain.codec import encode
from shipdesk.errors import WrongInput
from shipdesk.services.consignment_templates import list_templates, new_from_template, remove_template, save_template
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.find_departures import find_departure
from shipdesk.services.keep_notices import remove_notice
from shipdesk.services.keep_route_notices import remove_route_notice
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.price_lists import prices_of, remove_price_list
from shipdesk.services.record_rejections import list_rejections, remove_rejection
from tests.builders import VIENTIANE, body

OF_ONE_JOURNEY = {
    "invoice": {"number": "INV-9", "date": "2026-11-20", "issuer_name": "Third Co", "issuer_country": "SG"},
    "valid_until": "2026-12-30",
    "order_references": [{"number": "PO-1"}],
    "exchange_rates": [{"from": "USD", "to": "THB", "rate": "33.1", "date": "2026-11-20", "source": "Bank"}],
    "planned_departure": "2026-12-05",
    "planned_arrival": "2026-12-06",
    "certificate": {"issued_on": "2026-11-21"},
    "received_papers": [{"document_type": "LAB_TEST_REPORT", "number": "L-1"}],
    "transport_units": [{"kind": "truck", "plate": "70-1234"}],
    "harvest": [{"line_no": 1, "date": "2026-11-19"}],
    "buyer_year_total": {"amount": "100", "currency": "CNY"},
    "signatory": {"name": "Kanya", "title": None, "place": None, "date": "2026-11-20"},
    "dangerous_goods": [{"line_no": 1, "proper_shipping_name": "Durian", "packing_date": "2026-11-19"}],
    "wood_packing": {"used": True, "ispm15_mark": "TH-001 HT"},
    "label_data": [{"line_no": 1, "language": "lo", "storage": "dry"}],
}
KEPT = {
    "invoice": {"issuer_name": "Third Co", "issuer_country": "SG"},
    "signatory": {"name": "Kanya"},
    "dangerous_goods": [{"line_no": 1, "proper_shipping_name": "Durian"}],
    "wood_packing": OF_ONE_JOURNEY["wood_packing"],
    "label_data": OF_ONE_JOURNEY["label_data"],
}


@pytest.fixture
def shipment(desk):
    return new_consignment(desk, body("vientiane", desk=OF_ONE_JOURNEY))


def facts_of(stored):
    facts = encode(stored.consignment.desk)
    return {name: facts[name] for name in facts if name in OF_ONE_JOURNEY}


def test_a_copy_starts_without_numbers_and_dates(desk, shipment):
    assert facts_of(copy_consignment(desk, VIENTIANE, "SD-2")) == KEPT


def test_a_template_makes_consignments_that_can_be_packed(desk, shipment):
    kept = save_template(desk, VIENTIANE, "Weekly to Vientiane")
    assert [(one.name, one.customer) for one in list_templates(desk)] == [("Weekly to Vientiane", kept.customer)]
    made = new_from_template(desk, "Weekly to Vientiane", "SD-9")
    assert facts_of(find(desk, "SD-9")) == KEPT
    assert made.consignment.goods == shipment.consignment.goods
    assert pack_consignment(desk, "SD-9").consignment.handling_units
    with pytest.raises(WrongInput) as taken:
        new_from_template(desk, "Weekly to Vientiane", "SD-9")
    assert taken.value.reason == "reference_exists"


def test_the_same_name_again_replaces_and_an_unknown_one_is_told(desk, shipment):
    save_template(desk, VIENTIANE, "T")
    save_template(desk, VIENTIANE, "T")
    assert len(list_templates(desk)) == 1
    remove_template(desk, "T")
    for act in (lambda: remove_template(desk, "T"), lambda: new_from_template(desk, "T", "SD-3")):
        with pytest.raises(WrongInput) as unknown:
            act()
        assert unknown.value.reason == "template_unknown"


def test_a_name_with_half_a_character_in_it_is_the_name_of_none(desk):
    for remove in (
        remove_template, remove_rejection, remove_notice, remove_route_notice, remove_price_list, prices_of,
        find_departure,
    ):  # fmt: skip
        with pytest.raises(WrongInput) as caught:
            remove(desk, "B\udcff")
        assert caught.value.code == "not_found"
    assert list_rejections(desk, "B\udcff") == []
