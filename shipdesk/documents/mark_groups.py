"""What is painted on the packages: one group for all packages that bear the same but for their running number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shipdesk.documents.packed_rows import without_number
from shipdesk.documents.paper_data import Both, GoodsLine
from shipdesk.documents.terms import Terms
from shipdesk.documents.transport import entry_place, transport
from shipdesk.domain.border_value import MAIN_CARRIAGE
from shipdesk.domain.consignment import Consignment, HandlingUnit, UnitContent
from shipdesk.domain.content_weights import content_weights, filled_units
from shipdesk.domain.handling import handling_marks
from shipdesk.domain.marks import DEFAULT_TEMPLATE, initials, marks_text
from shipdesk.domain.measures import Length, Weight, total_weight

Key = tuple[str, int, tuple[UnitContent, ...], Weight, Weight, tuple[Length, Length, Length], str]
"""What packages of one group have in common: marks, N, contents, net and gross weight, sides, kind."""


@dataclass(frozen=True, kw_only=True)
class MarkGroup:
    """`text` are the marks as typed, without their running number; `numbers` are those of the packages out of `of`."""

    references: tuple[str, ...]
    numbers: tuple[int, ...]
    of: int
    kind: Both
    text: str
    initials: str
    destination: str
    via: str
    origin: str
    lines: tuple[GoodsLine, ...]
    lots: tuple[str, ...]
    net: Weight
    gross: Weight
    sides: tuple[Length, Length, Length]
    handling: tuple[str, ...]


def mark_groups(consignment: Consignment, lines: Sequence[GoodsLine], terms: Terms) -> tuple[MarkGroup, ...]:
    """In the order in which their first packages come."""
    shares = content_weights(consignment)
    units = filled_units(consignment)
    groups: dict[Key, list[tuple[int, HandlingUnit, Weight]]] = {}
    for place, unit in enumerate(units, start=1):
        text, number, of = _typed(consignment, unit, place, len(units))
        net = total_weight(shares[unit.client_unit_reference, line] for line in {one.line_no for one in unit.contents})
        sides = (unit.length_cm, unit.width_cm, unit.height_cm)
        key = (text, of, unit.contents, net, unit.gross_weight_kg, sides, unit.package_type)
        groups.setdefault(key, []).append((number, unit, net))
    where = _destination(consignment, terms)
    return tuple(_group(consignment, key, equal, where, lines, terms) for key, equal in groups.items())


def _typed(consignment: Consignment, unit: HandlingUnit, place: int, count: int) -> tuple[str, int, int]:
    """The marks of one package, its number and N; without typed ones the usual marks."""
    typed = unit.marks or marks_text(DEFAULT_TEMPLATE, consignment, str(place), count)
    text, numbered = without_number(typed)
    return (text, *(numbered or (place, count)))


def _group(
    consignment: Consignment,
    key: Key,
    equal: Sequence[tuple[int, HandlingUnit, Weight]],
    where: tuple[str, str],
    lines: Sequence[GoodsLine],
    terms: Terms,
) -> MarkGroup:
    _, unit, net = equal[0]
    held = {one.line_no for one in unit.contents}
    items = [item for item in consignment.items if item.line_no in held]
    origins = dict.fromkeys(terms.country(item.origin_country).en.upper() for item in items)
    return MarkGroup(
        references=tuple(one.client_unit_reference for _, one, _ in equal),
        numbers=tuple(number for number, _, _ in equal),
        of=key[1],
        kind=terms.package(unit.package_type, len(equal)),
        text=key[0],
        initials=initials(consignment.consignee.name_latin),
        destination=where[0],
        via=where[1],
        origin=", ".join(origins),
        lines=tuple(line for line in lines if line.line_no in held),
        lots=tuple(dict.fromkeys(item.lot_number for item in items if item.lot_number)),
        net=net,
        gross=unit.gross_weight_kg,
        sides=(unit.length_cm, unit.width_cm, unit.height_cm),
        handling=handling_marks(consignment, held, unit.package_type, terms.reference.handling_rules),
    )


def _destination(consignment: Consignment, terms: Terms) -> tuple[str, str]:
    """`KUNMING, CHINA` and `MOHAN`: where the goods go to, and the gate they enter by where that is another place."""
    country = terms.country(consignment.destination).en
    end = next((fact.value for fact in transport(consignment, terms) if fact.caption == "box.to"), None)
    entry = entry_place(consignment, terms)
    named = consignment.incoterm_place if consignment.incoterm in MAIN_CARRIAGE else _bare(end)
    town = named.partition(",")[0].strip()
    via = _bare(entry)
    words = ", ".join(part for part in dict.fromkeys((town, country)) if part)
    return words.upper(), "" if via in named else via.upper()


def _bare(place: Both | None) -> str:
    """A place's name without what stands in brackets behind it."""
    return place.en.partition(" (")[0] if place else ""
