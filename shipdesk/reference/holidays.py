"""Public holidays of Thailand and its markets: when offices are shut and borders slow.

Governments name lunar days, days in lieu and bridge days anew each year; those keep their mark `to_verify`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Holiday:
    """One holiday in one year, first and last day included; `names` has en, th and zh."""

    id: str
    country: str
    names: Mapping[str, str]
    first: date
    last: date
    slows_border: bool
    """A great feast, around which trucks queue at the border."""
    source: str
    to_verify: bool

    def name(self, language: str) -> str:
        return self.names.get(language) or self.names["en"]

    def touches(self, first: date, last: date) -> bool:
        """Whether any of its days lies between two days, both included."""
        return self.first <= last and first <= self.last


@dataclass(frozen=True)
class Holidays:
    """Every holiday of the table, by its first day; `sources` gives the words of each source."""

    all: tuple[Holiday, ...]
    sources: Mapping[str, str]

    @property
    def last_year(self) -> int:
        """The last year that the table knows; of later days the rule says that nobody judged them."""
        return max((one.first.year for one in self.all), default=0)

    def knows(self, country: str, year: int) -> bool:
        """Whether the table has the holidays of that country in that year."""
        return (country, year) in self._known

    @cached_property
    def _known(self) -> frozenset[tuple[str, int]]:
        return frozenset((one.country, one.first.year) for one in self.all)

    def between(self, countries: Iterable[str], first: date, last: date) -> tuple[Holiday, ...]:
        """Holidays of these countries that touch the days from `first` to `last`, both included."""
        wanted = frozenset(countries)
        return tuple(one for one in self.all if one.country in wanted and one.touches(first, last))

    def on(self, country: str, day: date) -> Holiday | None:
        return next(iter(self.between((country,), day, day)), None)

    def is_working_day(self, country: str, day: date) -> bool:
        """Neither Saturday, Sunday nor a holiday of the table."""
        return day.weekday() < 5 and self.on(country, day) is None

    def working_day_on_or_before(self, country: str, day: date) -> date:
        """The last day at or before `day` on which offices are open."""
        while not self.is_working_day(country, day):
            day -= timedelta(days=1)
        return day


NO_HOLIDAYS = Holidays((), MappingProxyType({}))


def read_holidays(file: Path) -> Holidays:
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    days = (one for entry in content["holidays"] for one in _days(entry))
    ordered = sorted(days, key=lambda one: (one.first, one.last, one.id))
    return Holidays(tuple(ordered), MappingProxyType(content["sources"]))


def _days(entry: Mapping[str, Any]) -> Iterator[Holiday]:
    for days in entry["days"]:
        yield Holiday(
            id=entry["id"],
            country=entry["country"],
            names=MappingProxyType(entry["names"]),
            first=days["first"],
            last=days["last"],
            slows_border=entry["slows_border"],
            source=days["source"],
            to_verify=days.get("to_verify", False),
        )
