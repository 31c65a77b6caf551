"""Make and edit consignments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from shipdesk.domain import states
from shipdesk.domain.codec import decode
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import DeskObject
from shipdesk.domain.line_facts import without_lost_facts
from shipdesk.domain.lot import Lot
from shipdesk.domain.merge_patch import merge
from shipdesk.domain.money import Money
from shipdesk.domain.party import KnownParty
from shipdesk.domain.price_list import agreed_price
from shipdesk.domain.product import Product
from shipdesk.errors import WrongInput
from shipdesk.services.complete_consignment import complete, without_defaults
from shipdesk.services.consignment_faults import faults_of
from shipdesk.services.desk import Desk
from shipdesk.services.editable import refuse_unless_editable
from shipdesk.services.find_consignment import find, members_of, refuse_known_reference
from shipdesk.services.forget_cartons import forget_cartons_of_lost_lines
from shipdesk.services.given_numbers import check_given_ssccs, mark_given_ssccs
from shipdesk.services.product_lots import known_lot
from shipdesk.services.save_consignment import add, save
from shipdesk.store.consignments import StoredConsignment


@dataclass(frozen=True)
class DeskSources:
    """The address book and the catalogs of the desk, read while a draft is completed."""

    desk: Desk

    def party(self, key: str) -> KnownParty | None:
        return self.desk.store.parties.get(key)

    def party_named(self, name_latin: str) -> KnownParty | None:
        return self.desk.store.parties.named(name_latin)

    def price(
        self, price_list: str, sku: str, quantity: Decimal, day: date | None, currency: str | None
    ) -> Money | None:
        prices = self.desk.store.prices.of(price_list, sku)
        return agreed_price(prices, quantity, day or self.desk.tools.today(), currency)

    def lot(self, sku: str, number: str) -> Lot | None:
        return known_lot(self.desk.catalogs, sku, number)

    def product(self, catalog: str, sku: str, pointer: str) -> Product:
        try:
            with self.desk.catalogs.open(catalog) as opened:
                if not opened.has(sku):
                    raise WrongInput("not_found", "sku_unknown", pointer=f"{pointer}/sku", sku=sku, catalog=catalog)
                return opened.get(sku)
        except WrongInput as fault:
            if fault.pointer is None:
                fault.pointer = f"{pointer}/catalog"
            raise


def new_consignment(desk: Desk, members: Mapping[str, Any]) -> StoredConsignment:
    """A draft of the given JSON (contract's body and `desk`). A fault: `WrongInput` with all of them, nothing kept."""
    consignment = _read(desk, members, {})
    stored = StoredConsignment(
        id=desk.tools.new_id(),
        reference=consignment.client_reference,
        state=_state_of(consignment),
        version=1,
        consignment=consignment,
        units_given=bool(consignment.handling_units),
        consignment_number=consignment.consignment_number,
    )
    now = desk.tools.now()
    with desk.store.atomic():
        refuse_known_reference(desk, stored.reference, "/client_reference")
        check_given_ssccs(desk, stored.id, consignment.handling_units)
        add(desk, stored, now)
        mark_given_ssccs(desk, stored.id, consignment.handling_units, now)
    return stored


def edit_consignment(desk: Desk, reference: str, patch: Mapping[str, Any]) -> StoredConsignment:
    """Applies an RFC 7396 merge patch. Cartons that the desk packed itself are undone when goods change.

    What was said of a line goes with it, and with its product where another takes the line's number.
    """
    now = desk.tools.now()
    with desk.store.atomic():
        stored = find(desk, reference)
        refuse_unless_editable(stored)
        edited = without_lost_facts(stored.consignment, patched(desk, stored, patch))
        if edited.client_reference != stored.reference:
            raise WrongInput("not_amendable", "reference_is_fixed", pointer="/client_reference", reference=reference)
        check_given_ssccs(desk, stored.id, edited.handling_units)
        changed = _with_units(stored, edited)
        forget_cartons_of_lost_lines(desk, stored.id, stored.consignment, edited)
        mark_given_ssccs(desk, stored.id, changed.consignment.handling_units, now)
        return save(desk, stored, changed, now)


def read_with_goods(desk: Desk, members: Mapping[str, Any], goods: Mapping[int, Product]) -> Consignment:
    """Of another desk: its lines bring what they froze of products that no catalog here may know."""
    return _read(desk, members, goods)


def _read(desk: Desk, members: Mapping[str, Any], known_goods: Mapping[int, Product]) -> Consignment:
    """Completed, decoded and held against what no consignment may break."""
    completed = complete(members, DeskSources(desk), desk.reference, known_goods)
    body = dict(completed.members)
    faults: list[WrongInput] = []
    facts = _gather(faults, lambda: decode(DeskObject, body.pop("desk", None) or {}, "/desk"))
    body.pop("desk", None)
    decoded = _gather(faults, lambda: decode(Consignment, body))
    if faults:
        raise WrongInput.of_many(faults)
    consignment: Consignment = replace(decoded, desk=facts, goods=completed.goods)
    faults = faults_of(consignment, desk.reference)
    if faults:
        raise WrongInput.of_many(faults)
    return consignment


def _gather(faults: list[WrongInput], read: Any) -> Any:
    try:
        return read()
    except WrongInput as fault:
        faults.extend(fault.all)
        return None


def patched(desk: Desk, stored: StoredConsignment, patch: Mapping[str, Any]) -> Consignment:
    """The consignment as the patch would have it, completed and held against what none may break; nothing is kept."""
    goods = dict(stored.consignment.goods)
    known = members_of(stored)
    members = without_defaults(known, desk.reference, goods)
    if isinstance(patch.get("temperature"), Mapping):
        # Limits are added to the class of temperature that is there, even where it only follows from the goods.
        members |= {"temperature": known["temperature"]} if "temperature" in known else {}
    if not stored.units_given:
        members.pop("handling_units", None)
    merged = merge(members, dict(patch))
    if merged.get("route_id") not in desk.reference.routes:
        # A route of nobody's table says nothing of its mode, so the one it had stays until another is given.
        merged.setdefault("mode", stored.consignment.mode)
    if "items" in patch and "declared_value" not in patch:
        merged.pop("declared_value", None)
    if merged.get("route_id") != stored.consignment.route_id:
        _leave_gates(merged, patch)
    return _read(desk, merged, goods)


def _leave_gates(merged: dict[str, Any], patch: Mapping[str, Any]) -> None:
    """Gates are those of a way: another one is gone by its own, unless the same edit names some."""
    facts, told = merged.get("desk"), patch.get("desk")
    if isinstance(facts, Mapping) and not (isinstance(told, Mapping) and "gates" in told):
        merged["desk"] = {name: value for name, value in facts.items() if name != "gates"}


def _with_units(stored: StoredConsignment, edited: Consignment) -> StoredConsignment:
    """Keeps cartons packed by the desk while the goods are the same; else the consignment is a draft again."""
    units_given = bool(edited.handling_units)
    packed = () if stored.units_given else stored.consignment.handling_units
    if not units_given and packed and edited.items == stored.consignment.items:
        return replace(stored, consignment=replace(edited, handling_units=packed), state=states.PACKED)
    return replace(stored, consignment=edited, units_given=units_given, state=_state_of(edited))


def _state_of(consignment: Consignment) -> str:
    """Units that all came with their numbers need no packing."""
    units = consignment.handling_units
    return states.PACKED if units and all(unit.sscc for unit in units) else states.DRAFT
