"""What goes to the printer for a job: the frozen label in the printer's own dots, read back before it leaves."""

from __future__ import annotations

import hashlib
from typing import Self

from shipdesk.domain.print_job import PrintJob
from shipdesk.domain.printer import PrinterProfile
from shipdesk.drawing import printer_languages
from shipdesk.drawing.press_setup import PressSetup
from shipdesk.drawing.raster import Pages
from shipdesk.printing import PrintLoad
from shipdesk.printing.calibration import upright
from shipdesk.printing.placing import place
from shipdesk.printing.reading import ReadLabel, require_codes
from shipdesk.services.calibrate_printer import CALIBRATION
from shipdesk.services.desk import Desk
from shipdesk.services.issued_files import read_issued
from shipdesk.store.issued import IssuedFile

FINE_DPI = 600


class LoadMaker:
    """For one run over a queue: the labels of one consignment lie in one file, which is read and proved once."""

    def __init__(self, desk: Desk, profile: PrinterProfile) -> None:
        self._desk = desk
        self._profile = profile
        self._sha256: str | None = None
        self._pages: Pages | None = None

    def make(self, job: PrintJob) -> PrintLoad:
        """Raises `WrongInput` where the label cannot be read, does not fit or is of another size."""
        pages, page, profile = self._opened(job), job.source.page or 0, self._profile
        drawn = pages.picture(page, profile.dpi, "1")
        is_calibration = job.subject.kind == CALIBRATION
        dots = place(drawn, upright(profile) if is_calibration else profile, may_be_cut=is_calibration)
        name = title_of(job)
        require_codes(ReadLabel(name, profile.dpi, dots, lambda: pages.picture(page, FINE_DPI, "L")), job.codes)
        data = dots.rows
        if profile.language is not None:
            setup = PressSetup(profile.dpi, job.copies, profile.darkness)
            data = printer_languages.encode(profile.language, dots, setup)
        return PrintLoad(name, data, dots, profile.dpi, job.copies)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pages is not None:
            self._pages.__exit__()

    def _opened(self, job: PrintJob) -> Pages:
        """The job's file; it is closed when the next one is needed."""
        if self._pages is None or self._sha256 != job.source.sha256:
            file = IssuedFile(job.source.path, job.source.path.rpartition("/")[2], job.source.sha256, 0)
            content = read_issued(self._desk, file)
            self.__exit__()
            self._pages, self._sha256 = Pages(content), job.source.sha256
        return self._pages


def title_of(job: PrintJob) -> str:
    """As the spooler and the log call it."""
    return f"{job.subject.reference} {job.subject.unit}".strip() or job.subject.kind


def digest(load: PrintLoad) -> str:
    return hashlib.sha256(load.data).hexdigest()
