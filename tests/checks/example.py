"""What an example of a rule is: a change to the sound consignment, and what must be found then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

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
    history: Mapping[str, Any] = field(default_factory=dict)
    """What the desk remembers: members of `History`, and notices about the way under `route_notices`."""
