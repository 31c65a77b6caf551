"""Facts of the boxes about the journey: mode, gates, dates, and what carries the goods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shipdesk.documents import numbers
from shipdesk.documents.paper_data import Both, Fact
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.reference.routes import Gates, Route


def transport(consignment: Consignment, terms: Terms) -> tuple[Fact, ...]:
    """Rows of the transport box; what is not known is left out."""
    return (
        Fact("box.mode", terms.words(f"mode.{consignment.mode}"), "/mode"),
        *_places(consignment, terms),
        *_dates(consignment),
        *_carriers(consignment.desk.transport_units),
    )


def entry_place(consignment: Consignment, terms: Terms) -> Both | None:
    """Where the goods enter the country they go to, as declared, else as the route goes."""
    enter = gates_of(consignment, terms).entry
    return terms.place(enter) if enter else None


def route_of(consignment: Consignment, terms: Terms) -> Route | None:
    return terms.reference.route_to(consignment.route_id, consignment.destination)


def gates_of(consignment: Consignment, terms: Terms) -> Gates:
    """Each gate as declared, else as the route goes."""
    route = route_of(consignment, terms)
    given, known = consignment.desk.gates, route.gates if route else None
    return Gates(
        exit=(given.exit if given else None) or (known.exit if known else None),
        transit=(given.transit if given else ()) or (known.transit if known else ()),
        entry=(given.entry if given else None) or (known.entry if known else None),
    )


def point_of_entry(consignment: Consignment, terms: Terms) -> Fact | None:
    """The same as a row of the certificate that names it."""
    entry = entry_place(consignment, terms)
    return Fact("phyto.point_of_entry", entry, "/desk/gates/entry") if entry else None


def _places(consignment: Consignment, terms: Terms) -> Iterator[Fact]:
    gates, end = gates_of(consignment, terms), _end(route_of(consignment, terms), terms)
    enter = gates.entry
    if gates.exit:
        yield Fact("box.from", terms.place(gates.exit), "/desk/gates/exit")
    via = [terms.place(place) for place in gates.transit]
    if enter and end and terms.place(enter) != end:
        via.append(terms.place(enter))
    if via:
        yield Fact("box.via", _joined(via), "/desk/gates/transit")
    if end or enter:
        yield Fact("box.to", end or terms.place(enter or ""), "/desk/gates/entry")


def _end(route: Route | None, terms: Terms) -> Both | None:
    if route is None or not route.legs:
        return None
    return terms.place(route.legs[-1].end)


def _joined(places: list[Both]) -> Both:
    second = [place.second for place in places if place.second]
    return Both(" – ".join(place.en for place in places), " – ".join(second) or None)


def _dates(consignment: Consignment) -> Iterator[Fact]:
    desk = consignment.desk
    if desk.planned_departure:
        yield Fact("box.departure", Both(numbers.day(desk.planned_departure)), "/desk/planned_departure")
    if desk.planned_arrival:
        yield Fact("box.arrival", Both(numbers.day(desk.planned_arrival)), "/desk/planned_arrival")


def _carriers(units: Sequence[TransportUnit]) -> Iterator[Fact]:
    """Number, size and seal of what carries the goods; of several, one row for each kind."""
    if len(units) == 1:
        yield from _only_carrier(units[0])
        return
    by_kind: dict[str, list[str]] = {}
    for unit in units:
        written = " / ".join(part for part in (_carrier(unit), unit.seal_number) if part)
        if written:
            by_kind.setdefault(unit.kind, []).append(written)
    for kind, written_units in by_kind.items():
        yield Fact(f"box.{kind}", Both("; ".join(written_units)), "/desk/transport_units")


def _only_carrier(unit: TransportUnit) -> Iterator[Fact]:
    pointer = "/desk/transport_units/0"
    if _carrier(unit):
        yield Fact(f"box.{unit.kind}", Both(_carrier(unit)), f"{pointer}/number")
    if unit.seal_number:
        yield Fact("box.seal", Both(unit.seal_number), f"{pointer}/seal_number")


def _carrier(unit: TransportUnit) -> str:
    return " / ".join(part for part in (unit.number, unit.size_type, unit.plate) if part)
