"""One table over whole catalogs: how many rows a view has, and pages of them from any place, never all at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shipdesk.catalogs import Catalog, Catalogs, Listing, View
from shipdesk.services.browse_catalogs import Found
from shipdesk.services.one_order import OneOrder, one_order

if TYPE_CHECKING:
    from shipdesk.domain.money import MinorUnits
    from shipdesk.progress import Progress

Key = tuple[str, str]
"""Catalog and SKU."""
BY_CATALOG = "catalog"
"""The order that has the catalogs one after another."""
PAGE = 200
"""Rows read in one go where all are wanted, as by an export."""


@dataclass(frozen=True)
class TableRow:
    """One product as the table shows it: its cells as text, under the headers of the catalog format."""

    catalog: str
    row: Mapping[str, str]
    can_write: bool = True
    near: bool = False
    """Only nearly what was searched for."""

    @property
    def key(self) -> Key:
        return self.catalog, self.row["sku"]


@dataclass(frozen=True)
class TablePart:
    """What the table shows of one catalog."""

    catalog: str
    listing: Listing
    can_write: bool


@dataclass(frozen=True)
class ProductTable:
    """What a view came to over one or several catalogs: in one order, else one catalog after another."""

    parts: tuple[TablePart, ...] = ()
    order: OneOrder | None = None

    @property
    def total(self) -> int:
        return self.order.total if self.order else sum(part.listing.total for part in self.parts)

    @property
    def near(self) -> int:
        return self.order.near if self.order else sum(part.listing.near for part in self.parts)

    @property
    def more(self) -> bool:
        """There are more hits than are listed."""
        return self.order.more if self.order else any(part.listing.more for part in self.parts)


def ask_table(catalogs: Catalogs, view: View, progress: Progress, *, catalog: str | None = None) -> ProductTable:
    """Asks the view of one catalog, or of all of them."""
    if view.order == BY_CATALOG:
        table = ask_table(catalogs, replace(view, order="sku", falling=False), progress, catalog=catalog)
        return ProductTable(table.parts[::-1] if view.falling else table.parts)
    parts: list[TablePart] = []
    with ExitStack() as opened:
        found: list[Catalog] = []
        for name in [catalog] if catalog else catalogs.names():
            progress.step(len(parts))
            one = opened.enter_context(catalogs.open(name))
            part = TablePart(name, one.list_view(view), one.can_write)
            if part.listing.total:
                found.append(one)
                parts.append(part)
        if len(parts) < 2:
            return ProductTable(tuple(parts))
        return ProductTable(tuple(parts), one_order(found, [part.listing for part in parts], view))


def rows_of(catalogs: Catalogs, table: ProductTable, start: int, count: int) -> list[TableRow]:
    """The rows from a place on; fewer where products have gone since the table was asked."""
    if table.order:
        return _ordered_rows(catalogs, table, table.order, start, count)
    found: list[TableRow] = []
    before = 0
    for part in table.parts:
        total = part.listing.total
        first, last = max(start - before, 0), min(start + count - before, total)
        before += total
        if first >= last:
            continue
        with catalogs.open(part.catalog) as one:
            rows = one.rows_of(part.listing, first, last - first)
        near_from = total - part.listing.near
        found += [
            TableRow(part.catalog, row, part.can_write, at >= near_from) for at, row in enumerate(rows, start=first)
        ]
    return found


def _ordered_rows(catalogs: Catalogs, table: ProductTable, order: OneOrder, start: int, count: int) -> list[TableRow]:
    with ExitStack() as opened:
        found = [opened.enter_context(catalogs.open(part.catalog)) for part in table.parts]
        page = order.page(found, start, count)
        rows = [one.rows_at([identity for at, identity in page if at == place]) for place, one in enumerate(found)]
    near_from = order.total - order.near
    return [
        TableRow(table.parts[at].catalog, rows[at][identity], table.parts[at].can_write, place >= near_from)
        for place, (at, identity) in enumerate(page, start)
        if identity in rows[at]
    ]


def read_ranges(
    catalogs: Catalogs, table: ProductTable, ranges: Sequence[tuple[int, int]], progress: Progress
) -> list[TableRow]:
    """Every row within the ranges, which name their first and last row."""
    found: list[TableRow] = []
    for first, last in ranges:
        for start in range(first, last + 1, PAGE):
            progress.step(len(found))
            found += rows_of(catalogs, table, start, min(PAGE, last + 1 - start))
    return found


def keys_of(
    catalogs: Catalogs, table: ProductTable, ranges: Sequence[tuple[int, int]], progress: Progress
) -> list[Key]:
    """Catalog and SKU of every row within the ranges, which name their first and last row."""
    return [row.key for row in read_ranges(catalogs, table, ranges, progress)]


def found_of(row: TableRow, minor_units: MinorUnits) -> Found:
    """The whole product of a row."""
    from shipdesk.domain.product import product_from_row

    return Found(row.catalog, product_from_row(row.row, minor_units=minor_units))


def load_products(catalogs: Catalogs, keys: Sequence[Key], progress: Progress) -> list[Found]:
    """The products of those keys, without those that are gone."""
    found: list[Found] = []
    for catalog, sku in keys:
        progress.step(len(found), len(keys))
        with catalogs.open(catalog) as one:
            if one.has(sku):
                found.append(Found(catalog, one.get(sku)))
    return found


def all_rows(catalogs: Catalogs, table: ProductTable, progress: Progress) -> Iterator[TableRow]:
    """Every row of the table, read page by page."""
    for start in range(0, table.total, PAGE):
        progress.step(start, table.total)
        yield from rows_of(catalogs, table, start, PAGE)
