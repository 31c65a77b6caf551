"""Cartons counted out by hand, and weights and sizes of a range of cartons put right after weighing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from shipdesk.domain import states
from shipdesk.domain.consignment import HandlingUnit
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.packing import count_by_hand
from shipdesk.domain.packing_plan import HandCartons, PackingPlan
from shipdesk.domain.ranges import read_runs, unit_ranges
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.editable import refuse_cancelled
from shipdesk.services.find_consignment import find
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.save_consignment import save
from shipdesk.store.consignments import StoredConsignment


@dataclass(frozen=True, kw_only=True)
class CartonChange:
    """What is not None is put right."""

    gross_kg: Weight | None = None
    size: tuple[Length, Length, Length] | None = None


def add_cartons(
    desk: Desk, reference: str, cartons: HandCartons, *, progress: Progress | None = None
) -> StoredConsignment:
    """Keeps the cartons in the packing plan and packs anew; what they leave of the lines is packed as usual.

    Where a line cannot be packed yet, because its product says nothing of cartons, the plan is kept all the same and
    the shipment stays a draft.
    """
    stored = find(desk, reference)
    _refuse_unless_editable(stored)
    plan = desk.store.packing_plans.of(stored.id)
    wider = replace(plan, by_hand=(*plan.by_hand, cartons))
    return _keep_and_pack(desk, stored, wider, progress)


def remove_cartons(desk: Desk, reference: str, line_no: int, *, progress: Progress | None = None) -> StoredConsignment:
    """Forgets what was counted out of a line; a line that is not there is refused."""
    stored = find(desk, reference)
    _refuse_unless_editable(stored)
    plan = desk.store.packing_plans.of(stored.id)
    count_by_hand(stored.consignment, plan, line_no)
    narrower = replace(plan, by_hand=tuple(one for one in plan.by_hand if one.line_no != line_no))
    return _keep_and_pack(desk, stored, narrower, progress)


def _keep_and_pack(
    desk: Desk, stored: StoredConsignment, plan: PackingPlan, progress: Progress | None
) -> StoredConsignment:
    if stored.units_given and stored.consignment.handling_units:
        raise WrongInput("state_conflict", "units_were_given", reference=stored.reference)
    for line_no in {one.line_no for one in plan.by_hand}:
        count_by_hand(stored.consignment, plan, line_no)
    try:
        return pack_consignment(desk, stored.reference, again=True, plan=plan, progress=progress)
    except WrongInput as lack:
        if lack.code != "required":
            raise
    with desk.store.atomic():
        desk.store.packing_plans.put(stored.id, plan)
    return find(desk, stored.reference)


def change_cartons(desk: Desk, reference: str, numbers: str, change: CartonChange) -> StoredConsignment:
    """Weight or size of the cartons numbered `1-40, 57`; a pallet's weight follows. They are the user's from then on.

    Pack again makes the desk's own cartons of them.
    """
    with desk.store.atomic():
        stored = find(desk, reference)
        _refuse_unless_editable(stored)
        units = stored.consignment.handling_units
        cartons = [unit for one in unit_ranges(units) for unit in one.units]
        chosen = {cartons[number - 1].client_unit_reference for number in read_runs(numbers, len(cartons))}
        changed = [_changed(unit, change) if unit.client_unit_reference in chosen else unit for unit in units]
        new = _with_pallets(changed, units)
        if new == units:
            return stored
        consignment = replace(stored.consignment, handling_units=new)
        return save(desk, stored, replace(stored, consignment=consignment, units_given=True), desk.tools.now())


def _changed(unit: HandlingUnit, change: CartonChange) -> HandlingUnit:
    length, width, height = change.size or (unit.length_cm, unit.width_cm, unit.height_cm)
    gross = change.gross_kg or unit.gross_weight_kg
    return replace(unit, gross_weight_kg=gross, length_cm=length, width_cm=width, height_cm=height)


def _with_pallets(new: list[HandlingUnit], old: tuple[HandlingUnit, ...]) -> tuple[HandlingUnit, ...]:
    """Whatever stands round a changed carton is heavier or lighter by as much."""
    parents = {unit.client_unit_reference: unit.parent_unit_reference for unit in old}
    more: dict[str, Weight] = {}
    for after, before in zip(new, old, strict=True):
        holder = before.parent_unit_reference
        while holder is not None and after.gross_weight_kg != before.gross_weight_kg:
            grown = after.gross_weight_kg - before.gross_weight_kg
            more[holder] = more[holder] + grown if holder in more else grown
            holder = parents.get(holder)
    return tuple(_heavier(unit, more) for unit in new)


def _heavier(unit: HandlingUnit, more: Mapping[str, Weight]) -> HandlingUnit:
    grown = more.get(unit.client_unit_reference)
    return unit if grown is None else replace(unit, gross_weight_kg=unit.gross_weight_kg + grown)


def _refuse_unless_editable(stored: StoredConsignment) -> None:
    refuse_cancelled(stored)
    if stored.state not in states.EDITABLE:
        raise WrongInput("state_conflict", "not_packable_now", reference=stored.reference, state=stored.state)
