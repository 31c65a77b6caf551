"""Wording of papers: short fixed words by language, chosen by the paper's reader and not by the screen."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True)
class Wording:
    """The words of each language by key; a key inside a table is written `table.key`."""

    by_language: Mapping[str, Mapping[str, str]]

    @classmethod
    def load(cls, folder: Path) -> Wording:
        """Every `<language>.toml` of `folder`."""
        return cls(MappingProxyType({file.stem: _read(file) for file in sorted(folder.glob("*.toml"))}))

    def word(self, language: str, key: str) -> str:
        """The word for `key`; a language or key without one is our mistake: KeyError."""
        return self.by_language[language][key]

    def has(self, key: str) -> bool:
        """Every language has the same keys."""
        return key in self.by_language["en"]

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(self.by_language)


def _read(file: Path) -> Mapping[str, str]:
    return MappingProxyType(dict(_flat(tomllib.loads(file.read_text(encoding="utf-8")))))


def _flat(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            pairs.extend(_flat(value, f"{prefix}{key}."))
        else:
            pairs.append((prefix + key, str(value)))
    return pairs
