"""Equal rectangles on a floor by cuts from edge to edge: the most that such cuts allow, and quick."""

from __future__ import annotations

from functools import lru_cache

Rectangle = tuple[int, int, int, int]
"""x, y, length, width."""
MOST_STEPS = 400_000
"""Floors with more cuts to try than this are left to the general search."""


def is_small_enough(length: int, width: int, footprint: tuple[int, int]) -> bool:
    across, along = len(_sums(length, footprint)), len(_sums(width, footprint))
    return across * along * (across + along) <= MOST_STEPS


@lru_cache(maxsize=64)
def best_layer(length: int, width: int, footprint: tuple[int, int]) -> tuple[Rectangle, ...]:
    """Places of the rectangles, the corner of the floor at (0, 0)."""
    search = _Search(footprint)
    return tuple(sorted(search.places(length, width, 0, 0)))


def _sums(most: int, footprint: tuple[int, int]) -> list[int]:
    """Every length up to `most` that sides laid end to end can make."""
    sums = {0}
    for side in footprint:
        for start in sorted(sums):
            sums.update(range(start, most + 1, side))
    return sorted(sums)


class _Search:
    def __init__(self, footprint: tuple[int, int]) -> None:
        self.footprint = footprint
        self._known: dict[tuple[int, int], tuple[int, tuple[str, int]]] = {}
        self._all_sums: dict[int, list[int]] = {}

    def places(self, length: int, width: int, x: int, y: int) -> list[Rectangle]:
        count, (way, at) = self._best(length, width)
        if not count:
            return []
        if way == "one":
            long, short = self.footprint if at == 0 else self.footprint[::-1]
            return [(x, y, long, short)]
        if way == "length":
            return self.places(at, width, x, y) + self.places(length - at, width, x + at, y)
        return self.places(length, at, x, y) + self.places(length, width - at, x, y + at)

    def _best(self, length: int, width: int) -> tuple[int, tuple[str, int]]:
        """How many go in, and how: one rectangle in either direction, or a cut at a distance."""
        length, width = self._made_of(length)[-1], self._made_of(width)[-1]
        if (length, width) not in self._known:
            self._known[length, width] = self._look(length, width)
        return self._known[length, width]

    def _look(self, length: int, width: int) -> tuple[int, tuple[str, int]]:
        long, short = self.footprint
        best = (0, ("none", 0))
        for turned, (along, across) in enumerate(((long, short), (short, long))):
            if along <= length and across <= width:
                best = max(best, (1, ("one", turned)), key=lambda one: one[0])
        if not best[0]:
            return best
        for way, side in (("length", length), ("width", width)):
            for at in self._made_of(side // 2)[1:] + [one for one in self._made_of(side) if side // 2 < one < side]:
                parts = ((at, width), (side - at, width)) if way == "length" else ((length, at), (length, side - at))
                count = sum(self._best(*part)[0] for part in parts)
                if count > best[0]:
                    best = (count, (way, at))
        return best

    def _made_of(self, most: int) -> list[int]:
        if most not in self._all_sums:
            self._all_sums[most] = _sums(most, self.footprint)
        return self._all_sums[most]
