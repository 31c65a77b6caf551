"""Calibrate a printer: a page goes through its queue, two measured numbers come back, the profile is put right."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from shipdesk.domain.print_job import Code, PrintJob, PrintSource, PrintSubject, request_key
from shipdesk.domain.shapes import Number
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.issued_files import write_whole
from shipdesk.services.manage_printers import get_printer, put_printer
from shipdesk.store.printers import KnownPrinter

if TYPE_CHECKING:
    from shipdesk.printing.calibration import Measured

MILLIMETRES = Number(3, 2, above_zero=True)
TEST, CALIBRATION, TEST_LABEL = "test", "calibration", "test-label"


def queue_calibration(desk: Desk, printer: str, key: str) -> PrintJob:
    """The page with lines and rulers, placed as the printer is set now. `key` is of the asking."""
    from shipdesk.printing.calibration import calibration_page

    profile = get_printer(desk, printer).profile
    return queue_test_page(desk, printer, CALIBRATION, calibration_page(profile, desk.typesetter()), key)


def queue_test_page(
    desk: Desk, printer: str, kind: str, pdf: bytes, key: str, codes: tuple[Code, ...] = ()
) -> PrintJob:
    """One page that belongs to no consignment; `codes` must be read from it before it leaves."""
    sha256 = hashlib.sha256(pdf).hexdigest()
    path = f"printers/{kind}-{sha256[:16]}.pdf"
    write_whole(desk.folder.papers / path, pdf)
    job = PrintJob(
        id=desk.tools.new_id(),
        batch=desk.tools.new_id(),
        place=1,
        request_key=request_key(kind, printer, key),
        printer=printer,
        subject=PrintSubject(TEST, kind, "", "", "", 1, 1),
        source=PrintSource(path, sha256, 0),
        codes=codes,
        copies=1,
        who=desk.tools.who(),
        created_at=desk.tools.now(),
    )
    with desk.store.atomic():
        desk.store.print_jobs.add([job])
        (queued,) = desk.store.print_jobs.by_keys([job.request_key])
    return queued


def calibrate(desk: Desk, printer: str, measured: Mapping[str, str]) -> KnownPrinter:
    """`measured` holds left and top in mm, and across and along where the scale is put right too."""
    from shipdesk.domain.codec import encode
    from shipdesk.printing.calibration import calibrated

    profile = calibrated(get_printer(desk, printer).profile, _read(measured))
    return put_printer(desk, encode(profile))


def _read(measured: Mapping[str, str]) -> Measured:
    from shipdesk.printing.calibration import Measured

    read = {name: MILLIMETRES.read(text, f"/{name}") for name, text in measured.items()}
    missing = [name for name in ("left", "top") if name not in read]
    if missing:
        raise WrongInput("required", "calibration_two_numbers", pointer=f"/{missing[0]}")
    return Measured(**read)
