"""The largest table that is read, and what reading it may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Beyond any real catalog, below what would stop the machine."""

    bytes: int = 1 << 30
    inflated: int = 512 << 20
    """What a workbook's archive may hold, in bytes."""
    ratio: int = 100
    """How many times its packed size a large archive may grow."""
    rows: int = 2_000_000
    columns: int = 500
    cells: int = 50_000_000
    cell: int = 100_000
    line: int = 4_000_000
    memory: int = 2 << 30
    """What the process that reads may take, in bytes, where the system holds it to that."""
    seconds: float = 60.0
    """How long one waits for the table without a word from the process that reads it."""
