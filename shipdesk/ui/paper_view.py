"""An issued file on the screen, whatever it is: a PDF, a picture of a label, or the commands of a label printer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea, QStackedWidget, QWidget

from shipdesk.errors import WrongInput
from shipdesk.ui.language import Retranslated
from shipdesk.ui.pdf_view import PdfView
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

PDF, PICTURES = ".pdf", (".png", ".jpg")


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
    """`failed` tells what could not be read."""

    failed = Signal(object)

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nothing, self.pdf = QLabel(self), PdfView(toolkit, self)
        self.picture, self.commands = PictureView(self), QPlainTextEdit(self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setProperty("role", "muted")
        self.commands.setReadOnly(True)
        self.commands.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        for widget in (self.nothing, self.pdf, self.picture, self.commands):
            self.addWidget(widget)
        self.pdf.failed.connect(self.failed)
        self.retranslate()

    @property
    def can_print(self) -> bool:
        """Commands of a label printer mean nothing to the system's printers."""
        return self.currentWidget() in (self.pdf, self.picture)

    def show_file(self, name: str, content: bytes) -> None:
        if name.endswith(PDF):
            self.setCurrentWidget(self.pdf)
            self.pdf.show_pdf(content, name)
        elif name.endswith(PICTURES):
            image = QImage.fromData(content)
            if image.isNull():
                self.clear()
                self.failed.emit(WrongInput("not_supported", "picture_unreadable", file=name))
                return
            self.setCurrentWidget(self.picture)
            self.picture.show_image(image)
        else:
            self.setCurrentWidget(self.commands)
            self.commands.setPlainText(content.decode("utf-8", "replace"))

    def clear(self) -> None:
        self.setCurrentWidget(self.nothing)

    def retranslate(self) -> None:
        self.nothing.setText(self.tr("Choose a paper to see it here."))
        self.picture.label.setAccessibleName(self.tr("Picture of the paper"))
        self.commands.setAccessibleName(self.tr("Commands for the label printer"))
