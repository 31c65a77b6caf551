"""Labels of the queue are drawn when their turn comes, in pieces that grow: the first one leaves at once.

A piece is one PDF, frozen in the desk's papers before a job names it. Whoever dies in between leaves a file that
nobody names; the labels are drawn anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from shipdesk.domain.print_job import AGAIN, Code, PrintJob, PrintSource
from shipdesk.domain.printer import PrinterProfile, size_word
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_labels import label_context, labels_of
from shipdesk.services.issued_files import folder_of, write_whole

if TYPE_CHECKING:
    from shipdesk.labels import LabelHead
    from shipdesk.store.consignments import StoredConsignment

GROWTH, LARGEST = 4, 64


class LabelDrawer:
    """For one run over a printer's queue."""

    def __init__(self, desk: Desk, profile: PrinterProfile) -> None:
        self._desk, self._profile = desk, profile
        self._piece = 1
        self._of: tuple[str, str, int] | None = None
        self._stored: StoredConsignment
        self._labels: dict[str, LabelHead] = {}

    def drawn(self, job: PrintJob) -> PrintJob:
        """The job with its file; those that follow it are drawn along. Raises `WrongInput` where it cannot be."""
        self._require_today(job)
        waiting = self._desk.store.print_jobs.undrawn(job, self._piece)
        piece = [one for one in waiting if one.label in self._labels and one.id != job.id]
        try:
            drawn = self._draw([job, *piece])
        except WrongInput:
            # Another label of the piece may be at fault.
            drawn = self._draw([job])
        self._piece = min(self._piece * GROWTH, LARGEST)
        return drawn

    def require_current(self, job: PrintJob) -> None:
        """A label that was drawn, and that its shipment bears no more, does not leave; printed again it may."""
        if job.label is not None and job.verb != AGAIN and self._version(job) != job.version:
            self._require_today(job)

    def _require_today(self, job: PrintJob) -> None:
        """Raises `WrongInput` where the shipment has changed and the label is not one of its labels any more."""
        from shipdesk import labels

        kind, reference = job.subject.kind, job.subject.reference
        of = (job.subject.consignment, kind, self._version(job) or 0)
        if self._of != of:
            self._stored = find(self._desk, reference)
            made = labels_of(self._desk, self._stored, kind) if self._stored.id == job.subject.consignment else ()
            told = labels.tell_labels(kind, made)
            self._labels = {one.fingerprint: label for one, label in zip(told, made, strict=True)}
            self._of = of
        if job.label not in self._labels:
            raise WrongInput("state_conflict", "label_changed_since", reference=reference)

    def _version(self, job: PrintJob) -> int | None:
        reference = job.subject.reference
        _, version = self._desk.store.verdicts.versions([reference]).get(reference, (None, None))
        return version

    def _draw(self, jobs: Sequence[PrintJob]) -> PrintJob:
        from shipdesk import labels

        desk, kind, size = self._desk, jobs[0].subject.kind, size_word(self._profile)
        heads = [self._labels[job.label or ""] for job in jobs]
        path, sha256 = freeze_piece(desk, self._stored, kind, heads, self._profile)
        drawn = []
        with desk.store.atomic():
            for page, (job, head) in enumerate(zip(jobs, heads, strict=True)):
                source = PrintSource(path, sha256, page)
                codes: tuple[Code, ...] = labels.codes_of(kind, head, size, desk.reference)
                desk.store.print_jobs.draw(job.id, source, codes)
                drawn.append(replace(job, source=source, codes=codes))
        return drawn[0]


def freeze_piece(
    desk: Desk, stored: StoredConsignment, kind: str, heads: Sequence[LabelHead], profile: PrinterProfile
) -> tuple[str, str]:
    """Path and hash of a PDF with one of these labels to a page."""
    from shipdesk import labels

    pdf = labels.draw(kind, heads, label_context(desk), size=size_word(profile), dpi=profile.dpi)
    sha256 = hashlib.sha256(pdf).hexdigest()
    # Two windows may draw the same labels at the same moment: each has a file of its own.
    path = f"{folder_of(stored)}/printed-{kind}-{sha256[:16]}-{desk.tools.new_id()[-12:]}.pdf"
    write_whole(desk.folder.papers / path, pdf)
    return path, sha256
