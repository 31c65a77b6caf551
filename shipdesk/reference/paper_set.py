"""Which of the desk's own papers are needed for which consignments, as `tables/paper_set.toml` says it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True)
class PaperNeed:
    """One reason to need a paper; every condition that is given must hold."""

    kind: str
    why: Mapping[str, str]
    """The reason by language of the user."""
    source: str
    to_verify: bool = False
    destinations: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    class_list: str | None = None
    preferences: frozenset[str] = frozenset()
    modes: frozenset[str] = frozenset()
    not_terms: frozenset[str] = frozenset()
    not_trades: frozenset[str] = frozenset()
    certificate: str | None = None
    third_country: bool = False
    dangerous: bool = False
    deposit: bool = False


def read_paper_set(file: Path) -> tuple[PaperNeed, ...]:
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["paper"]
    return tuple(_need(entry) for entry in entries)


def _need(entry: Mapping[str, Any]) -> PaperNeed:
    return PaperNeed(
        kind=entry["kind"],
        why=entry["why"],
        source=entry["source"],
        to_verify=entry.get("to_verify", False),
        destinations=frozenset(entry.get("to", ())),
        classes=frozenset(entry.get("classes", ())),
        class_list=entry.get("class_list"),
        preferences=frozenset(entry.get("preferences", ())),
        modes=frozenset(entry.get("modes", ())),
        not_terms=frozenset(entry.get("not_terms", ())),
        not_trades=frozenset(entry.get("not_trades", ())),
        certificate=entry.get("certificate"),
        third_country=entry.get("third_country", False),
        dangerous=entry.get("dangerous", False),
        deposit=entry.get("deposit", False),
    )
