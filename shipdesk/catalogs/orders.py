"""Orders that a list can be sorted by: by any column, and by the name in the language of the screen.

An order that someone asks for gets a table of its own, sorted by what the column says, which triggers keep true from
then on. It holds nothing but sort key and id, so a place in the middle of a million is reached in some milliseconds.
Catalogs that are only imported and searched carry none of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from shipdesk.database import Database, atomic
from shipdesk.domain.product_fields import NAME_FIELDS, PRODUCT_FIELDS

NUMBERS = frozenset(
    column
    for column in PRODUCT_FIELDS
    if column.endswith(("_kg", "_cm", "_g", "_days", "_hours", "_price")) or column == "units_per_carton"
)
_TONES = ("่", "้", "๊", "๋", "์")


def _words(text: str) -> str:
    """Words as a Thai dictionary begins with them: by the consonant before its leading vowel, without tone marks."""
    for tone in _TONES:
        text = f"replace({text}, '{tone}', '')"
    return text


def _expression(column: str) -> str:
    if column in NUMBERS:
        return f"CAST(p.{column} AS REAL)"
    return _sorted_words(f"p.{column}")


def _sorted_words(text: str) -> str:
    plain = f"lower({text})"
    leading = f"{text} >= 'เ' AND {text} < 'ๅ'"
    swapped = _words(f"substr({text}, 2, 1) || substr({text}, 1, 1) || substr({text}, 3)")
    thai = f"CASE WHEN {leading} THEN {swapped} ELSE {_words(text)} END"
    return f"CASE WHEN {text} >= 'ก' AND {text} < 'ໟ' THEN {thai} ELSE {plain} END"


def shown_name(language: str) -> str:
    """The key of the order by the name as a screen in that language shows it."""
    return f"shown_{language}"


def _shown(language: str) -> str:
    columns = dict.fromkeys([NAME_FIELDS[language], NAME_FIELDS["en"], *NAME_FIELDS.values()])
    return _sorted_words(f"coalesce({', '.join(f'p.{column}' for column in columns)})")


ORDERS: Mapping[str, str] = MappingProxyType(
    {column: _expression(column) for column in PRODUCT_FIELDS if column != "sku"}
    | {"sku": "p.sku"}
    | {shown_name(language): _shown(language) for language in NAME_FIELDS}
)
"""By key: the SQL expression over a product `p` that the order sorts by."""


def is_ready(db: Database, order: str, *, can_write: bool) -> bool:
    """Whether the order can be read from an index; one that is missing is built where that is allowed."""
    if order == "sku" or _exists(db, order):
        return True
    if can_write:
        _build(db, order)
    return can_write


def counts(db: Database, order: str) -> tuple[int, int]:
    """All products, and those that have something to sort by; the others come last."""
    total = int(db.execute("SELECT count(*) FROM products").fetchone()[0])
    if order == "sku":
        return total, total
    return total, int(db.execute(f"SELECT count(*) FROM {_table(order)}").fetchone()[0])


def page(db: Database, order: str, total: int, filled: int, start: int, count: int, *, falling: bool) -> list[int]:
    """Ids from a place on, read from the nearer end of the index."""
    stop = min(start + count, total)
    found = _filled(db, order, filled, start, min(stop, filled), falling) if start < filled else []
    if stop > filled:
        skipped = max(start - filled, 0)
        found += _empty(db, order, skipped, stop - filled - skipped)
    return found


def source_of(order: str) -> tuple[str, str]:
    """The table in which an order lies, and the column it is sorted by before the id."""
    return ("products", "sku") if order == "sku" else (_table(order), "sorted")


def _filled(db: Database, order: str, filled: int, start: int, stop: int, falling: bool) -> list[int]:
    source, key = source_of(order)
    from_end = start > filled // 2
    direction = "DESC" if falling != from_end else "ASC"
    skipped = filled - stop if from_end else start
    asked = f"SELECT id FROM {source} ORDER BY {key} {direction}, id {direction} LIMIT ? OFFSET ?"
    found = [int(identity) for (identity,) in db.execute(asked, (stop - start, skipped))]
    return found[::-1] if from_end else found


def _empty(db: Database, order: str, skipped: int, count: int) -> list[int]:
    asked = f"SELECT p.id FROM products AS p WHERE {ORDERS[order]} IS NULL ORDER BY p.id LIMIT ? OFFSET ?"
    return [int(identity) for (identity,) in db.execute(asked, (count, skipped))]


def _exists(db: Database, order: str) -> bool:
    asked = "SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name = ?"
    return db.execute(asked, (f"{_table(order)}_changed",)).fetchone() is not None


def _table(order: str) -> str:
    return f"order_{order}"


def _build(db: Database, order: str) -> None:
    table, expression = _table(order), ORDERS[order]
    fresh, old = (expression.replace("p.", f"{name}.") for name in ("new", "old"))
    put = f"INSERT INTO {table}(sorted, id) SELECT {fresh}, new.id WHERE {fresh} IS NOT NULL;"
    take = f"DELETE FROM {table} WHERE sorted = {old} AND id = old.id;"
    with atomic(db):
        if _exists(db, order):
            return
        db.execute(f"CREATE TABLE {table} (sorted, id INTEGER, PRIMARY KEY (sorted, id)) WITHOUT ROWID")
        filled = f"SELECT {expression}, p.id FROM products AS p WHERE {expression} IS NOT NULL ORDER BY 1, 2"
        db.execute(f"INSERT INTO {table} {filled}")
        db.execute(f"CREATE TRIGGER {table}_added AFTER INSERT ON products BEGIN {put} END")
        db.execute(f"CREATE TRIGGER {table}_removed AFTER DELETE ON products BEGIN {take} END")
        db.execute(
            f"CREATE TRIGGER {table}_changed AFTER UPDATE ON products WHEN {fresh} IS NOT {old} BEGIN {take} {put} END"
        )
