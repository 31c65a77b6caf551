"""Batteries by air: what must be declared, and what may not fly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Line
from shipdesk.checks.dangerous_goods import declared, un_number
from shipdesk.checks.finding import WARN, Fault
from shipdesk.checks.means import AIR, means_of
from shipdesk.checks.rule_functions import LineRule
from shipdesk.domain.desk_object import DangerousGoodsLine
from shipdesk.domain.measures import plain

_INSTRUCTION = re.compile(r"[0-9]{3}")


def battery(line: Line) -> str | None:
    """Its UN number; None where the goods are no battery by number."""
    number = un_number(line)
    return number if number in line.facts.listed("battery_un_numbers") else None


def flying_battery(line: Line) -> str | None:
    """The UN number of a battery that goes by air, if only for a part of the way."""
    return battery(line) if AIR in means_of(line.case) else None


def battery_not_declared(line: Line) -> Iterator[Fault]:
    """Packing instruction, energy or lithium, test summary; one finding where nothing is said at all."""
    number = flying_battery(line)
    if number is None:
        yield from _perhaps_flying(line)
        return
    (pointer, danger), values = declared(line), {"line": line.number, "un_number": number}
    if danger is None:
        yield Fault(pointer=pointer, values=values, message_key="nothing")
        return
    yield from _instruction_fault(line, number, danger, pointer)
    if danger.watt_hours is None and danger.lithium_g is None:
        member = "lithium_g" if number in line.facts.listed("lithium_metal_un_numbers") else "watt_hours"
        yield Fault(pointer=f"{pointer}/{member}", values=values, message_key="energy")
    if danger.un38_3_reference is None:
        yield Fault(pointer=f"{pointer}/un38_3_reference", values=values, message_key="summary")


def _perhaps_flying(line: Line) -> Iterator[Fault]:
    """Several means on a way that nobody knows: it is asked whether one of them flies."""
    number = battery(line)
    if number is not None and not means_of(line.case):
        values = {"line": line.number, "un_number": number}
        yield Fault(pointer="/mode", values=values, message_key="way_unknown", severity=WARN)


def _instruction_fault(line: Line, number: str, danger: DangerousGoodsLine, pointer: str) -> Iterator[Fault]:
    names = line.facts.tables.dangerous_goods.shipping_names.get(number)
    right = names.air_instructions if names is not None else frozenset()
    values = {"line": line.number, "un_number": number, "right": ", ".join(sorted(right))}
    pointer = f"{pointer}/packing_instruction"
    if danger.packing_instruction is None:
        yield Fault(pointer=pointer, values=values, message_key="instruction")
    elif right and instruction(danger) not in right:
        values |= {"stated": danger.packing_instruction}
        yield Fault(pointer=pointer, values=values, message_key="other_instruction")


def instruction(danger: DangerousGoodsLine) -> str | None:
    """The three digits in "PI 966 Section II"."""
    found = _INSTRUCTION.search(danger.packing_instruction or "")
    return found[0] if found else None


def battery_not_allowed(line: Line) -> Iterator[Fault]:
    """Passenger aircraft, where the papers do not say that a freighter takes them; batteries too full."""
    number = flying_battery(line)
    if number is None:
        return
    pointer, danger = declared(line)
    values = {"line": line.number, "un_number": number}
    on_freighter = danger is not None and danger.cargo_aircraft_only
    if number in line.facts.listed("freighter_only_un_numbers") and not on_freighter:
        member = "/cargo_aircraft_only" if danger is not None else ""
        yield Fault(pointer=f"{pointer}{member}", values=values, message_key="passenger")
    if danger is not None and danger.state_of_charge_percent is not None:
        yield from _too_full(line, number, danger, pointer)


def _too_full(line: Line, number: str, danger: DangerousGoodsLine, pointer: str) -> Iterator[Fault]:
    charge = danger.state_of_charge_percent
    for limit in line.facts.tables.dangerous_goods.charge_limits:
        if number not in limit.un_numbers or line.case.departure_day < limit.holds_from:
            continue
        is_meant = limit.instruction is None or limit.instruction == instruction(danger)
        is_large = danger.watt_hours is None or danger.watt_hours > limit.above_watt_hours
        if is_meant and is_large and charge is not None and charge > limit.most_percent:
            values = {"line": line.number, "un_number": number, "charge": plain(charge)}
            values |= {"limit": plain(limit.most_percent), "since": limit.holds_from.isoformat()}
            yield Fault(pointer=f"{pointer}/state_of_charge_percent", values=values, message_key="charge")


LINE_RULES: Mapping[str, LineRule] = {
    "DG-02": battery_not_declared,
    "DG-03": battery_not_allowed,
}
