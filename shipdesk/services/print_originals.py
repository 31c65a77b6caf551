"""Papers of which so many originals exist: what is printed beyond them bears COPY, and the log says so."""

from __future__ import annotations

from dataclasses import replace

from shipdesk.domain.print_job import COPY, PrintJob
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk


def original_or_copy(desk: Desk, job: PrintJob) -> PrintJob:
    """The job, marked where every original is out already, or may be. Call inside `store.atomic()`.

    Raises `WrongInput` where it asks for more than the originals that are left.
    """
    if job.originals is None:
        return job
    left = job.originals - desk.store.print_jobs.originals_out(job.source.sha256)
    if left <= 0:
        return replace(job, mark=COPY)
    if job.copies > left:
        raise WrongInput(
            "out_of_range", "print_originals_left", pointer="/copies", kind=job.subject.kind,
            originals=job.originals, left=left, copies=job.copies,
        )  # fmt: skip
    return replace(job, mark=None)
