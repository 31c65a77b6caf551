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
    text: str, places: Sequence[int], width: float, breaks: Sequence[int], emergency: Sequence[int] | None
) -> list[tuple[int, int]] | None:
    """Spans of the lines, hanging spaces left out; None where a piece is wider than the line.

    `breaks` are the good places; `emergency` the cluster borders to be used where no good place is in reach.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end = _furthest(text, places, start, width, breaks)
        if end is None and emergency is not None:
            end = _furthest(text, places, start, width, emergency)
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
