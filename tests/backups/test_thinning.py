"""Which backups stay, told by their moments alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from shipdesk.backups.lists import SOON, TIME, Backup
from shipdesk.backups.thinning import DAYS, MONTHS, NEWEST, WEEKS, lasting, worth_keeping

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


def backup(number: int, minutes: float, why: str) -> Backup:
    return Backup(Path(f"{number:06}"), number, START + timedelta(minutes=minutes), why, "1", ())


def test_a_day_of_many_papers_reaches_back_as_far_as_any_other():
    """One in haste every five minutes, and each half hour one that stays; the last of the day stays, too."""
    every = [backup(number, 5 * number, SOON if number % 6 else TIME) for number in range(1, 100)]
    found = [backup(200, 24 * 60, TIME), *reversed(every)]
    assert [one.number for one in lasting(found)] == [200, 99, *range(96, 0, -6)]
    assert [one.number for one in lasting(found[1:])] == [99, *range(96, 0, -6)], "the newest always"


def test_one_in_haste_stays_where_the_clock_went_back():
    assert len(lasting([backup(2, 0, TIME), backup(1, 10, SOON)])) == 2


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
