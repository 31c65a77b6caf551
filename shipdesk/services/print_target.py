"""What a person means by a word at the print queue: a job, a batch, or a printer."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.manage_printers import get_printer

JOB, BATCH, PRINTER = "job", "batch", "printer"


@dataclass(frozen=True)
class PrintTarget:
    """`value` is the job's or batch's id or the printer's name; `printers` are those that it concerns."""

    where: str
    value: str
    printers: tuple[str, ...]


def find_target(desk: Desk, value: str, where: str | None = None) -> PrintTarget:
    """Without `where` a printer of that name comes first. Raises `WrongInput` where nothing is called so."""
    if where in (None, PRINTER) and desk.store.printers.get(value) is not None:
        return PrintTarget(PRINTER, value, (value,))
    job = desk.store.print_jobs.get(value) if where in (None, JOB) else None
    if job is not None:
        return PrintTarget(JOB, value, (job.printer,))
    batch = desk.store.print_jobs.of_batch(value) if where in (None, BATCH) else []
    if batch:
        return PrintTarget(BATCH, value, tuple(dict.fromkeys(one.printer for one in batch)))
    if where == PRINTER:
        get_printer(desk, value)
    if where == JOB:
        raise WrongInput("not_found", "print_job_unknown", job=value)
    printers = ", ".join(one.profile.name for one in desk.store.printers.all()) or "-"
    raise WrongInput("not_found", "print_target_unknown", target=value, printers=printers)
