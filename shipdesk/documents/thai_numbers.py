"""Whole numbers in Thai words, as the Royal Society writes them and Bank cheques read."""

from __future__ import annotations

_DIGITS = "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split()
_PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_MILLION = 1_000_000


def in_words(number: int) -> str:
    """A number from 0 up.

    >>> in_words(2_000_121)
    'สองล้านหนึ่งร้อยยี่สิบเอ็ด'
    """
    if number < _MILLION:
        return _below_million(number, False) if number else _DIGITS[0]
    millions, rest = divmod(number, _MILLION)
    return in_words(millions) + "ล้าน" + (_below_million(rest, True) if rest else "")


def _below_million(number: int, something_before: bool) -> str:
    digits = [int(digit) for digit in str(number)]
    words: list[str] = []
    for place, digit in zip(reversed(range(len(digits))), digits, strict=True):
        if digit:
            words.append(_digit(digit, place, something_before or number >= 10) + _PLACES[place])
    return "".join(words)


def _digit(digit: int, place: int, more_digits: bool) -> str:
    if place == 1 and digit == 1:
        return ""
    if place == 1 and digit == 2:
        return "ยี่"
    if place == 0 and digit == 1 and more_digits:
        return "เอ็ด"
    return _DIGITS[digit]
