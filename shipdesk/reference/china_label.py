"""What the Chinese label of imported pre-packed food must say, how high its letters are, which nutrients it names."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

from shipdesk.reference.nutrients import Nutrient, read_nutrient

MUST, IF, MAY, NOT = "must", "if", "may", "not"
"""A field is asked for, where it applies, may stand there, or imported food is exempt from it."""


@dataclass(frozen=True)
class AskedField:
    key: str
    asked: str
    clause: str


@dataclass(frozen=True)
class HeightStep:
    """Millimetres of all letters, and of the dates, where the largest face is above so many square centimetres."""

    above_cm2: Decimal
    letters: Decimal
    dates: Decimal


@dataclass(frozen=True)
class Heights:
    steps: tuple[HeightStep, ...]
    source: str
    to_verify: bool

    def of_face(self, area_cm2: Decimal) -> HeightStep | None:
        """None where the face is so small that the standard lets letters be smaller."""
        return next((step for step in reversed(self.steps) if area_cm2 > step.above_cm2), None)


@dataclass(frozen=True)
class NetHeight:
    up_to: Decimal | None
    letters: Decimal


@dataclass(frozen=True, kw_only=True)
class ChinaLabel:
    """By standard: `gb-7718-2011`, `gb-7718-2025`."""

    fields: Mapping[str, tuple[AskedField, ...]]
    heights: Mapping[str, Heights]
    nutrients: Mapping[str, tuple[Nutrient, ...]]
    net_heights: tuple[NetHeight, ...]

    def net_height(self, content: Decimal) -> Decimal:
        """Of the letters of a net content of so many grams or millilitres."""
        return next(one.letters for one in self.net_heights if one.up_to is None or content <= one.up_to)


def read_china_label(file: Path) -> ChinaLabel:
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    return ChinaLabel(
        fields=MappingProxyType({one: _fields(one, content["fields"]) for one in content["heights"]}),
        heights=MappingProxyType({one: _heights(entry) for one, entry in content["heights"].items()}),
        nutrients=MappingProxyType({one: _nutrients(one, content["nutrients"]) for one in content["heights"]}),
        net_heights=tuple(_net_height(entry) for entry in content["net_heights"]),
    )


def _fields(standard: str, entries: list[dict[str, Any]]) -> tuple[AskedField, ...]:
    return tuple(AskedField(one["key"], one[standard]["asked"], one[standard].get("clause", "")) for one in entries)


def _heights(entry: Mapping[str, Any]) -> Heights:
    steps = (
        HeightStep(Decimal(one["above_cm2"]), Decimal(one["letters"]), Decimal(one["dates"])) for one in entry["steps"]
    )
    return Heights(tuple(steps), entry["source"], entry["to_verify"])


def _nutrients(standard: str, entries: list[dict[str, Any]]) -> tuple[Nutrient, ...]:
    return tuple(read_nutrient(one) for one in entries if standard in one["standards"])


def _net_height(entry: Mapping[str, Any]) -> NetHeight:
    up_to = entry.get("up_to")
    return NetHeight(None if up_to is None else Decimal(up_to), Decimal(entry["letters"]))
