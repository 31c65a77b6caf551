"""What borders ask for, as tables: laws by their dates, papers by class of goods, fruit, labels, watched goods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any


@dataclass(frozen=True)
class Law:
    """One text that was in force on some subject between two days, both included."""

    subject: str
    name: str
    source: str
    valid_from: date
    valid_to: date | None

    def holds(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class Fruit:
    """A kind of fruit by its botanical name, else by HS code and English name."""

    key: str
    botanical: tuple[str, ...]
    english: tuple[str, ...]
    hs: tuple[str, ...]
    let_into: frozenset[str]
    """Countries that let it in fresh from Thailand."""

    def is_botanically(self, name: str) -> bool:
        return any(name.startswith(one) for one in self.botanical)

    def has_hs(self, hs_code: str) -> bool:
        return hs_code.startswith(self.hs)

    def is_called(self, english_name: str) -> bool:
        return any(word in english_name for word in self.english)


@dataclass(frozen=True, kw_only=True)
class NeededPaper:
    """A paper that others issue, for some goods to some destinations; any one of `types` will do."""

    name: str
    types: frozenset[str]
    subjects: tuple[str, ...]
    """Words of which the paper's subject must hold one; none: any subject."""
    registrations: frozenset[str]
    """Schemes whose number stands for the paper."""
    destinations: frozenset[str]
    classes: frozenset[str]
    hs: tuple[str, ...]
    for_preference: bool
    """Only where the goods shall enter under a preference."""
    severity: str
    to_verify: bool
    source: str

    def is_for(self, destination: str) -> bool:
        return not self.destinations or destination in self.destinations

    def covers(self, goods_class: str, hs_code: str) -> bool:
        if not self.classes and not self.hs:
            return True
        return goods_class in self.classes or hs_code.startswith(self.hs)

    def has_subject(self, subject: str | None) -> bool:
        return not self.subjects or any(word in (subject or "").casefold() for word in self.subjects)


@dataclass(frozen=True)
class LabelFields:
    """What the label of pre-packed food must say in the language of a destination."""

    language: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class WatchedGoods:
    """Goods by HS code and words of their description; without HS codes any goods of that name, and the reverse."""

    name: str
    kind: str
    destinations: frozenset[str]
    hs: tuple[str, ...]
    words: tuple[str, ...]
    source: str

    def concerns(self, destination: str, hs_code: str) -> bool:
        return destination in self.destinations and (not self.hs or hs_code.startswith(self.hs))


@dataclass(frozen=True)
class WatchedWord:
    """A word by its languages that names something protected or not allowed."""

    name: str
    kind: str
    words: tuple[str, ...]
    hs: tuple[str, ...]
    """Only goods of these codes: coral is also a colour."""


@dataclass(frozen=True, kw_only=True)
class BorderTables:
    laws: tuple[Law, ...]
    fruits: tuple[Fruit, ...]
    needed_papers: tuple[NeededPaper, ...]
    label_fields: Mapping[str, LabelFields]
    """By destination."""
    restricted_goods: tuple[WatchedGoods, ...]
    protected_species: tuple[WatchedWord, ...]
    additives: tuple[WatchedWord, ...]
    dry_matter: Mapping[str, Decimal]
    """Least percent of a ripe durian, by words of its variety."""
    national_code_digits: Mapping[str, frozenset[int]]
    """How many digits a tariff code of a country may have."""

    def law(self, subject: str, day: date) -> Law | None:
        """The text in force on that day."""
        return next((one for one in self.laws if one.subject == subject and one.holds(day)), None)

    def fruit(self, botanical_name: str | None, hs_code: str, english_name: str) -> Fruit | None:
        """By the botanical name; without one by HS code and English name; by the code alone where it has one fruit."""
        if botanical_name:
            name = botanical_name.strip().casefold()
            return next((one for one in self.fruits if one.is_botanically(name)), None)
        coded = [one for one in self.fruits if one.has_hs(hs_code)]
        name = english_name.casefold()
        called = [one for one in coded if one.is_called(name)]
        if called:
            return max(called, key=lambda one: max(len(word) for word in one.english if word in name))
        return coded[0] if len(coded) == 1 and hs_code[:6] in coded[0].hs else None

    @property
    def sourced(self) -> tuple[tuple[str, str], ...]:
        """Every entry that rests on a source: its name, and the source's key."""
        entries: Iterable[Law | NeededPaper | WatchedGoods] = (*self.laws, *self.needed_papers, *self.restricted_goods)
        return tuple((one.name, one.source) for one in entries)

    @property
    def sources(self) -> frozenset[str]:
        return frozenset(source for _, source in self.sourced)


def hs_prefixes(written: Iterable[str]) -> tuple[str, ...]:
    """`0801-0810` is ten prefixes, `0811` one."""
    return tuple(prefix for one in written for prefix in _range(one))


def _range(written: str) -> Iterator[str]:
    first, _, last = written.partition("-")
    for number in range(int(first), int(last or first) + 1):
        yield f"{number:0{len(first)}d}"


def read_border_tables(entry: Mapping[str, Any]) -> BorderTables:
    """The tables as the files of the rule pack write them."""
    return BorderTables(
        laws=tuple(
            Law(one["subject"], one["name"], one["source"], one["valid_from"], one.get("valid_to"))
            for one in entry["laws"]
        ),
        fruits=tuple(_fruit(one) for one in entry["fruits"]),
        needed_papers=tuple(_needed_paper(one) for one in entry["needed_papers"]),
        label_fields={
            country: LabelFields(one["language"], tuple(one["fields"]))
            for country, one in entry["label_fields"].items()
        },
        restricted_goods=tuple(_watched_goods(one) for one in entry["restricted_goods"]),
        protected_species=tuple(_watched_word(one) for one in entry["protected_species"]),
        additives=tuple(_watched_word(one) for one in entry["additives"]),
        dry_matter={variety: Decimal(percent) for variety, percent in entry["dry_matter"].items()},
        national_code_digits={country: frozenset(one) for country, one in entry["national_code_digits"].items()},
    )


def _fruit(entry: Mapping[str, Any]) -> Fruit:
    return Fruit(
        key=entry["key"],
        botanical=_words(entry["botanical"]),
        english=_words(entry["english"]),
        hs=hs_prefixes(entry["hs"]),
        let_into=frozenset(entry["let_into"]),
    )


def _needed_paper(entry: Mapping[str, Any]) -> NeededPaper:
    return NeededPaper(
        name=entry["name"],
        types=frozenset(entry["types"]),
        subjects=_words(entry.get("subjects", ())),
        registrations=frozenset(entry.get("registrations", ())),
        destinations=frozenset(entry.get("to", ())),
        classes=frozenset(entry.get("classes", ())),
        hs=hs_prefixes(entry.get("hs", ())),
        for_preference=entry.get("for_preference", False),
        severity=entry["severity"],
        to_verify=entry.get("to_verify", False),
        source=entry["source"],
    )


def _watched_goods(entry: Mapping[str, Any]) -> WatchedGoods:
    return WatchedGoods(
        name=entry["name"],
        kind=entry["kind"],
        destinations=frozenset(entry["to"]),
        hs=hs_prefixes(entry.get("hs", ())),
        words=_words(entry.get("words", ())),
        source=entry["source"],
    )


def _watched_word(entry: Mapping[str, Any]) -> WatchedWord:
    return WatchedWord(
        name=entry["name"],
        kind=entry.get("kind", ""),
        words=_words(entry["words"]),
        hs=hs_prefixes(entry.get("hs", ())),
    )


def _words(written: Iterable[str]) -> tuple[str, ...]:
    return tuple(one.casefold() for one in written)
