"""Plain papers of the hub: a title, rows below it, SPECIMEN across every page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from shipdesk.drawing import PaperCanvas, mm
from shipdesk.typeset import SetLine, Typesetter

SPECIMEN = "SPECIMEN"
_WIDTH, _HEIGHT, _MARGIN = 210.0, 297.0, 18.0
_TITLE, _TEXT = 16.0, 9.0
_ROW = 6.0
_GAP = 3.0
_FIRST_ROW = 38.0
_ROWS_A_PAGE = int((_HEIGHT - _MARGIN - _FIRST_ROW) / _ROW)


def draw_sheets(
    typesetter: Typesetter, title: str, document_id: str, day: date, rows: Sequence[tuple[str, ...]]
) -> bytes:
    """As many pages of A4 as the rows need; the cells of a row stand in columns of equal width."""
    canvas = PaperCanvas(title=title, language="en", document_id=document_id, date=day, author="ShipDesk embedded hub")
    for first in range(0, len(rows), _ROWS_A_PAGE) or (0,):
        canvas.add_page(_WIDTH, _HEIGHT)
        canvas.watermark(typesetter.line(SPECIMEN, _TEXT, bold=True))
        canvas.text(_MARGIN, 24.0, typesetter.line(title, _TITLE, bold=True))
        canvas.rule(_MARGIN, 28.0, _WIDTH - _MARGIN, 28.0, thickness=0.4)
        for place, row in enumerate(rows[first : first + _ROWS_A_PAGE]):
            _draw_row(canvas, typesetter, _FIRST_ROW + place * _ROW, row)
    return canvas.finish()


def _draw_row(canvas: PaperCanvas, typesetter: Typesetter, y: float, row: tuple[str, ...]) -> None:
    column = (_WIDTH - 2 * _MARGIN) / len(row)
    for place, cell in enumerate(row):
        canvas.text(_MARGIN + place * column, y, _fitting(typesetter, cell, column - _GAP, is_bold=place == 0))


def _fitting(typesetter: Typesetter, text: str, width: float, *, is_bold: bool) -> SetLine:
    """As large as the column has room for."""
    line = typesetter.line(text, _TEXT, bold=is_bold)
    share = width / mm(line.width) if line.width else 1.0
    return line if share >= 1.0 else typesetter.line(text, _TEXT * share, bold=is_bold)
