"""What a person decides about findings: `consignment override`, `overrides`, `rejection`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import click

from shipdesk.checks import Override
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.codec import encode
from shipdesk.services import override_findings as overriding
from shipdesk.services import record_rejections as recording
from shipdesk.store.remembered import RecordedRejection


@click.command()
@click.argument("ref")
@click.argument("rule")
@click.option("--reason", default="", help="Why it may pass; kept, and printed on the findings sheet.")
@click.option("--pointer", default=None, help="Only the finding at this field; else all findings of the rule.")
@click.option("--withdraw", is_flag=True, help="Take the override back: the finding stops again.")
@pass_session
def override(session: Session, ref: str, rule: str, reason: str, pointer: str | None, withdraw: bool) -> None:
    """Let a finding pass, with a reason, as long as its values stay the same."""

    def work() -> Mapping[str, Any]:
        if withdraw:
            changed = overriding.withdraw_overrides(session.desk, ref, rule, pointer)
        else:
            changed = overriding.override_findings(session.desk, ref, rule, reason, pointer)
        return {"reference": ref, "rule": rule, "overrides": [_override(one) for one in changed]}

    session.run(work, {"reference": ref, "rule": rule, "overrides": []})


@click.command()
@click.argument("ref")
@pass_session
def overrides(session: Session, ref: str) -> None:
    """Every override of a consignment, withdrawn ones too."""
    session.run(
        lambda: {
            "reference": ref,
            "overrides": [_override(one) for one in overriding.list_overrides(session.desk, ref)],
        },
        {"reference": ref, "overrides": []},
    )


@click.group()
def rejection() -> None:
    """Shipments that a border turned back."""


@rejection.command()
@click.argument("ref")
@click.option("--reason", default="", help="What the border said.")
@click.option("--line", "lines", type=int, multiple=True, help="The line that was turned back; else all lines.")
@click.option("--gate", default=None, help="The gate that turned it back; else the gate of entry.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), default=None, help="The day; else today.")
@pass_session
def add(
    session: Session, ref: str, reason: str, lines: tuple[int, ...], gate: str | None, day: datetime | None
) -> None:
    """Record a rejection: the same goods on the same way are warned next time."""
    on = None if day is None else day.date()
    session.run(
        lambda: {
            "reference": ref,
            "rejection": _rejection(
                recording.record_rejection(session.desk, ref, reason, lines=lines, gate=gate, rejected_on=on)
            ),
        },
        {"reference": ref, "rejection": None},
    )


@rejection.command("list")
@click.argument("ref", required=False)
@pass_session
def list_(session: Session, ref: str | None) -> None:
    """Every recorded rejection, or those of one consignment."""
    session.run(
        lambda: {"rejections": [_rejection(one) for one in recording.list_rejections(session.desk, ref)]},
        {"rejections": []},
    )


@rejection.command()
@click.argument("key")
@pass_session
def remove(session: Session, key: str) -> None:
    """Forget one that was recorded by mistake."""

    def work() -> Mapping[str, Any]:
        recorded = recording.remove_rejection(session.desk, key)
        return {"key": key, "removed": True, "rejection": _rejection(recorded)}

    session.run(work, {"key": key, "removed": False})


def _override(one: Override) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "pointer": one.pointer,
        "reason": one.reason,
        "who": one.who,
        "at": one.made_at.isoformat(),
        "found": one.found,
        "withdrawn_by": one.withdrawn_by,
        "withdrawn_at": None if one.withdrawn_at is None else one.withdrawn_at.isoformat(),
    }


def _rejection(one: RecordedRejection) -> dict[str, Any]:
    members: dict[str, Any] = encode(one.rejection)
    return {"key": one.key, "who": one.who, "recorded_at": one.recorded_at.isoformat()} | members
