"""Agreed prices: the largest quantity that is reached, on a day that is within."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.money import Money
from shipdesk.domain.price_list import ListPrice, agreed_price

DAY = date(2026, 11, 25)


def price(amount, least="0", first=date.min, last=None):
    return ListPrice(
        price_list="CN", sku="A", price=Money(Decimal(amount), "THB"), min_quantity=Decimal(least), valid_from=first,
        valid_to=last,
    )  # fmt: skip


PRICES = (
    price("90"),
    price("85", "100"),
    price("80", "500", date(2026, 12, 1)),
    price("70", "0", last=date(2025, 1, 1)),
)


@pytest.mark.parametrize(
    ("quantity", "day", "amount"),
    [("99.999", DAY, "90"), ("100", DAY, "85"), ("500", DAY, "85"), ("500", date(2026, 12, 1), "80"),
     ("1", date(2025, 1, 1), "90")],
)  # fmt: skip
def test_the_price_for_a_quantity_on_a_day(quantity, day, amount):
    found = agreed_price(PRICES, Decimal(quantity), day)
    assert found == Money(Decimal(amount), "THB")


def test_no_price_holds_after_the_last_day():
    last = date(2026, 11, 24)
    assert agreed_price([price("1", last=last)], Decimal(1), last) is not None
    assert agreed_price([price("1", last=last)], Decimal(1), DAY) is None


def test_the_buyers_currency_comes_first():
    dollars = ListPrice(price_list="CN", sku="A", price=Money(Decimal(3), "USD"))
    prices = [*PRICES, dollars]
    assert agreed_price(prices, Decimal(100), DAY, "USD") == Money(Decimal(3), "USD")
    assert agreed_price(prices, Decimal(100), DAY, "THB") == Money(Decimal(85), "THB")
    assert agreed_price(prices, Decimal(100), DAY, "LAK") == Money(Decimal(85), "THB")


@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=8), st.integers(0, 60),
)  # fmt: skip
def test_a_larger_quantity_never_gets_the_price_of_a_smaller_step(steps, quantity):
    prices = [price(str(amount), str(least)) for least, amount in steps]
    found = agreed_price(prices, Decimal(quantity), DAY)
    reached = [least for least, _ in steps if least <= quantity]
    if not reached:
        assert found is None
    else:
        assert found is not None
        assert int(found.amount) in [amount for least, amount in steps if least == max(reached)]
