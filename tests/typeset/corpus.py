"""Real strings of each script, each once: CLDR's names and phrases (by babel), Thai places, Thai market goods.

Placeholders of CLDR's patterns are filled with a number as a paper would; its dot operator, which no bundled font has,
is written as a middle dot. A string belongs to a language where it
bears a letter of its script; what has none proves nothing about it.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import geothai
from babel import localedata
from babel.dates import format_date

LANGUAGES = ("en", "th", "lo", "km", "my", "vi", "zh")
LEAST = 2_000
"""Strings that each corpus must have."""

MARKET_GOODS = Path(__file__).resolve().parents[3] / "shared" / "data" / "thai-market-products.csv"

_LETTER = {
    "en": re.compile("[A-Za-z]"),
    "th": re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]"),
    "lo": re.compile("[\u0e81-\u0ede]"),
    "km": re.compile("[\u1780-\u17d3]"),
    "my": re.compile("[\u1000-\u109f]"),
    "vi": re.compile("[\u00c0-\u01b0\u1ea0-\u1ef9]"),
    "zh": re.compile("[\u3400-\u9fff]"),
}
_NAMES = (
    "territories", "languages", "scripts", "variants", "time_zones", "meta_zones", "months", "days", "quarters", "eras",
    "day_periods", "currency_names", "currency_names_plural", "unit_patterns", "compound_unit_patterns",
    "unit_display_names", "date_fields", "list_patterns", "locale_display_pattern",
)  # fmt: skip
_FILLED = {"\u22c5": "·", "{0}": "12,5", "{1}": "7", "{2}": "3", "{3}": "1"}
_YEAR = [date(2026, 1, 1) + timedelta(days=day) for day in range(365)]


@cache
def corpus(language: str) -> tuple[str, ...]:
    """Every real string of the language, in NFC, each once, in a fixed order."""
    found = (_tidy(text) for text in _all(language))
    return tuple(dict.fromkeys(text for text in found if _LETTER[language].search(text)))


def sample(language: str, count: int) -> list[str]:
    """Strings spread evenly over the corpus."""
    texts = corpus(language)
    return [texts[at * len(texts) // count] for at in range(count)]


def _all(language: str) -> Iterator[str]:
    names: Any = localedata.load(language)
    data = localedata.LocaleDataDict(names)
    for name in _NAMES:
        if name in data:
            yield from _strings(data[name])
    for form in ("full", "long", "medium"):
        yield from (format_date(day, form, locale=language) for day in _YEAR)
    if language == "th":
        yield from _thai_places()
        yield from _market_goods()
    if language == "en":
        yield from _romanised_thai_places()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _strings(one)
    elif hasattr(value, "items"):
        for one in value.values():
            yield from _strings(one)


def _tidy(text: str) -> str:
    for placeholder, filling in _FILLED.items():
        text = text.replace(placeholder, filling)
    return unicodedata.normalize("NFC", " ".join(text.split(" "))).strip(" \u200b")


def _thai_places() -> Iterator[str]:
    for province in geothai.provinces():
        yield province.name_th
        for district in geothai.districts(province.code):
            yield district.name_th
            yield from (subdistrict.name_th for subdistrict in geothai.subdistricts(district.code))


def _romanised_thai_places() -> Iterator[str]:
    for province in geothai.provinces():
        for district in geothai.districts(province.code):
            yield f"{district.name_en}, {province.name_en}"


def _market_goods() -> Iterator[str]:
    if not MARKET_GOODS.is_file():
        return
    with MARKET_GOODS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield row["name"]
            yield row["ingredients"]
