"""A product typed in by hand."""

from __future__ import annotations

from collections.abc import Mapping

from shipdesk.catalogs import Catalogs
from shipdesk.catalogs.catalog import unknown_field
from shipdesk.domain.money import MinorUnits
from shipdesk.domain.product import PRODUCT_FIELDS, product_from_row
from shipdesk.errors import WrongInput
from shipdesk.services.browse_catalogs import Found

DEFAULT_CATALOG = "products"


def add_product(
    catalogs: Catalogs, row: Mapping[str, str], minor_units: MinorUnits, *, catalog: str | None = None
) -> Found:
    """Into the named catalog, or the only one there is; every wrong value is in the error's `all`."""
    unknown = [unknown_field(name) for name in row if name not in PRODUCT_FIELDS]
    if unknown:
        raise WrongInput.of_many(unknown)
    product = product_from_row(row, minor_units=minor_units)
    name = catalog or _usual(catalogs)
    with catalogs.open_or_create(name) as opened:
        opened.add(product)
    return Found(name, product)


def _usual(catalogs: Catalogs) -> str:
    names = catalogs.names()
    return names[0] if len(names) == 1 else DEFAULT_CATALOG
