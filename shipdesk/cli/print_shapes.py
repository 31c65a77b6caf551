"""Printers and print jobs as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from shipdesk.cli.session import Session
from shipdesk.domain import print_job
from shipdesk.domain.codec import encode
from shipdesk.domain.print_job import PrintJob
from shipdesk.errors import DeskError, PrinterTrouble
from shipdesk.services.send_prints import PrintRun
from shipdesk.store.printers import KnownPrinter


def printer_members(session: Session, known: KnownPrinter) -> dict[str, Any]:
    members: dict[str, Any] = encode(known.profile)
    stopped = None if known.stopped is None else _problem(session, known.stopped)
    return members | {"prints": list(known.prints), "stopped": stopped}


def job_members(session: Session, job: PrintJob) -> dict[str, Any]:
    return {
        "id": job.id,
        "batch": job.batch,
        "place": job.place,
        "reference": job.subject.reference,
        "unit": job.subject.unit,
        "kind": job.subject.kind,
        "label_id": job.subject.label_id,
        "codes": [code.text for code in job.codes],
        "printer": job.printer,
        "copies": job.copies,
        "state": job.state,
        "problem": None if job.problem is None else _problem(session, job.problem),
        "verb": job.verb,
        "reason": job.reason,
        "repeats": job.repeats,
        "mark": job.mark,
        "file": job.source.path,
        "file_sha256": job.source.sha256,
        "sha256": job.sha256,
        "who": job.who,
        "created_at": _moment(job.created_at),
        "settled_at": _moment(job.settled_at),
    }


def trouble_of(session: Session, run: PrintRun, jobs: Iterable[PrintJob | None]) -> DeskError | None:
    """None where all of these went out."""
    if run.stopped is None:
        return None
    waiting = sum(job is not None and job.state in (print_job.QUEUED, print_job.FAILED) for job in jobs)
    why = _problem(session, run.stopped)["message"]
    return PrinterTrouble("busy", "printer_stopped", printer=run.printer, waiting=waiting, why=why)


def _problem(session: Session, problem: Mapping[str, str]) -> dict[str, str]:
    values = {name: value for name, value in problem.items() if name != "reason"}
    message = session.program.messages.sentence(session.language, problem["reason"], values)
    return {"code": problem["reason"], "message": message}


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat().replace("+00:00", "Z")
