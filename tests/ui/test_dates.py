"""Both eras in, the right day out, and nothing 543 years off."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from shipdesk.errors import WrongInput
from shipdesk.ui.dates import Dates

TODAY = date(2026, 11, 24)
DAYS = some.dates(date(2006, 1, 1), date(2031, 12, 31))
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def typed(day: date) -> list[str]:
    buddhist = day.year + 543
    return [
        f"{day.day}/{day.month}/{buddhist}",
        f"{day.day:02}-{day.month:02}-{buddhist % 100:02}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {day.month} {day.year % 100:02}",
        day.isoformat(),
        f"{buddhist}-{day.month}-{day.day}",
        f"{day.day}/{day.month}/{buddhist}".translate(THAI),
    ]


@pytest.mark.parametrize("language", ["th", "en", "zh"])
def test_5000_days_in_every_writing(language):
    dates = Dates(language, TODAY)
    first = date(2018, 1, 1)
    for number in range(5000):
        day = first + timedelta(days=number)
        assert [dates.read(text) for text in typed(day)] == [day] * 7


@pytest.mark.parametrize("language", ["th", "en", "zh"])
@given(day=DAYS)
def test_what_is_written_is_read_back(language, day):
    dates = Dates(language, TODAY)
    assert dates.read(dates.short(day)) == day


def test_leap_days_of_the_common_era_count_in_both():
    dates = Dates("th", TODAY)
    assert dates.read("29/2/2567") == dates.read("29/2/67") == dates.read("29/2/2024") == date(2024, 2, 29)
    for text in ("29/2/2568", "29/2/2023"):
        with pytest.raises(WrongInput) as refused:
            dates.read(text)
        assert refused.value.reason == "date_unreadable"


def test_the_year_is_written_in_the_era_of_the_language():
    day = date(2026, 11, 24)
    assert Dates("th", TODAY).short(day) == "24/11/2569"
    assert Dates("en", TODAY).short(day) == "24/11/2026"
    assert Dates("zh", TODAY).short(day) == "2026-11-24"
    assert Dates("th", TODAY).long(day) == "24 พ.ย. 2569"
    assert Dates("en", TODAY).long(day) == "24 Nov 2026"


@pytest.mark.parametrize("text", ["1/1/2005", "1/1/2548", "1/1/2032", "1/1/3112", "1/1/45", "1/1/0543"])
def test_years_outside_the_window_are_refused(text):
    with pytest.raises(WrongInput) as refused:
        Dates("en", TODAY).read(text)
    assert (refused.value.code, refused.value.reason) == ("out_of_range", "date_out_of_range")


@pytest.mark.parametrize(
    "text", ["soon", "29/2/2569", "1/13/2026", "32/1/2026", "0/1/2026", "1/1/206", "24/11", "1/1/2026/1"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(WrongInput) as refused:
        Dates("en", TODAY).read(text)
    assert refused.value.reason == "date_unreadable"


def test_nothing_is_no_date():
    assert Dates("en", TODAY).read("  ") is None
    assert Dates("en", TODAY).short(None) == ""
