"""The columns of the print queue."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.print_job import PrintJob
from shipdesk.ui.outbox_rows import moment
from shipdesk.ui.print_words import job_look, job_word, label_word, trouble, verb_word
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.toolkit import Toolkit


def print_columns(toolkit: Toolkit) -> list[Column[PrintJob]]:
    """State, package and why first: that is what one looks for."""
    translate = QCoreApplication.translate

    def why(job: PrintJob) -> str:
        """What the person said; else why it did not go out."""
        error = trouble(job.problem)
        return job.reason or (toolkit.words(error) if error is not None else "")

    return [
        Column(
            "state", lambda: translate("PrintColumns", "State"), lambda job: job.state, job_word,
            icon=lambda job: toolkit.icon(*job_look(job.state)), width=240,
        ),
        Column(
            "reference", lambda: translate("PrintColumns", "Shipment"), lambda job: job.subject.reference, width=160
        ),
        Column("unit", lambda: translate("PrintColumns", "Package"), _package, width=140),
        Column("why", lambda: translate("PrintColumns", "Reason"), why, width=230, stretches=True),
        Column("label", lambda: translate("PrintColumns", "Label"), label_word, width=130),
        Column("printer", lambda: translate("PrintColumns", "Printer"), lambda job: job.printer, width=120),
        Column(
            "at", lambda: translate("PrintColumns", "When"), lambda job: job.settled_at or job.created_at,
            lambda at: moment(toolkit, at), width=140,
        ),
        Column("verb", lambda: translate("PrintColumns", "Print"), _verb, width=120),
        Column("code", lambda: translate("PrintColumns", "Code"), _codes, width=210),
        Column(
            "copies", lambda: translate("PrintColumns", "Copies"), lambda job: job.copies, kind=Kind.FIGURE, width=70
        ),
        Column("who", lambda: translate("PrintColumns", "Who"), lambda job: job.who, width=100),
    ]  # fmt: skip


def _verb(job: PrintJob) -> str:
    """How it came to be printed, and that it bears COPY."""
    return " · ".join(part for part in (verb_word(job.verb), job.mark) if part)


def _package(job: PrintJob) -> str:
    subject = job.subject
    return f"{subject.number}/{subject.total}  {subject.unit}".strip() if subject.unit or subject.total > 1 else ""


def _codes(job: PrintJob) -> str:
    return ", ".join(code.text for code in job.codes)
