"""What tells an embedded hub's database from any other file, and whether it is up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shipdesk.database import LateMigrations

if TYPE_CHECKING:
    from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x53444862
"""'SDHb': tells an embedded hub's database from any other SQLite file."""


def _load() -> Migrations:
    from shipdesk.embedded_hub.schema import MIGRATIONS as ALL

    return ALL


MIGRATIONS = LateMigrations("embedded-hub", 4, _load)
