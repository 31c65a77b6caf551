"""What a rule found: where, with which values, how grave, and what it stops."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from shipdesk.checks.override import Override
from shipdesk.reference.rules import DEFAULT_TEXT, RulePack

BLOCK, WARN, INFO = "block", "warn", "info"
_NOT_OF_THE_CONSIGNMENT = frozenset({"pack_version"})
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
    judged_on: str = "arrival"
    override: Override | None = None
    """The decision that lets it pass, while it holds."""

    @property
    def is_block(self) -> bool:
        return self.severity == BLOCK

    @property
    def is_open_block(self) -> bool:
        """A block that nobody has overridden: it stops."""
        return self.is_block and self.override is None

    @cached_property
    def fingerprint(self) -> str:
        """What was found, without what another version of the rules would change: an override holds for this alone."""
        values = {name: value for name, value in self.values.items() if name not in _NOT_OF_THE_CONSIGNMENT}
        return json.dumps([self.message_key, self.severity, values], ensure_ascii=False, sort_keys=True)

    @property
    def order(self) -> tuple[int, tuple[tuple[int, int, str], ...], str]:
        """By severity, then pointer with its numbers counted as numbers, then rule."""
        return GRAVITY[self.severity], tuple(_segment(one) for one in self.pointer.split("/")), self.rule


def with_overrides(findings: Iterable[Finding], overrides: Iterable[Override]) -> tuple[Finding, ...]:
    """The findings, each with the override that covers it as it is now."""
    known = tuple(overrides)
    if not known:
        return tuple(findings)
    return tuple(replace(one, override=_covering(one, known)) for one in findings)


def _covering(finding: Finding, overrides: Iterable[Override]) -> Override | None:
    covers = (one for one in overrides if one.covers(finding.rule, finding.pointer, finding.fingerprint))
    return next(covers, None)


def _segment(text: str) -> tuple[int, int, str]:
    return (0, int(text), "") if text.isdecimal() else (1, 0, text)


def as_json(finding: Finding, pack: RulePack, language: str) -> dict[str, Any]:
    """The finding as `consignment check` prints it."""
    message, remedy = pack.texts(finding, language)
    source, rule = pack.sources[finding.source], pack.rules[finding.rule]
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
        "overridden": finding.override is not None,
        "override_reason": None if finding.override is None else finding.override.reason,
        "can_override": rule.can_override,
        "judged_on": finding.judged_on,
        "do": rule.do,
        "source_title": source.title,
        "grounds": pack.grounds(finding, language),
        "links": list(source.links),
    }
