"""F16, F17: through a bad network and killed senders each booking arrives once. The full numbers are nightly."""

import sys

import pytest

from tests.fault_proxy import QUICK
from tests.services.faulted_bookings import book_through_faults


def test_f17_with_a_third_of_the_answers_faulty_each_booking_arrives_once(tmp_path):
    done = book_through_faults(tmp_path, 40, 0, seed=17)
    assert sum(done[one] for one in QUICK) >= 12


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_f16_killed_between_asking_and_storing_each_booking_arrives_once(tmp_path):
    book_through_faults(tmp_path, 30, 12, seed=16)


def test_f17_batches_through_the_same_network(tmp_path):
    faults = ["dropped_before", "dropped_after", "truncated", "reset", "500_after", "429", "html"]
    book_through_faults(tmp_path, 45, 0, seed=5, faults=faults, batches=True)
