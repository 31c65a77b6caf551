"""One desk for each test."""

import pytest

from tests.embedded_hub.support import Desk


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path / "embedded-hub.sqlite3")
    yield desk
    desk.hub.close()
