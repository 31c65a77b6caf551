"""The texts that people type into a consignment and papers print, each with what a figure in it may speak of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shipdesk.domain.consignment import Consignment, HandlingUnit, Item


@dataclass(frozen=True)
class TypedText:
    """`item` of a line's own text; `unit` of what stands on a package."""

    pointer: str
    text: str
    item: Item | None = None
    unit: HandlingUnit | None = None


def typed_texts(consignment: Consignment) -> Iterator[TypedText]:
    """Marks that stand alike on equal packages come once."""
    desk = consignment.desk
    for index, item in enumerate(consignment.items):
        for place, one in enumerate(item.descriptions):
            yield TypedText(f"/items/{index}/descriptions/{place}/text", one.text, item=item)
    yield from _marks(consignment)
    if desk.payment is not None and desk.payment.terms:
        yield TypedText("/desk/payment/terms", desk.payment.terms)
    if consignment.delivery_instructions:
        yield TypedText("/delivery_instructions", consignment.delivery_instructions)
    lines = {item.line_no: item for item in consignment.items}
    for index, label in enumerate(desk.label_data):
        for member in ("responsible", "storage", "use", "warnings"):
            written = getattr(label, member)
            if written:
                yield TypedText(f"/desk/label_data/{index}/{member}", written, item=lines.get(label.line_no))


def _marks(consignment: Consignment) -> Iterator[TypedText]:
    told: set[tuple[object, ...]] = set()
    for index, unit in enumerate(consignment.handling_units):
        alike = (unit.marks, unit.contents, unit.gross_weight_kg, unit.package_type, unit.parent_unit_reference is None)
        if unit.marks and alike not in told:
            told.add(alike)
            yield TypedText(f"/handling_units/{index}/marks", unit.marks, unit=unit)
