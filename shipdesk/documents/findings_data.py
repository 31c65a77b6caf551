"""What the findings sheet says: the findings of one check, frozen, in the paper's two languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from shipdesk.checks import Finding
from shipdesk.documents.paper_data import Both
from shipdesk.reference.rules import LANGUAGES, RulePack


@dataclass(frozen=True, kw_only=True)
class SheetFinding:
    """One row of the sheet."""

    rule: str
    severity: str
    message: Both
    remedy: Both
    pointer: str
    stops: tuple[str, ...]
    grounds: Both
    """The title of the source; for trade practice the sentence why."""
    links: tuple[str, ...]
    to_verify: bool
    passed: tuple[str, date, str] | None
    """Who let it pass, when and why."""


@dataclass(frozen=True, kw_only=True)
class SheetFindings:
    """Which rules judged on which day, what the user changed in them, and what they found."""

    pack_version: str
    checked_on: date
    own_changes: tuple[str, ...]
    rows: tuple[SheetFinding, ...]

    def members(self) -> dict[str, Any]:
        """For the data attached to the paper."""
        return {
            "pack_version": self.pack_version,
            "checked_on": self.checked_on.isoformat(),
            "findings": [_members(row) for row in self.rows],
        }


def sheet_findings(findings: Sequence[Finding], pack: RulePack, checked_on: date, second: str | None) -> SheetFindings:
    """Sentences of rules exist in English, Thai and Chinese; another second language reads the English ones."""
    spoken = second if second in LANGUAGES else None
    changes = (": ".join(part for part in (one.what, ", ".join(one.members), one.reason) if part) for one in pack.own)
    return SheetFindings(
        pack_version=pack.version,
        checked_on=checked_on,
        own_changes=tuple(changes),
        rows=tuple(_row(one, pack, spoken) for one in findings),
    )


def _row(finding: Finding, pack: RulePack, second: str | None) -> SheetFinding:
    english = pack.texts(finding, "en")
    other: tuple[str | None, str | None] = pack.texts(finding, second) if second else (None, None)
    override = finding.override
    return SheetFinding(
        rule=finding.rule,
        severity=finding.severity,
        message=Both(english[0], other[0]),
        remedy=Both(english[1], other[1]),
        pointer=finding.pointer,
        stops=finding.blocks,
        grounds=Both(pack.grounds(finding, "en"), pack.grounds(finding, second) if second else None),
        links=pack.sources[finding.source].links,
        to_verify=finding.to_verify,
        passed=None if override is None else (override.who, override.made_at.date(), override.reason),
    )


def _members(row: SheetFinding) -> dict[str, Any]:
    members: dict[str, Any] = {
        "rule": row.rule,
        "severity": row.severity,
        "message": row.message.en,
        "remedy": row.remedy.en,
        "pointer": row.pointer,
        "blocks": list(row.stops),
        "source": row.grounds.en,
        "to_verify": row.to_verify,
        "overridden": row.passed is not None,
    }
    if row.passed is not None:
        who, day, reason = row.passed
        members["override"] = {"who": who, "on": day.isoformat(), "reason": reason}
    return members
