"""The printer that a profile means."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from shipdesk.domain import printer
from shipdesk.domain.printer import PrinterProfile
from shipdesk.printing.folder import FolderPrinter
from shipdesk.printing.line_printer import LinePages, LinePrinter
from shipdesk.printing.network import NetworkPrinter, Patience
from shipdesk.printing.outcome import Outcome
from shipdesk.printing.port import Printer, PrintLoad, SystemPrinters
from shipdesk.printing.spooler import SpooledPrinter
from shipdesk.printing.windows_pages import WindowsPages


@dataclass(frozen=True)
class SystemPrinter:
    """One queue of the system's own printing."""

    printers: SystemPrinters
    queue: str

    def send(self, load: PrintLoad) -> Outcome:
        return self.printers.send(self.queue, load)


def system_printers() -> SystemPrinters:
    """The system's own printers where no window's toolkit is at hand."""
    return WindowsPages() if os.name == "nt" else LinePages()


def printer_of(profile: PrinterProfile, system: SystemPrinters, patience: Patience | None = None) -> Printer:
    language = profile.language or ""
    if profile.kind == printer.TCP:
        return NetworkPrinter(*profile.host_and_port, language, patience, silent=profile.silent)
    if profile.kind == printer.SPOOLER:
        return SpooledPrinter(profile.address)
    if profile.kind == printer.LP:
        return LinePrinter(profile.address)
    if profile.kind == printer.FILE:
        return FolderPrinter(Path(profile.address), f".{language.partition('-')[0] or 'png'}")
    return SystemPrinter(system, profile.address)
