"""Sentences for people, by reason and language: `[reason]` tables with en, th and zh and `{placeholders}`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

ENGLISH = "en"
Sentences = Mapping[str, str]


@dataclass(frozen=True)
class Messages:
    """Every sentence of the program, by reason, then by language."""

    by_reason: Mapping[str, Sentences]

    @classmethod
    def load(cls, folder: Path) -> Messages:
        """All `*.toml` of `folder` and its `parts`, merged."""
        merged: dict[str, Sentences] = {}
        for _, sentences in read_parts(folder):
            merged.update(sentences)
        return cls(MappingProxyType(merged))

    def sentence(self, language: str, reason: str, values: Mapping[str, str]) -> str:
        """The filled sentence, in English where the language has none.

        An unknown reason or a missing value is our mistake: KeyError.
        """
        sentences = self.by_reason[reason]
        return sentences.get(language, sentences[ENGLISH]).format_map(values)


def read_parts(folder: Path) -> Iterator[tuple[Path, Mapping[str, Sentences]]]:
    """Each file of sentences with what it holds, in a fixed order."""
    for file in sorted((*folder.glob("*.toml"), *folder.glob("parts/*.toml"))):
        yield file, tomllib.loads(file.read_text(encoding="utf-8"))
