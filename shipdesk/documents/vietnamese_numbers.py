"""Whole numbers in Vietnamese words, with every empty hundred said: một triệu không trăm lẻ năm."""

from __future__ import annotations

_DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()
_GROUPS = ("", "nghìn", "triệu")
_BILLION = 10**9


def in_words(number: int) -> str:
    """A number from 0 up.

    >>> in_words(1_021)
    'một nghìn không trăm hai mươi mốt'
    """
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(number, _BILLION)
    words = [in_words(billions), "tỷ"] if billions else []
    for power in reversed(range(len(_GROUPS))):
        group = rest // 1000**power % 1000
        if group:
            words += [_below_thousand(group, bool(words)), _GROUPS[power]]
    return " ".join(word for word in words if word)


def _below_thousand(number: int, is_full: bool) -> str:
    """`is_full` says the hundreds also where there are none, as something stands before."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or is_full else []
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
    elif tens == 1:
        words.append("mười")
    elif ones and words:
        words.append("lẻ")
    if ones:
        words.append(_ones(ones, tens))
    return " ".join(words)


def _ones(ones: int, tens: int) -> str:
    """One, four and five change their tone or their word after tens."""
    if tens > 1 and ones in (1, 4):
        return {1: "mốt", 4: "tư"}[ones]
    return "lăm" if tens and ones == 5 else _DIGITS[ones]
