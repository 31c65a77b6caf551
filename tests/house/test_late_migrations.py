"""The number by which a file that is up to date is known without its migrations: as many as there are."""

from __future__ import annotations

import pytest

from shipdesk.catalogs import mark as catalog_mark
from shipdesk.embedded_hub import mark as hub_mark
from shipdesk.store import mark as desk_mark


@pytest.mark.parametrize("mark", [catalog_mark, desk_mark, hub_mark], ids=["catalog", "desk", "hub"])
def test_the_number_of_migrations_is_that_of_the_set(mark):
    late = mark.MIGRATIONS
    assert late.name == late.load().name
    assert late.count == len(late.load()._migrations)
