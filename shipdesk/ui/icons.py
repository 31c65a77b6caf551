"""The desk's line icons: SVG files drawn in the colour of the text beside them, sharp at every screen scale."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SMALL = 16
NORMAL = 20
_SIDES = (16, 20, 24, 32, 48)
Scales = tuple[float, ...]


def scales_of_screens() -> Scales:
    """Of all screens that are there, each once."""
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}))


class Icons:
    """Icons of one folder by file name, read and tinted on demand, in the pixels of each screen: none is scaled."""

    def __init__(self, folder: Path, scales: Callable[[], Scales] = scales_of_screens) -> None:
        self._folder, self._scales = folder, scales
        self._sources: dict[str, str] = {}
        self._cache: dict[tuple[str, str, str, Scales], QIcon] = {}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(file.stem for file in sorted(self._folder.glob("*.svg")))

    def tinted(self, name: str, colour: QColor, chosen: QColor | None = None) -> QIcon:
        """The icon in `colour`, and in `chosen` where it stands on a selected row."""
        on_selection = chosen or colour
        key = (name, colour.name(), on_selection.name(), self._scales())
        if key not in self._cache:
            icon = QIcon()
            normal = self._pixmaps(name, colour)
            selected = normal if on_selection == colour else self._pixmaps(name, on_selection)
            for mode, pixmaps in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Selected, selected)):
                for pixmap in pixmaps:
                    icon.addPixmap(pixmap, mode)
            self._cache[key] = icon
        return self._cache[key]

    def switched(self, name: str, off: QColor, on: QColor, side: int = NORMAL) -> QIcon:
        """The icon of a button that stays pressed, in another colour while it is."""
        icon = QIcon()
        for state, colour in ((QIcon.State.Off, off), (QIcon.State.On, on)):
            picture = self._picture(name, colour)
            for scale in self._scales():
                icon.addPixmap(_drawn(picture, round(side * scale)), QIcon.Mode.Normal, state)
        return icon

    def pixmap(self, name: str, colour: QColor, pixels: int, ratio: float = 1.0) -> QPixmap:
        """One picture of `pixels` device-independent pixels for a screen of scale `ratio`."""
        pixmap = _drawn(self._picture(name, colour), round(pixels * ratio))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _pixmaps(self, name: str, colour: QColor) -> list[QPixmap]:
        picture = self._picture(name, colour)
        wanted = sorted({round(side * scale) for side in _SIDES for scale in self._scales()})
        return [_drawn(picture, pixels) for pixels in wanted]

    def _picture(self, name: str, colour: QColor) -> QSvgRenderer:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
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
