"""Which labels are needed for which consignments, as `tables/label_set.toml` says it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class LabelNeed:
    """One reason to need a label; every condition that is given must hold."""

    kind: str
    why: Mapping[str, str]
    """The reason by language of the user."""
    source: str
    to_verify: bool = False
    destinations: frozenset[str] = frozenset()
    holds: tuple[str, ...] = ()


def read_label_set(file: Path) -> tuple[LabelNeed, ...]:
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["label"]
    return tuple(
        LabelNeed(
            kind=entry["kind"],
            why=entry["why"],
            source=entry["source"],
            to_verify=entry.get("to_verify", False),
            destinations=frozenset(entry.get("to", ())),
            holds=tuple(entry.get("holds", ())),
        )
        for entry in entries
    )
