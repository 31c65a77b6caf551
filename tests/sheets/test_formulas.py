"""No cell is a formula in a spreadsheet program, and every cell comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.sheets import protect, unprotect


@pytest.mark.parametrize("text", ["=1+1", "+66812345678", "-5", "@SUM(A1)", "\t=1", "'=1", "''@x"])
def test_a_dangerous_beginning_gets_an_apostrophe(text):
    assert protect(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Durian", "1=1", "'Prodhead'>garlic", "ทุเรียน", "'"])
def test_other_text_stays_as_it_is(text):
    assert protect(text) == text
    assert unprotect(text) == text


@given(st.text("'=+-@\t\r\nab1", max_size=6))
def test_every_text_comes_back_and_none_is_a_formula(text):
    assert unprotect(protect(text)) == text
    assert protect(text)[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n"} or not protect(text)
