"""The trees of a database, where each begins, and what its rows look like: a row that does not is another tree's."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace

from shipdesk.database.page_format import Cell

_CLASSES: dict[str, tuple[type, ...]] = {"TEXT": (str,), "INTEGER": (int,), "REAL": (int, float), "BLOB": (bytes, str)}


@dataclass(frozen=True)
class Column:
    """`is_key_number`: the number of the row itself, which SQLite does not store a second time.

    `can_lack`: rows that are older than the column end before it.
    """

    name: str
    kind: str = ""
    can_be_null: bool = True
    can_lack: bool = False
    is_key_number: bool = False

    def takes(self, value: Cell) -> bool:
        if self.is_key_number or value is None:
            return value is None and (self.can_be_null or self.is_key_number)
        return self.kind not in _CLASSES or isinstance(value, _CLASSES[self.kind])


@dataclass(frozen=True)
class Tree:
    """`root` is 0 where nobody knows it; `columns` are in the order in which they are stored, the first `keys` of them
    the key of a tree by key. `table` names whose rows it keeps: nothing for an index.
    """

    name: str
    root: int
    is_by_number: bool
    columns: tuple[Column, ...]
    keys: int = 0
    table: str = ""

    def fits(self, values: list[Cell]) -> bool:
        if len(values) > len(self.columns) or not all(column.can_lack for column in self.columns[len(values) :]):
            return False
        return all(column.takes(value) for column, value in zip(self.columns, values, strict=False))


SCHEMA = Tree(
    "sqlite_schema",
    1,
    is_by_number=True,
    columns=(
        Column("type", "TEXT", can_be_null=False),
        Column("name", "TEXT", can_be_null=False),
        Column("tbl_name", "TEXT", can_be_null=False),
        Column("rootpage", "INTEGER", can_be_null=False),
        Column("sql", "TEXT"),
    ),
)


def trees_of(db: sqlite3.Connection) -> list[Tree]:
    """Every tree that the database's own description names; those of its tables first."""
    listed = db.execute("SELECT type, name, rootpage FROM sqlite_master WHERE rootpage > 0").fetchall()
    roots = {str(name): int(root) for _, name, root in listed}
    tables = [str(name) for kind, name, _ in listed if kind == "table"]
    without = {str(row[1]) for row in db.execute("PRAGMA table_list") if row[4]}
    kept = {table: _columns(db, table) for table in tables}
    found = [
        _by_key(db, table, kept[table], roots[table]) if table in without
        else Tree(table, roots[table], is_by_number=True, columns=tuple(kept[table]), table=table)
        for table in tables
    ]  # fmt: skip
    for table in tables:
        for _, index, _, origin, _ in db.execute(f'PRAGMA index_list("{table}")').fetchall():
            if index in roots and not (origin == "pk" and table in without):
                found.append(Tree(index, roots[index], is_by_number=False, columns=_index(db, index, kept[table])))
    return [SCHEMA, *found]


def rootless(tree: Tree) -> Tree:
    """The same where nobody knows where it begins."""
    return replace(tree, root=0)


def _columns(db: sqlite3.Connection, table: str) -> list[Column]:
    rows = db.execute(f'PRAGMA table_info("{table}")').fetchall()
    keys = [row for row in rows if row[5]]
    return [
        Column(
            name,
            kind.upper(),
            can_be_null=not is_needed,
            can_lack=not is_key and (default is not None or not is_needed),
            is_key_number=bool(is_key) and kind.upper() == "INTEGER" and len(keys) == 1,
        )
        for _, name, kind, is_needed, default, is_key in rows
    ]


def _by_key(db: sqlite3.Connection, table: str, columns: list[Column], root: int) -> Tree:
    """Its rows begin with their key, whatever order its columns were named in."""
    (index,) = (row[1] for row in db.execute(f'PRAGMA index_list("{table}")') if row[3] == "pk")
    order = list(db.execute(f'PRAGMA index_xinfo("{index}")'))
    stored = tuple(replace(columns[row[1]], is_key_number=False) for row in order)
    return Tree(table, root, is_by_number=False, columns=stored, keys=sum(row[5] for row in order), table=table)


def _index(db: sqlite3.Connection, index: str, columns: list[Column]) -> tuple[Column, ...]:
    """What it is sorted by, and the key of the row; what it reckons itself may be anything."""
    numbers = [row[1] for row in db.execute(f'PRAGMA index_xinfo("{index}")')]
    row_number = Column("", "INTEGER", can_be_null=False)
    return tuple(
        replace(columns[at], can_lack=False, is_key_number=False) if at >= 0
        else row_number if at == -1 else Column("")
        for at in numbers
    )  # fmt: skip
