"""The system's own printers as a port for services: a label's dots on a page of exactly its size, dot for dot."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from shipdesk.drawing.bits import Bits
from shipdesk.errors import DeskUnusable
from shipdesk.printing import Done, Outcome, PrintLoad, Refused
from shipdesk.progress import Progress
from shipdesk.ui.pdf_pages import PdfPages
from shipdesk.ui.printing import print_pages, set_up

MM_PER_INCH = 25.4
PDF = ".pdf"
DOTS_PER_METRE = 1000 / MM_PER_INCH


class QtSystemPrinters:
    def names(self) -> list[str]:
        return QPrinterInfo.availablePrinterNames()

    def send(self, queue: str, load: PrintLoad) -> Outcome:
        """Runs off the UI thread. The spooler has all of it or nothing: a page that was begun is aborted."""
        info = QPrinterInfo.printerInfo(queue)
        if info.isNull():
            return Refused("printer_not_reached", {"address": queue, "detail": ", ".join(self.names()) or "-"})
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        return print_paper(printer, load) if load.suffix == PDF else print_bits(printer, load)


def print_paper(printer: QPrinter, load: PrintLoad) -> Outcome:
    """Every page of a PDF in its true size."""
    pages = PdfPages.of(load.data)
    set_up(printer, pages, load.title)
    printer.setCopyCount(load.copies)
    try:
        print_pages(pages, printer, Progress())
    except DeskUnusable:
        return Refused("printer_not_reached", {"address": printer.printerName(), "detail": "QPrinter"})
    return Done()


def print_bits(printer: QPrinter, load: PrintLoad) -> Outcome:
    """One page as large as the picture; the printer's resolution is the picture's, so that no dot is scaled."""
    bits = load.picture
    if bits is None:
        return Refused("printer_language_of_system")
    printer.setDocName(load.title)
    printer.setResolution(load.dpi)
    printer.setCopyCount(load.copies)
    printer.setFullPage(True)
    printer.setPageLayout(_layout(bits, load.dpi))
    painter = QPainter()
    if not painter.begin(printer):
        return Refused("printer_not_reached", {"address": printer.printerName(), "detail": "QPrinter"})
    # A driver may round the resolution: the size on paper is what must be right.
    dots = printer.resolution() / load.dpi
    painter.drawImage(QRect(0, 0, round(bits.width * dots), round(bits.height * dots)), image_of(bits, load.dpi))
    painter.end()
    return Done()


def image_of(bits: Bits, dpi: int) -> QImage:
    """The dots as Qt draws them: 1 is black."""
    image = QImage(bits.rows, bits.width, bits.height, bits.stride, QImage.Format.Format_Mono)
    image.setColorTable([0xFFFFFFFF, 0xFF000000])
    copied = image.copy()
    copied.setDotsPerMeterX(round(dpi * DOTS_PER_METRE))
    copied.setDotsPerMeterY(round(dpi * DOTS_PER_METRE))
    return copied


def _layout(bits: Bits, dpi: int) -> QPageLayout:
    millimetres = QSizeF(bits.width / dpi * MM_PER_INCH, bits.height / dpi * MM_PER_INCH)
    is_wide = bits.width > bits.height
    upright = millimetres.transposed() if is_wide else millimetres
    size = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, way, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
