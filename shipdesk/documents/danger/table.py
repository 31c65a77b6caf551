"""The dangerous goods, in the columns that each means of transport asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from shipdesk.documents import style
from shipdesk.documents.danger.cells import LineCells
from shipdesk.documents.danger.data import AIR, LAND, SEA, DangerLine
from shipdesk.documents.flow import Flow
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.sheet import draw_heading
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms
from shipdesk.drawing import Align


@dataclass(frozen=True)
class LineColumn:
    """A column of the table: its caption, its room, and which of the cells fills it."""

    caption: str
    align: Align
    least: float
    most: float | None
    cell: Callable[[LineCells, DangerLine], Cell]


COLUMNS: Mapping[str, Sequence[LineColumn]] = {
    SEA: (
        LineColumn("danger.kind_of_packages", "left", 30.0, 36.0, LineCells.marked_packages),
        LineColumn("danger.description", "left", 60.0, None, LineCells.description),
        LineColumn("danger.gross_mass", "right", 20.0, 25.0, LineCells.gross),
        LineColumn("danger.net_mass", "right", 20.0, 25.0, LineCells.net),
        LineColumn("danger.cube", "right", 18.0, 23.0, LineCells.volume),
    ),
    AIR: (
        LineColumn("danger.un_number", "left", 15.0, 18.0, LineCells.number),
        LineColumn("danger.proper_shipping_name", "left", 50.0, None, LineCells.name),
        LineColumn("danger.class", "left", 15.0, 18.0, LineCells.hazard_class),
        LineColumn("danger.packing_group", "left", 14.0, 17.0, LineCells.group),
        LineColumn("danger.quantity", "left", 32.0, 42.0, LineCells.quantity),
        LineColumn("danger.packing_instruction", "left", 20.0, 24.0, LineCells.instruction),
        LineColumn("danger.authorization", "left", 20.0, 20.0, LineCells.authorization),
    ),
    LAND: (
        LineColumn("danger.kind_of_packages", "left", 30.0, 36.0, LineCells.marked_packages),
        LineColumn("danger.description", "left", 60.0, None, LineCells.description),
        LineColumn("danger.gross_mass", "right", 20.0, 25.0, LineCells.gross),
        LineColumn("danger.net_mass", "right", 20.0, 25.0, LineCells.net),
    ),
}


def draw_lines(flow: Flow, terms: Terms, data: PaperData, lines: Sequence[DangerLine], heading: str) -> None:
    draw_heading(flow, terms, heading, 20.0)
    cells, wanted = LineCells(flow, terms, data), COLUMNS[data.danger.means]
    columns = [Column(terms.words(one.caption), one.align, one.least, one.most) for one in wanted]
    rows = [[one.cell(cells, line) for one in wanted] for line in lines]
    Table(flow.setter, columns, rows).draw(flow)
    flow.y += style.GAP
