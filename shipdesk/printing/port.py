"""What every printer takes, whatever stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from shipdesk.drawing.bits import Bits
from shipdesk.printing.outcome import Outcome


@dataclass(frozen=True)
class PrintLoad:
    """One label or paper: `data` is what goes out byte for byte, `picture` the same for printers that take pages.

    Copies stand in the commands of `data` already; they are said again for printers that take pages. `suffix` is the
    ending of `data` where it is a file that goes out as it is; a PDF of papers has no picture.
    """

    title: str
    data: bytes
    picture: Bits | None
    dpi: int
    copies: int = 1
    suffix: str | None = None


class Printer(Protocol):
    """Sends once and never again by itself."""

    def send(self, load: PrintLoad) -> Outcome: ...


class SystemPrinters(Protocol):
    """The system's own printers: as the window's toolkit knows them, or as `lp` and Windows do."""

    def names(self) -> list[str]: ...

    def send(self, queue: str, load: PrintLoad) -> Outcome: ...
