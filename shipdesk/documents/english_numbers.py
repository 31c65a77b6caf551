"""Whole numbers in English words, as trade papers spell them: ONE THOUSAND TWO HUNDRED AND THIRTY-FOUR."""

from __future__ import annotations

_ONES = (
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN"
    " EIGHTEEN NINETEEN"
).split()
_TENS = "- - TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split()
_GROUPS = ("", "THOUSAND", "MILLION", "BILLION", "TRILLION", "QUADRILLION", "QUINTILLION")


def in_words(number: int) -> str:
    """`number` from 0 below ten to the 21st.

    >>> in_words(1_000_113)
    'ONE MILLION ONE HUNDRED AND THIRTEEN'
    """
    if number == 0:
        return _ONES[0]
    parts: list[str] = []
    for power in reversed(range(len(_GROUPS))):
        group = number // 1000**power % 1000
        if group:
            joined_by_and = power == 0 and group < 100 and bool(parts)
            parts.append(("AND " if joined_by_and else "") + f"{_below_thousand(group)} {_GROUPS[power]}".strip())
    return " ".join(parts)


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{_ONES[hundreds]} HUNDRED"] if hundreds else []
    if rest:
        words.append(("AND " if hundreds else "") + _below_hundred(rest))
    return " ".join(words)


def _below_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]
