"""The largest table that is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Beyond any real catalog, below what would stop the machine."""

    bytes: int = 1 << 30
    inflated: int = 256 << 20
    """What a workbook's archive may hold, in bytes."""
    rows: int = 2_000_000
    columns: int = 500
    cell: int = 100_000
    line: int = 4_000_000
