"""Where a line may end, by ICU's rules and dictionaries."""

from __future__ import annotations

from icu4py.breakers import BaseBreaker, CharacterBreaker, LineBreaker


def line_breaks(text: str, language: str) -> list[int]:
    """Offsets in code points after which a line may end; the end of the text is the last."""
    return _offsets(LineBreaker(text, language), text)


def cluster_breaks(text: str, language: str) -> list[int]:
    """Offsets in code points between user-perceived characters; the end of the text is the last."""
    return _offsets(CharacterBreaker(text, language), text)


def _offsets(breaker: BaseBreaker, text: str) -> list[int]:
    ends = [end for _, end in breaker.segments()]
    if not text or max(text) <= "\uffff":
        return ends
    starts = _utf16_starts(text)
    return [starts[end] for end in ends]


def _utf16_starts(text: str) -> dict[int, int]:
    """ICU counts in UTF-16 units: from each unit offset to the offset in code points."""
    starts: dict[int, int] = {0: 0}
    unit = 0
    for index, character in enumerate(text):
        unit += 2 if character > "\uffff" else 1
        starts[unit] = index + 1
    return starts
