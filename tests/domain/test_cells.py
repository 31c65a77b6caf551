"""Cells as people type them: numbers, codes and text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain import cells
from shipdesk.errors import WrongInput


def weight(text):
    return cells.read_decimal(cells.clean(text), digits=7, decimals=3)


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", "0"), ("12.5", "12.5"), (" 12.500 ", "12.5"), ("007", "7"), (".5", "0.5"), ("+3", "3"), ("-0", "0"),
     ("๑๒.๕", "12.5"), ("12", "12"), ("1.50000", "1.5"), ("9999999.999", "9999999.999")],
)  # fmt: skip
def test_a_plain_number_is_read_to_its_value(text, number):
    assert weight(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [("1e9999", "pattern", "cell_not_a_number"), ("NaN", "pattern", "cell_not_a_number"),
     ("Infinity", "pattern", "cell_not_a_number"), ("1,234", "pattern", "cell_not_a_number"),
     ("1,5", "pattern", "cell_not_a_number"), ("1 kg", "pattern", "cell_not_a_number"),
     ("1 234", "pattern", "cell_not_a_number"), (".", "pattern", "cell_not_a_number"),
     ("-", "pattern", "cell_not_a_number"), ("²", "pattern", "cell_not_a_number"),
     ("-0.001", "out_of_range", "cell_negative"), ("10000000", "out_of_range", "cell_number_too_large"),
     ("9" * 5000, "out_of_range", "cell_number_too_large"), ("0.0001", "pattern", "cell_too_many_decimals")],
)  # fmt: skip
def test_anything_else_is_refused_with_its_reason(text, code, reason):
    with pytest.raises(WrongInput) as caught:
        weight(text)
    assert (caught.value.code, caught.value.reason) == (code, reason)
    assert len(caught.value.values["value"]) <= cells.SHOWN


@given(st.decimals(min_value=0, max_value=9_999_999, places=3))
def test_every_weight_of_the_contract_is_read_exactly(number):
    assert weight(f"{number:f}") == number


@given(st.text())
def test_a_number_is_read_or_refused_and_nothing_else(text):
    try:
        number = weight(text)
    except WrongInput:
        return
    assert 0 <= number < 10_000_000


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_cleaning_twice_changes_nothing_more(text):
    once = cells.clean(text)
    assert cells.clean(once) == once
    assert once == once.strip()


def test_control_characters_and_line_breaks_become_one_space():
    assert cells.clean("ทุเรียน\r\n\tหมอนทอง\x00\u00a0ก") == "ทุเรียน หมอนทอง ก"


def test_text_is_stored_composed():
    assert cells.clean("cafe\u0301") == "caf\u00e9"


def test_half_a_character_is_refused():
    with pytest.raises(WrongInput) as caught:
        cells.clean("a\ud800b")
    assert caught.value.code == "unprintable_text"
    caught.value.values["value"].encode()


@pytest.mark.parametrize(("text", "number"), [("24", 24), ("๒๔", 24), ("24.0", 24), ("024", 24)])
def test_whole_numbers(text, number):
    assert cells.read_whole_number(text, least=1, most=100) == number


@pytest.mark.parametrize(
    ("text", "code"),
    [("2.5", "pattern"), ("", "pattern"), ("x", "pattern"), ("1e3", "pattern"), ("0", "out_of_range"),
     ("-3", "out_of_range"), ("101", "out_of_range"), ("9" * 5000, "out_of_range")],
)  # fmt: skip
def test_wrong_whole_numbers(text, code):
    with pytest.raises(WrongInput) as caught:
        cells.read_whole_number(text, least=1, most=100)
    assert caught.value.code == code


def test_a_side_of_a_box_is_not_zero():
    with pytest.raises(WrongInput) as caught:
        cells.read_size("0.0")
    assert caught.value.code == "out_of_range"
