"""A consignment goes to another desk as a sealed file and comes back merged, field by field.

Both desks keep what they sent and what they took in. When a file comes, the newest state that both have seen is the
base: what only one side changed since is taken, and where both changed the same a person decides.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shipdesk.domain.changes import changes
from shipdesk.domain.three_way import Conflict, Merged, difference, merge_changes
from shipdesk.errors import WrongInput
from shipdesk.paths import SHIPMENT_FILE
from shipdesk.services import sealed_file
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment, read_with_goods
from shipdesk.services.editable import refuse_unless_editable
from shipdesk.services.find_consignment import find, members_of
from shipdesk.services.given_numbers import check_given_ssccs, mark_given_ssccs
from shipdesk.services.own_company import company_name
from shipdesk.services.save_consignment import add
from shipdesk.services.sealed_file import Seal
from shipdesk.store.consignment_text import goods_from, goods_of
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.handed_over import HandedOver

ENDING = SHIPMENT_FILE
BODY, GOODS, UNITS = "consignment.json", "goods.json", "handling_units"
OUT, IN = "out", "in"


@dataclass(frozen=True)
class TakenIn:
    """`changed` are the places that are different now; with `conflicts` nothing was written."""

    reference: str
    seal: Seal
    is_new: bool
    changed: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def hand_over(desk: Desk, reference: str, file: Path) -> Seal:
    """The consignment as a sealed file; here it stays as it is and may be worked on."""
    stored = find(desk, reference)
    members = _travelling(stored)
    known = [one.digest for one in desk.store.handed_over.of(reference)]
    told = {
        "reference": reference,
        "company": company_name(desk),
        "by": desk.tools.who(),
        "known": known,
        "units_given": stored.units_given,
    }
    parts = [(BODY, _bytes(members)), (GOODS, goods_of(stored.consignment).encode())]
    seal = sealed_file.write_sealed(file, sealed_file.CONSIGNMENT, parts, desk.tools.now(), told)
    _remember(desk, OUT, seal, reference, members)
    return seal


def take_in(desk: Desk, file: Path, decided: Mapping[str, str] | None = None) -> TakenIn:
    """New here: it is made. Known here: it is merged; `decided` says mine or theirs by the pointer of a conflict."""
    with sealed_file.open_sealed(file, sealed_file.CONSIGNMENT) as (seal, archive):
        theirs = _read(sealed_file.read_member(seal, archive, BODY), file)
        goods = sealed_file.read_member(seal, archive, GOODS).decode()
    reference = str(theirs.get("client_reference", ""))
    if not desk.store.consignments.exists(reference):
        return _make(desk, seal, theirs, goods)
    return _merge(desk, seal, reference, theirs, decided or {})


def _make(desk: Desk, seal: Seal, theirs: dict[str, Any], goods: str) -> TakenIn:
    consignment = read_with_goods(desk, theirs, dict(goods_from(goods, desk.reference.minor_units)))
    is_packed = bool(consignment.handling_units) and all(unit.sscc for unit in consignment.handling_units)
    stored = StoredConsignment(
        id=desk.tools.new_id(),
        reference=consignment.client_reference,
        state="PACKED" if is_packed else "DRAFT",
        version=1,
        consignment=consignment,
        units_given=bool(consignment.handling_units),
    )
    now = desk.tools.now()
    with desk.store.atomic():
        check_given_ssccs(desk, stored.id, consignment.handling_units)
        add(desk, stored, now)
        mark_given_ssccs(desk, stored.id, consignment.handling_units, now)
        _remember(desk, IN, seal, stored.reference, theirs)
    return TakenIn(stored.reference, seal, is_new=True)


def _merge(desk: Desk, seal: Seal, reference: str, theirs: dict[str, Any], decided: Mapping[str, str]) -> TakenIn:
    with desk.store.atomic():
        stored = find(desk, reference)
        mine = _travelling(stored)
        merged = _merged(desk, seal, reference, mine, theirs, decided)
        if merged.conflicts:
            return TakenIn(reference, seal, is_new=False, conflicts=merged.conflicts)
        patch = difference(mine, merged.value)
        if patch:
            refuse_unless_editable(stored)
            edit_consignment(desk, reference, patch)
        _remember(desk, IN, seal, reference, theirs)
    now = _travelling(find(desk, reference))
    return TakenIn(reference, seal, is_new=False, changed=tuple(one.pointer for one in changes(mine, now)))


def _merged(desk: Desk, seal: Seal, reference: str, mine: Any, theirs: Any, decided: Mapping[str, str]) -> Merged:
    """Against the newest state that both desks have seen; without one, whatever differs is a conflict."""
    seen = {*seal.told.get("known", ()), seal.digest}
    common = [one for one in desk.store.handed_over.of(reference) if one.digest in seen]
    base = json.loads(common[-1].body) if common else {}
    return merge_changes(base, mine, theirs, decided)


def _travelling(stored: StoredConsignment) -> dict[str, Any]:
    """Cartons that this desk packed stay here: the other packs its own, and none gets a second number."""
    members = members_of(stored)
    if not stored.units_given:
        members.pop(UNITS, None)
    return members


def _remember(desk: Desk, way: str, seal: Seal, reference: str, members: Mapping[str, Any]) -> None:
    row = HandedOver(seal.digest, reference, way, _bytes(members).decode(), desk.tools.who(), desk.tools.now())
    with desk.store.atomic():
        desk.store.handed_over.put(row)


def _read(content: bytes, file: Path) -> dict[str, Any]:
    try:
        members = json.loads(content)
    except ValueError as fault:
        raise WrongInput("not_a_table", "sealed_file_unreadable", file=file.name) from fault
    if not isinstance(members, dict):
        raise WrongInput("not_a_table", "sealed_file_unreadable", file=file.name)
    return members


def _bytes(members: Mapping[str, Any]) -> bytes:
    return json.dumps(members, ensure_ascii=False, separators=(",", ":")).encode()
