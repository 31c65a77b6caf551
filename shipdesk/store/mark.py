"""What tells a desk database from any other file, and whether it is up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shipdesk.database import LateMigrations

if TYPE_CHECKING:
    from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x53484450
"""'SHDP': tells a desk database from any other SQLite file."""


def _load() -> Migrations:
    from shipdesk.store.schema import MIGRATIONS as ALL

    return ALL


MIGRATIONS = LateMigrations("desk", 23, _load)
