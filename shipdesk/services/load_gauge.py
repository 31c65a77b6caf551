"""How full the container or truck is by weight and by room, from sums alone, before anything is placed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.totals import totals
from shipdesk.reference.equipment import LoadSpace
from shipdesk.services.desk import Desk
from shipdesk.services.equipment import equipment_of

CUBIC_CM = Decimal(1_000_000)


@dataclass(frozen=True)
class LoadGauge:
    """Per cent of all the transport units together; over 100 is more than they take."""

    space: LoadSpace
    count: int
    weight_percent: int
    room_percent: int

    @property
    def is_over(self) -> bool:
        return max(self.weight_percent, self.room_percent) > 100


def load_gauge(desk: Desk, consignment: Consignment) -> LoadGauge | None:
    """None where the shipment names no container or truck of the table, several kinds, or is not packed."""
    equipment = equipment_of(desk)
    spaces = [equipment.load_space(unit.size_type) for unit in consignment.desk.transport_units]
    if not consignment.handling_units or not spaces or spaces[0] is None or any(one != spaces[0] for one in spaces):
        return None
    space, count, sums = spaces[0], len(spaces), totals(consignment)
    room = space.inner_length_cm.value * space.inner_width_cm.value * space.load_height_cm / CUBIC_CM
    return LoadGauge(
        space,
        count,
        round(100 * sums.gross_weight_kg.kg / (space.payload_kg.value * count)),
        round(100 * sums.volume_m3.m3 / (room * count)),
    )
