"""Units as people write them, and what one of them is in kilograms or centimetres."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType

from shipdesk import paths
from shipdesk.reference.import_headers import folded_header

FILE = "import_units.toml"


@dataclass(frozen=True)
class Unit:
    """`measure` is the unit that the catalog has it in: kg or cm."""

    name: str
    measure: str
    factor: Decimal


@dataclass(frozen=True)
class Units:
    """Every unit by each of its words."""

    by_word: Mapping[str, Unit]

    def named(self, word: str, measure: str) -> Unit | None:
        """The unit of that measure that the word means."""
        unit = self.by_word.get(folded_header(word))
        return unit if unit is not None and unit.measure == measure else None

    def of_header(self, header: str) -> tuple[str, Unit | None]:
        """The header without the unit at its end, folded, and that unit."""
        words, _, last = folded_header(header).rpartition(" ")
        unit = self.by_word.get(last)
        return (words, unit) if words and unit is not None else (folded_header(header), None)


def measure_of(field: str) -> str | None:
    """What a product's field is counted in, where other units can be turned into it."""
    unit = field.rpartition("_")[2]
    return unit if unit in ("kg", "cm") else None


def read_units(file: Path) -> Units:
    measures = tomllib.loads(file.read_text(encoding="utf-8"))
    return Units(
        MappingProxyType(
            {
                folded_header(word): Unit(name, measure, Decimal(entry["factor"]))
                for measure, units in measures.items()
                for name, entry in units.items()
                for word in entry["words"]
            }
        )
    )


@cache
def shipped_units() -> Units:
    return read_units(paths.resources() / "tables" / FILE)
