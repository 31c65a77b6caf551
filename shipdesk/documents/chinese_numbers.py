"""Whole numbers in the Chinese capitals of money and contracts, which nobody can change by a stroke: 壹佰零伍."""

from __future__ import annotations

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("仟", "佰", "拾", "")
_MYRIAD, _HUNDRED_MILLION = 10**4, 10**8


def in_words(number: int) -> str:
    """A number from 0 up; from 亿 on the number of those is spelt the same way.

    >>> in_words(107_000)
    '壹拾万柒仟'
    """
    return _spelt(number) or _DIGITS[0]


def _spelt(number: int) -> str:
    """Nothing for nothing."""
    for unit, name in ((_HUNDRED_MILLION, "亿"), (_MYRIAD, "万")):
        if number >= unit:
            units, rest = divmod(number, unit)
            return _spelt(units) + name + _joined(rest, unit)
    return _below_myriad(number)


def _joined(rest: int, unit: int) -> str:
    """What follows a unit; 零 in between where its first place is empty."""
    gap = _DIGITS[0] if 0 < rest < unit // 10 else ""
    return gap + _spelt(rest)


def _below_myriad(number: int) -> str:
    """Zeros between figures are one 零; zeros at the end are not spelt, zeros before are the caller's."""
    written, gap = "", False
    for digit, place in zip(f"{number:04d}", _PLACES, strict=True):
        if digit == "0":
            gap = bool(written)
            continue
        written += (_DIGITS[0] if gap else "") + _DIGITS[int(digit)] + place
        gap = False
    return written
