"""Undo and redo: a consignment as it was at an earlier moment, to the last byte, cartons included."""

from __future__ import annotations

from dataclasses import replace

from shipdesk.domain import states
from shipdesk.domain.consignment import Consignment
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.editable import refuse_unless_editable
from shipdesk.services.find_consignment import find
from shipdesk.services.forget_cartons import forget_cartons_of_lost_lines
from shipdesk.services.given_numbers import check_given_ssccs, mark_given_ssccs
from shipdesk.services.save_consignment import save
from shipdesk.store.consignments import StoredConsignment


def put_back(desk: Desk, reference: str, target: StoredConsignment, expected: StoredConsignment) -> StoredConsignment:
    """`target` instead of `expected`; a consignment that someone changed meanwhile is left alone (`state_conflict`).

    Cartons packed since are kept while the goods are the same.
    """
    now = desk.tools.now()
    with desk.store.atomic():
        stored = find(desk, reference)
        refuse_unless_editable(stored)
        if _without_units(stored.consignment) != _without_units(expected.consignment):
            raise WrongInput("state_conflict", "changed_meanwhile", reference=reference)
        restored = _with_units(stored, target)
        check_given_ssccs(desk, stored.id, restored.consignment.handling_units)
        mark_given_ssccs(desk, stored.id, restored.consignment.handling_units, now)
        forget_cartons_of_lost_lines(desk, stored.id, stored.consignment, restored.consignment)
        return save(desk, stored, restored, now)


def _without_units(consignment: Consignment) -> Consignment:
    return replace(consignment, handling_units=())


def _with_units(stored: StoredConsignment, target: StoredConsignment) -> StoredConsignment:
    """Only what is the user's own comes back; what the hub knows stays as it is."""
    keeps = stored.consignment.items == target.consignment.items and stored.units_given == target.units_given
    units = stored.consignment.handling_units if keeps else target.consignment.handling_units
    return replace(
        stored,
        consignment=replace(target.consignment, handling_units=units),
        units_given=target.units_given,
        state=states.PACKED if units and all(unit.sscc for unit in units) else states.DRAFT,
    )
