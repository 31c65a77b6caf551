"""Draws the program's icon for each system from the two SVG files here: `python resources/icons/program/make.py`.

What it writes is kept in the repository beside its sources: building a bundle needs no drawing.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
INSTALLER = HERE.parents[1] / "installers" / "windows"
SMALL_UP_TO = 32
"""Below this the paper on the carton is only a smudge; the small drawing has none."""
WINDOWS_SIDES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MAC_SIDES = (16, 32, 64, 128, 256, 512, 1024)
PICTURE_SIDES = (16, 32, 48, 64, 128, 256)


def drawn(side: int) -> Image.Image:
    """The icon at exactly so many pixels, never scaled from another."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    source = HERE / ("shipdesk-small.svg" if side <= SMALL_UP_TO else "shipdesk.svg")
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs leave out the device
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGBA")


def welcome() -> Image.Image:
    """The picture beside the first and last page of the Windows installer."""
    width, height, side = 164, 314, 96
    picture = Image.new("RGB", (width, height))
    for y in range(height):
        share = y / (height - 1)
        colour = tuple(round(top + (bottom - top) * share) for top, bottom in ((15, 4), (140, 62), (131, 59)))
        picture.paste(colour, (0, y, width, y + 1))
    icon = drawn(side)
    picture.paste(icon, ((width - side) // 2, 60), icon)
    return picture


def main() -> None:
    pictures = {side: drawn(side) for side in sorted({*WINDOWS_SIDES, *MAC_SIDES, *PICTURE_SIDES})}
    for side in PICTURE_SIDES:
        pictures[side].save(HERE / f"shipdesk-{side}.png", optimize=True)
    welcome().save(INSTALLER / "welcome.bmp")
    largest = pictures[WINDOWS_SIDES[-1]]
    others = [pictures[side] for side in WINDOWS_SIDES[:-1]]
    largest.save(HERE / "shipdesk.ico", sizes=[(side, side) for side in WINDOWS_SIDES], append_images=others)
    pictures[MAC_SIDES[-1]].save(HERE / "shipdesk.icns", append_images=[pictures[side] for side in MAC_SIDES[:-1]])


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
