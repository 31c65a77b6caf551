"""One photo as large as the screen allows; Escape or Enter goes back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

SHARE = 0.8


class PhotoView(QDialog):
    def __init__(self, jpeg: bytes, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        pixmap = QPixmap()
        pixmap.loadFromData(jpeg)
        room = self.screen().availableSize()
        most = QSize(int(room.width() * SHARE), int(room.height() * SHARE))
        if pixmap.width() > most.width() or pixmap.height() > most.height():
            mode = Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaled(most, Qt.AspectRatioMode.KeepAspectRatio, mode)
        picture = QLabel(self)
        picture.setPixmap(pixmap)
        picture.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(picture)
