"""The desk's line icons: SVG files drawn in the colour of the text beside them, sharp at every screen scale."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SMALL = 16
NORMAL = 20
_PIXELS = (16, 20, 24, 25, 28, 30, 32, 35, 36, 40, 48, 60, 64, 80, 96)
"""16, 20, 24, 32 and 48 px at 100, 125, 150, 175 and 200 %: Qt finds its exact size and never scales."""


class Icons:
    """Icons of one folder by file name, tinted on demand."""

    def __init__(self, folder: Path) -> None:
        self._sources = {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.svg"))}
        self._cache: dict[tuple[str, str, str], QIcon] = {}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._sources)

    def tinted(self, name: str, colour: QColor, chosen: QColor | None = None) -> QIcon:
        """The icon in `colour`, and in `chosen` where it stands on a selected row."""
        on_selection = chosen or colour
        key = (name, colour.name(), on_selection.name())
        if key not in self._cache:
            icon = QIcon()
            normal = self._pixmaps(name, colour)
            selected = normal if on_selection == colour else self._pixmaps(name, on_selection)
            for mode, pixmaps in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Selected, selected)):
                for pixmap in pixmaps:
                    icon.addPixmap(pixmap, mode)
            self._cache[key] = icon
        return self._cache[key]

    def _pixmaps(self, name: str, colour: QColor) -> list[QPixmap]:
        picture = self._picture(name, colour)
        return [_drawn(picture, pixels) for pixels in _PIXELS]

    def pixmap(self, name: str, colour: QColor, pixels: int, ratio: float = 1.0) -> QPixmap:
        """One picture of `pixels` device-independent pixels for a screen of scale `ratio`."""
        pixmap = _drawn(self._picture(name, colour), round(pixels * ratio))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _picture(self, name: str, colour: QColor) -> QSvgRenderer:
        return QSvgRenderer(QByteArray(self._sources[name].replace("currentColor", colour.name()).encode()))


def program_icon(resources: Path) -> QIcon:
    """The program's own, for the window's corner and the task bar; read when the system asks for a size."""
    icon = QIcon()
    for file in sorted((resources / "icons" / "program").glob("shipdesk-*.png")):
        icon.addFile(str(file))
    return icon


def _drawn(picture: QSvgRenderer, side: int) -> QPixmap:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    picture.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return QPixmap.fromImage(image)
