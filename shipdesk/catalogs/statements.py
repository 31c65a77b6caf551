"""The SQL over the products table. Names of columns come from `PRODUCT_FIELDS` alone, values only as parameters."""

from __future__ import annotations

from functools import cache

from shipdesk.domain.product_fields import NAME_FIELDS, PRODUCT_FIELDS

_COLUMNS = ", ".join(PRODUCT_FIELDS)
_MARKS = ", ".join("?" * len(PRODUCT_FIELDS))
_SETTINGS = ", ".join(f"{name} = ?" for name in PRODUCT_FIELDS)
_NAMES = ", ".join(NAME_FIELDS.values())

COUNT = "SELECT count(*) FROM products"
IDENTITY = "SELECT id FROM products WHERE sku = ?"
ALL = f"SELECT {_COLUMNS} FROM products ORDER BY sku"
ONE = f"SELECT {_COLUMNS} FROM products WHERE sku = ?"
CODED = f"SELECT sku, hs_code, {_NAMES} FROM products WHERE hs_code IS NOT NULL ORDER BY id DESC LIMIT ?"
PAGE = f"SELECT {_COLUMNS} FROM products WHERE sku > ? ORDER BY sku LIMIT ? OFFSET ?"
INSERT = f"INSERT INTO products (id, {_COLUMNS}) VALUES (?, {_MARKS})"
UPDATE = f"UPDATE products SET {_SETTINGS}, version = version + 1 WHERE id = ?"
DELETE = "DELETE FROM products WHERE id = ?"
# Also after those in the trash: a product that comes back finds its own number free.
LAST_IDENTITY = "SELECT max(ifnull((SELECT max(id) FROM products), 0), ifnull((SELECT max(id) FROM product_trash), 0))"


@cache
def insert(columns: tuple[str, ...]) -> str:
    """A new product of which only these columns say something."""
    return f"INSERT INTO products (id, {', '.join(columns)}) VALUES (?, {_parameters(len(columns))})"


def known(count: int) -> str:
    """Ids and rows of `count` SKUs."""
    return f"SELECT id, {_COLUMNS} FROM products WHERE sku IN ({_parameters(count)})"


def by_identity(count: int) -> str:
    """Ids and rows of `count` products by id."""
    return f"SELECT id, {_COLUMNS} FROM products WHERE id IN ({_parameters(count)})"


def shown(count: int) -> str:
    """What a list of hits shows of `count` products by id."""
    return f"SELECT id, sku, gtin, {_NAMES} FROM products WHERE id IN ({_parameters(count)})"


def _parameters(count: int) -> str:
    return ", ".join("?" * count)
