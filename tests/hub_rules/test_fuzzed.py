"""One good and one spoiled request to every operation by day; `tests/nightly` asks hundreds of all of them."""

import pytest

from tests.hub_rules.doors import HttpDoor
from tests.hub_rules.fuzzing import fuzz, name_of, operations


@pytest.fixture(scope="module")
def served(line, tmp_path_factory):
    door = HttpDoor(line, tmp_path_factory.mktemp("fuzzed") / "embedded-hub.sqlite3", longest_wait_s=0)
    yield door
    door.close()


@pytest.mark.parametrize("operation", operations(large=False), ids=name_of)
def test_every_answer_keeps_to_the_contract(served, operation):
    assert fuzz(served, operation, 1) >= 1
