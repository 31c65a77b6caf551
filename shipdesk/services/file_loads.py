"""Files that go to a printer as they are: papers, and labels that others made in the printer's own language."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image, UnidentifiedImageError

from shipdesk.domain.print_job import MEDIA, PDF, TSPL, ZPL, PrintJob
from shipdesk.domain.printer import FILE, PrinterProfile
from shipdesk.domain.printer import TSPL as TSPL_LANGUAGE
from shipdesk.domain.printer import ZPL as ZPL_LANGUAGE
from shipdesk.domain.printer import ZPL_DEFLATED as ZPL_DEFLATED_LANGUAGE
from shipdesk.drawing import zpl
from shipdesk.drawing.raster import Pages, page_sizes
from shipdesk.errors import WrongInput
from shipdesk.printing import PrintLoad
from shipdesk.printing.placing import require_medium

if TYPE_CHECKING:
    from shipdesk.typeset import Typesetter

LANGUAGES_OF = {ZPL: (ZPL_LANGUAGE, ZPL_DEFLATED_LANGUAGE), TSPL: (TSPL_LANGUAGE,)}
PAPER_TOLERANCE_MM = 2.0
MIDDLE_GREY = 128


def title_of(job: PrintJob) -> str:
    """As the spooler and the log call it."""
    subject = job.subject
    of = f" {subject.number}-{subject.total}" if subject.total > 1 and not subject.unit else ""
    return f"{subject.reference} {subject.unit or subject.kind}{of}".strip()


def open_pdf(content: bytes, name: str) -> Pages:
    """Raises `WrongInput` where it is no PDF."""
    try:
        return Pages(content)
    except pypdfium2.PdfiumError as fault:
        raise WrongInput("not_supported", "print_file_unreadable", file=name, detail=fault) from fault


def commands_load(profile: PrinterProfile, content: bytes, job: PrintJob) -> PrintLoad:
    """Byte for byte: nothing of it is drawn anew. Raises `WrongInput` where the printer would misread or cut it."""
    media, name = job.source.media, title_of(job)
    to_any_folder = profile.kind == FILE and profile.language is None
    if not to_any_folder and profile.language not in LANGUAGES_OF[media]:
        raise WrongInput("not_supported", "print_other_language", printer=profile.name, language=MEDIA[media][1:])
    _require_dpi(profile, job)
    piece = content if job.source.page is None else _piece(content, job.source.page, name)
    size = zpl.told_size(piece) if media == ZPL else None
    if size is not None and not to_any_folder:
        require_medium(size, profile)
    return PrintLoad(name, piece * job.copies, None, profile.dpi, job.copies, MEDIA[media])


def paper_load(
    profile: PrinterProfile, content: bytes, job: PrintJob, typesetter: Callable[[], Typesetter]
) -> PrintLoad:
    """The whole paper, at its true size. Raises `WrongInput` for a label printer, or where other sheets lie in it."""
    if profile.is_raw:
        raise WrongInput("not_supported", "paper_needs_pages", printer=profile.name, kind=job.subject.kind)
    with open_pdf(content, title_of(job)):
        sizes = page_sizes(content)
    if profile.kind != FILE:
        _require_sheet(sizes, profile)
    data = content
    if job.mark is not None:
        from shipdesk.drawing.marking import marked

        data = marked(content, job.mark, typesetter())
    return PrintLoad(title_of(job), data, None, profile.dpi, job.copies, MEDIA[PDF])


def picture_of(content: bytes, job: PrintJob, profile: PrinterProfile) -> Image.Image:
    """The picture's own dots; a printer of another resolution would have to blur its bars."""
    _require_dpi(profile, job)
    try:
        with Image.open(BytesIO(content)) as opened:
            grey = opened.convert("L")
    except (UnidentifiedImageError, OSError) as fault:
        raise WrongInput("not_supported", "print_file_unreadable", file=title_of(job), detail=fault) from fault
    return grey.point(lambda shade: 255 if shade >= MIDDLE_GREY else 0).convert("1")


def _piece(content: bytes, page: int, name: str) -> bytes:
    pieces = zpl.pages(content)
    if page >= len(pieces):
        raise WrongInput("not_supported", "print_file_unreadable", file=name, detail=f"{len(pieces)} ^XA")
    return pieces[page]


def _require_dpi(profile: PrinterProfile, job: PrintJob) -> None:
    made_for = job.source.dpi
    if made_for is not None and made_for != profile.dpi:
        raise WrongInput("not_supported", "print_other_dpi", printer=profile.name, dpi=profile.dpi, made_for=made_for)


def _require_sheet(sizes: list[tuple[float, float]], profile: PrinterProfile) -> None:
    """A sheet may lie either way."""
    medium = sorted(map(float, profile.size_mm))
    for size in sizes:
        if any(abs(mine - its) > PAPER_TOLERANCE_MM for mine, its in zip(sorted(size), medium, strict=True)):
            told = " x ".join(f"{side:.0f}" for side in size)
            raise WrongInput(
                "not_supported", "paper_not_on_this_medium", printer=profile.name, medium=profile.medium, size=told
            )
