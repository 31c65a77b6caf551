"""FOB and CIF out of every term: what is added and taken, what is missing, and the sums that must come out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.border_value import Assumed, Why, border_value, cif_by_line, fob_by_line, in_currency
from shipdesk.domain.codes import INCOTERMS
from shipdesk.domain.desk_object import Charge, DeskObject, ExchangeRate
from shipdesk.domain.money import Money
from shipdesk.domain.shares import shared
from tests.domain.sample import consignment_of

MINOR_UNITS = {"THB": 2, "CNY": 2, "USD": 2, "VND": 0}
WATER = ("FAS", "FOB", "CFR", "CIF")


def charge(code, amount, currency="THB", included=None):
    return Charge(code=code, amount=Decimal(amount), currency=currency, included=included)


def rate(start, end, value, day="2026-11-20", source="Bank of Thailand"):
    return ExchangeRate(from_currency=start, to=end, rate=Decimal(value), date=date.fromisoformat(day), source=source)


def shipment(term, value, *charges, rates=(), departure=None, lines=None):
    desk = DeskObject(charges=tuple(charges), exchange_rates=tuple(rates), planned_departure=departure)
    return replace(consignment_of(*(lines or (value,))), incoterm=term, desk=desk)


def amounts(consignment):
    value = border_value(consignment, MINOR_UNITS)
    return (value.fob.money and str(value.fob.money)), (value.cif.money and str(value.cif.money))


@pytest.mark.parametrize(
    ("term", "charges", "fob", "cif"),
    [
        ("FOB", [charge("freight", "900"), charge("insurance", "50")], "10000.00", "10950.00"),
        ("CIF", [charge("freight", "900"), charge("insurance", "50")], "9050.00", "10000.00"),
        ("CFR", [charge("freight", "900"), charge("insurance", "50", included=False)], "9100.00", "10050.00"),
        ("DAP", [charge("freight", "900")], "9100.00", "10000.00"),
        ("DAP", [charge("freight", "900"), charge("other", "300", included=True)], "8800.00", "9700.00"),
        ("DDP", [charge("freight", "900"), charge("other", "1300", included=True)], "7800.00", "8700.00"),
        ("EXW", [charge("inland", "200"), charge("freight", "9"), charge("insurance", "1")], "10200.00", "10210.00"),
        ("EXW", [charge("inland", "200", included=True)], "10000.00", None),
        ("FCA", [charge("discount", "500"), charge("other", "80")], "9580.00", None),
        ("CPT", [charge("freight", "900", included=False)], "10000.00", None),
        ("CIF", [], None, "10000.00"),
        ("CPT", [charge("insurance", "50")], None, "10000.00"),
        ("EXW", [], None, None),
        ("DDP", [charge("freight", "900")], None, None),
        ("CIF", [charge("freight", "0"), charge("insurance", "50")], None, "10000.00"),
    ],
)
def test_every_term_leads_to_fob_and_cif_or_to_nothing(term, charges, fob, cif):
    assert amounts(shipment(term, "10000.00", *charges)) == (fob, cif)


@pytest.mark.parametrize(
    ("term", "charges", "for_fob", "for_cif"),
    [
        ("EXW", [], ["inland"], ["inland", "freight", "insurance"]),
        ("FOB", [], [], ["freight", "insurance"]),
        ("CPT", [], ["freight"], ["insurance"]),
        ("CIF", [], ["freight", "insurance"], []),
        ("DAP", [], ["freight"], []),
        ("DDP", [], ["freight", "duty"], ["duty"]),
    ],
)
def test_what_is_not_there_is_missing_and_not_zero(term, charges, for_fob, for_cif):
    value = border_value(shipment(term, "10000.00", *charges), MINOR_UNITS)
    assert [one.element for one in value.fob.missing] == for_fob
    assert [one.element for one in value.cif.missing] == for_cif


def test_each_step_says_what_was_given_what_it_came_to_and_by_which_rate():
    rates = [rate("USD", "THB", "33", "2026-11-01"), rate("USD", "THB", "34.5", "2026-11-20")]
    sent = shipment("CIF", "10000.00", charge("freight", "20", "USD"), charge("insurance", "10"), rates=rates)
    price, freight, insurance = border_value(sent, MINOR_UNITS).fob.steps
    assert (price.why, price.element, price.pointer) == (Why.PRICE, "price", "/declared_value")
    assert (freight.why, str(freight.given), str(freight.money)) == (Why.CONTAINED, "20", "-690.00")
    assert freight.rate.stated == rates[1]
    assert not freight.rate.is_inverse
    assert insurance.rate is None
    assert insurance.pointer == "/desk/charges/1/amount"


def test_a_rate_is_used_the_other_way_round_where_only_that_is_stated():
    sent = shipment("FOB", "1000.00", charge("freight", "100", "CNY"), rates=[rate("THB", "CNY", "0.21")])
    step = border_value(sent, MINOR_UNITS).cif.steps[-1]
    assert step.rate.is_inverse
    assert str(step.money) == "476.19"


@pytest.mark.parametrize(
    ("departure", "used"),
    [("2026-11-30", "34"), ("2026-11-29", "33"), ("2026-10-01", "33"), ("2027-01-01", "35")],
)
def test_the_rate_is_the_newest_one_not_after_the_departure(departure, used):
    rates = [rate("USD", "THB", "35", "2026-12-15"), rate("USD", "THB", "33", "2026-11-01")]
    rates.append(rate("USD", "THB", "34", "2026-11-30"))
    day = date.fromisoformat(departure)
    sent = shipment("FOB", "1000", charge("freight", "1", "USD"), rates=rates, departure=day)
    assert str(border_value(sent, MINOR_UNITS).cif.steps[-1].rate.stated.rate) == used


def test_a_missing_rate_is_named_with_its_currencies_and_its_field():
    sent = shipment("CIF", "1000.00", charge("insurance", "5"), charge("freight", "20", "USD"))
    value = border_value(sent, MINOR_UNITS)
    assert value.fob.money is None
    assert (value.fob.missing[0].rate.start, value.fob.missing[0].rate.end) == ("USD", "THB")
    assert value.fob.missing[0].pointer == "/desk/charges/1/currency"
    assert str(value.cif.money) == "1000.00", "what the price holds already needs no rate"


@pytest.mark.parametrize(
    ("term", "charges", "assumed"),
    [
        ("FCA", [], (Assumed.FCA_AT_THE_BORDER,)),
        ("FCA", [charge("inland", "10")], ()),
        ("FAS", [], (Assumed.LOADED_FOR_NOTHING,)),
        ("FAS", [charge("other", "10")], ()),
        ("DAP", [], (Assumed.NOT_INSURED,)),
        ("FOB", [], ()),
    ],
)
def test_what_was_assumed_is_said(term, charges, assumed):
    assert border_value(shipment(term, "1000.00", *charges), MINOR_UNITS).assumed == assumed


def test_a_value_in_another_currency_needs_a_rate():
    sent = shipment("FOB", "1000.00", rates=[rate("USD", "THB", "32")])
    fob = border_value(sent, MINOR_UNITS).fob.money
    assert fob is not None
    assert str(in_currency(fob, "USD", sent, MINOR_UNITS).money) == "31.25"
    assert in_currency(fob, "CNY", sent, MINOR_UNITS) is None


cents = st.decimals(Decimal("0.01"), Decimal(10**9), places=2)


@given(st.sampled_from(sorted(INCOTERMS)), cents, cents, cents, cents, cents)
def test_the_same_goods_have_the_same_fob_and_cif_under_every_term(term, goods, inland, freight, insurance, after):
    """Goods at the door, to the border, over it and beyond: the term only says what the price holds of that."""
    holds = {"inland": term not in ("EXW", "FCA", "FAS"), "carriage": term[0] in "CD", "after": term in ("DPU", "DDP")}
    price = goods + inland * holds["inland"] + (freight + insurance) * holds["carriage"] + after * holds["after"]
    charges = [
        charge("inland", inland, included=holds["inland"]),
        charge("freight", freight, included=holds["carriage"]),
        charge("insurance", insurance, included=holds["carriage"]),
    ]
    if holds["after"]:
        charges.append(charge("other", after, included=True))
    value = border_value(shipment(term, price, *charges), MINOR_UNITS)
    assert value.fob.money == Money(goods + inland, "THB")
    assert value.cif.money == Money(goods + inland + freight + insurance, "THB")


@given(
    st.sampled_from(sorted(INCOTERMS)), cents,
    st.lists(st.tuples(st.sampled_from(["freight", "insurance", "discount", "inland", "other"]), cents,
                       st.sampled_from(["THB", "USD", "CNY"]), st.sampled_from([None, True, False])), max_size=6),
)  # fmt: skip
def test_fob_and_freight_and_insurance_are_cif(term, price, given_charges):
    charges = [charge(*one) for one in given_charges]
    sent = shipment(term, price, *charges, rates=[rate("USD", "THB", "33.3333"), rate("THB", "CNY", "0.2171")])
    value = border_value(sent, MINOR_UNITS)
    if value.fob.money is None or value.cif.money is None:
        assert value.fob.missing or value.cif.missing
        return
    carriage = [one for one in charges if one.code in ("freight", "insurance")]
    converted = [in_currency(Money(one.amount, one.currency), "THB", sent, MINOR_UNITS).money for one in carriage]
    assert value.cif.money.amount == value.fob.money.amount + sum(one.amount for one in converted)


@given(
    st.decimals(Decimal(-(10**12)), Decimal(10**12), places=2),
    st.lists(st.decimals(0, 10**9, places=4), min_size=1, max_size=60),
    st.sampled_from(["THB", "VND"]),
)
def test_shares_add_up_to_the_total_and_none_is_a_unit_off(total, weights, currency):
    money = Money(total, currency)
    parts = shared(money, weights, MINOR_UNITS)
    assert sum(part.amount for part in parts) == total
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        exact = total * weight / whole if whole else total / len(weights)
        assert abs(part.amount - exact) < 1


def test_the_largest_remainder_gets_what_is_left_over():
    parts = shared(Money(Decimal("100.00"), "THB"), [Decimal(1), Decimal(1), Decimal(1)], MINOR_UNITS)
    assert [str(one) for one in parts] == ["33.34", "33.33", "33.33"]
    assert shared(Money(Decimal(1), "THB"), [], MINOR_UNITS) == ()


def test_each_line_gets_its_share_of_fob_and_cif():
    sent = shipment(
        "CIF", None, charge("freight", "100"), charge("insurance", "1"), lines=("700.00", "200.00", "100.00")
    )
    assert {line: str(money) for line, money in (fob_by_line(sent, MINOR_UNITS) or {}).items()} == {
        1: "629.30", 2: "179.80", 3: "89.90",
    }  # fmt: skip
    assert sum(money.amount for money in (cif_by_line(sent, MINOR_UNITS) or {}).values()) == Decimal(1000)
    assert fob_by_line(replace(sent, desk=DeskObject()), MINOR_UNITS) is None
