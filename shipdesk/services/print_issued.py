"""What was issued as files for the print queue: papers as they are, sheets of labels with the codes on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shipdesk.domain.print_job import MEDIA, PDF, Code
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.find_papers import find_paper
from shipdesk.services.issue_labels import LABEL, LabelWish, copies_of, freeze_labels, labels_of, wish_written
from shipdesk.services.manage_printers import printer_for
from shipdesk.services.paper_content import PAPER, PaperContent, latest_papers
from shipdesk.services.paper_kinds import PAPER_KINDS
from shipdesk.services.queue_files import FilePage, FileToPrint, FileWish, QueuedFiles, queue_files
from shipdesk.services.receive_paper import read_received
from shipdesk.store.issued import Issued, IssuedFile

RECEIVED = "received"
_MEDIA_OF = {suffix: media for media, suffix in MEDIA.items()}


def queue_papers(
    desk: Desk,
    references: Sequence[str],
    wish: FileWish | None = None,
    *,
    kinds: Sequence[str] = (),
    language: str | None = None,
    revision: int | None = None,
) -> QueuedFiles:
    """The last revision of each kind, or the one that is named. Without kinds all that were issued.

    Raises `WrongInput` where one was never issued, or its data has changed and no revision is named.
    """
    files = [
        file
        for reference in references
        for issued in _papers(desk, reference, kinds, language, revision)
        for file in files_of(desk, reference, issued)
    ]
    return queue_files(desk, files, wish)


def queue_sheets(
    desk: Desk,
    references: Sequence[str],
    labels: LabelWish,
    wish: FileWish | None = None,
    progress: Progress | None = None,
) -> QueuedFiles:
    """Labels of one kind on sheets, made in the dots of the printer they go to. A sheet is a job, none goes twice."""
    profile = printer_for(desk, labels.kinds[0], wish.printer if wish else None, PAPER)
    made = replace(labels.of_kind(labels.kinds[0]), form="pdf", dpi=profile.dpi)
    files = [
        file
        for reference in references
        for issued in freeze_labels(desk, reference, made, progress)
        for file in files_of(desk, reference, issued)
    ]
    return queue_files(desk, files, wish)


def is_of_a_roll(desk: Desk, issued: Issued) -> bool:
    """Whether each of its pages is one label: those are printed by themselves, and none twice."""
    if issued.family != LABEL:
        return False
    size = desk.reference.label_sizes.get(wish_written(issued.kind, issued.form).size)
    return size is not None and size.per_sheet == 1


def files_of(desk: Desk, reference: str, issued: Issued) -> list[FileToPrint]:
    """The files of one issue. Labels whose data has changed since are refused: their codes are not known any more."""
    pages = _label_pages(desk, reference, issued) if issued.family == LABEL else {}
    return [_file(reference, issued, file, pages.get(file.path, ())) for file in issued.files]


def received_to_print(desk: Desk, reference: str, document_type: str, file: str) -> FileToPrint:
    """A paper of others, as it was received; its name holds its hash."""
    read_received(desk, file)
    name = file.rpartition("/")[2]
    return FileToPrint(
        path=file,
        sha256=name.removeprefix("received-").partition(".")[0],
        media=_MEDIA_OF.get("." + name.rpartition(".")[2], "image/jpeg"),
        family=RECEIVED,
        kind=document_type,
        reference=reference,
        consignment=find(desk, reference).id,
    )


def _file(reference: str, issued: Issued, file: IssuedFile, pages: tuple[FilePage, ...]) -> FileToPrint:
    kind = PAPER_KINDS.get(issued.kind)
    return FileToPrint(
        path=file.path,
        sha256=file.sha256,
        media=_MEDIA_OF.get("." + file.name.rpartition(".")[2], PDF),
        family=issued.family,
        kind=issued.kind,
        reference=reference,
        consignment=issued.consignment,
        dpi=wish_written(issued.kind, issued.form).dpi if issued.family == LABEL else None,
        originals=kind.originals if kind is not None else None,
        pages=pages,
    )


def _papers(
    desk: Desk, reference: str, kinds: Sequence[str], language: str | None, revision: int | None
) -> list[Issued]:
    stored = find(desk, reference)
    if kinds or revision is not None or language is not None:
        had = desk.store.issued.of_consignment(stored.id)
        named = kinds or list(dict.fromkeys(one.kind for one in had if one.family == PAPER))
        found = [find_paper(desk, reference, kind, revision, language) for kind in named]
    else:
        found = latest_papers(desk.store.issued.of_consignment(stored.id))
    if not found:
        raise WrongInput("not_found", "papers_never_issued", reference=reference)
    content = PaperContent(desk, stored)
    for one in found:
        if revision is None and not content.is_current(one):
            raise WrongInput("state_conflict", "print_out_of_date", reference=reference, kind=one.kind)
    return found


def _label_pages(desk: Desk, reference: str, issued: Issued) -> dict[str, tuple[FilePage, ...]]:
    """By file: what stands on each of its pages."""
    from shipdesk import labels
    from shipdesk.labels.medium import spots

    stored, wish = find(desk, reference), wish_written(issued.kind, issued.form)
    if not PaperContent(desk, stored).is_current(issued):
        raise WrongInput("state_conflict", "print_out_of_date", reference=reference, kind=issued.kind)
    data = labels_of(desk, stored, issued.kind)
    times = zip(data, copies_of(issued.kind, data, wish), strict=True)
    made = [one for one, count in times for _ in range(count)]
    codes: dict[int, list[Code]] = {}
    units: dict[int, list[str]] = {}
    for one, spot in zip(
        made, spots(desk.reference.label_sizes[wish.size], len(made), wish.start, wish.dpi), strict=True
    ):
        codes.setdefault(spot.sheet, []).extend(labels.codes_of(issued.kind, one, wish.size, desk.reference))
        units.setdefault(spot.sheet, []).append(one.unit_reference)
    pages = [FilePage(_alone(units[sheet]), tuple(codes[sheet])) for sheet in sorted(codes)]
    if len(issued.files) == 1:
        return {issued.files[0].path: tuple(pages)}
    return {file.path: (page,) for file, page in zip(issued.files, pages, strict=True)}


def _alone(units: list[str]) -> str:
    """The package whose label it is; a sheet is that of no single one."""
    return units[0] if len(units) == 1 else ""
