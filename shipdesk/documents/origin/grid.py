"""The table of a certificate: columns of a fixed width, ruled to the foot of the form; blank space is struck out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from shipdesk.documents import style
from shipdesk.documents.blocks import Setter, Text
from shipdesk.documents.flow import Flow
from shipdesk.documents.paper_data import Both
from shipdesk.documents.table import Row

LEAST_BLANK = 5.0
"""Less free space than this needs no stroke through it."""
PART_OF_TALL_ROW = 25.0


@dataclass(frozen=True)
class GridColumn:
    heading: Both
    width: float


class Grid:
    """Set once, then drawn into a flow."""

    def __init__(self, setter: Setter, columns: Sequence[GridColumn], rows: Sequence[Sequence[Sequence[Text]]]) -> None:
        self._setter = setter
        self._widths = [column.width for column in columns]
        self._edges = [style.LEFT, *(style.LEFT + edge for edge in accumulate(self._widths))]
        headings = [
            setter.caption(column.heading, width=column.width - 2 * style.CELL_SIDE) for column in columns
        ]  # fmt: skip
        self._heading = self._row(headings)
        self._rows = [self._row(row) for row in rows]
        self._top = 0.0

    def _row(self, cells: Sequence[Sequence[Text]]) -> Row:
        inner = [width - 2 * style.CELL_SIDE for width in self._widths]
        return Row(tuple(self._setter.block(width, cell) for width, cell in zip(inner, cells, strict=True)))

    def draw(self, flow: Flow, below: float) -> None:
        """All rows; the last one on the page of the boxes that come `below`, which stand at the page's foot."""
        first = min(self._rows[0].height, PART_OF_TALL_ROW)
        flow.need(self._heading.height + first)
        self._draw_heading(flow)
        for row in self._rows[:-1]:
            self._place(flow, row, 0.0)
        self._place(flow, self._rows[-1], below)
        bottom = style.BOTTOM - below
        self._strike_out(flow, flow.y, bottom)
        self._close(flow, bottom)
        flow.y = bottom

    def _place(self, flow: Flow, row: Row, below: float) -> None:
        rest = row
        while rest.height + below > flow.room:
            whole = flow.whole_page - self._heading.height
            if rest.height > whole - below and rest.height > flow.room:
                top, rest = rest.divided(flow.room)
                self._draw_row(flow, top)
            self._turn_page(flow)
        self._draw_row(flow, rest)

    def _turn_page(self, flow: Flow) -> None:
        self._close(flow, style.BOTTOM)
        flow.next_page()
        self._draw_heading(flow)

    def _draw_heading(self, flow: Flow) -> None:
        self._top = flow.y
        self._draw_row(flow, self._heading)
        flow.canvas.rule(style.LEFT, flow.y, style.RIGHT, flow.y, thickness=style.FRAME)

    def _draw_row(self, flow: Flow, row: Row) -> None:
        ascent = row.first_ascent
        for cell, x, width in zip(row.cells, self._edges[:-1], self._widths, strict=True):
            y = flow.y + style.CELL_TOP + ascent - cell.first_ascent
            cell.draw(flow.canvas, x + style.CELL_SIDE, y, width - 2 * style.CELL_SIDE)
        flow.y += row.height

    def _close(self, flow: Flow, bottom: float) -> None:
        """Frame and rules between the columns, from the heading down."""
        for edge in self._edges[1:-1]:
            flow.canvas.rule(edge, self._top, edge, bottom, thickness=style.HAIR)
        flow.canvas.rect(style.LEFT, self._top, style.WIDTH, bottom - self._top, thickness=style.FRAME)

    def _strike_out(self, flow: Flow, top: float, bottom: float) -> None:
        """A Z through blank space, so that nothing can be added after signature."""
        if bottom - top < LEAST_BLANK:
            return
        left, right, above = style.LEFT + 2.0, style.RIGHT - 2.0, top + 1.5
        flow.canvas.stroke([(left, above), (right, above), (left, bottom - 1.5), (right, bottom - 1.5)], thickness=0.35)
