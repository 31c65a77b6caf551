"""The tables that rules judge by: limits, code lists, classes of goods, closed gates, what prints which value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from shipdesk.reference.border_tables import hs_prefixes
from shipdesk.reference.dangerous_goods import DangerousGoodsTables, read_dangerous_goods

OTHER_GOODS = "other"


@dataclass(frozen=True)
class GoodsClass:
    """A class by the beginning of the HS code; where `words` are given, only with one of them in the English name."""

    name: str
    prefixes: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True)
class Closure:
    """A gate closed to cargo, first and last day included; no last day means until further notice."""

    place: str
    closed_from: date
    closed_to: date | None
    source: str

    def holds(self, day: date) -> bool:
        return self.closed_from <= day and (self.closed_to is None or day <= self.closed_to)


@dataclass(frozen=True, kw_only=True)
class RuleTables:
    limits: Mapping[str, Decimal]
    lists: Mapping[str, frozenset[str]]
    any_mode_terms: Mapping[str, str]
    """The term to use instead of a sea term."""
    customary_decimals: Mapping[str, int]
    goods_classes: tuple[GoodsClass, ...]
    closures: tuple[Closure, ...]
    printed_on: Mapping[tuple[str, ...], tuple[str, ...]]
    """Papers and labels that print a value, by the segments of its pointer; `*` stands for any one segment."""
    late: tuple[tuple[str, ...], ...]
    """Values that come after booking, such as seals and what others' papers say."""
    dangerous_goods: DangerousGoodsTables

    def goods_class(self, hs_code: str, english_name: str) -> str:
        """The class with the longest prefix of `hs_code`; among equals one that asks for a word of the name."""
        name = english_name.casefold()
        for length in range(len(hs_code), 0, -1):
            classes = self._classes_by_prefix.get(hs_code[:length], ())
            fitting = [one for one in classes if not one.words or any(word in name for word in one.words)]
            if fitting:
                return next((one for one in fitting if one.words), fitting[0]).name
        return OTHER_GOODS

    @cached_property
    def _classes_by_prefix(self) -> Mapping[str, list[GoodsClass]]:
        """Every line of every consignment asks for its class: a look-up, not a walk through the table."""
        known: dict[str, list[GoodsClass]] = {}
        for one in self.goods_classes:
            for prefix in one.prefixes:
                known.setdefault(prefix, []).append(one)
        return known

    def printed(self, pointer: str) -> tuple[str, ...]:
        """The papers that print the value at `pointer`, by the longest entry that leads to it."""
        segments = _segments(pointer)
        for length in range(len(segments), 0, -1):
            for pattern, papers in self.printed_on.items():
                if _leads_to(pattern, segments[:length]):
                    return papers
        return ()

    def comes_late(self, pointer: str) -> bool:
        """Whether the value is one that must never stop earlier work."""
        segments = _segments(pointer)
        return any(_leads_to(pattern, segments[: len(pattern)]) for pattern in self.late)

    def may_come_late(self, name: str) -> bool:
        """The same for a name as rules write what they read: `desk.transport_units.seal_number`."""
        named = tuple(name.split("."))
        for pattern in self.late:
            own = tuple(segment for segment in pattern if segment != "*")
            shorter = min(len(own), len(named))
            if own[:shorter] == named[:shorter]:
                return True
        return False


def _segments(pointer: str) -> tuple[str, ...]:
    return tuple(pointer.split("/")[1:])


def _leads_to(pattern: tuple[str, ...], segments: tuple[str, ...]) -> bool:
    return len(pattern) == len(segments) and all(
        own in ("*", given) for own, given in zip(pattern, segments, strict=True)
    )


def read_tables(entry: Mapping[str, Any]) -> RuleTables:
    """The tables as `tables.toml` writes them."""
    return RuleTables(
        limits={name: Decimal(value) for name, value in entry["limits"].items()},
        lists={name: frozenset(values) for name, values in entry["lists"].items()},
        any_mode_terms=dict(entry["any_mode_terms"]),
        customary_decimals=dict(entry["customary_decimals"]),
        goods_classes=tuple(_goods_class(one) for one in entry["goods_classes"]),
        closures=tuple(
            Closure(one["place"], one["closed_from"], one.get("closed_to"), one["source"])
            for one in entry["closed_gates"]
        ),
        printed_on={
            _segments(pointer): tuple(one["stops"]) for one in entry["printed_on"] for pointer in one["values"]
        },
        late=tuple(_segments(pointer) for pointer in entry.get("late", {}).get("values", ())),
        dangerous_goods=read_dangerous_goods(entry),
    )


def _goods_class(entry: Mapping[str, Any]) -> GoodsClass:
    words = frozenset(word.casefold() for word in entry.get("words", ()))
    return GoodsClass(entry["name"], frozenset(hs_prefixes(entry["hs"])), words)
