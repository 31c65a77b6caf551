"""Wording of papers: short fixed words by language, chosen by the paper's reader and not by the screen."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
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
        """Every `<language>/*.toml` of `folder`, a language with its first word: nobody reads all seven in one day.

        A word given by two files of a language is our mistake: ValueError.
        """
        return cls(_Languages({each.name: each for each in sorted(folder.iterdir()) if each.is_dir()}))

    def word(self, language: str, key: str) -> str:
        """The word for `key`; a language or key without one is our mistake: KeyError."""
        return self.by_language[language][key]

    def has(self, key: str) -> bool:
        """Every language has the same keys."""
        return key in self.by_language["en"]

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(self.by_language)


class _Languages(Mapping[str, Mapping[str, str]]):
    """The words of each language, read once."""

    def __init__(self, folders: Mapping[str, Path]) -> None:
        self._folders = folders
        self._known: dict[str, Mapping[str, str]] = {}

    def __getitem__(self, language: str) -> Mapping[str, str]:
        if language not in self._known:
            self._known[language] = _read(self._folders[language])
        return self._known[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._folders)

    def __len__(self) -> int:
        return len(self._folders)


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
