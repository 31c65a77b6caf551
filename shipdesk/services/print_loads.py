"""What goes to the printer for a job: labels in the printer's own dots, read back; files of others as they are."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Self

from PIL import Image

from shipdesk.domain.print_job import PDF, PNG, PrintJob
from shipdesk.domain.printer import PrinterProfile
from shipdesk.drawing import printer_languages
from shipdesk.drawing.bits import Bits
from shipdesk.drawing.press_setup import PressSetup
from shipdesk.drawing.raster import Pages
from shipdesk.printing import PrintLoad
from shipdesk.printing.calibration import upright
from shipdesk.printing.placing import place
from shipdesk.printing.reading import ReadLabel, require_codes
from shipdesk.services.calibrate_printer import CALIBRATION
from shipdesk.services.desk import Desk
from shipdesk.services.draw_prints import LabelDrawer
from shipdesk.services.file_loads import commands_load, open_pdf, paper_load, picture_of, title_of
from shipdesk.services.issued_files import read_issued
from shipdesk.store.issued import IssuedFile

FINE_DPI = 600


class LoadMaker:
    """For one run over a queue: the labels of one consignment lie in one file, which is read and proved once."""

    def __init__(self, desk: Desk, profile: PrinterProfile) -> None:
        self._desk = desk
        self._profile = profile
        self._drawer = LabelDrawer(desk, profile)
        self._sha256: str | None = None
        self._content = b""
        self._pages: Pages | None = None

    def make(self, job: PrintJob) -> PrintLoad:
        """Raises `WrongInput` where it cannot be read, does not fit, is not for this printer or changed since."""
        if job.source.is_drawn:
            self._drawer.require_current(job)
        else:
            job = self._drawer.drawn(job)
        self._read(job)
        if job.source.media == PNG:
            picture = picture_of(self._content, job, self._profile)
            return self._label(job, picture, lambda: picture)
        if job.source.media != PDF:
            return commands_load(self._profile, self._content, job)
        if job.source.page is None:
            return paper_load(self._profile, self._content, job, self._desk.typesetter)
        return self._page(job, job.source.page)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pages is not None:
            self._pages.__exit__()
            self._pages = None

    def _page(self, job: PrintJob, page: int) -> PrintLoad:
        if self._pages is None:
            self._pages = open_pdf(self._content, title_of(job))
        pages = self._pages
        return self._label(job, pages.picture(page, self._profile.dpi, "1"), lambda: pages.picture(page, FINE_DPI, "L"))

    def _label(self, job: PrintJob, drawn: Image.Image, original: Callable[[], Image.Image]) -> PrintLoad:
        """The dots for this printer, read back before they leave."""
        profile, name, is_calibration = self._profile, title_of(job), job.subject.kind == CALIBRATION
        dots = place(drawn, upright(profile) if is_calibration else profile, may_be_cut=is_calibration)
        require_codes(ReadLabel(name, profile.dpi, dots, original), job.codes)
        return PrintLoad(name, self._data(dots, job.copies), dots, profile.dpi, job.copies)

    def _data(self, dots: Bits, copies: int) -> bytes:
        profile = self._profile
        if profile.language is None:
            return dots.rows
        return printer_languages.encode(profile.language, dots, PressSetup(profile.dpi, copies, profile.darkness))

    def _read(self, job: PrintJob) -> None:
        """The job's file; what was open is closed when another is needed."""
        if self._sha256 == job.source.sha256:
            return
        file = IssuedFile(job.source.path, job.source.path.rpartition("/")[2], job.source.sha256, 0)
        content = read_issued(self._desk, file)
        self.__exit__()
        self._content, self._sha256 = content, job.source.sha256


def digest(load: PrintLoad) -> str:
    return hashlib.sha256(load.data).hexdigest()
