"""Names on the map: each beside its place, and none over another."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

GAP = 6.0


class Labels:
    """Remembers what stands on the map already; a name that finds no free side is left out."""

    def __init__(self, painter: QPainter, room: QRectF, halo: QColor) -> None:
        self._painter, self._room, self._halo = painter, room, halo
        self._metrics = QFontMetricsF(painter.font())
        self._taken: list[QRectF] = []

    def keep_free(self, places: Iterable[QPointF]) -> None:
        """No name over these dots."""
        self._taken += [QRectF(at.x() - 4, at.y() - 4, 8, 8) for at in places]

    def keep_free_box(self, box: QRectF) -> None:
        self._taken.append(box)

    def put(self, text: str, at: QPointF, ink: QColor) -> bool:
        """To the right, left, below or above of `at`, whichever is free first."""
        wide, high = self._metrics.horizontalAdvance(text), self._metrics.height()
        sides = (
            QRectF(at.x() + GAP, at.y() - high / 2, wide, high),
            QRectF(at.x() - GAP - wide, at.y() - high / 2, wide, high),
            QRectF(at.x() - wide / 2, at.y() + GAP, wide, high),
            QRectF(at.x() - wide / 2, at.y() - GAP - high, wide, high),
            QRectF(at.x() + GAP, at.y() + GAP, wide, high),
            QRectF(at.x() - GAP - wide, at.y() - GAP - high, wide, high),
        )
        free = next((box for box in sides if self._is_free(box)), None)
        if free is None:
            return False
        self._taken.append(free)
        self._write(text, free, ink)
        return True

    def _is_free(self, box: QRectF) -> bool:
        return self._room.contains(box) and not any(box.intersects(other) for other in self._taken)

    def _write(self, text: str, box: QRectF, ink: QColor) -> None:
        path = QPainterPath()
        path.addText(QPointF(box.left(), box.top() + self._metrics.ascent()), self._painter.font(), text)
        self._painter.strokePath(path, QPen(self._halo, 3))
        self._painter.fillPath(path, ink)
