"""Pack a consignment into numbered handling units with their SSCCs, on pallets and into containers where asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from shipdesk.domain import states
from shipdesk.domain.consignment import Consignment, HandlingUnit
from shipdesk.domain.measures import NO_WEIGHT
from shipdesk.domain.packing import check_units, pack, with_ssccs
from shipdesk.domain.packing_plan import PackingPlan
from shipdesk.domain.pallets import on_pallets
from shipdesk.domain.temperature import line_classes
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.editable import refuse_cancelled
from shipdesk.services.equipment import equipment_of, pallet_of, space_of
from shipdesk.services.find_consignment import find
from shipdesk.services.packing_rules import packing_rules
from shipdesk.services.save_consignment import save
from shipdesk.services.use_numbers import have_numbers_for, number_units
from shipdesk.store.consignments import StoredConsignment


def packing_plan(desk: Desk, reference: str) -> PackingPlan:
    """How the consignment was last asked to be packed."""
    return desk.store.packing_plans.of(find(desk, reference).id)


def pack_consignment(
    desk: Desk,
    reference: str,
    *,
    again: bool = False,
    plan: PackingPlan | None = None,
    progress: Progress | None = None,
) -> StoredConsignment:
    """Units given by the user, or packed before, are kept and get the SSCCs they lack; `again` packs all anew.

    `plan` is kept with the consignment and holds until another is given. Numbers come first and by themselves: a
    block the hub lent is kept even if packing then fails. Raises `WrongInput` and `Cancelled`, nothing kept.
    """
    wish = _Wish(again, plan, progress or Progress())
    stored = find(desk, reference)
    _refuse_unless_packable(stored, wish)
    if stored.state not in states.EDITABLE:
        return stored
    made = _make(desk, stored, wish)
    have_numbers_for(desk, sum(unit.sscc is None for unit in made.handling_units))
    with desk.store.atomic():
        fresh = find(desk, reference)
        if fresh.version != stored.version:
            _refuse_unless_packable(fresh, wish)
            if fresh.state not in states.EDITABLE:
                return fresh
            made = _make(desk, fresh, wish)
        return _keep(desk, fresh, made, wish)


@dataclass(frozen=True)
class _Wish:
    again: bool
    plan: PackingPlan | None
    progress: Progress

    def keeps_units_of(self, stored: StoredConsignment) -> bool:
        return bool(stored.consignment.handling_units) and not self.again


def _refuse_unless_packable(stored: StoredConsignment, wish: _Wish) -> None:
    has_units = bool(stored.consignment.handling_units)
    if stored.state not in states.EDITABLE and (wish.again or not has_units):
        refuse_cancelled(stored)
        raise WrongInput("state_conflict", "not_packable_now", reference=stored.reference, state=stored.state)
    if wish.plan is not None and has_units and not wish.again:
        raise WrongInput("state_conflict", "packed_already", reference=stored.reference)


def _make(desk: Desk, stored: StoredConsignment, wish: _Wish) -> Consignment:
    """The consignment with its units, still without new numbers."""
    if wish.keeps_units_of(stored):
        return stored.consignment
    plan = wish.plan or desk.store.packing_plans.of(stored.id)
    units = _units(desk, stored.consignment, plan, wish.progress)
    return _loaded(desk, replace(stored.consignment, handling_units=units), plan, wish.progress)


def _units(desk: Desk, consignment: Consignment, plan: PackingPlan, progress: Progress) -> tuple[HandlingUnit, ...]:
    rules = packing_rules(desk, consignment)
    cartons = pack(consignment, plan, rules)
    if plan.pallet is None:
        return cartons
    from shipdesk.packing.palletizing import palletize

    pallet = pallet_of(desk, plan.pallet)
    classes = line_classes(consignment)
    built = palletize(cartons, classes, pallet, double_stack=bool(plan.double_stack), progress=progress)
    return on_pallets(consignment, built.loads, built.loose, rules)


def _loaded(desk: Desk, consignment: Consignment, plan: PackingPlan, progress: Progress) -> Consignment:
    """With a transport unit for each container or truck that is filled."""
    if plan.into is None:
        return consignment
    from shipdesk.packing.loading import load_consignment, transport_units

    space = space_of(desk, plan.into)
    loading = load_consignment(consignment, space, low_pallet=low_pallet(desk, plan), progress=progress)
    units = transport_units(
        consignment.desk.transport_units, loading.spaces, vgm=bool(plan.vgm), dunnage=plan.dunnage_kg or NO_WEIGHT
    )
    return replace(consignment, desk=replace(consignment.desk, transport_units=units))


def low_pallet(desk: Desk, plan: PackingPlan) -> Decimal | None:
    """The height up to which two pallets may stand on one another, where that is wished."""
    if not plan.double_stack or plan.pallet is None:
        return None
    pallets = equipment_of(desk).pallets
    return pallets[plan.pallet].double_stack_cm.value if plan.pallet in pallets else None


def _keep(desk: Desk, stored: StoredConsignment, made: Consignment, wish: _Wish) -> StoredConsignment:
    """Inside `store.atomic()`."""
    now = desk.tools.now()
    units = made.handling_units
    check_units(made.items, units)
    numbered = with_ssccs(units, number_units(desk, stored.id, units, now))
    if wish.plan is not None:
        desk.store.packing_plans.put(stored.id, wish.plan)
    given = stored.units_given and not wish.again
    if numbered == stored.consignment.handling_units and stored.state == states.PACKED:
        return stored
    packed = replace(made, handling_units=numbered)
    return save(desk, stored, replace(stored, consignment=packed, units_given=given, state=states.PACKED), now)
