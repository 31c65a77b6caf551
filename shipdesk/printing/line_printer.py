"""Queues of macOS or Linux by its `lp`: raw commands, or pages of a PDF in their true size."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO

from shipdesk.domain.printer import SHEETS
from shipdesk.drawing.raster import page_sizes
from shipdesk.printing.outcome import Done, Outcome, Refused, Unknown
from shipdesk.printing.port import PrintLoad

PATIENCE_SECONDS = 30.0
PDF = ".pdf"


class LinePrinter:
    """A label printer: `lp -o raw` passes its commands on untouched."""

    def __init__(self, queue: str, patience_seconds: float = PATIENCE_SECONDS) -> None:
        self._queue = queue
        self._patience = patience_seconds

    def send(self, load: PrintLoad) -> Outcome:
        return submit(self._queue, load.title, ["-o", "raw"], load.data, self._patience)


class LinePages:
    """Any printer of the system, without a window."""

    def __init__(self, patience_seconds: float = PATIENCE_SECONDS) -> None:
        self._patience = patience_seconds

    def names(self) -> list[str]:
        """Every queue; none where there is no `lpstat` or it does not answer."""
        program = shutil.which("lpstat")
        if program is None:
            return []
        try:
            told = subprocess.run([program, "-e"], capture_output=True, timeout=self._patience, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return []
        return told.stdout.decode("utf-8", "replace").split()

    def send(self, queue: str, load: PrintLoad) -> Outcome:
        pdf = load.data if load.suffix == PDF else _pdf_of(load)
        if pdf is None:
            return Refused("printer_language_of_system")
        options = ["-n", str(load.copies), "-o", f"media={_medium(pdf)}", "-o", "print-scaling=none"]
        return submit(queue, load.title, options, pdf, self._patience)


def submit(queue: str, title: str, options: list[str], data: bytes, patience_seconds: float) -> Outcome:
    """One job to the queue. Done says that the spooler has it."""
    program = shutil.which("lp")
    if program is None:
        return Refused("printer_no_lp")
    command = [program, "-d", queue, *options, "-t", title, "-"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=patience_seconds, check=False)
    except subprocess.TimeoutExpired:
        return Unknown("print_not_confirmed", {"address": queue})
    except OSError as fault:
        return Refused("printer_not_reached", {"address": queue, "detail": fault.strerror or str(fault)})
    if done.returncode != 0:
        detail = done.stderr.decode("utf-8", "replace").strip()
        return Refused("printer_not_reached", {"address": queue, "detail": detail})
    return Done()


def _pdf_of(load: PrintLoad) -> bytes | None:
    """The dots on a page of exactly their size."""
    if load.picture is None:
        return None
    buffer = BytesIO()
    load.picture.picture().save(buffer, "PDF", resolution=load.dpi)
    return buffer.getvalue()


def _medium(pdf: bytes) -> str:
    """The sheet upright, by its name where it has one: trays are found by it."""
    short, long = sorted(round(side) for side in page_sizes(pdf)[0])
    names = {size: name for name, size in SHEETS.items()}
    return names.get(f"{short}x{long}", f"Custom.{short}x{long}mm")
