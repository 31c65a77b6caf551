"""The weight of the load against what containers carry and roads allow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from shipdesk.checks.case import Case
from shipdesk.checks.finding import INFO, Fault
from shipdesk.checks.means import ROAD, SEA, means_of
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.checks.spaces import UNNAMED, Space, by_figure, named, spaces
from shipdesk.domain.measures import GRAM, plain
from shipdesk.reference.equipment import Container, Truck

HOME = "TH"


def too_heavy_for_container(case: Case) -> Iterator[Fault]:
    yield from _unknown_kinds(case)
    loaded, gross = spaces(case), case.sums.gross_weight_kg
    payload = sum((space.room.payload_kg.value for space in loaded), Decimal(0))
    if loaded and gross.kg > payload:
        values = {"gross": str(gross), "payload": plain(payload), "size": named(loaded)}
        yield by_figure(Fault(pointer=f"{loaded[0].pointer}/size_type", values=values), loaded[0].room.payload_kg)


def _unknown_kinds(case: Case) -> Iterator[Fault]:
    """A container or truck without figures: then no rule about weight, room or door can speak, and that is told."""
    equipment = case.facts.equipment
    for index, unit in enumerate(case.desk.transport_units):
        kinds = {"container": equipment.containers, "truck": equipment.trucks}.get(unit.kind)
        if kinds is not None and equipment.load_space(unit.size_type) is None:
            values = {
                "unit": unit.number or unit.plate or str(index + 1),
                "size": unit.size_type or "-",
                "known": ", ".join(kinds),
            }
            pointer = f"/desk/transport_units/{index}/size_type"
            yield Fault(pointer=pointer, values=values, message_key="unknown", severity=INFO)


def too_heavy_for_road(case: Case) -> Iterator[Fault]:
    """One finding for each country whose roads are not for such a vehicle; a load in several is shared evenly."""
    loaded = spaces(case)
    if not loaded:
        return
    share = case.sums.gross_weight_kg.kg / len(loaded)
    heaviest = max(loaded, key=lambda space: _vehicle_kg(case, space))
    whole = share + _vehicle_kg(case, heaviest)
    for country in _countries_by_road(case):
        limits = case.facts.equipment.road_limits.get(country)
        truck = heaviest.room.code if isinstance(heaviest.room, Truck) else None
        limit = limits.gross_of(truck) if limits is not None else None
        if limit is not None and whole > limit.value:
            values = {
                "country": country,
                "size": heaviest.room.code,
                "cargo": plain(share.quantize(GRAM)),
                "vehicle": plain(_vehicle_kg(case, heaviest)),
                "whole": plain(whole.quantize(GRAM)),
                "limit": plain(limit.value),
            }
            yield by_figure(Fault(pointer=f"{heaviest.pointer}/size_type", values=values), limit)


def _vehicle_kg(case: Case, space: Space) -> Decimal:
    """The empty vehicle: a truck itself; under a container also tractor and trailer."""
    if isinstance(space.room, Container):
        return space.tare_kg + case.facts.equipment.container_vehicle_tare_kg.value
    return space.tare_kg


def _countries_by_road(case: Case) -> list[str]:
    """All countries on the way of a truck; by rail, sea or air only the road to the terminal in Thailand."""
    if case.main_mode != ROAD:
        return [HOME]
    return list(dict.fromkeys((HOME, *(place[:2] for place in case.gates), case.destination)))


def verified_mass_missing(case: Case) -> Iterator[Fault]:
    """A declaration that came in counts for the container it names, and for all where it names none."""
    if SEA not in means_of(case):
        return
    declared = [
        paper.states.container_number if paper.states is not None else None
        for paper in case.desk.received_papers
        if paper.document_type == "VGM_DECLARATION"
    ]
    for index, unit in enumerate(case.desk.transport_units):
        if unit.kind != "container" or unit.vgm_kg is not None or None in declared or unit.number in declared:
            continue
        values = {"container": unit.number or UNNAMED}
        yield Fault(pointer=f"/desk/transport_units/{index}/vgm_kg", values=values)


CASE_RULES: Mapping[str, CaseRule] = {
    "WGT-07": too_heavy_for_container,
    "WGT-08": too_heavy_for_road,
    "WGT-09": verified_mass_missing,
}
