"""Each test of this folder is run at both doors of the hub."""

from collections.abc import Iterator

import pytest

from tests.hub_rules.doors import Door, HttpDoor, Line


@pytest.fixture(scope="session")
def line() -> Iterator[Line]:
    line = Line()
    yield line
    line.close()


@pytest.fixture(params=["embedded", "http"])
def hub_door(request, tmp_path) -> Iterator[Door]:
    path = tmp_path / "embedded-hub.sqlite3"
    door = Door(path) if request.param == "embedded" else HttpDoor(request.getfixturevalue("line"), path)
    yield door
    door.close()


@pytest.fixture
def http_door(line, tmp_path) -> Iterator[HttpDoor]:
    door = HttpDoor(line, tmp_path / "embedded-hub.sqlite3")
    yield door
    door.close()
