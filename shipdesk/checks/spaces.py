"""Containers and trucks of a consignment with their figures from the table of equipment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.reference.equipment import Figure, LoadSpace

PALLET = "PX"
UNNAMED = "unnamed"
"""A container without number; read as such in the reader's language."""


@dataclass(frozen=True)
class Space:
    """A container or truck of the consignment with its figures."""

    index: int
    unit: TransportUnit
    room: LoadSpace

    @property
    def pointer(self) -> str:
        return f"/desk/transport_units/{self.index}"

    @property
    def tare_kg(self) -> Decimal:
        """What stands on the plate, else the usual figure."""
        return self.unit.tare_kg.kg if self.unit.tare_kg is not None else self.room.tare_kg.value


def spaces(case: Case) -> tuple[Space, ...]:
    """Nothing where one of them is of an unknown kind: then nobody knows what the others carry."""
    known = []
    for index, unit in enumerate(case.desk.transport_units):
        room = case.facts.equipment.load_space(unit.size_type)
        if room is None:
            return ()
        known.append(Space(index, unit, room))
    return tuple(known)


def named(loaded: tuple[Space, ...]) -> str:
    return " + ".join(space.room.code for space in loaded)


def by_figure(fault: Fault, figure: Figure) -> Fault:
    """The fault with the source of the figure it rests on, and whether that is to verify."""
    return replace(fault, source=figure.source, to_verify=figure.to_verify)
