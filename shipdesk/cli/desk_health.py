"""`shipdesk desk health`, and the reports of faults for who reads before sending."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.services.desk_health import look
from shipdesk.services.fault_reports import read_report, reports_in


@click.command("health")
@click.option("--quick", is_flag=True, help="As at each start; without it every index and every issued file is read.")
@pass_session
def health(session: Session, quick: bool) -> None:
    """Whether desk, catalogs and issued files are what was written."""

    def work() -> Mapping[str, Any]:
        found = look(session.desk, lambda: False, thorough=not quick)
        members = {
            "sound": found.is_sound,
            "thorough": found.was_thorough,
            "finished": found.is_over,
            "faults": [session.problem(fault) for fault in found.faults],
        }
        if found.faults:
            session.answer(members, error=found.faults[0])
        return members

    session.run(work, {"sound": False, "faults": []})


@click.command("reports")
@click.argument("name", required=False)
@pass_session
def reports(session: Session, name: str | None) -> None:
    """The reports of faults, newest first; with a NAME, or `latest`, what it says."""

    def work() -> Mapping[str, Any]:
        logs = session.desk_folder.logs
        if name is None:
            return {"reports": [_members(report) for report in reports_in(logs)]}
        report, text = read_report(logs, name)
        return _members(report) | {"text": text}

    session.run(work, {"reports": []})


def _members(report: Path) -> dict[str, Any]:
    return {"name": report.name, "kind": report.stem.rpartition("-")[2], "file": str(report)}
