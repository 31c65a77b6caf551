"""The drawn map: land, the ways to the country, the chosen one by its modes, and gates that are closed. No network."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from shipdesk.reference import Reference
from shipdesk.reference.map_outlines import Point
from shipdesk.reference.routes import Leg, Route
from shipdesk.ui.desk_words import mode_word
from shipdesk.ui.language import Retranslated
from shipdesk.ui.map_labels import Labels
from shipdesk.ui.map_projection import Projection
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

MARGIN = 4 * GRID
_LOOKS = {
    "ROAD": ("accent", Qt.PenStyle.SolidLine),
    "RAIL": ("warn", Qt.PenStyle.DashLine),
    "SEA": ("info", Qt.PenStyle.DashDotLine),
    "INLAND_WATER": ("info", Qt.PenStyle.DotLine),
    "AIR": ("muted", Qt.PenStyle.DotLine),
}
"""Colour of the theme and kind of line: the mode is never told by colour alone."""


class RouteMap(Retranslated, QWidget):
    """`show_ways` draws them all quietly and one of them strongly."""

    def __init__(self, toolkit: Toolkit, reference: Reference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._reference = toolkit, reference
        self._ways: tuple[Route, ...] = ()
        self._chosen: Route | None = None
        self._closed: frozenset[str] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        toolkit.theme.changed.connect(self.update)
        self.retranslate()

    def show_ways(self, ways: Iterable[Route], chosen: Route | None, closed: Iterable[str]) -> None:
        self._ways, self._chosen, self._closed = tuple(ways), chosen, frozenset(closed)
        self.retranslate()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60 * GRID, 36 * GRID)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Map of the ways"))
        self.setAccessibleDescription(self._description())
        self.setToolTip(self._description())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._colour("info_soft"))
        if any(way.legs for way in self._ways):
            room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
            projection = Projection.fitting(self._points(), room)
            self._draw_land(painter, projection)
            self._draw_ways(painter, projection)
            self._draw_names(painter, projection)
        painter.end()

    def _points(self) -> list[Point]:
        """What must be seen: the chosen way, or all where none is chosen."""
        ways = (self._chosen,) if self._chosen is not None and self._chosen.legs else self._ways
        return [point for way in ways for leg in way.legs for point in self._line(leg)]

    def _line(self, leg: Leg) -> tuple[Point, ...]:
        return self._reference.map_outlines.line_of(leg, self._reference.places)

    def _draw_land(self, painter: QPainter, projection: Projection) -> None:
        painter.setPen(QPen(self._colour("border"), 1))
        painter.setBrush(self._colour("base"))
        for land in self._reference.map_outlines.land:
            painter.drawPolygon(projection.line(land.ring))

    def _draw_ways(self, painter: QPainter, projection: Projection) -> None:
        quiet = QPen(self._colour("border"), 2)
        for way in self._ways:
            for leg in way.legs:
                _draw_line(painter, projection.line(self._line(leg)), quiet)
        for leg in self._chosen.legs if self._chosen else ():
            colour, style = _LOOKS.get(leg.mode, _LOOKS["ROAD"])
            pen = QPen(self._colour(colour), 4, style)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            _draw_line(painter, projection.line(self._line(leg)), pen)

    def _draw_names(self, painter: QPainter, projection: Projection) -> None:
        stops = self._chosen.stops if self._chosen else ()
        shut = sorted(self._closed & {place for way in self._ways for place in way.gates.all})
        for stop in stops:
            painter.setPen(QPen(self._colour("base"), 2))
            painter.setBrush(self._colour("text"))
            painter.drawEllipse(self._at(projection, stop), 4.5, 4.5)
        for gate in shut:
            _draw_cross(painter, self._at(projection, gate), self._colour("block"))
        labels = Labels(painter, QRectF(self.rect()), self._colour("base"))
        labels.keep_free(self._at(projection, place) for place in (*stops, *shut))
        labels.keep_free_box(self._draw_legend(painter, bool(shut)))
        for place in dict.fromkeys((*stops[:1], *stops[-1:], *shut, *stops)):
            labels.put(self._short(place), self._at(projection, place), self._colour("text"))
        self._draw_countries(labels, projection)

    def _draw_countries(self, labels: Labels, projection: Projection) -> None:
        for country, at in self._reference.map_outlines.labels.items():
            name = self._reference.countries[country].name(self._toolkit.languages.code)
            labels.put(name.upper(), projection.at(at), self._colour("muted"))

    def _draw_legend(self, painter: QPainter, has_closed: bool) -> QRectF:
        """The kinds of line of the chosen way, and the cross of a closed gate, at the lower left."""
        modes = list(dict.fromkeys(leg.mode for leg in self._chosen.legs)) if self._chosen else []
        metrics = painter.fontMetrics()
        words = [mode_word(mode) for mode in modes] + ([self.tr("Closed gate")] if has_closed else [])
        if not words:
            return QRectF()
        wide = max(metrics.horizontalAdvance(word) for word in words) + 7 * GRID
        high = metrics.height() * len(words) + GRID
        box = QRectF(GRID, self.height() - high - GRID, wide, high)
        painter.setPen(QPen(self._colour("line"), 1))
        painter.setBrush(self._colour("base"))
        painter.drawRoundedRect(box, GRID / 2, GRID / 2)
        for number, word in enumerate(words):
            middle = box.top() + GRID / 2 + metrics.height() * (number + 0.5)
            self._draw_sample(painter, QPointF(box.left() + GRID, middle), modes[number] if number < len(modes) else "")
            painter.setPen(self._colour("text"))
            line = QRectF(box.left() + 6 * GRID, middle - metrics.height() / 2, wide, metrics.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, word)
        return box

    def _draw_sample(self, painter: QPainter, at: QPointF, mode: str) -> None:
        if not mode:
            _draw_cross(painter, QPointF(at.x() + 2 * GRID, at.y()), self._colour("block"))
            return
        colour, style = _LOOKS.get(mode, _LOOKS["ROAD"])
        painter.setPen(QPen(self._colour(colour), 4, style, Qt.PenCapStyle.FlatCap))
        painter.drawLine(at, QPointF(at.x() + 4 * GRID, at.y()))

    def _at(self, projection: Projection, place: str) -> QPointF:
        known = self._reference.places[place]
        return projection.at((known.longitude, known.latitude))

    def _short(self, place: str) -> str:
        """Without what stands in brackets: a map has little room."""
        name = self._reference.places[place].name(self._toolkit.languages.code)
        return name.split(" (")[0].split("（")[0].split(" / ")[0]

    def _colour(self, name: str) -> QColor:
        return QColor(getattr(self._toolkit.theme.tokens, name))

    def _description(self) -> str:
        if self._chosen is None:
            return self.tr("No route is chosen.")
        way = " – ".join(self._short(stop) for stop in self._chosen.stops)
        shut = [self._short(gate) for gate in self._chosen.gates.all if gate in self._closed]
        if not shut:
            return way
        return self.tr("{way}. Closed: {gates}").format(way=way, gates=", ".join(shut))


def _draw_line(painter: QPainter, line: QPolygonF, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(line)


def _draw_cross(painter: QPainter, at: QPointF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 3))
    painter.drawLine(QPointF(at.x() - 5, at.y() - 5), QPointF(at.x() + 5, at.y() + 5))
    painter.drawLine(QPointF(at.x() - 5, at.y() + 5), QPointF(at.x() + 5, at.y() - 5))
