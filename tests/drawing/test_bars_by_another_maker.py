"""Bars made by zxing-cpp against those that zint makes of the same element string: not a module differs."""

from __future__ import annotations

import zint
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.drawing import gs1_128
from shipdesk.identifiers import gtin, sscc

SERIALS = st.integers(0, 10**9 - 1)
LOTS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-/.", min_size=1, max_size=20)


def modules_by_zint(element_string: str) -> bytes:
    """The pattern of one row."""
    symbol = zint.Symbol()
    symbol.symbology = zint.Symbology.GS1_128
    symbol.input_mode = zint.InputMode.GS1 | zint.InputMode.GS1PARENS
    symbol.show_text = False
    symbol.scale = 0.5
    symbol.encode(element_string)
    symbol.buffer()
    bitmap = symbol.bitmap
    assert bitmap is not None
    assert bitmap.shape is not None
    height, width, colours = bitmap.shape
    start = height // 2 * width * colours
    row = bitmap.tobytes()[start : start + width * colours]
    return bytes(row[at] < 128 for at in range(0, len(row), colours))


def same(elements) -> bool:
    made = gs1_128(elements)
    return made.rows[0] == modules_by_zint(made.text)


@given(st.integers(0, 9), SERIALS)
def test_an_sscc(extension, serial):
    assert same([("00", sscc.build(extension, "9521234", serial))])


@given(st.integers(0, 10**12 - 1), st.integers(1, 99_999_999))
def test_contents_with_their_count(body, count):
    digits = f"1{body:012d}"
    assert same([("02", digits + gtin.check_digit(digits)), ("37", str(count))])
