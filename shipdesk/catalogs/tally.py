"""What putting products into a catalog did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from shipdesk.catalogs.intake import Met, Verdict


@dataclass(frozen=True)
class Tally:
    """What putting products into a catalog did, or would do."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0

    @classmethod
    def of(cls, met: Iterable[Met]) -> Tally:
        counted = Counter(one.verdict for one in met)
        return cls(counted[Verdict.ADDED], counted[Verdict.CHANGED], counted[Verdict.UNCHANGED])

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.added + other.added, self.changed + other.changed, self.unchanged + other.unchanged)
