"""What tells dangerous goods, their proper shipping names, and how full batteries may fly, as the rule tables say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

_PERCENT = re.compile(r"([0-9]{1,3}(?:[.,][0-9]+)?)\s*%")
_NO_LETTERS = re.compile(r"[\W_]+")
_IN_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True)
class Sign:
    """Goods that are dangerous by the beginning of the HS code or a word of the name, unless a word says otherwise."""

    name: str
    prefixes: tuple[str, ...]
    words: tuple[str, ...]
    unless: tuple[str, ...]
    alcohol_over: Decimal | None
    """Per cent of alcohol above which they are; a text that names none counts as above."""

    def shows(self, hs_code: str, texts: Iterable[str]) -> bool:
        name = " ".join(texts).casefold()
        if any(word in name for word in self.unless) or self._is_weak(name):
            return False
        return hs_code.startswith(self.prefixes) or any(word in name for word in self.words)

    def _is_weak(self, name: str) -> bool:
        percents = [Decimal(one.replace(",", ".")) for one in _PERCENT.findall(name)]
        return self.alcohol_over is not None and bool(percents) and max(percents) <= self.alcohol_over


@dataclass(frozen=True)
class ShippingNames:
    """The proper shipping names of one UN number, and its packing instructions by air where we know them."""

    names: tuple[str, ...]
    air_instructions: frozenset[str]

    def has(self, written: str) -> bool:
        """Technical names in brackets and what follows the name are left out of the comparison."""
        text = _plain(written)
        return any(text == name or text.startswith(f"{name} ") for name in map(_plain, self.names))


def _plain(name: str) -> str:
    return _NO_LETTERS.sub(" ", _IN_BRACKETS.sub(" ", name)).strip().casefold()


@dataclass(frozen=True)
class ChargeLimit:
    """How full batteries of these UN numbers may be by air, from a day on."""

    un_numbers: frozenset[str]
    instruction: str | None
    above_watt_hours: Decimal
    holds_from: date
    most_percent: Decimal


@dataclass(frozen=True)
class DangerousGoodsTables:
    signs: tuple[Sign, ...]
    shipping_names: Mapping[str, ShippingNames]
    charge_limits: tuple[ChargeLimit, ...]

    def sign(self, hs_code: str, texts: Iterable[str]) -> str | None:
        """What the goods seem to be; None where nothing tells."""
        known = tuple(texts)
        return next((one.name for one in self.signs if one.shows(hs_code, known)), None)


def read_dangerous_goods(entry: Mapping[str, Any]) -> DangerousGoodsTables:
    return DangerousGoodsTables(
        signs=tuple(_sign(one) for one in entry.get("dangerous_signs", ())),
        shipping_names={
            one["un"]: ShippingNames(tuple(one["names"]), frozenset(one.get("air", ())))
            for one in entry.get("shipping_names", ())
        },
        charge_limits=tuple(_charge_limit(one) for one in entry.get("charge_limits", ())),
    )


def _sign(entry: Mapping[str, Any]) -> Sign:
    over = entry.get("alcohol_over")
    return Sign(
        entry["name"],
        tuple(entry.get("hs", ())),
        tuple(word.casefold() for word in entry.get("words", ())),
        tuple(word.casefold() for word in entry.get("unless", ())),
        Decimal(over) if over is not None else None,
    )


def _charge_limit(entry: Mapping[str, Any]) -> ChargeLimit:
    return ChargeLimit(
        frozenset(entry["un"]),
        entry.get("instruction"),
        Decimal(entry.get("above_watt_hours", 0)),
        entry["from"],
        Decimal(entry["most_percent"]),
    )
