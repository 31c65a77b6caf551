"""What a rule found: where, with which values, how grave, and what it stops."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from shipdesk.reference.rules import DEFAULT_TEXT, RulePack

BLOCK, WARN, INFO = "block", "warn", "info"
GRAVITY = {BLOCK: 0, WARN: 1, INFO: 2}


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What a rule function yields; members left out are those of the rule in the pack."""

    pointer: str
    values: Mapping[str, str] = field(default_factory=dict)
    message_key: str = DEFAULT_TEXT
    severity: str | None = None
    source: str | None = None
    to_verify: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One fault of a consignment; its sentences are `RulePack.texts(finding, language)`."""

    rule: str
    severity: str
    pointer: str
    values: Mapping[str, str]
    message_key: str = DEFAULT_TEXT
    source: str
    to_verify: bool
    blocks: tuple[str, ...]

    @property
    def is_block(self) -> bool:
        return self.severity == BLOCK

    @property
    def order(self) -> tuple[int, tuple[tuple[int, int, str], ...], str]:
        """By severity, then pointer with its numbers counted as numbers, then rule."""
        return GRAVITY[self.severity], tuple(_segment(one) for one in self.pointer.split("/")), self.rule


def _segment(text: str) -> tuple[int, int, str]:
    return (0, int(text), "") if text.isdecimal() else (1, 0, text)


def as_json(finding: Finding, pack: RulePack, language: str, *, overridden: bool = False) -> dict[str, Any]:
    """The finding as `consignment check` prints it."""
    message, remedy = pack.texts(finding, language)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": message,
        "remedy": remedy,
        "pointer": finding.pointer,
        "values": dict(finding.values),
        "source": finding.source,
        "to_verify": finding.to_verify,
        "blocks": list(finding.blocks),
        "overridden": overridden,
    }
