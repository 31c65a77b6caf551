"""One product catalog: products by SKU, written in one transaction, searched in every script, every act undoable."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from shipdesk.catalogs import runs, statements, trash, views
from shipdesk.catalogs.acts import Act, Acts, Undone
from shipdesk.catalogs.folding import fold
from shipdesk.catalogs.intake import Intake
from shipdesk.catalogs.likelihood import Likelihood, likelihoods
from shipdesk.catalogs.lots import Lots
from shipdesk.catalogs.mark import APPLICATION_ID, MIGRATIONS
from shipdesk.catalogs.merging import Run
from shipdesk.catalogs.photos import Photos
from shipdesk.catalogs.rows import BATCH, ProductRows, Row, as_row, as_values
from shipdesk.catalogs.search import Hit, Hits, ranked_ids
from shipdesk.catalogs.tally import Tally
from shipdesk.catalogs.trash import Trashed
from shipdesk.catalogs.views import Listing, View
from shipdesk.database import BeforeUpdate, Database, atomic, back_up, in_memory, open_database
from shipdesk.domain.cells import clean
from shipdesk.domain.product_fields import NAME_FIELDS, PRODUCT_FIELDS
from shipdesk.domain.texts import Texts
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress

if TYPE_CHECKING:
    from shipdesk.domain.money import MinorUnits
    from shipdesk.domain.product import Product

MOST_HITS = 10_000
CACHE_KIB = 16 << 10
"""The inner pages of a million products and of their index stay at hand; a small catalog never takes so much."""


class Catalog:
    """An open catalog file, for use in the thread that opened it. Use `with`, or `close`."""

    def __init__(self, name: str, db: Database, minor_units: MinorUnits, *, can_write: bool = True) -> None:
        self.name, self.can_write = name, can_write
        self._db, self._minor_units = db, minor_units
        self._rows = ProductRows(db)
        self._acts = Acts(db, self._rows)
        self.lots, self.photos = Lots(db), Photos(db)
        db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        db.conn.create_function("folded", 1, lambda text: fold(text or ""), deterministic=True)

    @classmethod
    def open(
        cls,
        path: Path,
        minor_units: MinorUnits,
        *,
        name: str | None = None,
        read_only: bool = False,
        before_update: BeforeUpdate | None = None,
        progress: Progress | None = None,
    ) -> Self:
        """The catalog in the file at `path`, made if there is none; without a name of its own it has the file's."""
        db = open_database(
            path,
            migrations=MIGRATIONS,
            application_id=APPLICATION_ID,
            read_only=read_only,
            before_update=before_update,
            progress=progress,
        )
        return cls(name or path.name.removesuffix(".sqlite3"), db, minor_units, can_write=not read_only)

    @classmethod
    def in_memory(cls, name: str, minor_units: MinorUnits) -> Self:
        return cls(name, in_memory(MIGRATIONS), minor_units)

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

    def copy_to(self, path: Path) -> None:
        """A whole copy of the file as it is now, for someone else."""
        back_up(self._db, path)

    # ------------------------------------------------------------ reading

    def count(self) -> int:
        return self._rows.count()

    def has(self, sku: str) -> bool:
        return self._rows.identity(clean(sku)) is not None

    def get(self, sku: str) -> Product:
        """The product of that SKU; `not_found` if there is none."""
        return self._product(self._row(sku))

    def page(self, limit: int, *, after_sku: str | None = None, offset: int = 0) -> list[Product]:
        """Products in the order of their SKUs: those after one, or from a place in the list."""
        found = self._db.execute(statements.PAGE, (after_sku or "", limit, offset))
        return [self._product(as_row(values)) for values in found]

    def all(self) -> Iterator[Product]:
        """Every product, in the order of the SKUs."""
        return (self._product(row) for row in self.rows())

    def rows(self) -> Iterator[Row]:
        """Every product's row as it is stored, in the order of the SKUs."""
        return self._rows.all()

    def rows_by_sku(self, skus: Sequence[str]) -> dict[str, Row]:
        """The stored rows of those of the SKUs that there are."""
        return {sku: row for sku, (_, row) in self._rows.by_sku(skus).items()}

    def coded_names(self, most: int) -> list[tuple[str, str, list[str]]]:
        """SKU, HS code and every name of the newest products that have a code."""
        found = self._db.execute(statements.CODED, (most,))
        return [(sku, code, [text for text in texts if text]) for sku, code, *texts in found]

    def search(self, query: str, limit: int = 50) -> Hits:
        """The likeliest products that hold the query in SKU, GTIN, HS code, brand or a name; never raises on text."""
        limit = max(0, min(limit, MOST_HITS))
        ranked = ranked_ids(self._db, query, limit + 1)
        shown = (*ranked.exact, *ranked.near)[:limit]
        near = set(ranked.near)
        hits: dict[int, Hit] = {}
        for at in range(0, len(shown), BATCH):
            part = shown[at : at + BATCH]
            for identity, sku, gtin, *texts in self._db.execute(statements.shown(len(part)), part):
                names = Texts(dict(zip(NAME_FIELDS, texts, strict=True)))
                hits[identity] = Hit(self.name, sku, gtin, names, identity in near)
        more = len(ranked.exact) + len(ranked.near) > limit
        return Hits(tuple(hits[identity] for identity in shown), more)

    def list_view(self, view: View, most: int = views.MOST_RANKED) -> Listing:
        """How many products a view shows, and their order; where that is by likelihood, the likeliest ones."""
        return views.list_view(self._db, view, can_write=self.can_write, most=most)

    def rows_of(self, listing: Listing, start: int, count: int) -> list[Row]:
        """The rows of a listing from a place on; those that are gone since are left out."""
        identities = self.identities(listing, start, count)
        found = self.rows_at(identities)
        return [found[identity] for identity in identities if identity in found]

    def identities(self, listing: Listing, start: int, count: int) -> list[int]:
        """The ids of a listing from a place on."""
        return list(views.page_of(self._db, listing, start, count))

    def rows_at(self, identities: Sequence[int]) -> dict[int, Row]:
        """The rows of those of the ids that there are."""
        return self._rows.by_identity(identities)

    def run(self, listing: Listing) -> Run:
        """The listing's order, to be read together with that of other catalogs."""
        return runs.run_of(self._db, listing)

    def likelihoods(self, listing: Listing, start: int, stop: int) -> list[tuple[Likelihood, int]]:
        """Of hits between two places of a search: how likely each is, to be compared with hits elsewhere."""
        return likelihoods(self._db, listing, start, stop)

    # ------------------------------------------------------------ writing

    @contextmanager
    def intake(self, fields: Sequence[str] = PRODUCT_FIELDS, *, write: bool = True) -> Iterator[Intake]:
        """Takes many rows in as one act in one transaction; of a known SKU only `fields` are touched."""
        if not write:
            yield Intake(self._rows, self._acts, None, fields)
            return
        with atomic(self._db):
            act = self._acts.begin(Act.IMPORT)
            yield Intake(self._rows, self._acts, act, fields)
            self._acts.drop_if_empty(act)

    def put_all(self, products: Iterable[Product], fields: Sequence[str] = PRODUCT_FIELDS) -> Tally:
        """Adds or changes the products in one transaction; of a known SKU only `fields` are touched."""
        return self._tally(products, fields, write=True)

    def compare(self, products: Iterable[Product], fields: Sequence[str] = PRODUCT_FIELDS) -> Tally:
        """What `put_all` would do; nothing is written. No SKU may come twice."""
        return self._tally(products, fields, write=False)

    def add(self, product: Product) -> None:
        """One new product, as an act of its own; `exists` where the SKU is taken."""
        from shipdesk.domain.product import row_of

        with atomic(self._db):
            if self.has(product.sku):
                raise WrongInput("exists", "product_exists", pointer="/sku", sku=product.sku, catalog=self.name)
            self._acts.added(self._acts.begin(Act.EDIT), *self._rows.insert([row_of(product)]))

    def set_fields(self, sku: str, values: Mapping[str, str]) -> Product:
        """Changes fields of one product and returns it; every wrong value is in the error's `all`."""
        return self.change_all({sku: values})[0]

    def change_all(self, wishes: Mapping[str, Mapping[str, str]]) -> list[Product]:
        """Changes fields of products by SKU, all or none of them, as one act."""
        with atomic(self._db):
            act = self._acts.begin(Act.EDIT)
            changed = [self._change(act, sku, values) for sku, values in wishes.items()]
            self._acts.drop_if_empty(act)
        return changed

    def trash(self, skus: Sequence[str], today: date) -> int:
        """Products into the trash, out of every list and search; says how many there were."""
        with atomic(self._db):
            act = self._acts.begin(Act.TRASH)
            found = self._rows.by_sku([clean(sku) for sku in skus])
            trash.put(self._acts, act, found.values(), today)
            self._acts.drop_if_empty(act)
        return len(found)

    def trashed(self, limit: int = MOST_HITS) -> list[Trashed]:
        """What lies in the trash, the last first."""
        return trash.listed(self._db, limit)

    def restore(self, skus: Sequence[str]) -> int:
        """Products out of the trash; `exists` where another has taken the SKU meanwhile."""
        with atomic(self._db):
            act = self._acts.begin(Act.RESTORE)
            restored = trash.restore(self._db, self._acts, act, [clean(sku) for sku in skus], self.name)
            self._acts.drop_if_empty(act)
        return restored

    def empty_trash(self, before: date) -> int:
        """Forgets what was put into the trash before that day."""
        with atomic(self._db):
            return trash.empty(self._db, before)

    def can_undo(self) -> Act | None:
        """What `undo` would take back."""
        return self._acts.can_undo()

    def can_redo(self) -> Act | None:
        return self._acts.can_redo()

    def undo(self) -> Undone:
        """Takes the last act back: an import, an edit, a deletion."""
        with atomic(self._db):
            return self._acts.undo()

    def redo(self) -> Undone:
        with atomic(self._db):
            return self._acts.redo()

    def _change(self, act: int, sku: str, values: Mapping[str, str]) -> Product:
        from shipdesk.domain.product import product_from_row, row_of

        unknown = [unknown_field(name) for name in values if name not in PRODUCT_FIELDS]
        if unknown:
            raise WrongInput.of_many(unknown)
        old = self._row(sku)
        product = product_from_row({**old, **values}, minor_units=self._minor_units)
        if product.sku != old["sku"] and self.has(product.sku):
            raise WrongInput("exists", "product_exists", pointer="/sku", sku=product.sku, catalog=self.name)
        new, identity = row_of(product), self._rows.identity(old["sku"])
        if new != old and identity is not None:
            self._acts.changed(act, identity, old, new)
            self._rows.update(identity, old, new)
        return product

    def _tally(self, products: Iterable[Product], fields: Sequence[str], *, write: bool) -> Tally:
        from shipdesk.domain.product import row_of

        remaining, tally = iter(products), Tally()
        with self.intake(fields, write=write) as intake:
            while batch := {product.sku: as_values(row_of(product)) for product in islice(remaining, BATCH)}:
                met = intake.meet(list(batch.values()))
                intake.put(met)
                tally += Tally.of(met)
        return tally

    def _row(self, sku: str) -> Row:
        found = self._db.execute(statements.ONE, (clean(sku),)).fetchone()
        if found is None:
            raise WrongInput("not_found", "product_not_found", sku=sku[:60], catalog=self.name)
        return as_row(found)

    def _product(self, row: Row) -> Product:
        from shipdesk.domain.product import product_from_row

        return product_from_row(row, minor_units=self._minor_units)


def unknown_field(name: str) -> WrongInput:
    """The error for a field that no product has."""
    return WrongInput("not_in_enum", "product_field_unknown", pointer=f"/{name}", field=name[:60])
