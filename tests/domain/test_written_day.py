"""Dates as people write them: either era, Thai figures, two figures of the year; never 543 years off."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.written_day import BUDDHIST_OFFSET, YEARS_AHEAD, YEARS_BACK, read_day
from shipdesk.errors import WrongInput

TODAY = date(2026, 11, 25)
FIGURES = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
days = st.dates(date(TODAY.year - YEARS_BACK, 1, 1), date(TODAY.year + YEARS_AHEAD, 12, 31))


@given(day=days, era=st.sampled_from([0, BUDDHIST_OFFSET]), sign=st.sampled_from("/-. "), thai=st.booleans())
def test_every_form_of_a_day_is_that_day(day, era, sign, thai):
    year = day.year + era
    forms = [f"{day.day}{sign}{day.month}{sign}{year}", f"{year}{sign}{day.month:02}{sign}{day.day:02}"]
    for text in forms:
        assert read_day(text.translate(FIGURES) if thai else text, TODAY) == day


@given(day=days)
def test_two_figures_are_read_only_where_one_reading_is_left(day):
    text = f"{day.day}/{day.month}/{(day.year + BUDDHIST_OFFSET) % 100:02}"
    number = 2000 + (day.year + BUDDHIST_OFFSET) % 100
    in_window = TODAY.year - YEARS_BACK <= number <= TODAY.year + YEARS_AHEAD
    if in_window and number != day.year and _exists(number, day):
        with pytest.raises(WrongInput):
            read_day(text, TODAY)
    else:
        assert read_day(text, TODAY) == day


def _exists(year, day):
    return not (day.month == 2 and day.day == 29) or year % 4 == 0


@pytest.mark.parametrize(
    "text", ["29/2/2568", "29/2/2025", "31/4/2569", "0/1/2569", "1/13/2569", "2569", "soon", "1/1/1"]
)
def test_a_day_that_is_none_is_refused(text):
    with pytest.raises(WrongInput):
        read_day(text, TODAY)


@given(offset=st.integers(1, 200_000))
def test_a_day_far_away_is_refused_in_either_era(offset):
    last = date(TODAY.year + YEARS_AHEAD, 12, 31)
    far = last + timedelta(days=offset)
    for year in (far.year, far.year + BUDDHIST_OFFSET):
        in_window = TODAY.year - YEARS_BACK <= year - BUDDHIST_OFFSET <= last.year
        if not in_window:
            with pytest.raises(WrongInput):
                read_day(f"{far.day}/{far.month}/{year}", TODAY)


def test_nothing_is_no_day_and_a_leap_day_counts_in_the_common_era():
    assert read_day("  ", TODAY) is None
    assert read_day("29/2/2567", TODAY) == date(2024, 2, 29)
