"""The rows of one catalog's products as they are stored, and the search index that follows every change of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from shipdesk.catalogs import search_index, statements
from shipdesk.catalogs.folding import SEARCHED_FIELDS
from shipdesk.catalogs.vocabulary import Known
from shipdesk.database import Database
from shipdesk.domain.product_fields import PRODUCT_FIELDS

if TYPE_CHECKING:
    from shipdesk.domain.product_table import Values

Row = dict[str, str]
_SKU = PRODUCT_FIELDS.index("sku")
_places_searched = itemgetter(*(PRODUCT_FIELDS.index(column) for column in SEARCHED_FIELDS))

BATCH = 400
"""Products looked up at once; SQLite builds allow at least 999 parameters."""


class ProductRows:
    """Reads and writes rows; whoever writes is inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def count(self) -> int:
        return int(self._db.execute(statements.COUNT).fetchone()[0])

    def identity(self, sku: str) -> int | None:
        found = self._db.execute(statements.IDENTITY, (sku,)).fetchone()
        return None if found is None else int(found[0])

    def by_sku(self, skus: Sequence[str]) -> dict[str, tuple[int, Row]]:
        """Id and row of each of the SKUs that there is."""
        found: dict[str, tuple[int, Row]] = {}
        for at in range(0, len(skus), BATCH):
            part = skus[at : at + BATCH]
            for identity, *values in self._db.execute(statements.known(len(part)), part):
                row = as_row(values)
                found[row["sku"]] = (identity, row)
        return found

    def values_by_sku(self, skus: Sequence[str]) -> dict[str, tuple[int, Values]]:
        """The same as plain values, for many rows at once."""
        found: dict[str, tuple[int, Values]] = {}
        for at in range(0, len(skus), BATCH):
            part = skus[at : at + BATCH]
            for identity, *values in self._db.execute(statements.known(len(part)), part):
                found[values[_SKU]] = (identity, tuple(None if one is None else str(one) for one in values))
        return found

    def by_identity(self, identities: Sequence[int]) -> dict[int, Row]:
        """The rows of those ids that there are."""
        found: dict[int, Row] = {}
        for at in range(0, len(identities), BATCH):
            part = identities[at : at + BATCH]
            rows = self._db.execute(statements.by_identity(len(part)), part)
            found |= {identity: as_row(values) for identity, *values in rows}
        return found

    def all(self) -> Iterator[Row]:
        """Every row, in the order of the SKUs."""
        return (as_row(values) for values in self._db.execute(statements.ALL))

    def insert(self, rows: Sequence[Row]) -> tuple[int, int]:
        """Adds rows under ids that follow one another; gives the first and the last."""
        first = int(self._db.execute(statements.LAST_IDENTITY).fetchone()[0]) + 1
        numbered = list(enumerate(rows, first))
        self.put_back(numbered)
        return first, first + len(rows) - 1

    def insert_values(self, rows: Sequence[Values], known: Known) -> tuple[int, int]:
        """The same for plain values, for many rows at once; columns that are empty in all of them are not written."""
        first = int(self._db.execute(statements.LAST_IDENTITY).fetchone()[0]) + 1
        identities = range(first, first + len(rows))
        columns = list(zip(*rows, strict=True))
        filled = [(name, texts) for name, texts in zip(PRODUCT_FIELDS, columns, strict=True) if any(texts)]
        numbered = zip(identities, *(texts for _, texts in filled), strict=True)
        self._db.conn.executemany(statements.insert(tuple(name for name, _ in filled)), numbered)
        search_index.add_columns(self._db, identities, _places_searched(columns), known)
        return identities[0], identities[-1]

    def put_back(self, rows: Sequence[tuple[int, Row]]) -> None:
        """Adds rows under the ids they had."""
        values = ((identity, *as_values(row)) for identity, row in rows)
        self._db.conn.executemany(statements.INSERT, values)
        search_index.add_all(self._db, rows)

    def update(self, identity: int, old: Row, new: Row) -> None:
        self._db.execute(statements.UPDATE, (*as_values(new), identity))
        search_index.change(self._db, identity, old, new)

    def delete(self, identity: int, row: Row) -> None:
        search_index.remove(self._db, identity, row)
        self._db.execute(statements.DELETE, (identity,))


def as_row(values: Iterable[object]) -> Row:
    texts = ("" if value is None else str(value) for value in values)
    return dict(zip(PRODUCT_FIELDS, texts, strict=True))


def as_values(row: Row) -> tuple[str | None, ...]:
    return tuple(row[column] or None for column in PRODUCT_FIELDS)
