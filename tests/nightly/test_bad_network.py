"""F16, F17 with their full numbers: 2,000 bookings, a third of the answers faulty, the desk killed 1,000 times."""

import pytest

from tests.fault_proxy import FAULTS
from tests.services.faulted_bookings import book_through_faults

pytestmark = pytest.mark.timeout(7_200)


def test_f16_f17_two_thousand_bookings_a_third_faulty_and_a_thousand_kills(tmp_path):
    done = book_through_faults(tmp_path, 2_000, 1_000, seed=20261126)
    print(done)


def test_every_fault_the_network_can_do_also_hanging_and_bombs(tmp_path):
    done = book_through_faults(tmp_path, 300, 20, seed=7, faults=sorted(FAULTS))
    assert set(FAULTS) <= set(done)


def test_f17_every_answer_dropped_after_the_hub_acted(tmp_path):
    done = book_through_faults(tmp_path, 2_000, 0, seed=18, faults=["dropped_after"])
    assert done["dropped_after"] > 0


def test_batches_through_the_same_network(tmp_path):
    book_through_faults(tmp_path, 2_000, 100, seed=19, batches=True, faults=["dropped_after", "truncated", "500_after"])
