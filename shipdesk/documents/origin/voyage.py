"""What the desk knows of the vehicle, as far as a certificate asks for it."""

from __future__ import annotations

from shipdesk.documents.kind import Lack
from shipdesk.documents.paper_data import PaperData


def missing_conveyance(data: PaperData) -> Lack | None:
    """A truck goes by its plate; of ships, flights and trains the desk knows no name."""
    units = data.consignment.desk.transport_units
    if any(unit.kind == "truck" and (unit.plate or unit.number) for unit in units):
        return None
    if data.consignment.mode == "ROAD":
        return Lack("box.truck", "/desk/transport_units")
    return Lack("origin.conveyance", "/departure_id")
