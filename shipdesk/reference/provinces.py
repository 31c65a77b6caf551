"""Provinces of the countries the desk ships to, by their name in Latin letters and in their own script."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType


@dataclass(frozen=True)
class Province:
    country: str
    latin: str
    native: str


def read_provinces(file: Path) -> Mapping[str, tuple[Province, ...]]:
    """By the country's ISO code."""
    entries = tomllib.loads(file.read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            country: tuple(Province(country, latin, native) for latin, native in entry["provinces"])
            for country, entry in entries.items()
        }
    )


def read_chinese_names(file: Path) -> Mapping[str, str]:
    """Chinese names of Thai provinces by their ISO 3166-2 code."""
    return MappingProxyType(tomllib.loads(file.read_text(encoding="utf-8"))["zh"])


def find_province(provinces: Mapping[str, tuple[Province, ...]], country: str, name: str) -> Province | None:
    """The province of that name, in either script; blanks, case and the word Province don't matter."""
    wanted = _folded(name)
    return next(
        (one for one in provinces.get(country, ()) if wanted in (_folded(one.latin), _folded(one.native))), None
    )


def _folded(name: str) -> str:
    words = name.casefold().replace("-", " ").split()
    return "".join(word for word in words if word not in ("province", "region", "state", "city"))
