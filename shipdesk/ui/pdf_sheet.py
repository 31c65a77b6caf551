"""One page on the screen, with what was searched for marked on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from shipdesk.progress import Progress
from shipdesk.ui.tasks import Latest, TaskRunner

FOUND, CURRENT = QColor(255, 213, 0, 90), QColor(255, 120, 0, 130)
"""On white paper, whatever the window's colours are."""
AROUND = 1.5


class PageSheet(QLabel):
    """White until its picture has come; `is_refused` where it could not be drawn."""

    def __init__(self, number: int, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.drawn_at: float | None = None
        self.is_refused = False
        self._drawing = Latest(tasks, self)
        self.found: tuple[QRectF, ...] = ()
        self.current: tuple[QRectF, ...] = ()
        self._points_to_pixels = 1.0
        self.setAccessibleName(QCoreApplication.translate("PageSheet", "Page {number}").format(number=number + 1))
        self.setStyleSheet("background: #ffffff; border: 1px solid rgba(128, 128, 128, 90);")

    def draw(
        self, work: Callable[[Progress], QImage], scale: float, ratio: float, failed: Callable[[Exception], None]
    ) -> None:
        """The picture that `work` gives, at so many dots of the screen for one of the window's: `ratio`."""
        self.drawn_at = scale

        def refused(error: Exception) -> None:
            self.is_refused = True
            failed(error)

        self._drawing.ask(work, lambda image: self._show_picture(image, ratio), refused)

    def forget_picture(self) -> None:
        """White again, of the same size: a page at four times its size is tens of megabytes."""
        self._drawing.drop()
        if self.drawn_at is not None:
            self.drawn_at = None
            self.clear()

    def set_scale(self, points_to_pixels: float) -> None:
        self._points_to_pixels, self.is_refused = points_to_pixels, False

    def mark(self, found: Sequence[QRectF], current: Sequence[QRectF]) -> None:
        """In points of the page; `current` is the place gone to."""
        self.found, self.current = tuple(found), tuple(current)
        self.update()

    def place_of(self, box: QRectF) -> QRectF:
        """The box in pixels of this widget."""
        scale = self._points_to_pixels
        wide = box.adjusted(-AROUND, -AROUND, AROUND, AROUND)
        return QRectF(wide.x() * scale, wide.y() * scale, wide.width() * scale, wide.height() * scale)

    def _show_picture(self, image: QImage, ratio: float) -> None:
        image.setDevicePixelRatio(ratio)
        self.setPixmap(QPixmap.fromImage(image))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.found and not self.current:
            return
        painter = QPainter(self)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for boxes, color in ((self.found, FOUND), (self.current, CURRENT)):
            for box in boxes:
                painter.fillRect(self.place_of(box), color)
