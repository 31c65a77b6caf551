"""What the declaration says, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.documents import carriage_statements as told
from shipdesk.documents import statements as said
from shipdesk.documents.danger.data import AIR, LAND, SEA, DangerLine
from shipdesk.documents.kind import Lack
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.statements import Statement

NO_FIELD = "/delivery_instructions"
"""No field holds it: the instructions to the carrier may."""
UNITS, PAPERS = "/desk/transport_units", "/desk/received_papers"
TRANSPORT_PAPERS = {SEA: "BILL_OF_LADING", AIR: "AIR_WAYBILL", LAND: "ROAD_CONSIGNMENT_NOTE"}
FLAMMABLE_LIQUID = "3"


def statements(data: PaperData) -> Iterator[Statement]:
    for group in (said.parties, said.head, said.journey):
        yield from group(data)
    if not data.danger.lines:
        return
    yield from told.dangerous(data)
    for one in data.danger.lines:
        field = f"line.{one.line.line_no}"
        yield said.net_weight(one.line)
        members = (
            ("proper_shipping_name", one.entry.proper_shipping_name),
            ("packing_instruction", one.entry.packing_instruction),
            ("un38_3_reference", one.entry.un38_3_reference),
        )
        for member, value in members:
            if value and (member != "packing_instruction" or data.danger.means == AIR):
                yield Statement(f"{field}.{member}", value, value, f"{one.told}/{member}")
    if data.danger.means != AIR and data.danger.declared:
        yield from said.marks(data)
        yield from (one for one in told.units(data) if not one.field.endswith(".plate"))


def lacks(data: PaperData) -> Iterator[Lack]:
    """In the order of the paper; of several lines each box once."""
    seen: set[tuple[str, str]] = set()
    for lack in _lacks(data):
        if (lack.caption, lack.pointer) not in seen:
            seen.add((lack.caption, lack.pointer))
            yield lack


def _lacks(data: PaperData) -> Iterator[Lack]:
    danger = data.danger
    for line in danger.unnamed:
        yield Lack("danger.un_number", f"{line.pointer}/dangerous_goods")
    for one in danger.lines:
        yield from line_lacks(one, danger.means)
    if danger.declared:
        yield from journey_lacks(data)
        yield from handling_lacks(data)
        yield from foot_lacks(data)


def line_lacks(one: DangerLine, means: str) -> Iterator[Lack]:
    entry, told_in = one.entry, one.told
    if one.hazard_class is None:
        yield Lack("danger.class", one.pointer)
    elif one.has_group and one.packing_group is None:
        yield Lack("danger.packing_group", f"{one.pointer}/packing_group")
    if entry.proper_shipping_name is None:
        yield Lack("danger.proper_shipping_name", f"{told_in}/proper_shipping_name")
    elif lacks_technical_name(one):
        yield Lack("danger.technical_name", f"{told_in}/proper_shipping_name")
    if one.cargo is None:
        yield Lack("box.packages", "/handling_units")
    if means == AIR and entry.packing_instruction is None:
        yield Lack("danger.packing_instruction", f"{told_in}/packing_instruction")
    if means == AIR and one.is_battery:
        yield from _battery_lacks(one)
    if means == SEA and one.hazard_class == FLAMMABLE_LIQUID:
        yield Lack("danger.flash_point", NO_FIELD)


def _battery_lacks(one: DangerLine) -> Iterator[Lack]:
    if one.entry.watt_hours is None and one.entry.lithium_g is None:
        yield Lack("danger.energy", f"{one.told}/watt_hours")
    if one.entry.un38_3_reference is None:
        yield Lack("danger.un38_3", f"{one.told}/un38_3_reference")


def lacks_technical_name(one: DangerLine) -> bool:
    """Goods not otherwise specified are named by what makes them dangerous, in brackets."""
    name = one.entry.proper_shipping_name or ""
    return "N.O.S" in name.upper() and "(" not in name


def journey_lacks(data: PaperData) -> Iterator[Lack]:
    if transport_paper(data) is None:
        yield Lack("danger.document", PAPERS)
    known = {fact.caption for fact in data.transport}
    for caption, pointer in (("box.from", "/desk/gates/exit"), ("box.to", "/desk/gates/entry")):
        if caption not in known:
            yield Lack(caption, pointer)
    vehicle = f"carriage.vehicle_{data.consignment.mode}"
    if data.danger.means != LAND and vehicle not in {fact.caption for fact in data.carriage.booking}:
        yield Lack(vehicle, PAPERS)


def handling_lacks(data: PaperData) -> Iterator[Lack]:
    yield Lack("danger.emergency", NO_FIELD)
    if data.danger.means == AIR and aircraft(data) is None:
        entry = next((one for one in data.danger.declared if one.entry.cargo_aircraft_only is None), None)
        yield Lack("danger.aircraft", f"{entry.told}/cargo_aircraft_only" if entry else "/desk/dangerous_goods")


def foot_lacks(data: PaperData) -> Iterator[Lack]:
    if data.danger.means != AIR and not data.consignment.desk.transport_units:
        yield Lack("carriage.units", UNITS)
    signing = data.signing
    if not (signing.name and signing.place and signing.date):
        yield Lack("sign.place_date", "/desk/signatory")


def transport_paper(data: PaperData) -> tuple[str, str] | None:
    """Number and pointer of the bill of lading, air waybill or consignment note that was received."""
    wanted = {TRANSPORT_PAPERS[data.danger.means]} | ({"RAIL_CONSIGNMENT_NOTE"} if data.danger.means == LAND else set())
    for index, paper in enumerate(data.consignment.desk.received_papers):
        if paper.document_type in wanted and paper.number:
            return paper.number, f"{PAPERS}/{index}/number"
    return None


def aircraft(data: PaperData) -> str | None:
    """`cargo` where one of the goods may only fly there, `passenger` where none does; None where that is not said."""
    said_of = [one.entry.cargo_aircraft_only for one in data.danger.declared]
    if any(said_of):
        return "cargo"
    return None if None in said_of else "passenger"
