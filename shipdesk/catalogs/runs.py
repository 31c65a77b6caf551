"""What a listing says of its order, so that listings of several catalogs can be read as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shipdesk.catalogs import orders
from shipdesk.catalogs.merging import FIRST, Key, Place, Run, Standing
from shipdesk.catalogs.rows import BATCH
from shipdesk.catalogs.views import Listing
from shipdesk.database import Database


@dataclass(frozen=True)
class IndexedRun:
    """An order that lies in an index; those that have nothing to sort by are no part of it."""

    db: Database
    order: str
    total: int

    def read(self, place: Place, count: int) -> list[Standing]:
        return self._standing(place, 0, min(count, self.total - place.number))

    def skip(self, place: Place, rows: int) -> Standing | None:
        return next(iter(self._standing(place, rows, 1)), None)

    def count(self, place: Place, before: Standing) -> int:
        source, key = orders.source_of(self.order)
        sign = "<" if before[1] == FIRST else "<="
        since, values = ("", []) if place.since is None else (f" AND {key} >= ?", [place.since[0]])
        asked = f"SELECT count(*) FROM {source} WHERE {key} {sign} ?{since}"
        counted = int(self.db.execute(asked, (before[0], *values)).fetchone()[0])
        return max(counted - self._equal_before(place), 0)

    def _standing(self, place: Place, skipped: int, count: int) -> list[Standing]:
        # Rows that are equal to the first and stand before it are skipped: comparing pairs takes four times as long.
        source, key = orders.source_of(self.order)
        since, values = ("", []) if place.since is None else (f"WHERE {key} >= ?", [place.since[0]])
        asked = f"SELECT {key}, id FROM {source} {since} ORDER BY {key}, id LIMIT ? OFFSET ?"
        found = self.db.execute(asked, (*values, max(count, 0), skipped + self._equal_before(place)))
        return [(value, int(identity)) for value, identity in found]

    def _equal_before(self, place: Place) -> int:
        if place.since is None or place.since[1] == FIRST:
            return 0
        source, key = orders.source_of(self.order)
        asked = f"SELECT count(*) FROM {source} WHERE {key} = ? AND id < ?"
        return int(self.db.execute(asked, place.since).fetchone()[0])


@dataclass(frozen=True)
class GatheredRun:
    """Ids that were gathered in their order; what they are ordered by is looked up where it is asked for."""

    db: Database
    order: str
    identities: Sequence[int]
    total: int

    def read(self, place: Place, count: int) -> list[Standing]:
        return _keys(self.db, self.order, self.identities[place.number : min(place.number + count, self.total)])

    def skip(self, place: Place, rows: int) -> Standing | None:
        return next(iter(self.read(Place(place.number + rows), 1)), None)

    def count(self, place: Place, before: Standing) -> int:
        low, high = place.number, self.total
        while low < high:
            middle = (low + high) // 2
            standing = self.skip(Place(middle), 0)
            if standing is not None and standing < before:
                low = middle + 1
            else:
                high = middle
        return low - place.number


def run_of(db: Database, listing: Listing) -> Run:
    """What of a listing has something to sort by, in rising order whatever its own direction."""
    order = listing.view.order or "sku"
    if listing.identities is None:
        return IndexedRun(db, order, listing.filled)
    filled = _filled(db, order, listing.identities)
    identities = listing.identities[:filled]
    return GatheredRun(db, order, identities[::-1] if listing.view.falling else identities, filled)


def _filled(db: Database, order: str, identities: Sequence[int]) -> int:
    """Those without anything to sort by stand last."""
    low, high = 0, len(identities)
    while low < high:
        middle = (low + high) // 2
        if _keys(db, order, identities[middle : middle + 1]):
            low = middle + 1
        else:
            high = middle
    return low


def _keys(db: Database, order: str, identities: Sequence[int]) -> list[Standing]:
    """What those of them are ordered by that have something."""
    found: dict[int, Key | None] = {}
    for at in range(0, len(identities), BATCH):
        part = identities[at : at + BATCH]
        marks = ", ".join("?" * len(part))
        asked = f"SELECT p.id, {orders.ORDERS[order]} FROM products AS p WHERE p.id IN ({marks})"
        found |= dict(db.execute(asked, part).fetchall())
    keys = ((found.get(identity), identity) for identity in identities)
    return [(key, identity) for key, identity in keys if key is not None]
