"""A paper to the system's printer, at its true size: no scaling, the same renderer as the preview."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from shipdesk.errors import DeskUnusable
from shipdesk.progress import Progress
from shipdesk.ui.pdf_pages import POINTS_PER_INCH, PdfPages

DOTS_PER_INCH = 300


def printer_for(pages: PdfPages, name: str) -> QPrinter:
    """A printer set to the paper's own size, the whole sheet and 300 dpi; the dialog may change the device."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_up(printer, pages, name)
    return printer


def set_up(printer: QPrinter, pages: PdfPages, name: str) -> None:
    """All pages of the paper, each on a sheet of its own size."""
    printer.setDocName(name)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setPageLayout(_layout(pages.sizes[0]))
    printer.setFromTo(1, len(pages.sizes))


def ask_printer(printer: QPrinter, parent: QWidget | None = None) -> bool:
    """The system's print dialog; False where the user went back."""
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, max(printer.toPage(), 1))
    return bool(dialog.exec())


def print_pages(pages: PdfPages, printer: QPrinter, progress: Progress) -> int:
    """Prints the pages that the dialog chose and returns how many; runs off the UI thread."""
    first = max(printer.fromPage(), 1) if printer.fromPage() else 1
    last = min(printer.toPage(), len(pages.sizes)) if printer.toPage() else len(pages.sizes)
    painter = QPainter()
    for done, number in enumerate(range(first - 1, last)):
        progress.step(done, last - first + 1)
        printer.setPageLayout(_layout(pages.sizes[number]))
        if done == 0:
            if not painter.begin(printer):
                raise DeskUnusable("busy", "printer_not_ready", printer=printer.printerName())
        else:
            printer.newPage()
        _draw(painter, printer, pages, number)
    painter.end()
    return last - first + 1


def _draw(painter: QPainter, printer: QPrinter, pages: PdfPages, number: int) -> None:
    size, dots = pages.sizes[number], printer.resolution()
    image = pages.picture(number, DOTS_PER_INCH)
    width = round(size.width() / POINTS_PER_INCH * dots)
    height = round(size.height() / POINTS_PER_INCH * dots)
    painter.drawImage(QRect(0, 0, width, height), image)


def _layout(points: QSizeF) -> QPageLayout:
    """A page of exactly this size; A4 and the like keep their own names, so that trays are found."""
    is_wide = points.width() > points.height()
    upright = points.transposed() if is_wide else points
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, way, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
