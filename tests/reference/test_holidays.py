"""Every country and year is in the table of holidays, names are whole, and office days are counted rightly."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk import paths
from shipdesk.reference import Reference
from shipdesk.reference.holidays import Holidays

COUNTRIES = ("TH", "CN", "LA", "KH", "MM", "VN")
HOLIDAYS = Reference.load(paths.resources()).holidays


@pytest.fixture(scope="module")
def holidays() -> Holidays:
    return HOLIDAYS


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("year", range(2025, 2031))
def test_every_country_has_every_year_with_a_feast_that_slows_the_border(holidays, country, year):
    found = holidays.between([country], date(year, 1, 1), date(year, 12, 31))
    assert len(found) >= 4
    assert any(one.slows_border for one in found)


def test_every_holiday_has_three_names_a_known_source_and_days_in_order(holidays):
    for one in holidays.all:
        assert set(one.names) == {"en", "th", "zh"}
        assert all(one.names.values())
        assert one.source in holidays.sources
        assert timedelta(0) <= one.last - one.first <= timedelta(days=9), one.id
        assert one.id.startswith(f"{one.country}-")
    assert holidays.last_year == 2030


@pytest.mark.parametrize(
    ("country", "day", "id_"),
    [
        ("TH", date(2026, 4, 12), None),
        ("TH", date(2026, 4, 13), "TH-SONGKRAN"),
        ("TH", date(2026, 4, 16), None),
        ("CN", date(2026, 2, 14), None),
        ("CN", date(2026, 2, 15), "CN-SPRING-FESTIVAL"),
        ("CN", date(2026, 2, 23), "CN-SPRING-FESTIVAL"),
        ("CN", date(2025, 10, 8), "CN-GOLDEN-WEEK"),
        ("CN", date(2025, 10, 9), None),
        ("VN", date(2027, 2, 6), "VN-TET"),
        ("KH", date(2026, 10, 11), "KH-PCHUM-BEN"),
        ("MM", date(2027, 4, 17), "MM-THINGYAN"),
        ("LA", date(2026, 4, 15), "LA-PI-MAI"),
    ],
)
def test_the_days_of_the_great_feasts(holidays, country, day, id_):
    found = holidays.on(country, day)
    assert (found and found.id) == id_


def test_what_a_government_names_each_year_is_marked(holidays):
    assert holidays.on("CN", date(2027, 10, 1)).to_verify
    assert not holidays.on("CN", date(2026, 10, 1)).to_verify
    assert holidays.on("TH", date(2027, 2, 21)).to_verify
    assert not holidays.on("TH", date(2027, 12, 10)).to_verify


@given(st.dates(date(2025, 1, 1), date(2031, 12, 31)), st.sampled_from(COUNTRIES))
def test_the_working_day_before_is_open_and_nothing_between_is(day, country):
    found = HOLIDAYS.working_day_on_or_before(country, day)
    assert found <= day
    assert HOLIDAYS.is_working_day(country, found)
    between = (found + timedelta(days=count) for count in range(1, (day - found).days + 1))
    assert not any(HOLIDAYS.is_working_day(country, one) for one in between)


def test_songkran_of_2026_moves_a_thai_office_day_to_the_friday_before(holidays):
    assert holidays.working_day_on_or_before("TH", date(2026, 4, 15)) == date(2026, 4, 10)
