"""The products of several catalogs in one order: sorted by a column, or the likeliest hits first."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from typing import Protocol

from shipdesk.catalogs import Catalog, Listing, Merged, View
from shipdesk.catalogs.views import MOST_RANKED

LITTLE = 3
"""With fewer hits than these, near ones are shown below them."""
Where = tuple[int, int]
"""Which of the catalogs, and the id in it."""


class OneOrder(Protocol):
    """`near`: so many at the end only nearly are what was searched."""

    @property
    def total(self) -> int: ...

    @property
    def near(self) -> int: ...

    @property
    def more(self) -> bool:
        """There are others beyond."""

    def page(self, catalogs: Sequence[Catalog], start: int, count: int) -> list[Where]:
        """From a place on; the catalogs in the order in which they were asked."""


@dataclass(frozen=True)
class SortedOrder:
    """Sorted by a column; whatever has nothing in it stands at the end, catalog by catalog."""

    listings: tuple[Listing, ...]
    filled: Merged
    falling: bool
    near: int = 0
    more: bool = False

    @property
    def total(self) -> int:
        return sum(listing.total for listing in self.listings)

    def page(self, catalogs: Sequence[Catalog], start: int, count: int) -> list[Where]:
        filled = self.filled.total
        stop = min(start + count, self.total)
        found = self._filled(catalogs, start, min(stop, filled)) if start < filled else []
        return found + self._empty(catalogs, max(start - filled, 0), stop - max(start, filled))

    def _filled(self, catalogs: Sequence[Catalog], start: int, stop: int) -> list[Where]:
        runs = [catalog.run(listing) for catalog, listing in zip(catalogs, self.listings, strict=True)]
        if self.falling:
            return self.filled.page(runs, self.filled.total - stop, stop - start)[::-1]
        return self.filled.page(runs, start, stop - start)

    def _empty(self, catalogs: Sequence[Catalog], start: int, count: int) -> list[Where]:
        found: list[Where] = []
        for at, (catalog, listing) in enumerate(zip(catalogs, self.listings, strict=True)):
            filled = self.filled.totals[at]
            first, wanted = min(start, listing.total - filled), count - len(found)
            start -= first
            if wanted > 0 and filled + first < listing.total:
                found += [(at, identity) for identity in catalog.identities(listing, filled + first, wanted)]
        return found


class RankedOrder:
    """The likeliest hits of all catalogs first; how likely they are is looked at as far as someone has read."""

    def __init__(self, listings: Sequence[Listing]) -> None:
        exact = sum(listing.total - listing.near for listing in listings)
        with_near = exact < LITTLE
        self._listings = listings
        self._sizes = [listing.total if with_near else listing.total - listing.near for listing in listings]
        self.total = min(sum(self._sizes), MOST_RANKED)
        self.near = self.total - exact if with_near else 0
        self.more = sum(self._sizes) > MOST_RANKED or any(listing.more for listing in listings)
        self._hits: list[Where] = []
        self._taken = [0] * len(listings)
        self._lock = Lock()

    def page(self, catalogs: Sequence[Catalog], start: int, count: int) -> list[Where]:
        stop = min(start + count, self.total)
        with self._lock:
            self._look_at(catalogs, stop - len(self._hits))
            return self._hits[start:stop]

    def _look_at(self, catalogs: Sequence[Catalog], wanted: int) -> None:
        if wanted < 1:
            return
        likely = []
        for at, (catalog, listing) in enumerate(zip(catalogs, self._listings, strict=True)):
            first = self._taken[at]
            hits = catalog.likelihoods(listing, first, min(first + wanted, self._sizes[at]))
            likely.append([(one, at, identity) for one, identity in hits])
        for _, at, identity in islice(heapq.merge(*likely), wanted):
            self._hits.append((at, identity))
            self._taken[at] += 1


def one_order(catalogs: Sequence[Catalog], listings: Sequence[Listing], view: View) -> OneOrder:
    """The listings of a view, which the open catalogs have made, as one."""
    if view.is_ranked:
        return RankedOrder(listings)
    runs = [catalog.run(listing) for catalog, listing in zip(catalogs, listings, strict=True)]
    return SortedOrder(tuple(listings), Merged(tuple(run.total for run in runs)), view.falling)
