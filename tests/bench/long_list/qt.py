"""The list as Qt's QPainter draws it into a PDF: shaped by Qt's own HarfBuzz, in C++."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPageSize, QPainter, QPdfWriter, QPen

from tests.bench.long_list.drawer import Content, drawn

DPI = 1200
MM = DPI / 25.4
LEFT, TOP, BOTTOM, PADDING, ROW = 20 * MM, 10 * MM, 282 * MM, 1.1 * MM, 5.1 * MM
FAMILIES = {"NotoSans": "Noto Sans", "NotoSansThai": "Noto Sans Thai", "NotoSansSC": "Noto Sans SC"}
APP = QGuiApplication(sys.argv[:1])


def prepare(content: Content) -> None:
    for name in {column["font"] for column in content["columns"]}:
        QFontDatabase.addApplicationFont(str(Path(content["fonts"]) / f"{name}-Regular.ttf"))


def draw(content: Content) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    _draw_rows(writer, painter, content)
    painter.end()
    return bytes(kept.data())


def _draw_rows(writer: QPdfWriter, painter: QPainter, content: Content) -> None:
    columns = content["columns"]
    fonts = [_font(column, content["size"]) for column in columns]
    heading = [column["heading"] for column in columns]
    y = TOP
    _draw_row(painter, columns, fonts, heading, y)
    for row in content["rows"]:
        y += ROW
        if y + ROW > BOTTOM:
            writer.newPage()
            y = TOP
            _draw_row(painter, columns, fonts, heading, y)
            y += ROW
        _draw_row(painter, columns, fonts, row, y)


def _font(column: dict[str, Any], size: float) -> QFont:
    font = QFont(
        {"NotoSans": "Noto Sans", "NotoSansThai": "Noto Sans Thai", "NotoSansSC": "Noto Sans SC"}[column["font"]]
    )
    font.setPointSizeF(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _draw_row(painter: QPainter, columns: list[dict[str, Any]], fonts: list[QFont], row: list[str], y: float) -> None:
    x = LEFT
    for column, font, text in zip(columns, fonts, row, strict=True):
        width = column["width"] * MM
        side = Qt.AlignmentFlag.AlignRight if column["align"] == "right" else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        box = QRectF(x + PADDING, y, width - 2 * PADDING, ROW)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        x += width
    painter.setPen(QPen(QColor("grey"), 0.12 * MM))
    painter.drawLine(round(LEFT), round(y + ROW), round(x), round(y + ROW))
    painter.setPen(QColor("black"))


if __name__ == "__main__":
    drawn(sys.argv, prepare, draw)
