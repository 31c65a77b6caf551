"""Somebody's decision, with a reason, that a finding shall not stop the shipment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Override:
    """It holds for one finding as it was then: same rule, same field, same values."""

    key: str
    rule: str
    pointer: str
    found: str
    """`Finding.fingerprint` at that time."""
    reason: str
    who: str
    made_at: datetime
    withdrawn_by: str | None = None
    withdrawn_at: datetime | None = None

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None

    def covers(self, rule: str, pointer: str, found: str) -> bool:
        return not self.is_withdrawn and (self.rule, self.pointer, self.found) == (rule, pointer, found)
