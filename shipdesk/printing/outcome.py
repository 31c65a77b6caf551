"""What became of a try to print. Nothing here says that ink is on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Done:
    """The printer, or its spooler, has taken all of it."""


@dataclass(frozen=True)
class Refused:
    """Nothing of it reached the printer. `reason` is the key of a sentence, `values` fill it."""

    reason: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Unknown:
    """Some of it may be printed: somebody must look at the printer before it is printed again."""

    reason: str
    values: Mapping[str, str] = field(default_factory=dict)


Outcome = Done | Refused | Unknown
