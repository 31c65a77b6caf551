"""One consignment made into two: chosen lines go under a new reference and so on an invoice of their own."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import REFERENCE
from shipdesk.domain.desk_object import DeskObject
from shipdesk.domain.line_facts import facts_of_lines
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.editable import refuse_unless_editable
from shipdesk.services.find_consignment import find, members_of, refuse_known_reference
from shipdesk.store.consignments import StoredConsignment

Members = dict[str, Any]
STAYS = (
    "consignment_number", "departure_id", "quote_id", "quote_option_id", "screening_ids", "declared_value",
    "insured_value", "handling_units",
)  # fmt: skip
STAYS_OF_CUSTOMS = ("export_declaration_number", "preference_document_number")
STAYS_OF_DESK = ("charges", "order_references", "invoice", "received_papers")


def split_consignment(
    desk: Desk, reference: str, new_reference: str, lines: Collection[int]
) -> tuple[StoredConsignment, StoredConsignment]:
    """What stays and what goes, both in one transaction.

    Parties, terms and route are those of the first. Charges, insured value, order references, received papers and
    numbers stay with it, for nobody knows which part of a freight belongs to which line. Cartons packed by the desk
    are undone.
    """
    REFERENCE.read(new_reference, "/client_reference")
    with desk.store.atomic():
        stored = find(desk, reference)
        _refuse_unless_divisible(stored, lines)
        refuse_known_reference(desk, new_reference, "/client_reference")
        members = members_of(stored)
        going = _new_members(members, stored.consignment.desk, new_reference, lines)
        rest = [one for one in members["items"] if one["line_no"] not in lines]
        kept = edit_consignment(desk, reference, {"items": rest})
        return kept, _with_goods(desk, new_consignment(desk, going), stored)


def _refuse_unless_divisible(stored: StoredConsignment, lines: Collection[int]) -> None:
    known = {item.line_no for item in stored.consignment.items}
    unknown = sorted(set(lines) - known)
    if unknown or not lines:
        shown = ", ".join(map(str, unknown)) or "-"
        raise WrongInput("not_found", "split_line_unknown", pointer="/items", line=shown)
    if set(lines) >= known:
        raise WrongInput("inconsistent_state", "split_leaves_nothing", pointer="/items", reference=stored.reference)
    refuse_unless_editable(stored)
    if stored.units_given:
        raise WrongInput("inconsistent_state", "split_units_given", pointer="/handling_units")


def _new_members(members: Members, facts: DeskObject, new_reference: str, lines: Collection[int]) -> Members:
    going = _without(members, STAYS)
    return going | {
        "client_reference": new_reference,
        "items": [one for one in members["items"] if one["line_no"] in lines],
        "customs": _without(members["customs"], STAYS_OF_CUSTOMS),
        "desk": _without(encode(facts_of_lines(facts, lambda line: line in lines)), STAYS_OF_DESK),
    }


def _without(members: Members, names: Collection[str]) -> Members:
    return {name: value for name, value in members.items() if name not in names}


def _with_goods(desk: Desk, made: StoredConsignment, former: StoredConsignment) -> StoredConsignment:
    """The lines keep what they froze of their products."""
    numbers = {item.line_no for item in made.consignment.items}
    return desk.store.consignments.freeze_goods(
        made, tuple((number, product) for number, product in former.consignment.goods if number in numbers),
        desk.tools.now(),
    )  # fmt: skip
