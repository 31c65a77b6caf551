"""Volumes: what papers state, pallets around their cartons, what carriers charge by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.checks.means import AIR, means_of
from shipdesk.checks.received import differing
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.measures import CUBIC_CENTIMETRE, GRAM, plain, total_volume

CM3_IN_M3 = 1_000_000


def volume_differs(case: Case) -> Iterator[Fault]:
    """Pallets against the cartons on them, then papers of others against the packages."""
    for holder in case.holders:
        inside = total_volume(one.unit.volume for one in case.inside(holder))
        if inside.m3 > holder.unit.volume.m3 and _is_off(case, holder.unit.volume.m3, inside.m3):
            values = {
                "unit": holder.unit.client_unit_reference,
                "volume": plain(holder.unit.volume.m3),
                "inside": plain(inside.m3.quantize(CUBIC_CENTIMETRE)),
            }
            yield Fault(pointer=f"{holder.pointer}/height_cm", values=values, message_key="pallet")
    own = case.sums.volume_m3.m3
    if not own:
        return
    for one in differing(case, "volume_m3", lambda amount: not _is_off(case, amount, own)):
        yield Fault(pointer=one.pointer, values=one.named | {"stated": plain(one.amount), "own": plain(own)})


def _is_off(case: Case, volume: Decimal, expected: Decimal) -> bool:
    return abs(volume - expected) * 100 > expected * case.facts.limit("volume_tolerance_percent")


def charged_by_volume(case: Case) -> Iterator[Fault]:
    """Air freight and couriers charge the greater of weight and volumetric weight."""
    by_air = AIR in means_of(case)
    by_courier = not case.facts.listed("courier_service_words").isdisjoint(case.consignment.service_code.split("-"))
    if not (by_air or by_courier):
        return
    divisor = case.facts.limit("courier_cm3_per_kg" if by_courier else "air_cm3_per_kg")
    sums = case.sums
    volumetric = sums.volume_m3.m3 * CM3_IN_M3 / divisor
    if volumetric > sums.gross_weight_kg.kg:
        values = {
            "volume": plain(sums.volume_m3.m3),
            "volumetric": plain(volumetric.quantize(GRAM)),
            "gross": str(sums.gross_weight_kg),
            "divisor": plain(divisor),
        }
        yield Fault(pointer="/handling_units", values=values)


CASE_RULES: Mapping[str, CaseRule] = {
    "VOL-01": volume_differs,
    "VOL-04": charged_by_volume,
}
