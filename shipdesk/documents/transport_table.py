"""What carries the goods, one row for each: number, size and type, seal, weights, temperature, plate and driver."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Text
from shipdesk.documents.carrier_needs import unit_needs
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.sheet import draw_heading
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.domain.measures import Weight, plain

ROOM_BELOW_HEADING = 20.0


def draw_transport_units(flow: Flow, terms: Terms, data: PaperData) -> None:
    """Nothing where no container, truck or wagon is named yet."""
    units = data.consignment.desk.transport_units
    if not units:
        return
    draw_heading(flow, terms, "carriage.units", ROOM_BELOW_HEADING)
    columns = (
        Column(terms.words("carriage.unit_number"), "left", 50.0),
        Column(terms.words("carriage.size_type"), "left", 16.0, 22.0),
        Column(terms.words("box.seal"), "left", 24.0, 36.0),
        Column(terms.words("carriage.tare"), "right", 19.0, 24.0),
        Column(terms.words("carriage.vgm"), "right", 19.0, 26.0),
        Column(terms.words("carriage.set_point"), "right", 22.0, 32.0),
    )
    rows = [_row(flow, terms, unit, index, data.consignment.mode) for index, unit in enumerate(units)]
    Table(flow.setter, columns, rows).draw(flow)
    flow.y += style.GAP


def _row(flow: Flow, terms: Terms, unit: TransportUnit, index: int, mode: str) -> Sequence[Cell]:
    pointer, needed = f"/desk/transport_units/{index}", {member for _, member in unit_needs(unit, mode)}

    def shown(member: str, value: str | None) -> list[Text]:
        if value is None and member in needed:
            return [Text(joined(terms.words("sheet.to_fill")), style.TINY, language=flow.setter.second or "en")]
        return [Text(value or "", style.BODY, pointer=f"{pointer}/{member}")]

    kind = Text(
        joined(terms.words(f"box.{unit.kind}")), style.TINY, color=style.SOFT, language=flow.setter.second or "en"
    )
    people = [
        Text(f"{terms.words(f'carriage.{caption}').en} {value}", style.SMALL, pointer=f"{pointer}/{caption}")
        for caption, value in (("plate", unit.plate), ("driver", unit.driver))
        if value
    ]
    return (
        [*shown("number", unit.number), *people, kind],
        shown("size_type", unit.size_type),
        shown("seal_number", unit.seal_number),
        shown("tare_kg", _weight(unit.tare_kg)),
        shown("vgm_kg", _weight(unit.vgm_kg)),
        _climate(unit, pointer),
    )


def _climate(unit: TransportUnit, pointer: str) -> list[Text]:
    """Set point and ventilation of a reefer."""
    set_point = "" if unit.set_point_c is None else f"{plain(unit.set_point_c)} °C"
    vent = "" if unit.vent_m3h is None else f"{plain(unit.vent_m3h)} m³/h"
    return [
        Text(set_point, style.BODY, pointer=f"{pointer}/set_point_c"),
        Text(vent, style.BODY, pointer=f"{pointer}/vent_m3h"),
    ]


def _weight(weight: Weight | None) -> str | None:
    return None if weight is None else numbers.weight(weight)
