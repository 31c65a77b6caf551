"""Moments as the contract writes them: UTC, to the second, so that their text sorts like the moments."""

from __future__ import annotations

from datetime import UTC, datetime


def written(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def read(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
