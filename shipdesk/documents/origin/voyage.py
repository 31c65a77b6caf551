"""What the desk knows of the ship, flight, train or truck, as far as a certificate asks for it."""

from __future__ import annotations

from shipdesk.documents.carriage import VEHICLE
from shipdesk.documents.kind import Lack
from shipdesk.documents.paper_data import Fact, PaperData


def booked_vehicle(data: PaperData) -> Fact | None:
    """Vessel and voyage, flight or train, as the booking confirmation names it."""
    return data.carriage.vehicle


def missing_conveyance(data: PaperData) -> Lack | None:
    """A truck goes by its plate; a ship, flight or train by what was booked."""
    units = data.consignment.desk.transport_units
    if booked_vehicle(data) or any(unit.kind == "truck" and (unit.plate or unit.number) for unit in units):
        return None
    if data.consignment.mode == "ROAD":
        return Lack("box.truck", "/desk/transport_units")
    return Lack(f"{VEHICLE}{data.consignment.mode}", "/desk/received_papers")
