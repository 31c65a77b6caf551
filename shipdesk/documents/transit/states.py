"""What the transit sheet says, and what somebody must still fill in."""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.documents import carriage_statements as told
from shipdesk.documents import statements as said
from shipdesk.documents.carrier_needs import unit_needs
from shipdesk.documents.kind import Lack
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.statements import Statement
from shipdesk.domain.desk_object import TransportUnit

UNITS = "/desk/transport_units"
NO_FIELD = "/delivery_instructions"
"""No field holds it: the instructions to the carrier may."""
BETWEEN_PLATES = "/+&,"
"""Signs that part the plate of a trailer from that of its truck."""


def statements(data: PaperData) -> Iterator[Statement]:
    """What every transit sheet says; goods and papers only where the way is by land."""
    for group in (said.parties, said.head, said.countries, said.journey, said.marks, said.weights):
        yield from group(data)
    if data.transit.by_land:
        yield from _of_land(data)


def _of_land(data: PaperData) -> Iterator[Statement]:
    for group in (told.names, told.codes, told.units, said.fob):
        yield from group(data)
    yield from (one for one in said.prices(data) if one.field.startswith("line.") and one.field.endswith(".value"))
    for line in data.lines:
        yield said.net_weight(line)
    declared = data.transit.export_declaration
    if declared:
        yield Statement("export_declaration_number", declared.number, declared.number, declared.pointer)
    for place, paper in enumerate(data.transit.declarations, start=1):
        yield Statement(f"transit_declaration.{place}", paper.number, paper.number, paper.pointer)


def lacks(data: PaperData) -> Iterator[Lack]:
    if not data.transit.by_land:
        return
    yield from declarant_lacks(data)
    yield from office_lacks(data)
    yield from vehicle_lacks(data)
    if data.transit.export_declaration is None:
        yield Lack("transit.export_declaration", "/customs/export_declaration_number")
    if data.border.fob.missing:
        yield Lack("fob.value", data.border.fob.missing[0].pointer)


def declarant_lacks(data: PaperData) -> Iterator[Lack]:
    """Who answers for the duty on the way, and with what; the desk has no field for them. Nobody where no country is
    crossed."""
    if not data.transit.crossed:
        return
    yield Lack("transit.principal", NO_FIELD)
    if data.transit.under_acts:
        yield Lack("transit.trader_id", NO_FIELD)
    if not data.transit.declarations:
        yield Lack("transit.declaration", "/desk/received_papers")
    yield Lack("transit.guarantee_number", NO_FIELD)
    yield Lack("transit.guarantee_amount", NO_FIELD)
    yield Lack("transit.time_limit", NO_FIELD)
    if data.consignment.desk.planned_arrival is None:
        yield Lack("box.arrival", "/desk/planned_arrival")


def office_lacks(data: PaperData) -> Iterator[Lack]:
    known = {office.role for office in data.transit.offices}
    for role, gate in (("departure", "exit"), ("destination", "entry")):
        if role not in known:
            yield Lack(f"transit.office_{role}", f"/desk/gates/{gate}")


def vehicle_lacks(data: PaperData) -> Iterator[Lack]:
    """What the table of vehicles has no column for, and what is missing in it."""
    units = data.consignment.desk.transport_units
    if not units:
        yield Lack("carriage.units", UNITS)
    for index, unit in enumerate(units):
        for caption, member in unit_needs(unit, data.consignment.mode):
            yield Lack(caption, f"{UNITS}/{index}/{member}")
        if unit.kind == "truck":
            yield from _truck_lacks(unit, f"{UNITS}/{index}")
    if data.transit.under_acts and data.consignment.mode == "ROAD":
        yield Lack("transit.permit", NO_FIELD)


def _truck_lacks(unit: TransportUnit, pointer: str) -> Iterator[Lack]:
    if not any(sign in (unit.plate or "") for sign in BETWEEN_PLATES):
        yield Lack("transit.trailer", f"{pointer}/plate")
    yield Lack("transit.passport", f"{pointer}/driver")
