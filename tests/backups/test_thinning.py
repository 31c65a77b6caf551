"""Which backups stay, told by their moments alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shipdesk.backups.thinning import DAYS, HALF_HOURS, MONTHS, NEWEST, WEEKS, worth_keeping

START = datetime(2026, 1, 1, 3, 0, tzinfo=UTC)


def made(*hours: float) -> list[tuple[int, datetime]]:
    """Newest first, numbered as they were made."""
    return list(reversed(list(enumerate((START + timedelta(hours=one) for one in hours), start=1))))


def test_a_year_of_half_hours_leaves_a_handful_that_reaches_back():
    every = made(*(half / 2 for half in range(2 * 24 * 365)))
    kept = worth_keeping(every)
    moments = [moment for number, moment in every if number in kept]
    assert moments[:NEWEST] == [moment for _, moment in every[:NEWEST]]
    newest = every[0][1]
    # At worst no day is a week's or a month's last one, too.
    assert NEWEST + DAYS < len(kept) <= NEWEST + DAYS + WEEKS + MONTHS
    assert newest - moments[-1] > timedelta(days=300)
    days = {moment.date() for moment in moments}
    assert all((newest - timedelta(days=back)).date() in days for back in range(DAYS))


def test_a_day_of_many_papers_reaches_back_as_far_as_any_other():
    """One backup every five minutes from eight to five: the newest of them tell of one hour only."""
    every = made(*(number / 12 for number in range(9 * 12)))
    kept = worth_keeping(every)
    moments = [moment for number, moment in every if number in kept]
    assert moments[:NEWEST] == [moment for _, moment in every[:NEWEST]]
    assert moments[0] - moments[-1] >= timedelta(minutes=30) * (HALF_HOURS - 1)
    assert len(moments) <= NEWEST + HALF_HOURS


def test_a_clock_that_went_back_ten_years_makes_nothing_old():
    numbered = [(number, START - timedelta(days=3650) if number > 40 else START) for number in range(60, 0, -1)]
    assert set(range(49, 61)) <= worth_keeping(numbered)


@given(st.lists(st.integers(0, 5_000), max_size=80))
def test_the_newest_always_stay_and_thinning_twice_is_thinning_once(hours):
    every = made(*sorted(hours))
    kept = worth_keeping(every)
    assert kept >= {number for number, _ in every[:NEWEST]}
    again = worth_keeping([one for one in every if one[0] in kept])
    assert again == kept
