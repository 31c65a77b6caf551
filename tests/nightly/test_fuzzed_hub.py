"""Hundreds of requests to every operation of the served hub: no server error, nothing outside the contract."""

import pytest

from tests.hub_rules.doors import HttpDoor, Line
from tests.hub_rules.fuzzing import fuzz, name_of, operations

MANY, FEW = 150, 25


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    line = Line()
    door = HttpDoor(line, tmp_path_factory.mktemp("fuzzed") / "embedded-hub.sqlite3", longest_wait_s=0)
    yield door
    door.close()
    line.close()


@pytest.mark.parametrize("operation", operations(large=False), ids=name_of)
def test_small_requests(served, operation):
    assert fuzz(served, operation, MANY) >= MANY


@pytest.mark.parametrize("operation", operations(large=True), ids=name_of)
def test_large_requests(served, operation):
    assert fuzz(served, operation, FEW) >= FEW
