"""A paper to the system's printer, at its true size: no scaling, the same renderer as the preview."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from shipdesk.errors import DeskUnusable
from shipdesk.progress import Progress
from shipdesk.ui.pdf_pages import POINTS_PER_INCH, PdfPages

DOTS_PER_INCH = 300


def set_up(printer: QPrinter, pages: PdfPages, name: str) -> None:
    """All pages of the paper, each on a sheet of its own size."""
    printer.setDocName(name)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setPageLayout(_layout(pages.sizes[0]))


def print_pages(pages: PdfPages, printer: QPrinter, progress: Progress) -> int:
    """Prints all pages and returns how many; runs off the UI thread."""
    painter = QPainter()
    for number, size in enumerate(pages.sizes):
        progress.step(number, len(pages.sizes))
        printer.setPageLayout(_layout(size))
        if number == 0:
            if not painter.begin(printer):
                raise DeskUnusable("busy", "printer_not_ready", printer=printer.printerName())
        else:
            printer.newPage()
        _draw(painter, printer, pages, number)
    painter.end()
    return len(pages.sizes)


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
