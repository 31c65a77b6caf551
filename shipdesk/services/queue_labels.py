"""Labels into the print queue: each carton's once, in the order the user likes, whoever asks and however often."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.print_job import FIRST, UNDRAWN, PrintJob, PrintSource, PrintSubject, request_key, require_reason
from shipdesk.domain.printer import PrinterProfile, size_word
from shipdesk.errors import StoppedByCheck, WrongInput
from shipdesk.progress import Progress
from shipdesk.services.check_consignment import refuse_if_blocked
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_labels import DEFAULT_KIND, LABEL, LabelWish, freeze_labels, labels_of
from shipdesk.services.manage_printers import get_printer, printer_for
from shipdesk.services.print_again import MAYBE_PRINTED, repeat
from shipdesk.store.consignments import StoredConsignment

if TYPE_CHECKING:
    from shipdesk.domain.print_job import Code
    from shipdesk.labels import LabelHead

DRAWN_FIRST = 24
"""Labels drawn before the first one leaves: so many take less than a tenth of a second."""
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
    codes: tuple[Code, ...]
    sku: str
    usual: int
    key: str
    stored: StoredConsignment


def queue_labels(
    desk: Desk, references: Sequence[str], wish: PrintWish, progress: Progress | None = None
) -> QueuedLabels:
    """Queues the labels that were never printed; the first ones are drawn now, the others when their turn comes.

    A label changed since is another label. The printer named is remembered for the kind. Raises `WrongInput` or
    `StoppedByCheck` before anything is queued.
    """
    if wish.sort not in SORTS:
        raise WrongInput("not_in_enum", "print_sort", pointer="/sort", sort=wish.sort, sorts=", ".join(SORTS))
    profile, progress = printer_for(desk, wish.kind, wish.printer), progress or Progress()
    found: list[_Label] = []
    for done, reference in enumerate(references):
        progress.step(done, len(references))
        found += _labels(desk, reference, wish.kind, profile)
    if not 1 <= wish.start <= len(found):
        raise WrongInput("out_of_range", "print_from", pointer="/from", number=wish.start, labels=len(found))
    jobs = _drawn_first(desk, sorted(found, key=_order(wish.sort)), wish, profile)
    with desk.store.atomic():
        if wish.printer is not None:
            desk.store.printers.choose(wish.kind, profile.name)
        desk.store.print_jobs.know_again(jobs)
        desk.store.print_jobs.forget_cancelled(job.request_key for job in jobs)
        added = desk.store.print_jobs.add(jobs)
        queued = desk.store.print_jobs.by_keys(job.request_key for job in jobs)
        if wish.start > 1:
            queued = _spoiled_again(desk, queued, wish, profile.name)
    return QueuedLabels(profile.name, tuple(queued), added)


def label_jobs(desk: Desk, reference: str, kind: str, profile: PrinterProfile) -> list[PrintJob]:
    """A job for every label of a consignment as it is today, in the order of its units; none is queued or drawn."""
    return list(_jobs(desk, _labels(desk, reference, kind, profile), PrintWish(profile.name, kind), profile))


def file_labels(desk: Desk, queued: QueuedLabels) -> None:
    """What was printed stands among the issued papers too, as one file for each shipment."""
    profile = get_printer(desk, queued.printer).profile
    for reference, kind in dict.fromkeys((job.subject.reference, job.subject.kind) for job in queued.jobs):
        # A shipment that changed or was stopped meanwhile keeps what it had.
        with suppress(WrongInput, StoppedByCheck):
            freeze_labels(desk, reference, LabelWish((kind,), "pdf", size_word(profile), profile.dpi))


def _spoiled_again(desk: Desk, jobs: Sequence[PrintJob], wish: PrintWish, printer: str) -> list[PrintJob]:
    """Whoever names the label to begin at wants it on paper, also where it went out before the jam."""
    gone = [job for job in jobs if job.state in MAYBE_PRINTED]
    fresh = repeat(desk, gone, require_reason(wish.reason), desk.tools.new_key(), printer) if gone else []
    repeated = {one.repeats: one for one in fresh}
    return [repeated.get(job.id, job) for job in jobs]


def _labels(desk: Desk, reference: str, kind: str, profile: PrinterProfile) -> list[_Label]:
    from shipdesk import labels

    stored, size = find(desk, reference), size_word(profile)
    if not stored.consignment.handling_units:
        raise WrongInput("inconsistent_state", "pack_first", pointer="/handling_units", reference=reference)
    refuse_if_blocked(desk, stored, "labels")
    labels.require_supported(kind, size, "pdf", profile.dpi, desk.reference)
    skus = _skus(stored.consignment)
    return [
        _Label(
            data=one,
            subject=_subject(stored.id, kind, one),
            codes=labels.codes_of(kind, one, size, desk.reference),
            sku=skus.get(one.unit_reference, ""),
            usual=labels.KINDS[kind].usual(one),
            key=labels.fingerprint(kind, one),
            stored=stored,
        )
        for one in labels_of(desk, stored, kind)
    ]


def _drawn_first(desk: Desk, found: Sequence[_Label], wish: PrintWish, profile: PrinterProfile) -> list[PrintJob]:
    """What cannot be drawn is refused before anything is queued; in a large batch that is known of the first ones."""
    from shipdesk.services.draw_prints import freeze_piece

    jobs, first = list(_jobs(desk, found, wish, profile)), found[wish.start - 1 :][:DRAWN_FIRST]
    new = desk.store.print_jobs.unknown_keys(job.request_key for job in jobs)
    for stored, held in groupby(enumerate(first), key=lambda pair: pair[1].stored):
        places = [(place, label) for place, label in held if jobs[place].request_key in new]
        if places:
            path, sha256 = freeze_piece(desk, stored, wish.kind, [label.data for _, label in places], profile)
            for page, (place, _) in enumerate(places):
                jobs[place] = replace(jobs[place], source=PrintSource(path, sha256, page))
    return jobs


def _skus(consignment: Consignment) -> dict[str, str]:
    """The first SKU in each unit."""
    by_line = {item.line_no: item.sku or "" for item in consignment.items}
    return {
        unit.client_unit_reference: min((by_line.get(one.line_no, "") for one in unit.contents), default="")
        for unit in consignment.handling_units
    }


def _subject(consignment: str, kind: str, one: LabelHead) -> PrintSubject:
    return PrintSubject(LABEL, kind, one.reference, consignment, one.unit_reference, one.number, one.total)


def _jobs(desk: Desk, found: Sequence[_Label], wish: PrintWish, profile: PrinterProfile) -> Iterator[PrintJob]:
    batch, now, who = desk.tools.new_id(), desk.tools.now(), desk.tools.who()
    for place, label in enumerate(found, 1):
        if place < wish.start:
            continue
        yield PrintJob(
            id=desk.tools.new_id(),
            batch=batch,
            place=place,
            request_key=request_key(label.subject.consignment, label.key),
            printer=profile.name,
            subject=label.subject,
            source=UNDRAWN,
            codes=label.codes,
            copies=wish.copies or max(profile.copies, label.usual),
            who=who,
            created_at=now,
            verb=wish.verb,
            label=label.key,
            version=label.stored.version,
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
