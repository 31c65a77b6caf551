"""The tables of a catalog file: products with one readable column per header, and their search index."""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from shipdesk.catalogs import grams
from shipdesk.domain.product_fields import FIRST_FIELDS, MORE_FIELDS

APPLICATION_ID = 0x53444361
"""Marks the file as a ShipDesk catalog ("SDCa") for whoever looks into its header."""
_WHOLE_NUMBERS = frozenset({"units_per_carton", "shelf_life_days"})

migrations = Migrations("catalog")


@migrations()
def m001_products(db: Database) -> None:
    columns = ", ".join(f"{column} {_sql_type(column)}" for column in FIRST_FIELDS)
    db.execute(f"CREATE TABLE products (id INTEGER PRIMARY KEY, {columns}, version INTEGER NOT NULL DEFAULT 1)")
    for statement in grams.SCHEMA:
        db.execute(statement)


@migrations()
def m002_more_facts(db: Database) -> None:
    """Tariff codes by country, numbers, label texts and dangerous goods of a product."""
    for column in MORE_FIELDS:
        db.execute(f"ALTER TABLE products ADD COLUMN {column} {_sql_type(column)}")


def _sql_type(column: str) -> str:
    if column == "sku":
        return "TEXT NOT NULL UNIQUE"
    return "INTEGER" if column in _WHOLE_NUMBERS else "TEXT"
