"""Whole numbers in Khmer words, with names for every place up to a million."""

from __future__ import annotations

_DIGITS = "សូន្យ មួយ ពីរ បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ ប្រាំបី ប្រាំបួន".split()
_TENS = "- ដប់ ម្ភៃ សាមសិប សែសិប ហាសិប ហុកសិប ចិតសិប ប៉ែតសិប កៅសិប".split()
_PLACES = ((10**5, "សែន"), (10**4, "ម៉ឺន"), (10**3, "ពាន់"), (10**2, "រយ"))
_MILLION = 10**6


def in_words(number: int) -> str:
    """A number from 0 up.

    >>> in_words(2_021)
    'ពីរពាន់ម្ភៃមួយ'
    """
    return _spelt(number) or _DIGITS[0]


def _spelt(number: int) -> str:
    """Nothing for nothing."""
    if number >= _MILLION:
        millions, rest = divmod(number, _MILLION)
        return f"{_spelt(millions)}លាន{_spelt(rest)}"
    words = ""
    for value, place in _PLACES:
        digit, number = divmod(number, value)
        words += _DIGITS[digit] + place if digit else ""
    tens, ones = divmod(number, 10)
    return words + (_TENS[tens] if tens else "") + (_DIGITS[ones] if ones else "")
