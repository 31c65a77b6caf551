"""The trash of one catalog: what was deleted, whole, until it comes back or its time is over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from shipdesk.catalogs.acts import Act, Acts, State, state_of
from shipdesk.catalogs.rows import Row
from shipdesk.database import Database
from shipdesk.domain.product_fields import NAME_FIELDS
from shipdesk.domain.texts import Texts
from shipdesk.errors import WrongInput


@dataclass(frozen=True)
class Trashed:
    """One product in the trash."""

    sku: str
    names: Texts
    trashed_on: date


def put(acts: Acts, act: int, products: Iterable[tuple[int, Row]], today: date) -> None:
    for identity, row in products:
        acts.moved(act, identity, State(row), State(row, today.isoformat()))


def listed(db: Database, limit: int) -> list[Trashed]:
    """The last first."""
    asked = "SELECT trashed_on, product FROM product_trash ORDER BY trashed_on DESC, id DESC LIMIT ?"
    return [_trashed(state_of(product).row, trashed_on) for trashed_on, product in db.execute(asked, (limit,))]


def restore(db: Database, acts: Acts, act: int, skus: Sequence[str], catalog: str) -> int:
    """Of several with one SKU the last that was deleted comes back."""
    for sku in skus:
        asked = "SELECT id, product FROM product_trash WHERE sku = ? ORDER BY trashed_on DESC, id DESC LIMIT 1"
        found = db.execute(asked, (sku,)).fetchone()
        if found is None:
            raise WrongInput("not_found", "product_not_in_trash", sku=sku[:60], catalog=catalog)
        if db.execute("SELECT 1 FROM products WHERE sku = ?", (sku,)).fetchone():
            raise WrongInput("exists", "product_exists", pointer="/sku", sku=sku, catalog=catalog)
        trashed = state_of(found[1])
        acts.moved(act, int(found[0]), trashed, State(trashed.row))
    return len(skus)


def empty(db: Database, before: date) -> int:
    """What was trashed before that day is forgotten, also by the acts that could have brought it back."""
    gone = "SELECT id FROM product_trash WHERE trashed_on < ?"
    deletions = f"SELECT act FROM catalog_changes WHERE product IN ({gone})"
    day = (before.isoformat(),)
    db.execute(f"DELETE FROM catalog_acts WHERE kind = '{Act.TRASH}' AND id IN ({deletions})", day)
    return int(db.execute("DELETE FROM product_trash WHERE trashed_on < ?", day).rowcount)


def _trashed(row: Row, trashed_on: str) -> Trashed:
    names = {language: row[column] for language, column in NAME_FIELDS.items()}
    return Trashed(row["sku"], Texts(names), date.fromisoformat(trashed_on))
