"""Send what waits in a printer's queue: one sender at a time, each job at most once, stopped by the first trouble.

A job is SENDING in the database before its first byte leaves. Whoever dies then leaves it so, and the next to send
calls it UNKNOWN: nothing is ever sent a second time but by a person's word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shipdesk.database import turn
from shipdesk.domain import print_job
from shipdesk.domain.print_job import PrintJob
from shipdesk.errors import Cancelled, DeskError
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.manage_printers import get_printer

if TYPE_CHECKING:
    from shipdesk.printing import Outcome, Printer
    from shipdesk.printing.network import Patience
    from shipdesk.services.print_loads import LoadMaker

PATIENCE_SECONDS = 2.0
PAUSED = {"reason": "print_paused"}


@dataclass(frozen=True)
class PrintRun:
    """`sent` in this run; `counts` of the printer's jobs after it; `stopped` is why it does not go on, `at` where."""

    printer: str
    sent: int
    counts: dict[str, int]
    stopped: dict[str, str] | None
    at: PrintJob | None = None


def send_prints(
    desk: Desk, printer: str, progress: Progress | None = None, patience: Patience | None = None
) -> PrintRun:
    """Sends until the queue is empty or the printer stops. Another sender at work takes our jobs along.

    Cancelling pauses: what has not been sent waits until somebody continues.
    """
    sent = 0
    with turn(desk.folder.printing_lock(printer), patience_seconds=PATIENCE_SECONDS) as ours:
        if ours:
            with desk.store.atomic():
                desk.store.print_jobs.interrupted_become_unknown(printer, desk.tools.now())
            sent = _send_waiting(desk, printer, progress or Progress(), patience)
    return print_run(desk, printer, sent)


def print_run(desk: Desk, printer: str, sent: int = 0) -> PrintRun:
    """How the printer's queue stands."""
    stopped = get_printer(desk, printer).stopped
    at = desk.store.print_jobs.get((stopped or {}).get("job", ""))
    return PrintRun(printer, sent, desk.store.print_jobs.counts(printer), stopped, at)


def settle_interrupted(desk: Desk) -> None:
    """Jobs that somebody who died left SENDING become UNKNOWN; those on their way just now are left alone."""
    for printer in desk.store.print_jobs.printers_sending():
        with turn(desk.folder.printing_lock(printer), patience_seconds=0.0) as ours:
            if ours:
                with desk.store.atomic():
                    desk.store.print_jobs.interrupted_become_unknown(printer, desk.tools.now())


def pause(desk: Desk, printer: str) -> None:
    """The job on its way is finished, no other begins."""
    with desk.store.atomic():
        get_printer(desk, printer)
        desk.store.printers.stop(printer, PAUSED)


def _send_waiting(desk: Desk, name: str, progress: Progress, patience: Patience | None) -> int:
    from shipdesk.printing.choosing import printer_of
    from shipdesk.services.print_loads import LoadMaker

    profile = get_printer(desk, name).profile
    printer, sent = printer_of(profile, desk.system_printers(), patience), 0
    with LoadMaker(desk, profile) as maker:
        try:
            while (job := _next(desk, name)) is not None:
                progress.step(sent, sent + desk.store.print_jobs.counts(name)[print_job.QUEUED])
                sent += _send(desk, job, printer, maker)
        except Cancelled:
            pause(desk, name)
    return sent


def _next(desk: Desk, printer: str) -> PrintJob | None:
    return None if desk.store.printers.is_stopped(printer) else desk.store.print_jobs.next_waiting(printer)


def _send(desk: Desk, job: PrintJob, printer: Printer, maker: LoadMaker) -> bool:
    """Whether it was taken. The label is made and read before the job counts as on its way."""
    from shipdesk.services.print_loads import digest

    try:
        load = maker.make(job)
    except DeskError as fault:
        _fail(desk, job, {"reason": fault.reason, **fault.values})
        return False
    if not _begin(desk, job, digest(load)):
        return False
    return _settle(desk, job, printer.send(load))


def _begin(desk: Desk, job: PrintJob, sha256: str) -> bool:
    """False where it was cancelled, or the printer stopped, since the queue was read."""
    with desk.store.atomic():
        present = desk.store.print_jobs.get(job.id)
        if present is None or present.state != print_job.QUEUED or desk.store.printers.is_stopped(job.printer):
            return False
        desk.store.print_jobs.settle(job.id, print_job.SENDING, now=desk.tools.now(), sha256=sha256)
    return True


def _settle(desk: Desk, job: PrintJob, outcome: Outcome) -> bool:
    from shipdesk.printing import Done, Unknown

    if isinstance(outcome, Done):
        with desk.store.atomic():
            desk.store.print_jobs.settle(job.id, print_job.SENT, now=desk.tools.now())
        return True
    state = print_job.UNKNOWN if isinstance(outcome, Unknown) else print_job.FAILED
    _fail(desk, job, {"reason": outcome.reason, **outcome.values}, state)
    return False


def _fail(desk: Desk, job: PrintJob, problem: dict[str, str], state: str = print_job.FAILED) -> None:
    """The job and its printer in one transaction: nothing follows into a printer that has trouble."""
    with desk.store.atomic():
        desk.store.print_jobs.settle(job.id, state, now=desk.tools.now(), problem=problem)
        desk.store.printers.stop(job.printer, problem | {"job": job.id})
