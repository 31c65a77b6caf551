"""The size of the load against the room of containers and trucks: volume, door, height of pallets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from shipdesk.checks.case import Case, PlacedUnit
from shipdesk.checks.finding import INFO, Fault
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.checks.spaces import PALLET, Space, by_figure, named, spaces
from shipdesk.domain.measures import plain
from shipdesk.reference.equipment import Container, Figure, LoadSpace, Truck

TOO_LARGE, LENGTHWISE = "default", "lengthwise"


def too_voluminous(case: Case) -> Iterator[Fault]:
    loaded, volume = spaces(case), case.sums.volume_m3.m3
    rooms = [space.room for space in loaded if isinstance(space.room, Container)]
    if not rooms or len(rooms) < len(loaded):
        return
    least = sum((room.usable_least_m3.value for room in rooms), Decimal(0))
    most = sum((room.usable_most_m3.value for room in rooms), Decimal(0))
    if volume > least:
        values = {"volume": plain(volume), "least": plain(least), "most": plain(most), "size": named(loaded)}
        fault = Fault(
            pointer=f"{loaded[0].pointer}/size_type", values=values, message_key="full" if volume > most else "tight"
        )
        yield by_figure(fault, rooms[0].usable_most_m3)


def larger_than_door(case: Case) -> Iterator[Fault]:
    """Pieces stand upright and may go in lengthwise; one finding names the first that does not fit."""
    loaded = spaces(case)
    if not loaded:
        return
    room = max(loaded, key=lambda space: (space.room.door_height_cm.value, space.room.door_width_cm.value)).room
    worst = min((verdict for one in case.outermost if (verdict := _at_door(one, room))), default=None)
    if worst is not None:
        order, index = worst
        piece = case.placed_units[index]
        unit = piece.unit
        values = {
            "unit": unit.client_unit_reference,
            "piece": f"{unit.length_cm} x {unit.width_cm} x {unit.height_cm}",
            "door": f"{plain(room.door_width_cm.value)} x {plain(room.door_height_cm.value)}",
            "size": room.code,
        }
        key, severity = (TOO_LARGE, None) if order == 0 else (LENGTHWISE, INFO)
        fault = Fault(pointer=f"{piece.pointer}/height_cm", values=values, message_key=key, severity=severity)
        yield by_figure(fault, room.door_height_cm)


def _at_door(one: PlacedUnit, room: LoadSpace) -> tuple[int, int] | None:
    """0 where the piece does not go in, 1 where it goes in lengthwise only; with its place in the list."""
    short, long = sorted((one.unit.length_cm.cm, one.unit.width_cm.cm))
    if one.unit.height_cm.cm > room.door_height_cm.value or short > room.door_width_cm.value:
        return 0, one.index
    if long > room.inner_length_cm.value:
        return 0, one.index
    return (1, one.index) if long > room.door_width_cm.value else None


def stacked_too_high(case: Case) -> Iterator[Fault]:
    """Pallets above the red line of a reefer; in a truck those of which no two stand on one another."""
    pallets = [one for one in case.outermost if one.unit.package_type == PALLET]
    loaded = spaces(case)
    if not loaded or not pallets:
        return
    highest = max(pallets, key=lambda one: one.unit.height_cm)
    values = {"unit": highest.unit.client_unit_reference, "height": str(highest.unit.height_cm)}
    pointer = f"{highest.pointer}/height_cm"
    for space in loaded:
        line = space.room.load_line_cm if isinstance(space.room, Container) else None
        if line is not None and highest.unit.height_cm.cm > line.value:
            values |= {"size": space.room.code, "limit": plain(line.value)}
            yield by_figure(Fault(pointer=pointer, values=values, message_key="red_line"), line)
            return
    yield from _not_in_two_storeys(case, loaded, highest, len(pallets))


def _not_in_two_storeys(case: Case, loaded: tuple[Space, ...], highest: PlacedUnit, count: int) -> Iterator[Fault]:
    """A warning where the floor is too small for all pallets, else something to know."""
    storey = _double_stack(case, highest)
    if storey is None or highest.unit.height_cm.cm <= storey.value:
        return
    if not all(isinstance(space.room, Truck) for space in loaded):
        return
    foot = highest.unit.length_cm.cm * highest.unit.width_cm.cm
    floor = sum((space.room.inner_length_cm.value * space.room.inner_width_cm.value for space in loaded), Decimal(0))
    values = {
        "unit": highest.unit.client_unit_reference,
        "height": str(highest.unit.height_cm),
        "limit": plain(storey.value),
        "pallets": str(count),
        "places": str(int(floor // foot)),
        "size": named(loaded),
    }
    crowded = count > floor // foot
    fault = Fault(
        pointer=f"{highest.pointer}/height_cm",
        values=values,
        message_key="two_storeys",
        severity=None if crowded else INFO,
    )
    yield by_figure(fault, storey)


def _double_stack(case: Case, one: PlacedUnit) -> Figure | None:
    """Of the pallet with that foot; of the first in the table where none has it."""
    known = case.facts.equipment.pallets.values()
    foot = {one.unit.length_cm.cm, one.unit.width_cm.cm}
    fitting = (pallet for pallet in known if {pallet.length_cm.value, pallet.width_cm.value} == foot)
    pallet = next(fitting, next(iter(known), None))
    return pallet.double_stack_cm if pallet is not None else None


CASE_RULES: Mapping[str, CaseRule] = {
    "VOL-02": too_voluminous,
    "VOL-03": larger_than_door,
    "VOL-05": stacked_too_high,
}
