"""A person's word about jobs: print again, continue after a jam, cancel. Each asks for what it does, once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shipdesk.domain import print_job
from shipdesk.domain.print_job import AGAIN, PrintJob, request_key, require_reason
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.manage_printers import get_printer
from shipdesk.services.print_originals import original_or_copy
from shipdesk.services.print_target import BATCH, JOB, PRINTER, PrintTarget

ASKED_ALREADY = (print_job.QUEUED, print_job.SENDING)
MAYBE_PRINTED = (print_job.SENT, print_job.UNKNOWN)


def find_job(desk: Desk, id_: str) -> PrintJob:
    """Raises `WrongInput` where there is none of that id."""
    job = desk.store.print_jobs.get(id_)
    if job is None:
        raise WrongInput("not_found", "print_job_unknown", job=id_)
    return job


def print_again(desk: Desk, id_: str, *, reason: str | None, key: str, printer: str | None = None) -> PrintJob:
    """The very same label once more, on the same printer or another. `key` is of the asking: said twice it is one job.

    A repeat that still waits is that job; a job that waits itself needs no repeat.
    """
    told = require_reason(reason)
    with desk.store.atomic():
        job = find_job(desk, id_)
        if job.state in ASKED_ALREADY:
            return job
        to = get_printer(desk, printer or job.printer).profile.name
        # The repeat takes its place: continuing must not send both.
        desk.store.print_jobs.cancel_waiting("id", job.id, desk.tools.now())
        return repeat(desk, [job], told, key, to)[0]


def repeat(desk: Desk, jobs: Sequence[PrintJob], reason: str, key: str, printer: str) -> list[PrintJob]:
    """Call inside `store.atomic()`."""
    fresh = {job.id: _repeat_of(desk, job, reason, key, printer) for job in jobs}
    open_ = {job.id: _open_repeat(desk, job) for job in jobs}
    desk.store.print_jobs.add(fresh[job.id] for job in jobs if open_[job.id] is None)
    added = {one.request_key: one for one in desk.store.print_jobs.by_keys(one.request_key for one in fresh.values())}
    return [open_[job.id] or added[fresh[job.id].request_key] for job in jobs]


def continue_printing(
    desk: Desk, printer: str, *, start: int | None = None, reason: str | None = None
) -> list[PrintJob]:
    """The same of a printer, with the batch that it was last at work on."""
    return continue_target(desk, PrintTarget(PRINTER, printer, (printer,)), start=start, reason=reason)


def continue_target(
    desk: Desk, target: PrintTarget, *, start: int | None = None, reason: str | None = None
) -> list[PrintJob]:
    """What stopped may go on, with what failed and what waits; returns what was queued once more.

    With `start` the batch goes on from that label: those before it that wait are cancelled, those from it on are
    printed again where they went out already, since a jam may have spoiled them.
    """
    with desk.store.atomic():
        for printer in target.printers:
            get_printer(desk, printer)
        repeated = [] if start is None else _from_label(desk, _batch_of(desk, target), start, require_reason(reason))
        for printer in target.printers:
            desk.store.print_jobs.failed_wait_again(printer)
            desk.store.printers.stop(printer, None)
    return repeated


def cancel_prints(desk: Desk, where: str, value: str) -> int:
    """Jobs that wait or failed, of a `printer` or a `batch`, or the one of that `id`; returns how many."""
    with desk.store.atomic():
        if where == "printer":
            get_printer(desk, value)
        if where == "id":
            _require_cancellable(find_job(desk, value))
        return desk.store.print_jobs.cancel_waiting(where, value, desk.tools.now())


def cancel_target(desk: Desk, target: PrintTarget) -> int:
    return cancel_prints(desk, "id" if target.where == JOB else target.where, target.value)


def last_batch(desk: Desk, printer: str) -> list[PrintJob]:
    """The labels of the batch that the printer was last at work on, in their order; of each the latest job."""
    stopped = get_printer(desk, printer).stopped or {}
    at = desk.store.print_jobs.get(stopped.get("job", "")) or desk.store.print_jobs.next_waiting(printer)
    latest = at or next(iter(desk.store.print_jobs.log(printer=printer, most=1)), None)
    if latest is None:
        raise WrongInput("not_found", "printer_printed_nothing", printer=printer)
    return _latest(desk, latest.batch)


def _batch_of(desk: Desk, target: PrintTarget) -> list[PrintJob]:
    if target.where == PRINTER:
        return last_batch(desk, target.value)
    batch = target.value if target.where == BATCH else find_job(desk, target.value).batch
    return _latest(desk, batch)


def _latest(desk: Desk, batch: str) -> list[PrintJob]:
    return list({job.place: job for job in desk.store.print_jobs.of_batch(batch)}.values())


def _from_label(desk: Desk, batch: Sequence[PrintJob], start: int, reason: str) -> list[PrintJob]:
    if not any(job.place >= start for job in batch) or start < 1:
        raise WrongInput("out_of_range", "print_from", pointer="/from", number=start, labels=batch[-1].place)
    for job in batch:
        if job.place < start and job.state in (print_job.QUEUED, print_job.FAILED):
            desk.store.print_jobs.cancel_waiting("id", job.id, desk.tools.now())
    spoiled = [job for job in batch if job.place >= start and job.state in MAYBE_PRINTED]
    key = desk.tools.new_key()
    return [one for job in spoiled for one in repeat(desk, [job], reason, key, job.printer)]


def _repeat_of(desk: Desk, job: PrintJob, reason: str, key: str, printer: str) -> PrintJob:
    fresh = replace(
        job,
        id=desk.tools.new_id(),
        request_key=request_key(AGAIN, job.id, key),
        printer=printer,
        who=desk.tools.who(),
        created_at=desk.tools.now(),
        verb=AGAIN,
        reason=reason,
        repeats=job.id,
        state=print_job.QUEUED,
        sha256=None,
        problem=None,
        settled_at=None,
    )
    return original_or_copy(desk, fresh)


def _open_repeat(desk: Desk, job: PrintJob) -> PrintJob | None:
    return next((one for one in desk.store.print_jobs.repeats_of(job.id) if one.state in ASKED_ALREADY), None)


def _require_cancellable(job: PrintJob) -> None:
    if job.state not in (print_job.QUEUED, print_job.FAILED):
        raise WrongInput("state_conflict", "print_job_gone", job=job.id, state=job.state)
