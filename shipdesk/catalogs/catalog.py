"""One product catalog: products by SKU, written in one transaction, searched in every script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from shipdesk.catalogs import grams, statements
from shipdesk.catalogs.folding import searched_text
from shipdesk.catalogs.schema import APPLICATION_ID, migrations
from shipdesk.catalogs.search import Hit, Hits, ranked_ids
from shipdesk.database import atomic, in_memory, open_database
from shipdesk.domain.cells import clean
from shipdesk.domain.money import MinorUnits
from shipdesk.domain.product import NAME_FIELDS, PRODUCT_FIELDS, Product, product_from_row, row_of
from shipdesk.domain.texts import Texts
from shipdesk.errors import WrongInput

Row = dict[str, str]

MOST_HITS = 10_000
_BATCH = 400
"""Products looked up at once; SQLite builds allow at least 999 parameters."""


@dataclass(frozen=True)
class Tally:
    """What putting products into a catalog did, or would do."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.added + other.added, self.changed + other.changed, self.unchanged + other.unchanged)


class Catalog:
    """An open catalog file, for use in the thread that opened it. Use `with`, or `close`."""

    def __init__(self, name: str, db: Database, minor_units: MinorUnits) -> None:
        self.name = name
        self._db = db
        self._minor_units = minor_units

    @classmethod
    def open(cls, path: Path, minor_units: MinorUnits) -> Self:
        """The catalog in the file at `path`, made if there is none; its name is the file's."""
        db = open_database(path, migrations=migrations, application_id=APPLICATION_ID)
        return cls(path.name.removesuffix(".sqlite3"), db, minor_units)

    @classmethod
    def in_memory(cls, name: str, minor_units: MinorUnits) -> Self:
        return cls(name, in_memory(migrations), minor_units)

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def atomic(self) -> AbstractContextManager[object]:
        """A transaction around several writes; an exception undoes them all."""
        return atomic(self._db)

    def count(self) -> int:
        return int(self._db.execute(statements.COUNT).fetchone()[0])

    def has(self, sku: str) -> bool:
        return self._db.execute(statements.IDENTITY, (clean(sku),)).fetchone() is not None

    def get(self, sku: str) -> Product:
        """The product of that SKU; `not_found` if there is none."""
        return self._product(self._row(sku))

    def page(self, limit: int, *, after_sku: str | None = None, offset: int = 0) -> list[Product]:
        """Products in the order of their SKUs: those after one, or from a place in the list."""
        found = self._db.execute(statements.PAGE, (after_sku or "", limit, offset))
        return [self._product(_as_row(values)) for values in found]

    def all(self) -> Iterator[Product]:
        """Every product, in the order of the SKUs."""
        return (self._product(row) for row in self.rows())

    def rows(self) -> Iterator[Row]:
        """Every product's row as it is stored, in the order of the SKUs."""
        cursor = self._db.execute(statements.ALL)
        return (_as_row(values) for values in cursor)

    def search(self, query: str, limit: int = 50) -> Hits:
        """The likeliest products that hold the query in SKU, GTIN, HS code, brand or a name; never raises on text."""
        limit = max(0, min(limit, MOST_HITS))
        ids = ranked_ids(self._db, query, limit + 1)
        shown = ids[:limit]
        found = self._db.execute(statements.shown(len(shown)), shown)
        hits = {
            identity: Hit(self.name, sku, gtin, Texts(dict(zip(NAME_FIELDS, texts, strict=True))))
            for identity, sku, gtin, *texts in found
        }
        return Hits(tuple(hits[identity] for identity in shown), len(ids) > limit)

    def put_all(self, products: Iterable[Product], fields: Sequence[str] = PRODUCT_FIELDS) -> Tally:
        """Adds or changes the products in one transaction; of a known SKU only `fields` are touched."""
        with atomic(self._db):
            return self._tally(products, fields, write=True)

    def compare(self, products: Iterable[Product], fields: Sequence[str] = PRODUCT_FIELDS) -> Tally:
        """What `put_all` would do; nothing is written. No SKU may come twice."""
        return self._tally(products, fields, write=False)

    def set_fields(self, sku: str, values: Mapping[str, str]) -> Product:
        """Changes fields of one product and returns it; every wrong value is in the error's `all`."""
        unknown = [unknown_field(name) for name in values if name not in PRODUCT_FIELDS]
        if unknown:
            raise WrongInput.of_many(unknown)
        with atomic(self._db):
            old = self._row(sku)
            product = product_from_row({**old, **values}, minor_units=self._minor_units)
            if product.sku != old["sku"] and self.has(product.sku):
                raise WrongInput("exists", "product_exists", pointer="/sku", sku=product.sku, catalog=self.name)
            self._update(self._identity(old["sku"]), row_of(product))
        return product

    def _tally(self, products: Iterable[Product], fields: Sequence[str], *, write: bool) -> Tally:
        remaining = iter(products)
        tally = Tally()
        while batch := list(islice(remaining, _BATCH)):
            tally += self._put([row_of(product) for product in batch], fields, write)
        return tally

    def _put(self, rows: list[Row], fields: Sequence[str], write: bool) -> Tally:
        known = self._known([row["sku"] for row in rows])
        new: dict[str, Row] = {}
        changed = 0
        for row in rows:
            if row["sku"] not in known:
                new[row["sku"]] = row
                continue
            identity, old = known[row["sku"]]
            wanted = old | {name: row[name] for name in fields}
            if wanted != old:
                changed += 1
                if write:
                    self._update(identity, wanted)
        if write:
            self._insert(list(new.values()))
        return Tally(len(new), changed, len(rows) - len(new) - changed)

    def _known(self, skus: list[str]) -> dict[str, tuple[int, Row]]:
        found = self._db.execute(statements.known(len(skus)), skus)
        rows = ((identity, _as_row(values)) for identity, *values in found)
        return {row["sku"]: (identity, row) for identity, row in rows}

    def _insert(self, rows: list[Row]) -> None:
        for row in rows:
            inserted = self._db.execute(statements.INSERT, _as_values(row))
            grams.add(self._db, inserted.lastrowid or 0, searched_text(row))

    def _update(self, identity: int, row: Row) -> None:
        self._db.execute(statements.UPDATE, (*_as_values(row), identity))
        grams.change(self._db, identity, searched_text(row))

    def _identity(self, sku: str) -> int:
        return int(self._db.execute(statements.IDENTITY, (sku,)).fetchone()[0])

    def _row(self, sku: str) -> Row:
        found = self._db.execute(statements.ONE, (clean(sku),)).fetchone()
        if found is None:
            raise WrongInput("not_found", "product_not_found", sku=sku[:60], catalog=self.name)
        return _as_row(found)

    def _product(self, row: Row) -> Product:
        return product_from_row(row, minor_units=self._minor_units)


def unknown_field(name: str) -> WrongInput:
    """The error for a field that no product has."""
    return WrongInput("not_in_enum", "product_field_unknown", pointer=f"/{name}", field=name[:60])


def _as_row(values: Iterable[object]) -> Row:
    texts = ("" if value is None else str(value) for value in values)
    return dict(zip(PRODUCT_FIELDS, texts, strict=True))


def _as_values(row: Row) -> tuple[str | None, ...]:
    return tuple(row[column] or None for column in PRODUCT_FIELDS)
