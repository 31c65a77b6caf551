"""The lots of a product: kept in its catalog, taken by the lines of a shipment."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.catalogs import Catalogs
from shipdesk.domain.lot import Lot
from shipdesk.domain.product import Product
from shipdesk.errors import WrongInput
from shipdesk.services.browse_catalogs import show_product


@dataclass(frozen=True)
class ProductLots:
    """A product with its lots, those that expire first before the others."""

    catalog: str
    product: Product
    lots: tuple[Lot, ...]


def lots_of(catalogs: Catalogs, sku: str, *, catalog: str | None = None) -> ProductLots:
    found = show_product(catalogs, sku, catalog=catalog)
    with catalogs.open(found.catalog) as opened:
        return ProductLots(found.catalog, found.product, tuple(opened.lots.of(found.product.sku)))


def keep_lot(catalogs: Catalogs, sku: str, lot: Lot, *, catalog: str | None = None, replaces: str = "") -> ProductLots:
    """Adds a lot, or changes the one of its number; `replaces` is the number it had before."""
    found = show_product(catalogs, sku, catalog=catalog)
    with catalogs.open(found.catalog) as opened, opened.atomic():
        if replaces and replaces != lot.number:
            opened.lots.remove(found.product.sku, replaces)
        opened.lots.put(found.product.sku, lot)
    return lots_of(catalogs, found.product.sku, catalog=found.catalog)


def remove_lot(catalogs: Catalogs, sku: str, number: str, *, catalog: str | None = None) -> ProductLots:
    """Shipments keep what they took from it."""
    found = show_product(catalogs, sku, catalog=catalog)
    with catalogs.open(found.catalog) as opened:
        if not opened.lots.remove(found.product.sku, number):
            raise WrongInput("not_found", "lot_not_found", sku=found.product.sku, lot=number[:60])
    return lots_of(catalogs, found.product.sku, catalog=found.catalog)


def known_lot(catalogs: Catalogs, sku: str, number: str) -> Lot | None:
    """In the first catalog that has such a lot of the product."""
    for name in catalogs.names():
        with catalogs.open(name) as opened:
            lot = opened.lots.get(sku, number)
        if lot is not None:
            return lot
    return None


def lots_in_every_catalog(catalogs: Catalogs, sku: str) -> tuple[Lot, ...]:
    """For a line of a shipment, which knows the SKU alone."""
    lots: dict[str, Lot] = {}
    for name in catalogs.names():
        with catalogs.open(name) as opened:
            lots |= {lot.number: lot for lot in opened.lots.of(sku) if lot.number not in lots}
    return tuple(lots.values())
