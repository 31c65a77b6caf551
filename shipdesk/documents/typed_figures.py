"""Figures that somebody typed into a text: `500 CARTONS`, `N.W. 20 KG`, `USD 1,200`, `MADE IN VIETNAM`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from shipdesk.domain.cells import ascii_digits
from shipdesk.reference.typed_words import TypedWords

PACKAGES, NET, GROSS, VOLUME, MONEY, ORIGIN = "packages", "net", "gross", "volume", "money", "origin"
AMOUNT = r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?![,.]?[0-9])"
NUMBER = rf"(?<![A-Za-z0-9.,]){AMOUNT}"
IDENTIFIER = r"(?P<identifier>(?=[A-Z./_-]*[0-9])[A-Z0-9](?:[A-Z0-9./_-]*[A-Z0-9])?)"
EDGE = r"(?<![A-Za-z0-9])"
PARTS_BEFORE = ("/", "x", "X", "×", "*", "-", "–", "#", "@")
"""Right before a number: it is one of a range, a part, a carton's own number."""
LOOK_BACK, LOOK_AHEAD = 16, 10
"""So many characters beside an amount tell what it is for."""

Meaning = TypeVar("Meaning")


@dataclass(frozen=True)
class Figure:
    """`name` says what it is, `unit` the package code or currency; one of the typed unit is `step` of ours."""

    name: str
    value: str
    shown: str
    unit: str = ""
    step: Decimal = Decimal(1)

    @property
    def number(self) -> Decimal:
        """In our unit: a weight in kilograms."""
        return Decimal(self.value) * self.step

    @property
    def last_place(self) -> Decimal:
        """One in the last place that was typed, in our unit."""
        exponent = Decimal(self.value).as_tuple().exponent
        return self.step.scaleb(exponent if isinstance(exponent, int) else 0)


class FigureReader:
    """Built once from the words; reads any text."""

    def __init__(self, words: TypedWords) -> None:
        self._packages_of, self._weights_of = _bare_keys(words.packages), _bare_keys(words.weights)
        self._kilograms, self._currencies = _bare_keys(words.kilograms), _bare_keys(words.currencies)
        self._countries, self._numbers_of = _bare_keys(words.countries), _bare_keys(words.numbers_of)
        self._country_names = sorted(words.countries, key=len, reverse=True)
        self._package = _compiled(rf"{NUMBER}\s*(?P<word>{_any(words.packages)})")
        weight, unit = _any(words.weights), _any(words.kilograms)
        self._weight = _compiled(rf"{EDGE}(?P<word>{weight})[\s.:=]*{AMOUNT}\s*(?P<unit>{unit})")
        self._volume = _compiled(rf"{NUMBER}\s*(?:{_any(words.cubic_metres)})")
        currency = _any(words.currencies)
        self._money_before = _compiled(rf"{EDGE}(?P<unit>{currency})[\s:]*{AMOUNT}")
        self._money_after = _compiled(rf"{NUMBER}\s*(?P<unit>{currency})")
        self._beside = _compiled(rf"{EDGE}(?:{_any(words.beside)})")
        between = "|".join(map(re.escape, words.origin_between))
        self._origin = _compiled(
            rf"{EDGE}(?:{_any(words.origin_before)})(?:[\s.]|{between})*(?P<country>{_any(words.countries)})"
        )
        self._origin_after = _compiled("|".join(map(re.escape, words.origin_after)))
        self._identifier = _compiled(rf"{EDGE}(?P<word>{_any(words.numbers_of)})[\s.:#]*{IDENTIFIER}")
        self._other_paper = _compiled(rf"(?:{'|'.join(map(re.escape, words.other_papers))})\s*$")
        self._each = _compiled(rf"\s*(?:{'|'.join(map(re.escape, words.each))})")

    def figures(self, text: str) -> tuple[Figure, ...]:
        """All that say what they are; a number without a word beside it is nobody's business."""
        plain = ascii_digits(unicodedata.normalize("NFKC", text))
        found = [*self._packages(plain), *self._weights(plain), *self._volumes(plain), *self._money(plain)]
        return tuple(dict.fromkeys([*found, *self._origins(plain), *self._identifiers(plain)]))

    def _packages(self, text: str) -> Iterator[Figure]:
        for match in self._totals(self._package, text):
            yield _figure(PACKAGES, match, unit=self._packages_of[_bare(match["word"])])

    def _weights(self, text: str) -> Iterator[Figure]:
        for match in self._totals(self._weight, text):
            step = self._kilograms[_bare(match["unit"])]
            yield _figure(self._weights_of[_bare(match["word"])], match, step=step)

    def _volumes(self, text: str) -> Iterator[Figure]:
        return (_figure(VOLUME, match) for match in self._totals(self._volume, text))

    def _money(self, text: str) -> Iterator[Figure]:
        for match in (*self._totals(self._money_before, text), *self._totals(self._money_after, text)):
            before, after = text[: match.start()][-LOOK_BACK:], text[match.end() :][:LOOK_AHEAD]
            if not self._beside.search(before) and not self._beside.search(after):
                yield _figure(MONEY, match, unit=self._currencies[_bare(match["unit"])])

    def _origins(self, text: str) -> Iterator[Figure]:
        for match in self._origin.finditer(text):
            yield Figure(ORIGIN, self._countries[_bare(match["country"])], match[0])
        for match in self._origin_after.finditer(text):
            before = text[: match.start()].casefold()
            country = next((one for one in self._country_names if before.endswith(one)), None)
            if country is not None:
                yield Figure(ORIGIN, self._countries[_bare(country)], f"{country}{match[0]}")

    def _identifiers(self, text: str) -> Iterator[Figure]:
        for match in self._identifier.finditer(text):
            if not self._other_paper.search(text[: match.start()][-LOOK_BACK:]):
                yield Figure(self._numbers_of[_bare(match["word"])], match["identifier"].upper(), match[0])

    def _totals(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """Without the figures of a part: `24 CARTONS / PALLET`, `12 x 500 G`, `1-500 CARTONS`."""
        for match in pattern.finditer(text):
            if not self._each.match(text, match.end()) and not text[: match.start()].rstrip().endswith(PARTS_BEFORE):
                yield match


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    """Any of the words, the longest first; a blank in a word is any run of blanks, points and strokes, or nothing."""
    return "|".join(_written(word) for word in sorted(words, key=len, reverse=True))


def _written(word: str) -> str:
    """A word of Latin letters ends where no letter follows; scripts without blanks go on."""
    end = r"(?![A-Za-z])" if word[-1].isascii() and word[-1].isalnum() else ""
    return r"[\s./]*".join(map(re.escape, word.split())) + end


def _bare_keys(table: Mapping[str, Meaning]) -> dict[str, Meaning]:
    return {_bare(word): meaning for word, meaning in table.items()}


def _bare(word: str) -> str:
    """As texts and tables are compared."""
    return re.sub(r"[\s./]", "", word).casefold()


def _figure(name: str, match: re.Match[str], unit: str = "", step: Decimal = Decimal(1)) -> Figure:
    return Figure(name, match["number"].replace(",", ""), " ".join(match[0].split()), unit, step)
