"""Dates at the edge of the screen: พ.ศ. in Thai, the common era elsewhere; inside always ISO Gregorian.

Typed dates may carry either era, two or four digits of the year and Thai figures; a year counts only when it lies
between 20 years ago and 5 years ahead. Where two readings are left, the user is asked instead of guessed at.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale

from shipdesk.errors import WrongInput

BUDDHIST_OFFSET = 543
YEARS_BACK = 20
YEARS_AHEAD = 5
MONTHS = 12

THAI_FIGURES = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_PARTS = re.compile(r"\s*(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,4})\s*")
_LOCALES = {"th": QLocale.Language.Thai, "en": QLocale.Language.English, "zh": QLocale.Language.Chinese}


@dataclass(frozen=True)
class Dates:
    """Writes and reads dates in one language on one day."""

    language: str
    today: date
    era: str = "be"
    """The business's setting: be or ce; it counts in Thai only."""

    @property
    def offset(self) -> int:
        """What the years on this screen have more than those of the common era."""
        return BUDDHIST_OFFSET if self.language == "th" and self.era == "be" else 0

    def year(self, day: date) -> int:
        """The year as this language counts it."""
        return day.year + self.offset

    def short(self, day: date | None) -> str:
        """For cells and fields: 24/11/2569, or 2026-11-24 in Chinese; nothing for no date."""
        if day is None:
            return ""
        if self.language == "zh":
            return day.isoformat()
        return f"{day.day:02}/{day.month:02}/{self.year(day)}"

    def long(self, day: date) -> str:
        """With the month's name, which leaves no doubt: 24 พ.ย. 2569, 24 Nov 2026, 2026年11月24日."""
        if self.language == "zh":
            return f"{day.year}年{day.month}月{day.day}日"
        return f"{day.day} {self.month_name(day.month, short=True)} {self.year(day)}"

    def month_name(self, month: int, *, short: bool = False) -> str:
        locale = QLocale(_LOCALES.get(self.language, QLocale.Language.English))
        form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
        return str(locale.standaloneMonthName(month, form))

    def read(self, text: str) -> date | None:
        """The date that a person typed: day, month, year, or the year first; None for nothing at all."""
        plain = text.translate(THAI_FIGURES).strip()
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
        return self._chosen(int(day), int(month), self._years(year, text), text.strip())

    def _years(self, year: str, text: str) -> list[int]:
        """The years of the common era that `year` can mean and that lie in the window."""
        number = int(year)
        eras = (2000, 2500 - BUDDHIST_OFFSET) if len(year) == 2 else (0, -BUDDHIST_OFFSET)
        first, last = self.today.year - YEARS_BACK, self.today.year + YEARS_AHEAD
        years = [number + era for era in eras if first <= number + era <= last]
        if not years:
            raise WrongInput(
                "out_of_range",
                "date_out_of_range",
                text=text.strip(),
                first=first + self.offset,
                last=last + self.offset,
            )
        return years

    def _chosen(self, day: int, month: int, years: list[int], text: str) -> date:
        # 29 February is looked for in the year of the common era only: 2567 itself is no leap year, 2024 is one.
        readings = [date(year, month, day) for year in years if _exists(year, month, day)]
        if not readings:
            raise WrongInput("pattern", "date_unreadable", text=text)
        if len(readings) > 1:
            raise WrongInput("pattern", "date_ambiguous", text=text, one=readings[0], other=readings[1])
        return readings[0]


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= MONTHS and 1 <= day <= monthrange(year, month)[1]
