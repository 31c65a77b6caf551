"""An empty desk database, in memory unless a test asks for a file."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from shipdesk.database import in_memory, open_database
from shipdesk.store import Store
from shipdesk.store.mark import APPLICATION_ID, MIGRATIONS

MINOR_UNITS = {"THB": 2, "CNY": 2, "VND": 0}
NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


@pytest.fixture
def store():
    store = Store(lambda: in_memory(MIGRATIONS), MINOR_UNITS)
    yield store
    store.close()


@pytest.fixture
def open_store(tmp_path):
    """The store of one file, opened as often as asked: what a second program would see."""
    opened = []

    def open_again():
        file = tmp_path / "desk.sqlite3"
        opened.append(
            Store(lambda: open_database(file, migrations=MIGRATIONS, application_id=APPLICATION_ID), MINOR_UNITS)
        )
        return opened[-1]

    yield open_again
    for one in opened:
        one.close()
