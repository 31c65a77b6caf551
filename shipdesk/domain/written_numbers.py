"""Numbers as the countries write them: 1,234.5 here, 1.234,5 there; which of them a table means is told by its cells.

Nothing is taken for a number that could be another one: where the cells of a table leave it open what "1,234" is, it
stays as it stands and is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from shipdesk.domain.cells import ascii_digits


class NumberStyle(StrEnum):
    """`plain`: a point and no separators. `point`: 1,234.5. `comma`: 1.234,5."""

    PLAIN = "plain"
    POINT = "point"
    COMMA = "comma"


_BLANKS = re.compile("(?<=\\d)[ \u00a0\u202f'\u2019](?=\\d{3})")
_GROUPED_POINT = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GROUPED_COMMA = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_ONE_GROUP = re.compile(r"[+-]?\d{1,3}\.\d{3}")
_COMMA = re.compile(r"[+-]?\d+,\d+")
_SURELY_COMMA = re.compile(
    r"[+-]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,(?:\d{1,2}|\d{4,})|0+,\d+|\d{4,},\d+)"
)
_SURELY_POINT = re.compile(
    r"[+-]?(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,})|0+\.\d+|\d{4,}\.\d+)"
)


def plain_number(text: str, style: NumberStyle, *, is_typed: bool = True) -> str:
    """The number with a point and nothing else, or the text as it is where it is none in that style.

    A workbook's own numbers come with a point whatever the country: there (`is_typed` False) 1.234 is no thousand.
    """
    number = _BLANKS.sub("", ascii_digits(text.strip()))
    if style is NumberStyle.POINT and _GROUPED_POINT.fullmatch(number):
        return number.replace(",", "")
    if style is not NumberStyle.COMMA:
        return number
    if _GROUPED_COMMA.fullmatch(number) and (is_typed or not _ONE_GROUP.fullmatch(number)):
        return number.replace(".", "").replace(",", ".")
    return number.replace(",", ".") if _COMMA.fullmatch(number) else number


def style_of(texts: Iterable[str], *, is_typed: bool = True) -> NumberStyle:
    """The style that the numbers of a table leave no doubt about; `plain` where they contradict or say nothing."""
    numbers = [_BLANKS.sub("", ascii_digits(text.strip())) for text in texts]
    comma = any(_SURELY_COMMA.fullmatch(number) for number in numbers)
    point = any(_SURELY_POINT.fullmatch(number) and (is_typed or "," in number) for number in numbers)
    if comma and not point:
        return NumberStyle.COMMA
    return NumberStyle.POINT if point and not comma else NumberStyle.PLAIN
