"""Consignments come back from the database as they went in, products and cartons too."""

import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from shipdesk.domain.codec import decode
from shipdesk.domain.consignment import HandlingUnit, UnitContent
from shipdesk.domain.desk_object import DeskObject
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.product import Product
from shipdesk.domain.texts import Texts
from shipdesk.store.consignments import StoredConsignment
from tests.domain.test_totals import consignment, item
from tests.store.conftest import NOW

FACTS = {
    "invoice": {"number": "INV-1", "date": "2026-11-20"},
    "charges": [{"code": "freight", "amount": "900", "currency": "THB", "included": False}],
    "planned_departure": "2026-12-01",
    "exchange_rates": [{"from": "CNY", "to": "THB", "rate": "4.85", "date": "2026-11-20", "source": "BOT"}],
    "no_commercial_value": [1],
}
RICE = Product(
    sku="R-1",
    names=Texts({"en": "Rice", "th": "ข้าวหอมมะลิ", "my": "ဆန်"}),
    net_weight=Weight(Decimal("0.500")),
    units_per_carton=20,
    carton_length=Length(Decimal("40.5")),
)


def carton(number, sscc=None):
    return HandlingUnit(
        client_unit_reference=f"C{number}",
        sscc=sscc,
        package_type="CT",
        gross_weight_kg=Weight(Decimal("11.205")),
        length_cm=Length(Decimal(40)),
        width_cm=Length(Decimal(30)),
        height_cm=Length(Decimal("20.5")),
        contents=(UnitContent(line_no=1, quantity=Decimal("2.5")),),
    )


def stored(reference="A/1", cartons=4, **more):
    ship = replace(
        consignment([item(1)]),
        client_reference=reference,
        desk=decode(DeskObject, FACTS),
        goods=((1, RICE),),
        handling_units=tuple(carton(number, f"{number:018d}") for number in range(cartons)),
    )
    return StoredConsignment(
        id=f"id-{reference}", reference=reference, state="PACKED", version=1, consignment=ship, units_given=True, **more
    )


def test_a_consignment_comes_back_as_it_went_in(open_store):
    whole = stored(consignment_id="con_1", consignment_number="SD-1", etag='"3"', hub_record='{"new_member":1}')
    first = open_store()
    with first.atomic():
        first.consignments.add(whole, NOW)
    assert open_store().consignments.get("A/1") == whole
    assert open_store().booked.references_of(["con_1", "con_9"]) == {"con_1": whole.reference}


def test_one_that_is_not_there(store):
    assert store.consignments.get("A/1") is None
    assert store.booked.references_of(["con_1"]) == {}
    assert not store.consignments.exists("A/1")


def test_two_of_one_reference_cannot_be(store):
    store.consignments.add(stored(), NOW)
    with pytest.raises(sqlite3.IntegrityError):
        store.consignments.add(replace(stored(), id="other"), NOW)


def test_saving_counts_the_version_and_replaces_the_cartons(store):
    store.consignments.add(stored(), NOW)
    fewer = replace(stored(), consignment=replace(stored().consignment, handling_units=(carton(7),)), state="DRAFT")
    saved = store.consignments.save(fewer, NOW)
    assert saved == replace(fewer, version=2)
    assert store.consignments.get("A/1") == saved


def test_what_the_hub_said_is_kept_whole_and_an_absent_etag_leaves_the_former(store):
    store.consignments.add(stored(), NOW)
    told = {"reference": "A/1", "consignment_id": "con_9", "number": "SD-9", "now": NOW}
    store.consignments.set_hub_record(state="ACCEPTED", etag='"1"', record='{"state":"ACCEPTED"}', **told)
    store.consignments.set_hub_record(state="BRAND_NEW_STATE", etag=None, record='{"x":1}', **told)
    found = store.consignments.get("A/1")
    assert (found.state, found.consignment_number, found.etag, found.hub_record, found.version) == (
        "BRAND_NEW_STATE",
        "SD-9",
        '"1"',
        '{"x":1}',
        3,
    )
    assert found.consignment == stored().consignment


def test_the_list_has_the_newest_first_and_its_columns_follow_a_change(store):
    for number in range(3):
        store.consignments.add(stored(f"R{number}"), NOW + timedelta(minutes=number))
    store.consignments.save(replace(stored("R1", cartons=1), id="id-R1"), NOW)
    listed = store.consignments.all()
    assert [one.reference for one in listed] == ["R2", "R1", "R0"]
    assert (listed[1].packages, str(listed[1].gross_weight_kg), listed[1].destination) == (1, "11.205", "CN")
    assert (listed[0].packages, str(listed[0].gross_weight_kg), str(listed[0].value)) == (4, "44.82", "100.00")
    assert listed[0].planned_departure == date(2026, 12, 1)


def test_ten_thousand_cartons_keep_their_order(store):
    many = replace(
        stored(), consignment=replace(stored().consignment, handling_units=tuple(map(carton, range(10_000))))
    )
    with store.atomic():
        store.consignments.add(many, NOW)
    assert store.consignments.get("A/1") == many


def test_an_exception_undoes_everything_of_the_transaction(open_store):
    store = open_store()

    def half_a_change():
        with store.atomic():
            store.consignments.add(stored(), NOW)
            store.settings.set("language", "th")
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        half_a_change()
    assert (store.consignments.all(), store.settings.get("language")) == ([], None)
    assert open_store().consignments.all() == []
