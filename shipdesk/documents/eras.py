"""Days as Thai offices read them: the year of the Buddhist era beside the day that everybody reads."""

from __future__ import annotations

from datetime import date

from shipdesk.documents import numbers

BUDDHIST_OFFSET = 543


def in_both_eras(day: date) -> str:
    """2026-11-26 (พ.ศ. 2569), the later year never parted from its era."""
    return f"{numbers.day(day)} (พ.ศ.\u00a0{day.year + BUDDHIST_OFFSET})"
