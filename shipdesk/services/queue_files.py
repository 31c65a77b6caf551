"""Files into the print queue: papers, sheets of labels, labels and papers that a hub issued. Each is queued once.

file = FileToPrint(path="hub/L-1.zpl", sha256="...", media=ZPL, family="label", kind="waybill", label_id="L-1",
                   reference="SO-1", consignment=id, pages=(FilePage("P1", (Code("GS1-128", "(00)..."),)),))
queued = queue_files(desk, [file], FileWish(printer="zebra"))
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from shipdesk.domain.print_job import MEDIA, PDF, Code, PrintJob, PrintSource, PrintSubject, request_key, require_reason
from shipdesk.domain.printer import PrinterProfile
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.issued_files import read_issued
from shipdesk.services.manage_printers import printer_for
from shipdesk.services.print_again import MAYBE_PRINTED, repeat
from shipdesk.services.print_originals import original_or_copy
from shipdesk.store.issued import IssuedFile


@dataclass(frozen=True)
class FilePage:
    """One label of the file: its handling unit, and the codes that must be read from it."""

    unit: str = ""
    codes: tuple[Code, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FileToPrint:
    """A file below the desk's papers folder. With `pages` each of them is a job, to be continued after a jam.

    `originals` is how many may go out before they are marked COPY; `dpi` the print head it was made for.
    """

    path: str
    sha256: str
    media: str = PDF
    family: str
    kind: str
    reference: str
    consignment: str = ""
    label_id: str | None = None
    dpi: int | None = None
    originals: int | None = None
    pages: tuple[FilePage, ...] = ()


@dataclass(frozen=True)
class FileWish:
    """Without a printer each kind goes to the one remembered for it. `reason` prints again what went out before."""

    printer: str | None = None
    copies: int | None = None
    reason: str | None = None


@dataclass(frozen=True)
class QueuedFiles:
    """`jobs` in the order of the files; `added` are new, `before` went out earlier and were not queued again."""

    jobs: tuple[PrintJob, ...]
    added: int
    before: tuple[PrintJob, ...]

    @property
    def printers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(job.printer for job in self.jobs))


def queue_files(desk: Desk, files: Sequence[FileToPrint], wish: FileWish | None = None) -> QueuedFiles:
    """Raises `WrongInput` or `DeskUnusable` (a file that is gone or was changed) before anything is queued."""
    wish = wish or FileWish()
    for file in files:
        _require_printable(desk, file)
    batch = desk.tools.new_id()
    with desk.store.atomic():
        jobs: list[PrintJob] = []
        for file in files:
            profile = printer_for(desk, file.kind, wish.printer, file.family)
            jobs += _jobs(desk, file, profile, wish, batch, len(jobs))
            if wish.printer is not None:
                desk.store.printers.choose(file.kind, profile.name)
        desk.store.print_jobs.forget_cancelled(job.request_key for job in jobs)
        added = desk.store.print_jobs.add(jobs)
        queued = desk.store.print_jobs.by_keys(job.request_key for job in jobs)
        fresh = {job.id for job in jobs}
        before = [job for job in queued if job.id not in fresh and job.state in MAYBE_PRINTED]
        if wish.reason is not None and before:
            queued, before = _again(desk, queued, before, wish), []
    return QueuedFiles(tuple(queued), added, tuple(before))


def _again(desk: Desk, queued: list[PrintJob], before: list[PrintJob], wish: FileWish) -> list[PrintJob]:
    key, repeated = desk.tools.new_key(), dict[str, PrintJob]()
    for job in before:
        asked = replace(job, copies=wish.copies or job.copies)
        (repeated[job.id],) = repeat(desk, [asked], require_reason(wish.reason), key, wish.printer or job.printer)
    return [repeated.get(job.id, job) for job in queued]


def _require_printable(desk: Desk, file: FileToPrint) -> None:
    name = file.path.rpartition("/")[2]
    if file.media not in MEDIA:
        media = ", ".join(MEDIA)
        raise WrongInput(
            "not_supported", "print_media", pointer="/media_type", file=name, media=file.media, known=media
        )
    read_issued(desk, IssuedFile(file.path, name, file.sha256, len(file.pages)))


def _jobs(
    desk: Desk, file: FileToPrint, profile: PrinterProfile, wish: FileWish, batch: str, places: int
) -> Iterator[PrintJob]:
    now, who = desk.tools.now(), desk.tools.who()
    pages: Iterable[tuple[int | None, FilePage]] = enumerate(file.pages) if file.pages else [(None, FilePage())]
    for place, (page, held) in enumerate(pages, places + 1):
        job = PrintJob(
            id=desk.tools.new_id(),
            batch=batch,
            place=place,
            request_key=key_of(file, page),
            printer=profile.name,
            subject=_subject(file, held, (page or 0) + 1),
            source=PrintSource(file.path, file.sha256, page, file.media, file.dpi),
            codes=held.codes,
            copies=wish.copies or file.originals or profile.copies,
            who=who,
            created_at=now,
            originals=file.originals,
        )
        yield original_or_copy(desk, job)


def key_of(file: FileToPrint, page: int | None) -> str:
    return request_key(file.family, file.consignment, file.kind, file.sha256, page)


def _subject(file: FileToPrint, page: FilePage, number: int) -> PrintSubject:
    total = max(len(file.pages), 1)
    return PrintSubject(
        file.family, file.kind, file.reference, file.consignment, page.unit, number, total, file.label_id
    )
