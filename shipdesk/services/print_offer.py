"""What can be chosen before files are printed: where, how many, and whether they went out before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shipdesk.domain.print_job import PrintJob
from shipdesk.domain.printer import SYSTEM, PrinterProfile
from shipdesk.services.desk import Desk
from shipdesk.services.issue_labels import LABEL
from shipdesk.services.manage_printers import list_printers, system_printer
from shipdesk.services.print_again import MAYBE_PRINTED
from shipdesk.services.queue_files import FileToPrint, key_of


@dataclass(frozen=True)
class PrintOffer:
    """`printers` take such files; the last of them are the system's own, which become the desk's when chosen.

    `originals_left` is None where nobody counts; `before` are the jobs that went out already.
    """

    printers: tuple[PrinterProfile, ...]
    chosen: str | None
    copies: int
    originals_left: int | None
    before: tuple[PrintJob, ...]


def offer_prints(desk: Desk, files: Sequence[FileToPrint]) -> PrintOffer:
    """For files of which at least one is there; asks the system for its printers, so not on the UI thread."""
    plain = _offer(desk, files[0].kind, needs_pages=any(file.family != LABEL for file in files))
    left = _originals_left(desk, files)
    return replace(plain, copies=left or 1, originals_left=left, before=tuple(_before(desk, files)))


def offer_sheets(desk: Desk, kind: str) -> PrintOffer:
    """For labels on sheets that are yet to be made."""
    return _offer(desk, kind, needs_pages=True)


def _offer(desk: Desk, kind: str, *, needs_pages: bool) -> PrintOffer:
    known = [one for one in list_printers(desk) if not (needs_pages and one.profile.is_raw)]
    profiles = [one.profile for one in known]
    had = {one.address for one in profiles if one.kind == SYSTEM} | {one.name for one in profiles}
    profiles += [system_printer(queue) for queue in desk.system_printers().names() if queue not in had]
    remembered = next((one.profile.name for one in known if kind in one.prints), None)
    first = next((one.name for one in profiles), None)
    return PrintOffer(tuple(profiles), remembered or first, 1, None, ())


def _originals_left(desk: Desk, files: Sequence[FileToPrint]) -> int | None:
    """The fewest of them, since one number of copies is asked for all."""
    counted = [
        max(file.originals - desk.store.print_jobs.originals_out(file.sha256), 0)
        for file in files
        if file.originals is not None
    ]
    return min(counted, default=None)


def _before(desk: Desk, files: Sequence[FileToPrint]) -> list[PrintJob]:
    keys = [key_of(file, page) for file in files for page in (range(len(file.pages)) if file.pages else [None])]
    return [job for job in desk.store.print_jobs.by_keys(keys) if job.state in MAYBE_PRINTED]
