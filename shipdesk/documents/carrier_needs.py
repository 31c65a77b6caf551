"""What a carrier asks for and the consignment does not say yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shipdesk.documents.kind import Lack
from shipdesk.documents.paper_data import PaperData
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.domain.party import Party

PAPERS = "/desk/received_papers"
UNITS = "/desk/transport_units"
BY_WATER = frozenset({"SEA", "INLAND_WATER", "MULTIMODAL"})
"""Modes whose carrier issues a bill of lading, of one type or another."""
CHINA = "CN"
"""Its manifest takes no party without a code."""


@dataclass(frozen=True)
class CarrierNeeds:
    """By the part of the paper that shows them; `by_hand` is open on the paper, as no field of the desk holds it."""

    booking: tuple[Lack, ...]
    places: tuple[Lack, ...]
    by_hand: tuple[Lack, ...]
    parties: tuple[Lack, ...]
    units: tuple[Lack, ...]

    @property
    def every(self) -> tuple[Lack, ...]:
        return (*self.booking, *self.places, *self.parties, *self.units)


def carrier_needs(data: PaperData) -> CarrierNeeds:
    consignment = data.consignment
    return CarrierNeeds(
        booking=tuple(_booking(data)),
        places=tuple(_places(data)),
        by_hand=tuple(_by_hand(consignment)),
        parties=tuple(_parties(consignment)),
        units=tuple(_units(consignment)),
    )


def unit_needs(unit: TransportUnit, mode: str) -> Iterator[tuple[str, str]]:
    """(caption, member) of what is missing of one container, truck or wagon."""
    needed = [("box.seal", "seal_number", unit.seal_number)]
    if unit.kind == "truck":
        needed += [("carriage.plate", "plate", unit.plate), ("carriage.driver", "driver", unit.driver)]
    else:
        needed += [("carriage.unit_number", "number", unit.number)]
    if unit.kind == "container":
        needed += [("carriage.size_type", "size_type", unit.size_type)]
        if mode in BY_WATER:
            needed += [("carriage.vgm", "vgm_kg", str(unit.vgm_kg or ""))]
    return ((caption, member) for caption, member, value in needed if not value)


def _booking(data: PaperData) -> Iterator[Lack]:
    known = {fact.caption for fact in data.carriage.booking}
    mode = data.consignment.mode
    vehicle = f"carriage.vehicle_{mode}"
    if "carriage.number" not in known:
        yield Lack("carriage.number", PAPERS)
    if mode != "ROAD" and vehicle not in known:
        yield Lack(vehicle, PAPERS)


def _places(data: PaperData) -> Iterator[Lack]:
    known = {fact.caption for fact in data.carriage.places}
    needed = (
        ("carriage.receipt", "/pickup_address"),
        ("carriage.loading", "/desk/gates/exit"),
        ("carriage.discharge", "/desk/gates/entry"),
        ("carriage.delivery", "/route_id"),
    )
    if "box.to" in known:
        known.add("carriage.delivery")
    return (Lack(caption, pointer) for caption, pointer in needed if caption not in known)


def _by_hand(consignment: Consignment) -> Iterator[Lack]:
    if consignment.mode in BY_WATER:
        yield Lack("carriage.bill_type", "")
        yield Lack("carriage.originals", "")


def _parties(consignment: Consignment) -> Iterator[Lack]:
    given: list[tuple[str, Party | None, str]] = [
        ("shipper", consignment.exporter, "/exporter"),
        ("consignee", consignment.consignee, "/consignee"),
        ("notify", consignment.notify_party, "/notify_party"),
    ]
    for role, party, pointer in given:
        if party is None:
            yield Lack("party.notify", pointer)
            continue
        if not party.phone:
            yield Lack(f"carriage.{role}_phone", f"{pointer}/phone")
        if consignment.destination == CHINA and not party.registrations:
            yield Lack(f"carriage.{role}_code", f"{pointer}/registrations")


def _units(consignment: Consignment) -> Iterator[Lack]:
    if not consignment.desk.transport_units:
        yield Lack("carriage.units", UNITS)
    for index, unit in enumerate(consignment.desk.transport_units):
        for caption, member in unit_needs(unit, consignment.mode):
            yield Lack(caption, f"{UNITS}/{index}/{member}")
