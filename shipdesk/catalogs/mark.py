"""What tells a catalog file from any other, and whether it is up to date: all that a file without fault is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shipdesk.database import LateMigrations

if TYPE_CHECKING:
    from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x53444361
"""Marks the file as a ShipDesk catalog ("SDCa") for whoever looks into its header."""


def _load() -> Migrations:
    from shipdesk.catalogs.schema import migrations

    return migrations


MIGRATIONS = LateMigrations("catalog", 9, _load)
