"""The end of every verb that prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NoReturn

import click

from shipdesk.cli.print_shapes import job_members, trouble_of
from shipdesk.cli.session import Session
from shipdesk.domain.print_job import STATES
from shipdesk.services import send_prints

REASON = click.option("--reason", help="Why; it stays in the print log.")
PRINTER = click.option("--printer", "printer_name", help="Remembered for the kind; without it the one remembered.")


def send_and_answer(
    session: Session,
    printers: Sequence[str],
    ids: Iterable[str],
    after: Callable[[], None] = lambda: None,
    **members: object,
) -> NoReturn:
    """Sends what waits, tells each job's state, 5 where a printer stopped."""
    runs = [send_prints.send_prints(session.desk, name) for name in dict.fromkeys(printers)]
    after()
    told = [job for job in (session.desk.store.print_jobs.get(id_) for id_ in ids) if job is not None]
    counts = sum((Counter(run.counts) for run in runs), Counter())
    answer = {
        "printer": next((run.printer for run in runs), None),
        "printers": [run.printer for run in runs],
        "sent": sum(run.sent for run in runs),
        "counts": {state: counts[state] for state in STATES},
        **members,
        "jobs": [job_members(session, job) for job in told],
    }
    troubles = (trouble_of(session, run, (job for job in told if job.printer == run.printer)) for run in runs)
    session.answer(answer, error=next((one for one in troubles if one is not None), None))


def continued(session: Session, start: int | None) -> str:
    """The reason that is logged where none was given."""
    return session.program.messages.sentence(session.language, "print_continued", {"number": str(start)})
