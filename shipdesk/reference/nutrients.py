"""The nutrients that a label names, in the order, units and steps of the standard of its destination."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Nutrient:
    """`reference` is the nutrient reference value, None where there is none. Amounts are written in whole `step`s;
    up to `zero_up_to` they are written as 0."""

    key: str
    unit: str
    reference: int | None
    step: Decimal
    zero_up_to: Decimal


@dataclass(frozen=True)
class NutritionLaw:
    """What the label of a country names, and where that is written."""

    nutrients: tuple[Nutrient, ...]
    source: str
    to_verify: bool


def read_nutrient(entry: Mapping[str, Any]) -> Nutrient:
    step, zero = Decimal(entry["step"]), Decimal(entry.get("zero_up_to", "0"))
    return Nutrient(entry["key"], entry["unit"], entry.get("reference"), step, zero)


def read_nutrition_laws(file: Path) -> Mapping[str, NutritionLaw]:
    """By country; China's stand with its food label."""
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        country: NutritionLaw(tuple(map(read_nutrient, law["nutrients"])), law["source"], law["to_verify"])
        for country, law in content.items()
    }
