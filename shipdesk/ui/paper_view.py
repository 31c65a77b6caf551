"""An issued file on the screen, whatever it is: a PDF, a picture of a label, or the commands of a label printer."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QMarginsF, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import QFontDatabase, QImage, QPageLayout, QPageSize, QPainter, QPixmap, QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea, QStackedWidget, QWidget

from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.ui.language import Retranslated
from shipdesk.ui.pdf_view import PdfView
from shipdesk.ui.printing import ask_printer
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

PDF, PICTURES = ".pdf", (".png", ".jpg")
DOTS_PER_METRE = 1000 / 25.4
"""At one dot per inch."""


class PictureView(QScrollArea):
    """A picture as large as fits, never larger than it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.label = QLabel(self)
        self.label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.label.setContentsMargins(GRID, GRID, GRID, GRID)
        self.setWidget(self.label)
        self.setWidgetResizable(True)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = self.viewport().size() * ratio
        width = min(round(room.width() - 2 * GRID * ratio), self._image.width())
        picture = self._image.scaledToWidth(max(width, 1), Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        self.label.setPixmap(QPixmap.fromImage(picture))


class PaperView(Retranslated, QStackedWidget):
    """`failed` tells what could not be read or printed; `printed` how many pages went to the printer."""

    failed = Signal(object)
    printed = Signal(int)

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image, self._name = QImage(), ""
        self.nothing, self.pdf = QLabel(self), PdfView(toolkit, self)
        self.picture, self.commands = PictureView(self), QPlainTextEdit(self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setProperty("role", "muted")
        self.commands.setReadOnly(True)
        self.commands.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        for widget in (self.nothing, self.pdf, self.picture, self.commands):
            self.addWidget(widget)
        self.pdf.failed.connect(self.failed)
        self.pdf.printed.connect(self.printed)
        self.retranslate()

    @property
    def can_print(self) -> bool:
        """Commands of a label printer mean nothing to the system's printers."""
        return self.currentWidget() in (self.pdf, self.picture)

    def show_file(self, name: str, content: bytes) -> None:
        self._name = name
        if name.endswith(PDF):
            self.setCurrentWidget(self.pdf)
            self.pdf.show_pdf(content, name)
        elif name.endswith(PICTURES):
            self._image = QImage.fromData(content)
            if self._image.isNull():
                self.clear()
                self.failed.emit(WrongInput("not_supported", "picture_unreadable", file=name))
                return
            self.setCurrentWidget(self.picture)
            self.picture.show_image(self._image)
        else:
            self.setCurrentWidget(self.commands)
            self.commands.setPlainText(content.decode("utf-8", "replace"))

    def clear(self) -> None:
        self.setCurrentWidget(self.nothing)

    def print(self) -> None:
        """The system's print dialog, then the file in its true size."""
        if self.currentWidget() is self.pdf:
            self.pdf.print()
        elif self.currentWidget() is self.picture:
            self._print_picture()

    def retranslate(self) -> None:
        self.nothing.setText(self.tr("Choose a paper to see it here."))
        self.commands.setAccessibleName(self.tr("Commands for the label printer"))

    def _print_picture(self) -> None:
        printer = picture_printer(self._image, self._name)
        if not ask_printer(printer, self):
            return
        painter = QPainter()
        if not painter.begin(printer):
            self.failed.emit(DeskUnusable("busy", "printer_not_ready", printer=printer.printerName()))
            return
        painter.drawImage(QRect(0, 0, printer.width(), printer.height()), self._image)
        painter.end()
        self.printed.emit(1)


def picture_printer(image: QImage, name: str) -> QPrinter:
    """A printer whose page is the picture in its true size; its dots stay its dots."""
    dots = round(Decimal(image.dotsPerMeterX()) / Decimal(DOTS_PER_METRE))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setResolution(dots)
    printer.setFullPage(True)
    inches = QSizeF(image.width() / dots, image.height() / dots)
    upright = inches if inches.height() >= inches.width() else inches.transposed()
    way = QPageLayout.Orientation.Portrait if upright == inches else QPageLayout.Orientation.Landscape
    layout = QPageLayout(QPageSize(upright, QPageSize.Unit.Inch), way, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setFromTo(1, 1)
    return printer
