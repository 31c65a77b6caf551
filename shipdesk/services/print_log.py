"""The print log: what went to which printer, when, by whom, and why again; searched, and written as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from shipdesk.domain.print_job import STATES, PrintJob
from shipdesk.errors import WrongInput
from shipdesk.services.desk import BANGKOK, Desk
from shipdesk.services.send_prints import settle_interrupted
from shipdesk.sheets.writing import write_csv
from shipdesk.sheets.xlsx import write_xlsx

HEADERS = (
    "state", "reference", "unit", "number", "total", "kind", "codes", "printer", "copies", "created_at", "settled_at",
    "who", "verb", "reason", "sha256", "job", "repeats", "mark", "label_id", "file_sha256",
)  # fmt: skip
XLSX, CSV = ".xlsx", ".csv"


@dataclass(frozen=True)
class LogWish:
    """What is looked for; without states all of them, without a text everything."""

    text: str = ""
    states: Sequence[str] = ()
    printer: str = ""
    most: int = -1


def read_log(desk: Desk, wish: LogWish | None = None) -> list[PrintJob]:
    """Newest first. Jobs of somebody who died are told as UNKNOWN from now on."""
    wish = wish or LogWish()
    unknown = sorted(set(wish.states) - set(STATES))
    if unknown:
        states = ", ".join(STATES)
        raise WrongInput("not_in_enum", "print_state", pointer="/state", state=unknown[0], states=states)
    settle_interrupted(desk)
    return desk.store.print_jobs.log(text=wish.text.strip(), states=wish.states, printer=wish.printer, most=wish.most)


def export_log(jobs: Sequence[PrintJob], file: Path) -> int:
    """CSV or XLSX by the name's ending; returns the number of rows."""
    if file.suffix.lower() == XLSX:
        return write_xlsx(file, HEADERS, _rows(jobs))
    if file.suffix.lower() == CSV:
        return write_csv(file, HEADERS, _rows(jobs))
    raise WrongInput("not_supported", "log_file_kind", pointer="/out", file=file.name)


def _rows(jobs: Sequence[PrintJob]) -> Iterator[tuple[str, ...]]:
    for job in jobs:
        subject = job.subject
        yield (
            job.state, subject.reference, subject.unit, str(subject.number), str(subject.total), subject.kind,
            " ".join(code.text for code in job.codes), job.printer, str(job.copies), _moment(job.created_at),
            _moment(job.settled_at), job.who, job.verb, job.reason or "", job.sha256 or "", job.id, job.repeats or "",
            job.mark or "", subject.label_id or "", job.source.sha256,
        )  # fmt: skip


def _moment(moment: datetime | None) -> str:
    """In Thailand's time, as a spreadsheet reads it."""
    return "" if moment is None else moment.astimezone(BANGKOK).strftime("%Y-%m-%d %H:%M:%S")
