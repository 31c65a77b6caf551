"""Several ordered lists read as one, from any place on, without reading what comes before that place.

Where the one list is cut at a place, each of the lists is cut somewhere too. The cuts are found by halving: what stands
in the middle of the longest stretch in question is counted into the other lists, and one side of all of them is
settled. A list says what stands at a place and how many come before a key; it is never read whole.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Protocol

Key = float | str
Standing = tuple[Key, int]
"""What a row is ordered by, and its id."""
FIRST, LAST = 0, (1 << 63) - 1
"""Below and above every id."""
FEW = 256
"""So many rows in question are rather read than halved again."""


@dataclass(frozen=True)
class Place:
    """A place in one list: how many rows come before it, and the least that can stand there."""

    number: int = 0
    since: Standing | None = None


class Run(Protocol):
    """One list in rising order; `total` rows."""

    @property
    def total(self) -> int: ...

    def read(self, place: Place, count: int) -> list[Standing]:
        """What stands from the place on."""

    def skip(self, place: Place, rows: int) -> Standing | None:
        """What stands so many rows further on; nothing if the list has become shorter."""

    def count(self, place: Place, before: Standing) -> int:
        """Rows from the place on that come before."""


Cuts = tuple[Place, ...]
"""Of each list the place where it is cut."""


@dataclass(frozen=True)
class Merged:
    """The lists as one: equal keys in the order of the lists. Cuts that were found once are remembered."""

    totals: tuple[int, ...]
    _known: dict[int, Cuts] = field(default_factory=dict, compare=False)

    @property
    def total(self) -> int:
        return sum(self.totals)

    def page(self, runs: Sequence[Run], start: int, count: int) -> list[tuple[int, int]]:
        """From a place on: which list, and the id in it."""
        cuts = self._known.get(start) or self._cut(runs, start)
        read = [run.read(cut, count) for run, cut in zip(runs, cuts, strict=True)]
        chosen = list(islice(_merged(read), count))
        self._known[start] = cuts
        self._known[start + len(chosen)] = _after(cuts, read, [at for at, _ in chosen])
        return chosen

    def _cut(self, runs: Sequence[Run], place: int) -> Cuts:
        low, high = self._around(place)
        while _between(low, high) > max(FEW, 2 * len(runs)):
            low, high = _halved(runs, low, high, place)
        read = [run.read(first, last.number - first.number) for run, first, last in zip(runs, low, high, strict=True)]
        wanted = place - _number(low)
        return _after(low, read, [at for at, _ in islice(_merged(read), wanted)])

    def _around(self, place: int) -> tuple[Cuts, Cuts]:
        """The nearest cuts that are known, before and after the place."""
        places = list(self._known)
        before = max((one for one in places if one <= place), default=None)
        after = min((one for one in places if one >= place), default=None)
        low = tuple(Place() for _ in self.totals) if before is None else self._known[before]
        return low, tuple(Place(total) for total in self.totals) if after is None else self._known[after]


def _halved(runs: Sequence[Run], low: Cuts, high: Cuts, place: int) -> tuple[Cuts, Cuts]:
    """The cuts nearer to one another: what stands in the middle of the longest stretch is below the place or above."""
    widest = max(range(len(runs)), key=lambda at: high[at].number - low[at].number)
    half = (high[widest].number - low[widest].number) // 2
    middle = runs[widest].skip(low[widest], half)
    if middle is None:
        return low, (*high[:widest], low[widest], *high[widest + 1 :])

    def cut(at: int) -> Place:
        first, rows = low[at], high[at].number - low[at].number
        if at == widest or not rows:
            return Place(first.number + half, middle) if rows else first
        bound = (middle[0], LAST if at < widest else FIRST)
        return Place(first.number + min(runs[at].count(first, bound), rows), bound)

    cuts = tuple(cut(at) for at in range(len(runs)))
    return (cuts, high) if _number(cuts) <= place else (low, cuts)


def _merged(read: Sequence[Sequence[Standing]]) -> Iterator[tuple[int, int]]:
    ordered = heapq.merge(*([(key, at, identity) for key, identity in rows] for at, rows in enumerate(read)))
    return ((at, identity) for _, at, identity in ordered)


def _after(cuts: Cuts, read: Sequence[Sequence[Standing]], taken: Sequence[int]) -> Cuts:
    """The cuts further on, where so many rows of each list were taken."""
    counted = Counter(taken)
    return tuple(_further(cut, rows, counted[at]) for at, (cut, rows) in enumerate(zip(cuts, read, strict=True)))


def _further(cut: Place, rows: Sequence[Standing], taken: int) -> Place:
    if not taken:
        return cut
    key, identity = rows[taken - 1]
    return Place(cut.number + taken, (key, identity + 1))


def _number(cuts: Cuts) -> int:
    return sum(cut.number for cut in cuts)


def _between(low: Cuts, high: Cuts) -> int:
    return _number(high) - _number(low)
