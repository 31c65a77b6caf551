"""Which kind of label comes in which size, as `tables/label_pairs.toml` says it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True)
class LabelPair:
    """How a kind stands on a size: the most GS1-128 symbols one over another and the modules of the widest further one,
    whether bars or mark stand on their side, the mark's width and height."""

    symbols: int = 0
    modules: int = 0
    turned: bool = False
    mark_mm: tuple[Decimal, Decimal] = (Decimal(0), Decimal(0))


@dataclass(frozen=True)
class SizesOfKind:
    """`pairs` by size, and for every other size the message that refuses it."""

    pairs: Mapping[str, LabelPair]
    refused: Mapping[str, str]


def read_label_pairs(file: Path) -> Mapping[str, SizesOfKind]:
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        kind: SizesOfKind({size: _pair(one) for size, one in entry["sizes"].items()}, dict(entry.get("refused", {})))
        for kind, entry in table.items()
    }


def _pair(entry: Mapping[str, Any]) -> LabelPair:
    mark = entry.get("mark_mm", ("0", "0"))
    return LabelPair(
        symbols=entry.get("symbols", 0),
        modules=entry.get("modules", 0),
        turned=entry.get("turned", False),
        mark_mm=(Decimal(mark[0]), Decimal(mark[1])),
    )
