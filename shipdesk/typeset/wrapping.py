"""One paragraph into line spans that are not wider than asked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from shipdesk.typeset.shaping import ShapedRun

_HANGING = " \u200b\u3000"


def edges(runs: Sequence[ShapedRun]) -> list[int]:
    """The pen's place before each code point, and after the last, in thousandths of the size.

    Inside a cluster the place is that of the next cluster, so that no cut can fall there.
    """
    places: list[int] = [0]
    pen = 0
    for run in runs:
        ends = dict.fromkeys(run.clusters, 0)
        for cluster, advance in zip(run.clusters, run.advances, strict=True):
            pen += advance
            ends[cluster] = pen
        starts = sorted(ends)
        for start, following in zip(starts, [*starts[1:], len(run.text)], strict=True):
            places.extend([ends[start]] * (following - start))
    return places


def wrap(
    text: str, places: Sequence[int], width: float, levels: Sequence[Sequence[int]]
) -> list[tuple[int, int]] | None:
    """Spans of the lines, hanging spaces left out; None where a piece is wider than the line.

    `levels` are the places where a line may end, the best first; the next is used where no better place is in reach.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        reached = (_furthest(text, places, start, width, breaks) for breaks in levels)
        end = next((one for one in reached if one is not None), None)
        if end is None:
            return None
        spans.append((start, _trimmed(text, start, end)))
        start = end
    return spans or [(0, 0)]


def _furthest(text: str, places: Sequence[int], start: int, width: float, breaks: Sequence[int]) -> int | None:
    found = None
    for index in range(bisect_right(breaks, start), len(breaks)):
        end = breaks[index]
        if places[_trimmed(text, start, end)] - places[start] > width:
            break
        found = end
    return found


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _HANGING:
        end -= 1
    return end
