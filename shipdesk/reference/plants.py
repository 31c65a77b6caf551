"""Botanical and Chinese names of plants, and what their phytosanitary certificate declares beside its boxes."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True)
class Plant:
    botanical: str
    chinese: str


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """An additional declaration, in English as certificates are, for some goods by some ways to some countries."""

    destinations: frozenset[str]
    modes: frozenset[str]
    goods: frozenset[str]
    text: str
    sources: tuple[str, ...]
    to_verify: bool


@dataclass(frozen=True)
class Plants:
    """`by_key` by the rule pack's fruit, `by_hs` by the beginning of the HS code."""

    by_key: Mapping[str, Plant]
    by_hs: Mapping[str, Plant]
    declarations: tuple[Declaration, ...]

    def plant(self, fruit: str | None, hs_code: str) -> Plant | None:
        """The kind of fruit where it is one that is known, else by the code."""
        if fruit is not None and fruit in self.by_key:
            return self.by_key[fruit]
        return next((plant for prefix, plant in self.by_hs.items() if hs_code.startswith(prefix)), None)

    def declared(self, destination: str, mode: str, goods: frozenset[str]) -> tuple[Declaration, ...]:
        """What a certificate for goods of these classes declares on this way."""
        return tuple(
            one
            for one in self.declarations
            if destination in one.destinations and mode in one.modes and goods & one.goods
        )


def read_plants(file: Path) -> Plants:
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    return Plants(
        by_key=_plants(content["plants"]),
        by_hs=_plants(content["plants_by_hs"]),
        declarations=tuple(_declaration(one) for one in content["declarations"]),
    )


def _plants(entries: Mapping[str, Any]) -> Mapping[str, Plant]:
    return MappingProxyType({key: Plant(one["botanical"], one["zh"]) for key, one in entries.items()})


def _declaration(entry: Mapping[str, Any]) -> Declaration:
    return Declaration(
        destinations=frozenset(entry["to"]),
        modes=frozenset(entry["modes"]),
        goods=frozenset(entry["goods"]),
        text=entry["text"],
        sources=tuple(entry["sources"]),
        to_verify=entry["to_verify"],
    )
