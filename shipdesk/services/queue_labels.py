"""Labels into the print queue: each carton's once, in the order the user likes, whoever asks and however often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from shipdesk.domain.print_job import FIRST, UNDRAWN, PrintJob, request_key, require_reason
from shipdesk.domain.printer import PrinterProfile, size_word
from shipdesk.errors import StoppedByCheck, WrongInput
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.issue_labels import DEFAULT_KIND, LabelWish, freeze_labels
from shipdesk.services.labels_to_print import ORDERS, LabelToPrint, labels_to_print, require_room, require_size
from shipdesk.services.manage_printers import get_printer, printer_for
from shipdesk.services.print_again import MAYBE_PRINTED, repeat

SORTS = tuple(ORDERS)


@dataclass(frozen=True)
class PrintWish:
    """`start` is the first label that is printed; those before it are left out. `sort` is one of `SORTS`.

    `size` is the label that the user looked at: a printer that holds another is refused. Without `copies` there are as
    many of each label as is usual: two of a pallet's, a sticker for each pack. `reason` is logged with labels that went
    out before and are printed again because `start` names them. `verb` is what the log calls these prints.
    """

    printer: str | None = None
    kind: str = DEFAULT_KIND
    sort: str = "given"
    start: int = 1
    size: str | None = None
    copies: int | None = None
    reason: str | None = None
    verb: str = FIRST


@dataclass(frozen=True)
class QueuedLabels:
    """`jobs` are those of the wish in its order, `added` how many of them are new: the others were asked for before."""

    printer: str
    jobs: tuple[PrintJob, ...]
    added: int


def queue_labels(
    desk: Desk, references: Sequence[str], wish: PrintWish, progress: Progress | None = None
) -> QueuedLabels:
    """Queues the labels that were never printed. All of them are laid out now; each is drawn when its turn comes.

    A label changed since is another label. The printer named is remembered for the kind. Raises `WrongInput` or
    `StoppedByCheck` before anything is queued.
    """
    if wish.sort not in SORTS:
        raise WrongInput("not_in_enum", "print_sort", pointer="/sort", sort=wish.sort, sorts=", ".join(SORTS))
    profile, progress = printer_for(desk, wish.kind, wish.printer), progress or Progress()
    require_size(desk, wish.kind, profile, wish.size)
    found: list[LabelToPrint] = []
    for done, reference in enumerate(references):
        progress.step(done, len(references))
        found += labels_to_print(desk, reference, wish.kind, profile)
    if not 1 <= wish.start <= len(found):
        raise WrongInput("out_of_range", "print_from", pointer="/from", number=wish.start, labels=len(found))
    found.sort(key=ORDERS[wish.sort])
    require_room(desk, wish.kind, found[wish.start - 1 :], profile)
    jobs = list(_jobs(desk, found, wish, profile))
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
    require_size(desk, kind, profile)
    found = labels_to_print(desk, reference, kind, profile)
    require_room(desk, kind, found, profile)
    return list(_jobs(desk, found, PrintWish(profile.name, kind), profile))


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


def _jobs(desk: Desk, found: Sequence[LabelToPrint], wish: PrintWish, profile: PrinterProfile) -> Iterator[PrintJob]:
    batch, now, who = desk.tools.new_id(), desk.tools.now(), desk.tools.who()
    for place, label in enumerate(found, 1):
        if place < wish.start:
            continue
        yield PrintJob(
            id=desk.tools.new_id(),
            batch=batch,
            place=place,
            request_key=request_key(label.subject.consignment, label.told.fingerprint),
            printer=profile.name,
            subject=label.subject,
            source=UNDRAWN,
            codes=label.codes,
            copies=wish.copies or max(profile.copies, label.usual),
            who=who,
            created_at=now,
            verb=wish.verb,
            label=label.told.fingerprint,
            version=label.stored.version,
        )
