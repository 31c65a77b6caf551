"""Changes to products that can be taken back: many at once, into the trash and out of it, undone and redone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shipdesk.catalogs import Catalogs, Trashed, Undone
from shipdesk.errors import DeskError, WrongInput
from shipdesk.services.product_table import Key

TRASH_DAYS = 30
"""So long a deleted product can come back; then the trash forgets it."""

Wishes = Mapping[Key, Mapping[str, str]]


@dataclass(frozen=True)
class InTrash:
    """One deleted product, and the last day on which it can come back."""

    catalog: str
    product: Trashed

    @property
    def until(self) -> date:
        return self.product.trashed_on + timedelta(days=TRASH_DAYS)


def change_products(catalogs: Catalogs, wishes: Wishes) -> tuple[str, ...]:
    """Changes fields of many products, all of them or none; gives the catalogs that took part.

    Each catalog counts it as one act; a wrong value carries the product's SKU in its `values`.
    """
    done: list[str] = []
    try:
        for name, of_catalog in _by_catalog(wishes).items():
            with catalogs.open(name) as catalog:
                _refuse_read_only(catalogs, name)
                catalog.change_all(of_catalog)
            done.append(name)
    except DeskError:
        for name in done:
            with catalogs.open(name) as catalog:
                catalog.undo()
        raise
    return tuple(done)


def trash_products(catalogs: Catalogs, keys: Iterable[Key], today: date) -> int:
    """Into the trash; says how many there were."""
    gone = 0
    for name, skus in _by_catalog({key: {} for key in keys}).items():
        _refuse_read_only(catalogs, name)
        with catalogs.open(name) as catalog:
            gone += catalog.trash(list(skus), today)
    return gone


def restore_products(catalogs: Catalogs, keys: Iterable[Key]) -> int:
    """Out of the trash again."""
    restored = 0
    for name, skus in _by_catalog({key: {} for key in keys}).items():
        _refuse_read_only(catalogs, name)
        with catalogs.open(name) as catalog:
            restored += catalog.restore(list(skus))
    return restored


def list_trash(catalogs: Catalogs, today: date, *, catalog: str | None = None) -> tuple[InTrash, ...]:
    """What can still come back; what is too old is forgotten on this occasion."""
    found: list[InTrash] = []
    for name in [catalog] if catalog else catalogs.names():
        with catalogs.open(name) as one:
            if one.can_write:
                one.empty_trash(today - timedelta(days=TRASH_DAYS))
            found += [InTrash(name, product) for product in one.trashed()]
    return tuple(found)


def forget_old_trash(catalogs: Catalogs, today: date) -> None:
    """The trash empties itself: called where catalogs are looked at."""
    list_trash(catalogs, today)


def undo(catalogs: Catalogs, name: str) -> Undone:
    """Takes back the last act in that catalog: an import, an edit, a deletion."""
    _refuse_read_only(catalogs, name)
    with catalogs.open(name) as catalog:
        return catalog.undo()


def redo(catalogs: Catalogs, name: str) -> Undone:
    """Does again what was taken back last."""
    _refuse_read_only(catalogs, name)
    with catalogs.open(name) as catalog:
        return catalog.redo()


def placed(block: Sequence[Sequence[str]], keys: Sequence[Key], fields: Sequence[str]) -> Wishes:
    """The wishes of a block of cells laid over products and columns; one cell fills all of them."""
    if len(block) == 1 and len(block[0]) == 1:
        return {key: dict.fromkeys(fields, block[0][0]) for key in keys}
    return {key: dict(zip(fields, line, strict=False)) for key, line in zip(keys, block, strict=False)}


def _by_catalog(wishes: Wishes) -> dict[str, dict[str, Mapping[str, str]]]:
    found: dict[str, dict[str, Mapping[str, str]]] = {}
    for (name, sku), values in wishes.items():
        found.setdefault(name, {})[sku] = values
    return found


def _refuse_read_only(catalogs: Catalogs, name: str) -> None:
    if catalogs.exists(name) and not catalogs.can_write(name):
        raise WrongInput("read_only", "catalog_read_only", name=name, file=catalogs.file_of(name))
