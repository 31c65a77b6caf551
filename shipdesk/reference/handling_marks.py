"""Which handling marks packages bear, by what is in them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True)
class HandlingRule:
    """The mark is needed where one of the three holds; `hs` are beginnings of codes."""

    mark: str
    hs: tuple[str, ...]
    temperature: frozenset[str]
    package_types: frozenset[str]

    def holds(self, hs_codes: Iterable[str], temperature: Iterable[str], package_type: str) -> bool:
        return (
            any(code.startswith(self.hs) for code in hs_codes)
            or not self.temperature.isdisjoint(temperature)
            or package_type in self.package_types
        )


def read_handling_rules(file: Path) -> tuple[HandlingRule, ...]:
    return tuple(_rule(one) for one in tomllib.loads(file.read_text(encoding="utf-8"))["marks"])


def _rule(entry: dict[str, Any]) -> HandlingRule:
    return HandlingRule(
        mark=entry["mark"],
        hs=tuple(entry.get("hs", ())),
        temperature=frozenset(entry.get("temperature", ())),
        package_types=frozenset(entry.get("package_types", ())),
    )
