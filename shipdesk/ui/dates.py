"""Dates at the edge of the screen: พ.ศ. in Thai, the common era elsewhere; inside always ISO Gregorian."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale

from shipdesk.domain.written_day import BUDDHIST_OFFSET, read_day

THAI_FIGURES = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
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
        return read_day(text, self.today, self.offset)
