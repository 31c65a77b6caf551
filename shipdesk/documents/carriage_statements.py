"""What a paper says to a carrier, field by field, beside what every paper says."""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.documents import numbers
from shipdesk.documents.carriage import letters_of_credit
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.statements import Statement, facts
from shipdesk.domain.measures import plain

UNITS = "/desk/transport_units"


def credit(data: PaperData) -> Iterator[Statement]:
    return facts(letters_of_credit(data.consignment))


def names(data: PaperData) -> Iterator[Statement]:
    """What each line is called."""
    for line in data.lines:
        yield _text(f"line.{line.line_no}.description", line.name.en, f"{line.pointer}/descriptions")


def codes(data: PaperData) -> Iterator[Statement]:
    for line in data.lines:
        yield _text(f"line.{line.line_no}.hs_code", line.hs_code, f"{line.pointer}/hs_code")


def hs6(data: PaperData) -> Iterator[Statement]:
    """The six figures that every manifest asks for."""
    for line in data.lines:
        yield _text(f"line.{line.line_no}.hs6", line.hs_code[:6], f"{line.pointer}/hs_code")


def vehicle(data: PaperData) -> Iterator[Statement]:
    """The booked ship, flight or train alone."""
    return (one for one in booking(data) if one.field.startswith("booking.vehicle_"))


def booking(data: PaperData) -> Iterator[Statement]:
    return (
        Statement(f"booking.{one.field}", one.value, one.shown, one.pointer) for one in facts(data.carriage.booking)
    )


def entry(data: PaperData) -> Iterator[Statement]:
    if data.carriage.entry:
        yield _text("point_of_entry", data.carriage.entry.en, "/desk/gates/entry")


def units(data: PaperData) -> Iterator[Statement]:
    """Numbers, seals and weights of what carries the goods."""
    for index, unit in enumerate(data.consignment.desk.transport_units):
        field, pointer = f"unit.{index + 1}", f"{UNITS}/{index}"
        texts = ("number", unit.number), ("seal_number", unit.seal_number), ("plate", unit.plate)
        for member, value in texts:
            if value:
                yield _text(f"{field}.{member}", value, f"{pointer}/{member}")
        if unit.vgm_kg:
            vgm = numbers.weight(unit.vgm_kg)
            yield Statement(f"{field}.vgm", plain(unit.vgm_kg.kg), vgm, f"{pointer}/vgm_kg")


def dangerous(data: PaperData) -> Iterator[Statement]:
    """UN number, class and packing group of each dangerous line."""
    for line, item in zip(data.lines, data.consignment.items, strict=True):
        goods, field = item.dangerous_goods, f"line.{line.line_no}"
        if goods is None:
            continue
        pointer = f"{line.pointer}/dangerous_goods"
        yield Statement(f"{field}.un_number", goods.un_number, f"UN {goods.un_number}", f"{pointer}/un_number")
        yield _text(f"{field}.hazard_class", goods.hazard_class, f"{pointer}/hazard_class")
        if goods.packing_group:
            group = goods.packing_group
            yield Statement(f"{field}.packing_group", group, f"PG {group}", f"{pointer}/packing_group")


def _text(field: str, text: str, pointer: str) -> Statement:
    return Statement(field, text, text, pointer)
