"""The migrations of a file that has them all, known by their number; their code is read for files that lack some."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils.migrations import Migrations

    from shipdesk.database.connected import Database

_TABLE = "SELECT count(*) FROM sqlite_master WHERE name = '_sqlite_migrations'"
_APPLIED = "SELECT count(*) FROM _sqlite_migrations WHERE migration_set = ?"


@dataclass(frozen=True)
class LateMigrations:
    """`count` is how many there are; a test holds it to the set."""

    name: str
    count: int
    load: Callable[[], Migrations]

    def are_all_in(self, db: Database) -> bool:
        """Exactly these have been applied: what the library would find out too, without reading the library."""
        if db.execute("PRAGMA user_version").fetchone()[0] != self.count or not db.execute(_TABLE).fetchone()[0]:
            return False
        return bool(db.execute(_APPLIED, (self.name,)).fetchone()[0] == self.count)
