"""From degrees to points of the screen: a plain map of a small part of the world, north at the top."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from shipdesk.reference.map_outlines import Point

LEAST_SPAN = 6.0
"""Degrees that are always seen, so that a short way does not fill the map with nothing known around it."""


@dataclass(frozen=True)
class Projection:
    """A degree of longitude is shorter than one of latitude by the cosine of the middle latitude."""

    west: float
    north: float
    across: float
    """Points of the screen for a degree of longitude."""
    down: float
    left: float
    top: float

    @classmethod
    def fitting(cls, points: Iterable[Point], room: QRectF) -> Projection:
        """So that all `points` lie in `room`, as large as they can."""
        known = list(points)
        west, east = _span([longitude for longitude, _ in known])
        south, north = _span([latitude for _, latitude in known])
        squeeze = math.cos(math.radians((south + north) / 2))
        down = min(room.height() / (north - south), room.width() / ((east - west) * squeeze))
        across = down * squeeze
        left = room.left() + (room.width() - (east - west) * across) / 2
        top = room.top() + (room.height() - (north - south) * down) / 2
        return cls(west, north, across, down, left, top)

    def at(self, point: Point) -> QPointF:
        longitude, latitude = point
        return QPointF(
            self.left + (longitude - self.west) * self.across, self.top + (self.north - latitude) * self.down
        )

    def line(self, points: Iterable[Point]) -> QPolygonF:
        return QPolygonF([self.at(point) for point in points])


def _span(values: list[float]) -> tuple[float, float]:
    least, most = min(values), max(values)
    missing = max(0.0, LEAST_SPAN - (most - least)) / 2
    return least - missing, most + missing
