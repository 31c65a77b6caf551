"""Cold goods: the setting that the carrier needs, and what may not travel in one unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case, Line, PlacedUnit
from shipdesk.checks.finding import WARN, Fault
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.domain.temperature import line_classes

REEFER, REEFER_AT = "R", 2
SET_BY_CARRIER = ("container", "truck", "wagon")
"""Units with a machine that is set; what flies is told its range on the waybill."""


def reefer_setting_missing(case: Case) -> Iterator[Fault]:
    """The set point of each cold unit, fresh air for what breathes; the range where no unit is named yet."""
    regime = _cold_regime(case)
    if regime is None:
        yield from _not_said(case)
        return
    units = [(index, one) for index, one in enumerate(case.desk.transport_units) if one.kind in SET_BY_CARRIER]
    temperature = case.consignment.temperature
    if not units:
        if temperature is None or (temperature.min_c is None and temperature.max_c is None):
            yield Fault(pointer="/temperature", values={"regime": regime}, message_key="range")
        return
    breathing = any(line.goods_class in case.facts.listed("breathing_classes") for line in case.lines)
    for index, unit in units:
        values = {"unit": unit.number or unit.plate or str(index + 1)}
        if unit.set_point_c is None:
            pointer = f"/desk/transport_units/{index}/set_point_c"
            yield Fault(pointer=pointer, values=values | {"regime": regime}, message_key="set_point")
        elif unit.vent_m3h is None and unit.kind == "container" and breathing:
            yield Fault(pointer=f"/desk/transport_units/{index}/vent_m3h", values=values, message_key="vent")


def _not_said(case: Case) -> Iterator[Fault]:
    """Nobody names a cold class: reefers without a setting, else goods that are frozen by their tariff code."""
    unset = [
        (index, unit)
        for index, unit in enumerate(case.desk.transport_units)
        if unit.set_point_c is None and _is_reefer(case, unit)
    ]
    for index, unit in unset:
        values = {"unit": unit.number or str(index + 1)}
        yield Fault(pointer=f"/desk/transport_units/{index}/set_point_c", values=values, message_key="reefer")
    frozen = next((line for line in case.lines if line.is_of("frozen_classes")), None)
    if frozen is not None and not unset:
        yield Fault(pointer="/temperature", values=frozen.named, message_key="not_said", severity=WARN)


def _is_reefer(case: Case, unit: TransportUnit) -> bool:
    """By the third letter of the ISO size type."""
    container = case.facts.equipment.container(unit.size_type)
    return container is not None and container.size_type[REEFER_AT] == REEFER


def _cold_regime(case: Case) -> str | None:
    """The first cold class that consignment, product or package asks for."""
    cold = case.facts.listed("cold_regimes")
    asked = [case.consignment.temperature.regime] if case.consignment.temperature is not None else []
    asked += [regime for line in case.lines if (regime := _own_regime(line)) is not None]
    asked += [one.unit.temperature.regime for one in case.placed_units if one.unit.temperature is not None]
    return next((regime for regime in asked if regime in cold), None)


def _own_regime(line: Line) -> str | None:
    return line.product.temperature_regime if line.product is not None else None


def mixed_temperatures(case: Case) -> Iterator[Fault]:
    """In one package; else more classes than containers or trucks to keep them apart. Unsaid is ambient."""
    regimes = line_classes(case.consignment)
    if len(set(regimes.values())) < 2:
        return
    for one in case.outermost:
        within = {regimes[number] for number in case.lines_in(one) if number in regimes}
        if len(within) > 1:
            yield _mixed(one, within)
            return
    units = len(case.desk.transport_units)
    if 0 < units < len(set(regimes.values())):
        values = {"regime": _listed(set(regimes.values())), "count": str(units)}
        yield Fault(pointer="/desk/transport_units", values=values, message_key="transport")


def _mixed(one: PlacedUnit, within: set[str]) -> Fault:
    values = {"unit": one.unit.client_unit_reference, "regime": _listed(within)}
    return Fault(pointer=one.pointer, values=values, message_key="unit")


def _listed(regimes: set[str]) -> str:
    return ", ".join(sorted(regimes))


CASE_RULES: Mapping[str, CaseRule] = {
    "TMP-01": reefer_setting_missing,
    "TMP-02": mixed_temperatures,
}
