"""H-98: the hub's clock, smoothed."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from shipdesk.hub.clock import HubClock

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def ahead(seconds):
    return format_datetime(NOW + timedelta(seconds=seconds), usegmt=True)


def test_no_answer_no_difference():
    clock = HubClock()
    clock.heard(None, NOW)
    clock.heard("yesterday", NOW)
    assert clock.skew == timedelta(0)
    assert clock.at_the_hub(NOW) == NOW


@pytest.mark.parametrize(("seconds", "skew"), [(1, 0), (-1, 0), (5, 5), (600, 600), (-86_400, -86_400)])
def test_the_first_answer_tells_the_difference(seconds, skew):
    clock = HubClock()
    clock.heard(ahead(seconds), NOW)
    assert clock.skew == timedelta(seconds=skew)
    assert clock.is_far_off == (abs(skew) > 300)


def test_one_odd_answer_moves_it_little_and_many_move_it_all_the_way():
    clock = HubClock()
    for _ in range(3):
        clock.heard(ahead(0), NOW)
    clock.heard(ahead(600), NOW)
    assert timedelta(seconds=100) < clock.skew < timedelta(seconds=200)
    assert not clock.is_far_off
    for _ in range(30):
        clock.heard(ahead(600), NOW)
    assert abs(clock.skew - timedelta(seconds=600)) < timedelta(seconds=1)
