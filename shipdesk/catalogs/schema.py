"""The tables of a catalog file: products with one readable column per header, their search index, what was done."""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from shipdesk.catalogs import search_index
from shipdesk.database import Database as Opened
from shipdesk.domain.product_fields import FIRST_FIELDS, MORE_FIELDS, NUTRITION_FIELDS

_WHOLE_NUMBERS = frozenset({"units_per_carton", "shelf_life_days"})

migrations = Migrations("catalog")


@migrations()
def m001_products(db: Database) -> None:
    columns = ", ".join(f"{column} {_sql_type(column)}" for column in FIRST_FIELDS)
    db.execute(f"CREATE TABLE products (id INTEGER PRIMARY KEY, {columns}, version INTEGER NOT NULL DEFAULT 1)")
    db.execute(search_index.FOLDED)


@migrations()
def m003_smaller_index(db: Database) -> None:
    """Only what differs from the products' own text is kept beside the index; it is built by `m009_number_index`."""
    db.execute("DELETE FROM product_search")


@migrations()
def m004_acts_and_trash(db: Database) -> None:
    """What was done last, so that it can be undone, and what was deleted, so that it can come back."""
    db.execute(
        "CREATE TABLE catalog_acts (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, is_undone INTEGER NOT NULL DEFAULT 0)"
    )
    db.execute(
        """CREATE TABLE catalog_changes (
            id INTEGER PRIMARY KEY,
            act INTEGER NOT NULL REFERENCES catalog_acts(id) ON DELETE CASCADE,
            product INTEGER NOT NULL,
            last_product INTEGER NOT NULL,
            before TEXT,
            after TEXT
        )"""
    )
    db.execute("CREATE INDEX catalog_changes_by_act ON catalog_changes(act)")
    db.execute(
        """CREATE TABLE product_trash (
            id INTEGER PRIMARY KEY, sku TEXT NOT NULL, trashed_on TEXT NOT NULL, product TEXT NOT NULL
        )"""
    )


@migrations()
def m002_more_facts(db: Database) -> None:
    """Tariff codes by country, numbers, label texts and dangerous goods of a product."""
    for column in MORE_FIELDS:
        db.execute(f"ALTER TABLE products ADD COLUMN {column} {_sql_type(column)}")


@migrations()
def m005_lots(db: Database) -> None:
    """Lots by SKU: they wait for a product in the trash, and follow one whose SKU changes."""
    db.execute(
        """CREATE TABLE product_lots (
            sku TEXT NOT NULL, lot_number TEXT NOT NULL, production_date TEXT, expiry_date TEXT, note TEXT,
            PRIMARY KEY (sku, lot_number)
        ) WITHOUT ROWID"""
    )
    db.execute(_follow("product_lots"))


@migrations()
def m006_photos(db: Database) -> None:
    """Photos by SKU in their order: a JPEG and a small one for lists, so that the file can be mailed with them."""
    db.execute(
        """CREATE TABLE product_photos (
            id INTEGER PRIMARY KEY, sku TEXT NOT NULL, position INTEGER NOT NULL, sha256 TEXT NOT NULL,
            width INTEGER NOT NULL, height INTEGER NOT NULL, photo BLOB NOT NULL, thumbnail BLOB NOT NULL
        )"""
    )
    db.execute("CREATE INDEX product_photos_by_sku ON product_photos(sku, position)")
    db.execute(_follow("product_photos"))


@migrations()
def m007_nutrition(db: Database) -> None:
    """What the nutrition table of a label says of a product."""
    for column in NUTRITION_FIELDS:
        db.execute(f"ALTER TABLE products ADD COLUMN {column} {_sql_type(column)}")


@migrations()
def m008_word_index(db: Database) -> None:
    """Pieces of text are known once each, and products by the pieces they have; built by `m009_number_index`."""
    db.execute("DROP TABLE IF EXISTS product_grams")


@migrations()
def m009_number_index(db: Database) -> None:
    """Long numbers are known by every four of their digits, and joints carry the numbers beside them."""
    search_index.build(Opened(db.conn))


def _follow(table: str) -> str:
    return (
        f"CREATE TRIGGER {table}_follow AFTER UPDATE OF sku ON products WHEN new.sku <> old.sku"
        f" BEGIN UPDATE {table} SET sku = new.sku WHERE sku = old.sku; END"
    )


def _sql_type(column: str) -> str:
    if column == "sku":
        return "TEXT NOT NULL UNIQUE"
    return "INTEGER" if column in _WHOLE_NUMBERS else "TEXT"
