"""What an example of a rule is: a change to the sound consignment, and what must be found then."""

from __future__ import annotations

from dataclasses import dataclass

from tests.checks.changes import Change


@dataclass(frozen=True)
class Example:
    """A change to the sound consignment; `pointer` is None where the rule must stay silent."""

    rule: str
    name: str
    change: Change
    pointer: str | None = None
    key: str = "default"
    severity: str | None = None
