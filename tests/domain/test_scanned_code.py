"""Scanner wedges on US and Thai keyboards."""

import random

import pytest

from shipdesk.domain.scanned_code import _TO_US, as_on_us_keys, sscc_in

SSCC = "395212340000000427"
TO_THAI = {us: thai for thai, us in _TO_US.items()}


def in_thai(text):
    return "".join(TO_THAI.get(sign, sign) for sign in text)


def test_a_thousand_codes_typed_on_a_thai_layout():
    chance = random.Random(3)
    for _ in range(1000):
        digits = "".join(chance.choices("0123456789", k=18))
        assert sscc_in(in_thai("00" + digits)) == digits
        assert sscc_in("00" + digits) == digits


def test_thai_keys_are_told_apart():
    assert len(_TO_US) == 92
    assert in_thai("0123456789") == "จๅ/-ภถุึคต"
    assert as_on_us_keys(in_thai("]C100" + SSCC)) == "]C100" + SSCC
    assert as_on_us_keys("A-1/2") == "A-1/2"


@pytest.mark.parametrize(
    "text", [SSCC, "00" + SSCC, f"(00){SSCC}", f"]C100{SSCC}", f"\x1d00{SSCC}\r\n", "(00) 3 9521234 000000042 7"]
)
def test_an_sscc_however_it_is_told(text):
    assert sscc_in(text) == SSCC


@pytest.mark.parametrize("text", ["", "123", "0106141234567890", "SD1|X|invoice|1|abc", SSCC + "1", "https://x/1"])
def test_other_codes_are_none(text):
    assert sscc_in(text) is None
