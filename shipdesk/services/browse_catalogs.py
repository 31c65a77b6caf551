"""What a person does with catalogs that are there: list, search, show and change products."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from shipdesk.catalogs import Catalogs, Hit, Hits, View
from shipdesk.domain.product_fields import NAME_FIELDS
from shipdesk.domain.texts import Texts
from shipdesk.errors import WrongInput
from shipdesk.services.one_order import one_order

if TYPE_CHECKING:
    from shipdesk.domain.product import Product


@dataclass(frozen=True)
class CatalogSize:
    """One line of the list of catalogs."""

    name: str
    products: int
    file: Path = Path()
    read_only: bool = False
    elsewhere: bool = False
    """Its file lies outside the desk's own folder."""


@dataclass(frozen=True)
class Found:
    """A product and the catalog it stands in."""

    catalog: str
    product: Product


def list_catalogs(catalogs: Catalogs) -> tuple[CatalogSize, ...]:
    sizes = []
    for name in catalogs.names():
        with catalogs.open(name) as catalog:
            sizes.append(
                CatalogSize(
                    name, catalog.count(), catalogs.file_of(name), not catalog.can_write, catalogs.is_elsewhere(name)
                )
            )
    return tuple(sizes)


def search_catalogs(catalogs: Catalogs, query: str, *, catalog: str | None = None, limit: int = 50) -> Hits:
    """The likeliest hits of all catalogs together; of one catalog only where it is named."""
    names = [catalog] if catalog else catalogs.names()
    if len(names) == 1:
        with catalogs.open(names[0]) as one:
            return one.search(query, limit)
    view = View(query)
    return _hits_of_all(catalogs, names, view, limit) if names and view.is_ranked else Hits((), False)


def _hits_of_all(catalogs: Catalogs, names: Sequence[str], view: View, limit: int) -> Hits:
    with ExitStack() as opened:
        asked = [opened.enter_context(catalogs.open(name)) for name in names]
        order = one_order(asked, [one.list_view(view, limit) for one in asked], view)
        found = order.page(asked, 0, limit)
        rows = [one.rows_at([identity for at, identity in found if at == place]) for place, one in enumerate(asked)]
    near_from = order.total - order.near
    hits = tuple(
        _hit(names[at], rows[at][identity], place >= near_from)
        for place, (at, identity) in enumerate(found)
        if identity in rows[at]
    )
    return Hits(hits, order.more or order.total > limit)


def _hit(catalog: str, row: Mapping[str, str], near: bool) -> Hit:
    names = Texts({language: row[field] for language, field in NAME_FIELDS.items()})
    return Hit(catalog, row["sku"], row["gtin"] or None, names, near)


def show_product(catalogs: Catalogs, sku: str, *, catalog: str | None = None) -> Found:
    """The product of that SKU; `ambiguous` where several catalogs have it and none is named."""
    name = catalog_of(catalogs, sku, catalog)
    with catalogs.open(name) as one:
        return Found(name, one.get(sku))


def set_product_fields(catalogs: Catalogs, sku: str, values: Mapping[str, str], *, catalog: str | None = None) -> Found:
    """Changes fields of one product, an empty value empties the field; all wrong values are in the error."""
    name = catalog_of(catalogs, sku, catalog)
    with catalogs.open(name) as one:
        return Found(name, one.set_fields(sku, values))


def find_catalog(catalogs: Catalogs, name: str) -> None:
    """`not_found` where there is no catalog of that name."""
    catalogs.open(name).close()


def catalog_of(catalogs: Catalogs, sku: str, named: str | None) -> str:
    """The catalog that has the SKU, where none is named; `ambiguous` where several have it."""
    if named is not None:
        return named
    holders = []
    for name in catalogs.names():
        with catalogs.open(name) as catalog:
            if catalog.has(sku):
                holders.append(name)
    if not holders:
        raise WrongInput("not_found", "product_in_no_catalog", sku=sku[:60])
    if len(holders) > 1:
        raise WrongInput("ambiguous", "product_in_several_catalogs", sku=sku[:60], catalogs=", ".join(holders))
    return holders[0]
