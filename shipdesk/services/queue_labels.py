"""Labels into the print queue: each carton's once, in the order the user likes, whoever asks and however often."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.print_job import FIRST, PrintJob, PrintSource, PrintSubject, request_key, require_reason
from shipdesk.domain.printer import SHEETS, PrinterProfile
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_labels import DEFAULT_KIND, LABEL, LabelWish, freeze_labels, labels_of
from shipdesk.services.manage_printers import printer_for
from shipdesk.services.print_again import MAYBE_PRINTED, repeat
from shipdesk.store.issued import Issued

if TYPE_CHECKING:
    from shipdesk.domain.print_job import Code
    from shipdesk.labels import LabelHead

SORTS = ("given", "route", "consignee", "sku")


@dataclass(frozen=True)
class PrintWish:
    """`start` is the first label that is printed; those before it are left out. `sort` is one of `SORTS`.

    `reason` is logged with labels that went out before and are printed again because `start` names them. `verb` is
    what the log calls these prints.
    """

    printer: str | None = None
    kind: str = DEFAULT_KIND
    sort: str = "given"
    start: int = 1
    copies: int | None = None
    reason: str | None = None
    verb: str = FIRST


@dataclass(frozen=True)
class QueuedLabels:
    """`jobs` are those of the wish in its order, `added` how many of them are new: the others were asked for before."""

    printer: str
    jobs: tuple[PrintJob, ...]
    added: int


@dataclass(frozen=True)
class _Label:
    """One label of the batch, before it is a job."""

    data: LabelHead
    subject: PrintSubject
    source: PrintSource
    codes: tuple[Code, ...]
    sku: str


def queue_labels(
    desk: Desk, references: Sequence[str], wish: PrintWish, progress: Progress | None = None
) -> QueuedLabels:
    """Freezes the labels and queues those that were never printed. A label changed since is another label.

    The printer named is remembered for the kind. Raises `WrongInput` or `StoppedByCheck` before anything is queued.
    """
    if wish.sort not in SORTS:
        raise WrongInput("not_in_enum", "print_sort", pointer="/sort", sort=wish.sort, sorts=", ".join(SORTS))
    profile = printer_for(desk, wish.kind, wish.printer)
    found = [one for reference in references for one in _labels(desk, reference, wish.kind, profile, progress)]
    if not 1 <= wish.start <= len(found):
        raise WrongInput("out_of_range", "print_from", pointer="/from", number=wish.start, labels=len(found))
    jobs = list(_jobs(desk, sorted(found, key=_order(wish.sort)), wish, profile))
    with desk.store.atomic():
        if wish.printer is not None:
            desk.store.printers.choose(wish.kind, profile.name)
        desk.store.print_jobs.forget_cancelled(job.request_key for job in jobs)
        added = desk.store.print_jobs.add(jobs)
        queued = desk.store.print_jobs.by_keys(job.request_key for job in jobs)
        if wish.start > 1:
            queued = _spoiled_again(desk, queued, wish, profile.name)
    return QueuedLabels(profile.name, tuple(queued), added)


def label_jobs(desk: Desk, reference: str, kind: str, profile: PrinterProfile) -> list[PrintJob]:
    """A job for every label of a consignment as it is today, in the order of its units; none is queued."""
    found = _labels(desk, reference, kind, profile, None)
    return list(_jobs(desk, found, PrintWish(profile.name, kind), profile))


def size_word(profile: PrinterProfile) -> str:
    """The name of the label size that lies in the printer."""
    sheets = {medium: word for word, medium in SHEETS.items()}
    return sheets.get(profile.medium) or "L{}X{}".format(*profile.medium.split("x"))


def _spoiled_again(desk: Desk, jobs: Sequence[PrintJob], wish: PrintWish, printer: str) -> list[PrintJob]:
    """Whoever names the label to begin at wants it on paper, also where it went out before the jam."""
    gone = [job for job in jobs if job.state in MAYBE_PRINTED]
    fresh = repeat(desk, gone, require_reason(wish.reason), desk.tools.new_key(), printer) if gone else []
    repeated = {one.repeats: one for one in fresh}
    return [repeated.get(job.id, job) for job in jobs]


def _labels(desk: Desk, reference: str, kind: str, profile: PrinterProfile, progress: Progress | None) -> list[_Label]:
    from shipdesk import labels

    size = size_word(profile)
    (issued,) = freeze_labels(desk, reference, LabelWish((kind,), "pdf", size, profile.dpi), progress)
    stored = find(desk, reference)
    skus = _skus(stored.consignment)
    return [
        _Label(
            data=one,
            subject=_subject(stored.id, kind, one),
            source=_source(issued, page),
            codes=labels.codes_of(kind, one, size, desk.reference),
            sku=skus.get(one.unit_reference, ""),
        )
        for page, one in enumerate(labels_of(desk, stored, kind))
    ]


def _skus(consignment: Consignment) -> dict[str, str]:
    """The first SKU in each unit."""
    by_line = {item.line_no: item.sku or "" for item in consignment.items}
    return {
        unit.client_unit_reference: min((by_line.get(one.line_no, "") for one in unit.contents), default="")
        for unit in consignment.handling_units
    }


def _subject(consignment: str, kind: str, one: LabelHead) -> PrintSubject:
    return PrintSubject(LABEL, kind, one.reference, consignment, one.unit_reference, one.number, one.total)


def _source(issued: Issued, page: int) -> PrintSource:
    file = issued.files[0]
    return PrintSource(file.path, file.sha256, page)


def _jobs(desk: Desk, found: Sequence[_Label], wish: PrintWish, profile: PrinterProfile) -> Iterator[PrintJob]:
    batch, now, who = desk.tools.new_id(), desk.tools.now(), desk.tools.who()
    for place, label in enumerate(found, 1):
        if place < wish.start:
            continue
        yield PrintJob(
            id=desk.tools.new_id(),
            batch=batch,
            place=place,
            request_key=request_key(label.subject.consignment, label.subject.kind, repr(label.data)),
            printer=profile.name,
            subject=label.subject,
            source=label.source,
            codes=label.codes,
            copies=wish.copies or profile.copies,
            who=who,
            created_at=now,
            verb=wish.verb,
        )


def _order(sort: str) -> Callable[[_Label], Any]:
    """Sorting is stable: within the same route, consignee or SKU the order stays as it was given."""
    keys: dict[str, Callable[[_Label], Any]] = {
        "given": lambda _label: "",
        "route": lambda label: label.data.route,
        "consignee": lambda label: label.data.receiver.name.casefold(),
        "sku": lambda label: label.sku,
    }
    return keys[sort]
