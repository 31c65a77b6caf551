"""Sums: half up per line, by the currency's own decimals, and added after rounding."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.codec import decode
from shipdesk.domain.consignment import Consignment, HandlingUnit
from shipdesk.domain.desk_object import Charge, DeskObject, Payment
from shipdesk.domain.measures import Length, Volume, Weight
from shipdesk.domain.money import Money, total_money
from shipdesk.domain.totals import (
    count_cartons,
    declared_value,
    deposit,
    invoice_total,
    is_included,
    line_value,
    totals,
)
from shipdesk.errors import WrongInput

MINOR_UNITS = {"THB": 2, "VND": 0, "CNY": 2}


def thb(amount):
    return Money(Decimal(amount), "THB")


@pytest.mark.parametrize(
    ("quantity", "price", "currency", "value"),
    [
        ("3", "0.335", "THB", "1.01"),
        ("1", "0.005", "THB", "0.01"),
        ("1", "0.0049", "THB", "0.00"),
        ("7", "1.115", "THB", "7.81"),
        ("0.333", "100", "THB", "33.30"),
        ("3", "1666.5", "VND", "5000"),
        ("1", "0.5", "VND", "1"),
        ("1", "0.4999", "VND", "0"),
        ("999999999999999", "999999999999999.9999", "THB", "999999999999998999900000000000.00"),
    ],
)
def test_a_line_is_rounded_half_up_to_the_minor_unit(quantity, price, currency, value):
    assert str(line_value(Decimal(quantity), Money(Decimal(price), currency), MINOR_UNITS)) == value


@given(st.decimals(0, 10**6, places=4), st.integers(1, 10**6), st.sampled_from(sorted(MINOR_UNITS)))
def test_a_rounded_line_is_never_more_than_half_a_unit_off(price, quantity, currency):
    value = line_value(Decimal(quantity), Money(price, currency), MINOR_UNITS)
    step = Decimal(1).scaleb(-MINOR_UNITS[currency])
    assert abs(value.amount - price * quantity) * 2 <= step
    assert value.amount % step == 0


def test_money_of_two_currencies_is_never_added():
    with pytest.raises(WrongInput) as caught:
        total_money([thb(1), Money(Decimal(1), "VND")], "THB")
    assert caught.value.code == "inconsistent_currency"


def item(line_no, quantity="10", net="5", value="100.00"):
    return {
        "line_no": line_no,
        "descriptions": [{"language": "en", "text": "Rice"}],
        "hs_code": "100630",
        "hs_tariff": "TH",
        "origin_country": "TH",
        "quantity": quantity,
        "unit_code": "H87",
        "net_weight_kg": net,
        "line_value": {"amount": value, "currency": "THB"},
    }


def unit(reference, parent=None, kind="CT", gross="6", inner=None):
    return {
        "client_unit_reference": reference,
        "package_type": kind,
        "gross_weight_kg": gross,
        "length_cm": "40",
        "width_cm": "30.5",
        "height_cm": "20.1",
        "contents": [],
    } | {name: value for name, value in {"parent_unit_reference": parent, "inner_packages": inner}.items() if value}


def consignment(items, units=(), incoterm="FOB", charges=()):
    party = {"name_latin": "A", "address": {"country_code": "CN", "latin": {"language": "en", "lines": ["1"]}}}
    amount = format(sum(Decimal(one["line_value"]["amount"]) for one in items), "f")
    read = decode(
        Consignment,
        {
            "client_reference": "R-1",
            "service_code": "S-1",
            "route_id": "R-1",
            "mode": "ROAD",
            "incoterm": incoterm,
            "incoterm_place": "Bangkok",
            "exporter": party,
            "consignee": party,
            "items": items,
            "handling_units": list(units),
            "declared_value": {"amount": amount, "currency": "THB"},
            "freight_payer": "IMPORTER",
            "customs": {"export_declarant": "EXPORTER", "preference_scheme": "NONE"},
        },
    )
    return replace(read, desk=DeskObject(charges=tuple(charges)))


def charge(code, amount="50.00", included=None):
    return Charge(code=code, amount=Decimal(amount), currency="THB", included=included)


def test_only_the_outermost_units_count_as_packages():
    inside = [unit("C1", "P1"), unit("C2", "P1")]
    sums = totals(consignment([item(1), item(2, "2.5", "0.125")], [unit("P1", kind="PX", gross="30"), *inside]))
    assert (sums.packages, sums.cartons) == (1, 2)
    assert sums.gross_weight_kg == Weight(Decimal(30))
    assert sums.net_weight_kg == Weight(Decimal("5.125"))
    assert sums.quantity == Decimal("12.5")
    assert str(sums.volume_m3) == "0.024522"


def test_a_pallet_without_its_cartons_counts_what_it_says_it_holds():
    units = [unit("P1", kind="PX", inner=24), unit("P2", kind="PX"), unit("C1")]
    assert count_cartons(consignment([item(1)], units)) == 25


def test_volumes_are_added_exactly_and_rounded_once():
    box = HandlingUnit(
        client_unit_reference="C",
        package_type="CT",
        gross_weight_kg=Weight(Decimal(1)),
        length_cm=Length(Decimal("0.1")),
        width_cm=Length(Decimal("0.1")),
        height_cm=Length(Decimal("50")),
    )
    assert box.volume == Volume(Decimal("0.0000005"))
    assert str((box.volume + box.volume).to_cubic_centimetre()) == "0.000001"


def test_without_units_there_is_no_weight_and_no_volume_yet():
    sums = totals(consignment([item(1)]))
    assert (sums.packages, str(sums.gross_weight_kg), str(sums.volume_m3)) == (0, "0", "0.000000")


def test_the_declared_value_is_the_sum_of_the_lines():
    assert declared_value(consignment([item(1), item(2, value="0.01")]).items, "THB") == thb("100.01")


@pytest.mark.parametrize(
    ("incoterm", "freight", "insurance", "inland"),
    [
        ("EXW", False, False, False),
        ("FOB", False, False, False),
        ("FCA", False, False, False),
        ("CPT", True, True, False),
        ("CIF", True, True, False),
        ("DAP", True, True, False),
    ],
)
def test_c_and_d_terms_contain_freight_and_insurance(incoterm, freight, insurance, inland):
    told = [is_included(charge(code), incoterm) for code in ("freight", "insurance", "inland")]
    assert told == [freight, insurance, inland]


@pytest.mark.parametrize(("included", "incoterm"), [(True, "FOB"), (False, "DAP")])
def test_what_the_user_says_of_a_charge_stands_above_the_term(included, incoterm):
    assert is_included(charge("freight", included=included), incoterm) is included


def test_the_invoice_adds_what_is_not_included_and_takes_the_discount_off():
    charges = [charge("freight"), charge("inland", "7.50"), charge("discount", "20.00"), charge("other", "1.00", True)]
    assert invoice_total(consignment([item(1)], incoterm="DAP", charges=charges)) == thb("87.50")
    assert invoice_total(consignment([item(1)], incoterm="FOB", charges=charges)) == thb("137.50")


@pytest.mark.parametrize(
    ("percent", "first"), [("30", "30.15"), ("33.33", "33.50"), ("0.01", "0.01"), ("100", "100.51")]
)
def test_a_deposit_is_its_share_of_the_invoice_total(percent, first):
    order = consignment([item(1)], charges=[charge("other", "0.51")])
    desk = replace(order.desk, payment=Payment(deposit_percent=Decimal(percent)))
    assert deposit(replace(order, desk=desk), MINOR_UNITS) == thb(first)
    assert deposit(order, MINOR_UNITS) is None
