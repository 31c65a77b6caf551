"""Small tables of codes: currencies, units, packages, countries, Incoterms, label sizes."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

ENGLISH = "en"


@dataclass(frozen=True)
class Term:
    """A code and what people call it; only English needs a plural."""

    code: str
    names: Mapping[str, str]
    plural_en: str

    def name(self, language: str, count: Decimal | int = 1) -> str:
        """The name in a language, English where the table has no such language; plural for English counts."""
        if language == ENGLISH or language not in self.names:
            return self.names[ENGLISH] if count == 1 else self.plural_en
        return self.names[language]


@dataclass(frozen=True)
class Incoterm:
    """One rule of Incoterms 2020; `modes` are the contract's transport modes it is made for."""

    code: str
    name: str
    modes: frozenset[str]
    place: str
    freight_payer: str
    seller_insures: bool

    def fits(self, mode: str) -> bool:
        return mode in self.modes


@dataclass(frozen=True)
class LabelSize:
    """A label's width and height, and how many stand on one sheet or piece of roll."""

    code: str
    width_mm: Decimal
    height_mm: Decimal
    columns: int
    rows: int
    sheet_width_mm: Decimal
    sheet_height_mm: Decimal

    @property
    def per_sheet(self) -> int:
        return self.columns * self.rows


def read_minor_units(file: Path) -> Mapping[str, int]:
    table = _read_toml(file)
    return MappingProxyType({code: int(decimals) for decimals, codes in table["by_decimals"].items() for code in codes})


def read_terms(file: Path) -> Mapping[str, Term]:
    terms: dict[str, Term] = {}
    for code, names in _read_toml(file).items():
        plural = names.pop("en_plural", names[ENGLISH])
        terms[code] = Term(code, MappingProxyType(names), plural)
    return MappingProxyType(terms)


def read_countries(file: Path) -> Mapping[str, Term]:
    terms: dict[str, Term] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            code = row.pop("code")
            terms[code] = Term(code, MappingProxyType(row), row[ENGLISH])
    return MappingProxyType(terms)


def read_incoterms(file: Path) -> Mapping[str, Incoterm]:
    table = _read_toml(file)
    sets_of_modes = table.pop("modes")
    return MappingProxyType(
        {
            code: Incoterm(
                code=code,
                name=entry["name"],
                modes=frozenset(sets_of_modes[entry["modes"]]),
                place=entry["place"],
                freight_payer=entry["freight_payer"],
                seller_insures=entry["seller_insures"],
            )
            for code, entry in table.items()
        }
    )


def read_label_sizes(file: Path) -> Mapping[str, LabelSize]:
    sizes: dict[str, LabelSize] = {}
    for code, entry in _read_toml(file).items():
        width, height = (Decimal(side) for side in entry["label_mm"])
        sheet_width, sheet_height = (Decimal(side) for side in entry.get("sheet_mm", entry["label_mm"]))
        columns, rows = entry.get("columns", 1), entry.get("rows", 1)
        sizes[code] = LabelSize(code, width, height, columns, rows, sheet_width, sheet_height)
    return MappingProxyType(sizes)


def _read_toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
