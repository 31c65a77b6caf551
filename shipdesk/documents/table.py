"""Tables that run over pages: the heading repeats, a row is never cut unless it is taller than a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from shipdesk.documents import style
from shipdesk.documents.blocks import EMPTY, Block, Setter, Text
from shipdesk.documents.flow import Flow
from shipdesk.documents.paper_data import Both
from shipdesk.drawing import Align, PaperCanvas

Cell = Sequence[Text]
Carried = Callable[[str, int], Sequence[Cell]]
"""The row of sums of so many first rows, named by a key of the wording."""
FORWARD, BROUGHT = "total.carried_forward", "total.brought_forward"
PART_OF_TALL_ROW = 30.0
"""Room that a row taller than a page must find below the heading to begin there."""


@dataclass(frozen=True)
class Column:
    """`least` and `most` in millimetres bind its width, its content chooses; `most` None takes what is left."""

    heading: Both
    align: Align
    least: float
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Cells hang from one common first baseline, `first_ascent` below the row's inner top."""

    cells: tuple[Block, ...]
    shaded: bool = False
    first_ascent: float = field(init=False)
    height: float = field(init=False)

    def __post_init__(self) -> None:
        ascent = max([cell.first_ascent for cell in self.cells], default=0.0)
        tallest = max([ascent - cell.first_ascent + cell.height for cell in self.cells], default=0.0)
        object.__setattr__(self, "first_ascent", ascent)
        object.__setattr__(self, "height", tallest + 2 * style.CELL_TOP)

    def divided(self, height: float) -> tuple[Row, Row]:
        pairs = [cell.divided(height - 2 * style.CELL_TOP - self.first_ascent) for cell in self.cells]
        return Row(tuple(top for top, _ in pairs)), Row(tuple(rest for _, rest in pairs))


class Table:
    """Its columns measured at once; a row is set when its turn to be drawn comes, so that memory stays flat."""

    def __init__(
        self,
        setter: Setter,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        last: Sequence[Cell] | None = None,
        carried: Carried | None = None,
    ) -> None:
        """`carried` gives the sums so far, which stand at the end of a page and on top of the next."""
        self._columns = columns
        self._setter = setter
        every = [*rows, *([last] if last else [])]
        self.widths = _widths(setter, columns, every)
        self._inner = [width - 2 * style.CELL_SIDE for width in self.widths]
        self._edges = [style.LEFT, *(style.LEFT + edge for edge in accumulate(self.widths))]
        self._heading = self._row([setter.caption(column.heading) for column in columns], shaded=True)
        self._rows = rows
        self._last = self._row(last, shaded=True) if last else None
        self._carried = carried
        self._kept = self._row(carried(FORWARD, len(rows))).height if carried else 0.0
        self._done = 0

    def _row(self, cells: Sequence[Cell], shaded: bool = False) -> Row:
        block = self._setter.block
        blocks = tuple([block(width, cell) if cell else EMPTY for width, cell in zip(self._inner, cells, strict=True)])
        return Row(blocks, shaded)

    def draw(self, flow: Flow) -> None:
        """Draw all rows; the last (sum) row stays with the row before it."""
        first = self._row(self._rows[0]) if self._rows else None
        tall = first.height + self._kept if first else 0.0
        is_too_tall = self._heading.height + tall > flow.whole_page
        flow.need(self._heading.height + (PART_OF_TALL_ROW if is_too_tall else tall))
        self._draw_heading(flow)
        for index, cells in enumerate(self._rows):
            row = first if first and index == 0 else self._row(cells)
            is_last = index == len(self._rows) - 1
            below = self._kept
            if is_last:
                below = self._last.height if self._last else 0.0
            self._done = index
            self._place(flow, row, below)
        if self._last:
            self._place(flow, self._last, 0.0)
        flow.canvas.rule(style.LEFT, flow.y, style.RIGHT, flow.y, thickness=style.FRAME)

    def _place(self, flow: Flow, row: Row, below: float) -> None:
        if row.height + below > flow.room:
            available = flow.whole_page - self._heading.height - 2 * self._kept
            if row.height > available:
                self._place_in_parts(flow, row)
                return
            self._turn_page(flow)
        self._draw_row(flow, row)

    def _place_in_parts(self, flow: Flow, row: Row) -> None:
        """A row taller than a page is the only one that is divided, between its lines."""
        rest = row
        while rest.height > flow.room - self._kept:
            top, remaining = rest.divided(flow.room - self._kept)
            if any(cell.lines for cell in top.cells):
                self._draw_row(flow, top)
                rest = remaining
            self._turn_page(flow)
        self._draw_row(flow, rest)

    def _turn_page(self, flow: Flow) -> None:
        self._draw_carried(flow, FORWARD)
        flow.canvas.rule(style.LEFT, flow.y, style.RIGHT, flow.y, thickness=style.FRAME)
        flow.next_page()
        self._draw_heading(flow)
        self._draw_carried(flow, BROUGHT)

    def _draw_carried(self, flow: Flow, key: str) -> None:
        if self._carried and self._done:
            self._draw_row(flow, self._row(self._carried(key, self._done)))

    def _draw_heading(self, flow: Flow) -> None:
        flow.canvas.rule(style.LEFT, flow.y, style.RIGHT, flow.y, thickness=style.FRAME)
        self._draw_row(flow, self._heading)

    def _draw_row(self, flow: Flow, row: Row) -> None:
        canvas = flow.canvas
        if row.shaded:
            canvas.rect(style.LEFT, flow.y, style.WIDTH, row.height, fill=style.SHADE, stroke=None)
        self._draw_cells(canvas, row, flow.y)
        flow.y += row.height
        canvas.rule(style.LEFT, flow.y, style.RIGHT, flow.y, thickness=style.HAIR, color=style.LINE)

    def _draw_cells(self, canvas: PaperCanvas, row: Row, top: float) -> None:
        ascent = row.first_ascent
        for column, cell, x, width in zip(self._columns, row.cells, self._edges[:-1], self.widths, strict=True):
            y = top + style.CELL_TOP + ascent - cell.first_ascent
            cell.draw(canvas, x + style.CELL_SIDE, y, width - 2 * style.CELL_SIDE, column.align)


def _widths(setter: Setter, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> list[float]:
    """Narrow columns as wide as their content; the one without `most` takes the rest."""
    widths: list[float] = []
    for index, column in enumerate(columns):
        if column.most is None or column.least == column.most:
            widths.append(column.most or 0.0)
            continue
        content = max((setter.line_width(text) for row in rows for text in row[index] if text.text), default=0.0)
        widths.append(min(max(content + 2 * style.CELL_SIDE + 0.1, column.least), column.most))
    free = style.WIDTH - sum(widths)
    return [free if column.most is None else width for column, width in zip(columns, widths, strict=True)]
