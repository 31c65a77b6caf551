"""Pallets as handling units round the cartons that stand on them; cartons are numbered pallet by pallet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shipdesk.domain.consignment import Consignment, HandlingUnit
from shipdesk.domain.marks import marks_text
from shipdesk.domain.measures import Length, Weight, total_weight
from shipdesk.domain.packing_plan import USUAL, PackRules
from shipdesk.domain.ranges import runs

PALLET = "PX"


@dataclass(frozen=True)
class PalletLoad:
    """Cartons on one pallet, with what the pallet itself weighs and how high the whole stands."""

    cartons: tuple[HandlingUnit, ...]
    tare: Weight
    length: Length
    width: Length
    height: Length


def on_pallets(
    consignment: Consignment, loads: Sequence[PalletLoad], loose: Sequence[HandlingUnit], rules: PackRules = USUAL
) -> tuple[HandlingUnit, ...]:
    """Each pallet followed by its cartons, then what stands on none; numbers and marks are given anew."""
    total = sum(len(load.cartons) for load in loads) + len(loose)
    digits, pallet_digits = len(str(total)), len(str(len(loads)))
    units: list[HandlingUnit] = []
    number = 0
    for place, load in enumerate(loads, start=1):
        reference = f"P{place:0{pallet_digits}d}"
        numbers = range(number + 1, number + 1 + len(load.cartons))
        units.append(_pallet(reference, load, marks_text(rules.marks, consignment, runs(numbers), total)))
        for number, carton in zip(numbers, load.cartons, strict=True):
            units.append(_numbered(carton, number, digits, reference, consignment, total, rules))
    for carton in loose:
        number += 1
        units.append(_numbered(carton, number, digits, None, consignment, total, rules))
    return tuple(units)


def _pallet(reference: str, load: PalletLoad, marks: str) -> HandlingUnit:
    return HandlingUnit(
        client_unit_reference=reference,
        package_type=PALLET,
        gross_weight_kg=total_weight(carton.gross_weight_kg for carton in load.cartons) + load.tare,
        length_cm=load.length,
        width_cm=load.width,
        height_cm=load.height,
        inner_packages=len(load.cartons) if len(load.cartons) <= 9999 else None,
        marks=marks,
    )


def _numbered(
    carton: HandlingUnit,
    number: int,
    digits: int,
    parent: str | None,
    consignment: Consignment,
    total: int,
    rules: PackRules,
) -> HandlingUnit:
    return replace(
        carton,
        client_unit_reference=f"C{number:0{digits}d}",
        parent_unit_reference=parent,
        marks=marks_text(rules.marks, consignment, str(number), total),
    )
