"""Products for a list: page by page in the order of the SKUs, or the hits of a search, each with all its fields."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.catalogs import Catalogs
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.browse_catalogs import Found, search_catalogs


@dataclass(frozen=True)
class FoundProducts:
    """What a list shows; `more` says that there are others beyond the limit."""

    found: tuple[Found, ...]
    more: bool


def list_products(
    catalogs: Catalogs, limit: int, progress: Progress, *, catalog: str | None = None, after: Found | None = None
) -> FoundProducts:
    """The next `limit` products after `after`: catalog by catalog, of one catalog only where it is named."""
    found: list[Found] = []
    for name in [catalog] if catalog else catalogs.names():
        progress.step(len(found), limit)
        if after is not None and name < after.catalog:
            continue
        after_sku = after.product.sku if after is not None and name == after.catalog else None
        with catalogs.open(name) as one:
            wanted = limit + 1 - len(found)
            found.extend(Found(name, product) for product in one.page(wanted, after_sku=after_sku))
        if len(found) > limit:
            return FoundProducts(tuple(found[:limit]), True)
    return FoundProducts(tuple(found), False)


def search_products(
    catalogs: Catalogs, query: str, limit: int, progress: Progress, *, catalog: str | None = None
) -> FoundProducts:
    """The likeliest hits, as `search_catalogs` finds them."""
    hits = search_catalogs(catalogs, query, catalog=catalog, limit=limit)
    found: list[Found] = []
    for name in dict.fromkeys(hit.catalog for hit in hits.hits):
        with catalogs.open(name) as one:
            for hit in hits.hits:
                if hit.catalog != name:
                    continue
                progress.step(len(found), len(hits.hits))
                try:
                    found.append(Found(name, one.get(hit.sku)))
                except WrongInput:
                    continue  # taken out of the catalog since the search
    return FoundProducts(tuple(found), hits.more)
