"""Amounts and counts in words, against a table and read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk import paths
from shipdesk.documents import english_numbers, thai_numbers
from shipdesk.documents.words import amount_in_words, count_in_words
from shipdesk.domain.money import Money
from shipdesk.errors import WrongInput
from shipdesk.reference import Wording

WORDS = Wording.load(paths.resources() / "wording").by_language
MINOR = {"THB": 2, "USD": 2, "VND": 0, "KWD": 3}


@pytest.mark.parametrize(
    ("amount", "currency", "english", "thai"),
    [
        ("0", "THB", "THAI BAHT ZERO ONLY", "ศูนย์บาทถ้วน"),
        ("1", "THB", "THAI BAHT ONE ONLY", "หนึ่งบาทถ้วน"),
        ("0.25", "THB", "THAI BAHT ZERO AND TWENTY-FIVE SATANG ONLY", "ศูนย์บาทยี่สิบห้าสตางค์"),
        ("10", "THB", "THAI BAHT TEN ONLY", "สิบบาทถ้วน"),
        ("11", "THB", "THAI BAHT ELEVEN ONLY", "สิบเอ็ดบาทถ้วน"),
        ("21.01", "THB", "THAI BAHT TWENTY-ONE AND ONE SATANG ONLY", "ยี่สิบเอ็ดบาทหนึ่งสตางค์"),
        ("101", "THB", "THAI BAHT ONE HUNDRED AND ONE ONLY", "หนึ่งร้อยเอ็ดบาทถ้วน"),
        ("1001", "USD", "US DOLLARS ONE THOUSAND AND ONE ONLY", "หนึ่งพันเอ็ดดอลลาร์สหรัฐถ้วน"),
        (
            "1234067.89",
            "USD",
            "US DOLLARS ONE MILLION TWO HUNDRED AND THIRTY-FOUR THOUSAND AND SIXTY-SEVEN AND EIGHTY-NINE CENTS ONLY",
            "หนึ่งล้านสองแสนสามหมื่นสี่พันหกสิบเจ็ดดอลลาร์สหรัฐแปดสิบเก้าเซนต์",
        ),
        ("11000001", "THB", "THAI BAHT ELEVEN MILLION AND ONE ONLY", "สิบเอ็ดล้านเอ็ดบาทถ้วน"),
        ("5000000", "VND", "VIETNAMESE DONG FIVE MILLION ONLY", "ห้าล้านดองถ้วน"),
        ("2.345", "KWD", "KWD TWO AND 345/1000 ONLY", "สองKWD 345/1000"),
        ("1.005", "THB", "THAI BAHT ONE AND ONE SATANG ONLY", "หนึ่งบาทหนึ่งสตางค์"),
    ],
)
def test_amounts(amount, currency, english, thai):
    money = Money(Decimal(amount), currency)
    assert amount_in_words(money, "en", WORDS["en"], MINOR) == english
    assert amount_in_words(money, "th", WORDS["th"], MINOR) == thai


def test_an_amount_below_zero_is_refused():
    with pytest.raises(WrongInput) as fault:
        amount_in_words(Money(Decimal("-0.01"), "THB"), "en", WORDS["en"], MINOR)
    assert fault.value.reason == "amount_has_no_words"


def test_counts():
    assert count_in_words(113, "en", "cartons", WORDS["en"]) == "TOTAL: ONE HUNDRED AND THIRTEEN (113) CARTONS ONLY"
    assert count_in_words(21, "th", "กล่อง", WORDS["th"]) == "รวม ยี่สิบเอ็ด (21) กล่อง"


ENGLISH = {word: number for number, word in enumerate(english_numbers._ONES)} | {
    word: 10 * number for number, word in enumerate(english_numbers._TENS) if number > 1
}
POWERS = {word: 1000**power for power, word in enumerate(english_numbers._GROUPS) if word}
THAI_PLACES = {"สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10_000, "แสน": 100_000}
THAI_DIGITS = {word: digit for digit, word in enumerate(thai_numbers._DIGITS)} | {"เอ็ด": 1, "ยี่": 2}


def read_english(text: str) -> int:
    total = group = 0
    for word in text.replace("-", " ").split():
        if word == "AND":
            continue
        if word == "HUNDRED":
            group *= 100
        elif word in POWERS:
            total, group = total + group * POWERS[word], 0
        else:
            group += ENGLISH[word]
    return total + group


def read_thai(text: str) -> int:
    total = below = digit = 0
    while text:
        if text.startswith("ล้าน"):
            total, below, digit, text = (total + below + digit) * 1_000_000, 0, 0, text[4:]
            continue
        place = next((word for word in THAI_PLACES if text.startswith(word)), None)
        if place:
            below, digit, text = below + (digit or 1) * THAI_PLACES[place], 0, text[len(place) :]
            continue
        word = next(word for word in THAI_DIGITS if text.startswith(word))
        digit, text = THAI_DIGITS[word], text[len(word) :]
    return total + below + digit


@given(st.integers(0, 10**18 - 1))
def test_words_read_back_as_the_same_number(number):
    assert read_english(english_numbers.in_words(number)) == number
    assert read_thai(thai_numbers.in_words(number)) == number
