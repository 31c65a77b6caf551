"""Moments as the hub writes them (RFC 3339 with an offset)."""

from __future__ import annotations

from datetime import datetime
from typing import Any


def moment(told: Any) -> datetime | None:
    """None where the hub said nothing, or nothing that can be read (H-81)."""
    try:
        read = datetime.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        return None
    return read if read is not None and read.tzinfo is not None else None
