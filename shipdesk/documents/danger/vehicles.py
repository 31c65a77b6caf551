"""Containers and vehicles with the numbers of the sea form's boxes, one row for each."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Text
from shipdesk.documents.flow import Flow
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms
from shipdesk.domain.desk_object import TransportUnit


def draw_vehicles(flow: Flow, terms: Terms, data: PaperData) -> None:
    """A blank row where nothing is named yet, to be written on."""
    columns = (
        Column(terms.words("danger.n15"), "left", 50.0),
        Column(terms.words("danger.n16"), "left", 30.0, 40.0),
        Column(terms.words("danger.n17"), "left", 22.0, 30.0),
        Column(terms.words("danger.n18"), "right", 22.0, 28.0),
        Column(terms.words("danger.n19"), "right", 26.0, 32.0),
    )
    units = data.consignment.desk.transport_units
    rows = [_row(unit, index) for index, unit in enumerate(units)] or [_blank(terms)]
    Table(flow.setter, columns, rows).draw(flow)
    flow.y += style.GAP


def _row(unit: TransportUnit, index: int) -> Sequence[Cell]:
    pointer = f"/desk/transport_units/{index}"
    number = " / ".join(part for part in (unit.number, unit.plate) if part)
    return (
        [Text(number, style.SMALL, pointer=f"{pointer}/number")],
        [Text(unit.seal_number or "", style.SMALL, pointer=f"{pointer}/seal_number")],
        [Text(unit.size_type or "", style.SMALL, pointer=f"{pointer}/size_type")],
        [Text(numbers.weight(unit.tare_kg) if unit.tare_kg else "", style.SMALL, one_line=True)],
        [Text(numbers.weight(unit.vgm_kg) if unit.vgm_kg else "", style.SMALL, one_line=True)],
    )


def _blank(terms: Terms) -> Sequence[Cell]:
    to_fill = [Text(terms.words("sheet.to_fill").en, style.TINY, color=style.SOFT, pointer="/desk/transport_units")]
    return (to_fill, to_fill, to_fill, to_fill, to_fill)
