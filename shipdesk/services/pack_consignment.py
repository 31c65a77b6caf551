"""Pack a consignment into numbered handling units with their SSCCs."""

from __future__ import annotations

from dataclasses import replace

from shipdesk.domain import states
from shipdesk.domain.consignment import HandlingUnit
from shipdesk.domain.packing import check_units, pack, with_ssccs
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.save_consignment import save
from shipdesk.services.use_numbers import have_numbers_for, number_units
from shipdesk.store.consignments import StoredConsignment


def pack_consignment(desk: Desk, reference: str, *, again: bool = False) -> StoredConsignment:
    """Units given by the user, or packed before, are kept and get the SSCCs they lack; `again` packs all anew.

    Numbers come first and by themselves: a block the hub lent is kept even if packing then fails.
    """
    stored = find(desk, reference)
    _refuse_unless_packable(stored, again)
    if stored.state not in states.EDITABLE:
        return stored
    have_numbers_for(desk, sum(unit.sscc is None for unit in _units(stored, again)))
    now = desk.tools.now()
    with desk.store.atomic():
        stored = find(desk, reference)
        _refuse_unless_packable(stored, again)
        if stored.state not in states.EDITABLE:
            return stored
        units = _units(stored, again)
        check_units(stored.consignment.items, units)
        numbered = with_ssccs(units, number_units(desk, stored.id, units, now))
        given = stored.units_given and not again
        if numbered == stored.consignment.handling_units and stored.state == states.PACKED:
            return stored
        packed = replace(stored.consignment, handling_units=numbered)
        return save(desk, stored, replace(stored, consignment=packed, units_given=given, state=states.PACKED), now)


def _units(stored: StoredConsignment, again: bool) -> tuple[HandlingUnit, ...]:
    if stored.consignment.handling_units and not again:
        return stored.consignment.handling_units
    return pack(stored.consignment)


def _refuse_unless_packable(stored: StoredConsignment, again: bool) -> None:
    if stored.state in states.EDITABLE:
        return
    if again or not stored.consignment.handling_units:
        raise WrongInput("state_conflict", "not_packable_now", reference=stored.reference, state=stored.state)
