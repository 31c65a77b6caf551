"""A date as people write it: either era, two or four figures of the year, Thai figures; day first or year first.

A year counts only when it lies between 20 years ago and 5 years ahead. Where two readings are left, the writer is
asked instead of guessed at. The day comes before the month, as in Thailand.
"""

from __future__ import annotations

import re
from datetime import date

from shipdesk.domain.cells import ascii_digits
from shipdesk.errors import WrongInput

BUDDHIST_OFFSET = 543
YEARS_BACK = 20
YEARS_AHEAD = 5

_PARTS = re.compile(r"\s*(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,4})\s*")


def read_day(text: str, today: date, offset: int = 0) -> date | None:
    """The date in `text`; None for nothing at all. `offset` is what the reader's own years have more than ours."""
    plain = ascii_digits(text).strip()
    if not plain:
        return None
    parts = _PARTS.fullmatch(plain)
    if parts is None:
        raise WrongInput("pattern", "date_unreadable", text=text.strip())
    first, month, last = parts.groups()
    year_first = len(first) > 2
    day, year = (last, first) if year_first else (first, last)
    if len(year) not in (2, 4) or len(day) > 2:
        raise WrongInput("pattern", "date_unreadable", text=text.strip())
    return _chosen(int(day), int(month), _years(year, text, today, offset), text.strip())


def _years(year: str, text: str, today: date, offset: int) -> list[int]:
    """The years of the common era that `year` can mean and that lie in the window."""
    number = int(year)
    eras = (2000, 2500 - BUDDHIST_OFFSET) if len(year) == 2 else (0, -BUDDHIST_OFFSET)
    first, last = today.year - YEARS_BACK, today.year + YEARS_AHEAD
    years = [number + era for era in eras if first <= number + era <= last]
    if not years:
        raise WrongInput(
            "out_of_range", "date_out_of_range", text=text.strip(), first=first + offset, last=last + offset
        )
    return years


def _chosen(day: int, month: int, years: list[int], text: str) -> date:
    # 29 February is looked for in the year of the common era only: 2567 itself is no leap year, 2024 is one.
    readings = [date(year, month, day) for year in years if _exists(year, month, day)]
    if not readings:
        raise WrongInput("pattern", "date_unreadable", text=text)
    if len(readings) > 1:
        raise WrongInput("pattern", "date_ambiguous", text=text, one=readings[0], other=readings[1])
    return readings[0]


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
