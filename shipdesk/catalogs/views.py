"""A view of a catalog: which products a list shows and in which order, and pages of it from any place.

Without a condition and a searched text the order lies in an index, so a page anywhere is read in its turn and nothing
is kept in memory. Else the ids are gathered once, eight bytes for each product.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from shipdesk.catalogs import orders, search_index
from shipdesk.catalogs.folding import SEARCHED_FIELDS, fold
from shipdesk.catalogs.search import needles_of, ranked_ids, words_in_any_order
from shipdesk.database import Database
from shipdesk.domain.product_fields import PRODUCT_FIELDS
from shipdesk.errors import WrongInput

MOST_RANKED = 300
"""Hits in the order of their likelihood; who wants more of them names an order."""
BY_LIKELIHOOD = ""


class Compare(StrEnum):
    """How a condition compares a field."""

    CONTAINS = "contains"
    IS = "is"
    EMPTY = "empty"
    FILLED = "filled"
    LEAST = "least"
    MOST = "most"


@dataclass(frozen=True)
class Condition:
    """One thing that every product of the view fulfils; `field` is a column of the catalog format."""

    field: str
    test: Compare
    value: str = ""


@dataclass(frozen=True)
class View:
    """A searched text, conditions, and the field to sort by; without one a search is sorted by likelihood."""

    text: str = ""
    conditions: tuple[Condition, ...] = ()
    order: str = BY_LIKELIHOOD
    falling: bool = False

    @property
    def is_whole(self) -> bool:
        """Every product of the catalog."""
        return not self.conditions and not fold(self.text)

    @property
    def is_ranked(self) -> bool:
        """Sorted by likelihood."""
        return not self.conditions and not self.order and bool(fold(self.text))


@dataclass(frozen=True)
class Listing:
    """What a view came to when it was asked: how many products, and their ids where no index holds their order."""

    view: View
    total: int
    filled: int = 0
    """Of an order that lies in an index: the products that have something in the field; the others follow."""
    identities: array[int] | None = None
    more: bool = False
    """There are others beyond `total`."""
    near: int = 0
    """So many at the end only nearly hold what was searched."""


def list_view(db: Database, view: View, *, can_write: bool, most: int = MOST_RANKED) -> Listing:
    """Asks the view; an order that is asked for the first time gets its index, where that can be written."""
    if view.order and view.order not in orders.ORDERS:
        raise WrongInput("not_in_enum", "product_field_unknown", field=view.order[:60])
    order = view.order or "sku"
    if view.is_whole and orders.is_ready(db, order, can_write=can_write):
        total, filled = orders.counts(db, order)
        return Listing(view, total, filled)
    if view.is_ranked:
        ranked = ranked_ids(db, view.text, most + 1)
        found = array("q", (*ranked.exact[:most], *ranked.near))
        return Listing(view, len(found), 0, found, len(ranked.exact) > most, len(ranked.near))
    identities = array("q", (identity for (identity,) in db.execute(*_query(db, view, order))))
    return Listing(view, len(identities), 0, identities)


def page_of(db: Database, listing: Listing, start: int, count: int) -> Sequence[int]:
    """The ids of `count` products from a place of the listing on."""
    if listing.identities is not None:
        return listing.identities[start : start + count]
    view = listing.view
    return orders.page(db, view.order or "sku", listing.total, listing.filled, start, count, falling=view.falling)


def _query(db: Database, view: View, order: str) -> tuple[str, list[str | int]]:
    clauses: list[str] = []
    values: list[str | int] = []
    for clause, given in [*_searched(db, view.text), *(_clause(db, one) for one in view.conditions)]:
        clauses.append(clause)
        values += given
    expression, direction = orders.ORDERS[order], "DESC" if view.falling else "ASC"
    where = f" WHERE {' AND '.join(clauses)}" if clauses else ""
    sorted_by = f"{expression} IS NULL, {expression} {direction}, p.id {direction}"
    return f"SELECT p.id FROM products AS p{where} ORDER BY {sorted_by}", values


def _searched(db: Database, text: str) -> list[tuple[str, list[str | int]]]:
    needles = needles_of(text)
    if needles and not search_index.find(db, needles, 1) and words_in_any_order(db, needles[0], 1):
        needles = list(dict.fromkeys(needles[0].split(" ")))
    if not needles:
        return []
    query, values = search_index.identities_holding(db, needles)
    return [(f"p.id IN ({query})", values)]


def _clause(db: Database, condition: Condition) -> tuple[str, list[str | int]]:
    column, value = condition.field, condition.value
    if column not in PRODUCT_FIELDS:
        raise WrongInput("not_in_enum", "product_field_unknown", pointer=f"/{column}", field=column[:60])
    folded = f"CASE WHEN p.{column} GLOB '*[^ -~]*' THEN folded(p.{column}) ELSE lower(p.{column}) END"
    if condition.test is Compare.EMPTY:
        return f"p.{column} IS NULL", []
    if condition.test is Compare.FILLED:
        return f"p.{column} IS NOT NULL", []
    if condition.test in (Compare.LEAST, Compare.MOST):
        sign = ">=" if condition.test is Compare.LEAST else "<="
        return _compared(column, sign, fold(value))
    if condition.test is Compare.IS:
        return f"{folded} = ?", [fold(value)]
    clause, values = f"instr({folded}, ?) > 0", list[str | int]([fold(value)])
    if column in SEARCHED_FIELDS and fold(value):
        # Any product that holds it in this field holds it somewhere: the index leaves few to look at.
        query, more = search_index.identities_holding(db, [fold(value)])
        clause += f" AND p.id IN ({query})"
        values += more
    return clause, values


def _compared(column: str, sign: str, value: str) -> tuple[str, list[str | int]]:
    if column in orders.NUMBERS:
        return f"CAST(p.{column} AS REAL) {sign} CAST(? AS REAL)", [value]
    return f"lower(p.{column}) {sign} ?", [value]
