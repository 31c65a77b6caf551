"""Copy as new: one more shipment like that of a printed label, with numbers of its own, and its labels."""

from __future__ import annotations

from shipdesk.domain.print_job import COPIED
from shipdesk.errors import WrongInput
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk import Desk
from shipdesk.services.issue_labels import LABEL
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.print_again import find_job
from shipdesk.services.queue_labels import PrintWish, QueuedLabels, queue_labels


def copy_as_new(desk: Desk, id_: str, new_reference: str, *, printer: str | None = None) -> QueuedLabels:
    """The copy is drafted, packed as the first one was, and its labels of the same kind are queued.

    Raises `WrongInput` for a paper, or a reference that is taken; `StoppedByCheck` where a label may not be printed
    yet: the copy stands as a draft then.
    """
    job = find_job(desk, id_)
    if job.subject.family != LABEL:
        raise WrongInput("not_supported", "print_copy_no_label", job=id_, kind=job.subject.kind)
    copy_consignment(desk, job.subject.reference, new_reference)
    pack_consignment(desk, new_reference)
    wish = PrintWish(printer or job.printer, job.subject.kind, copies=job.copies, verb=COPIED)
    return queue_labels(desk, [new_reference], wish)
