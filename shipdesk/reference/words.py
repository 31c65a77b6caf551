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
        """Every `<language>/*.toml` of `folder`; a word given by two files of a language is our mistake: ValueError."""
        languages = sorted(each for each in folder.iterdir() if each.is_dir())
        return cls(MappingProxyType({language.name: _read(language) for language in languages}))

    def word(self, language: str, key: str) -> str:
        """The word for `key`; a language or key without one is our mistake: KeyError."""
        return self.by_language[language][key]

    def has(self, key: str) -> bool:
        """Every language has the same keys."""
        return key in self.by_language["en"]

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(self.by_language)


def _read(language: Path) -> Mapping[str, str]:
    words: dict[str, str] = {}
    for file in sorted(language.glob("*.toml")):
        more = dict(_flat(tomllib.loads(file.read_text(encoding="utf-8"))))
        twice = words.keys() & more.keys()
        if twice:
            raise ValueError(f"{file}: {sorted(twice)}")
        words |= more
    return MappingProxyType(words)


def _flat(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            pairs.extend(_flat(value, f"{prefix}{key}."))
        else:
            pairs.append((prefix + key, str(value)))
    return pairs
