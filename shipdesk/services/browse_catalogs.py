"""What a person does with catalogs that are there: list, search, show and change products."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from shipdesk.catalogs import Catalogs, Hit, Hits
from shipdesk.errors import WrongInput

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
    """The likeliest hits, catalog by catalog; of one catalog only where it is named."""
    found: list[Hit] = []
    for name in [catalog] if catalog else catalogs.names():
        with catalogs.open(name) as one:
            hits = one.search(query, limit - len(found))
        found.extend(hits.hits)
        if hits.more:
            return Hits(tuple(found), True)
    return Hits(tuple(found), False)


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
