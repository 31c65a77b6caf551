"""Opening, amending, closing and cancelling manifests (H-68 to H-71)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from shipdesk.embedded_hub import consignments, manifests
from shipdesk.embedded_hub.departures import Departure, find_departure, require_before_cut_off
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, require_match, to_text
from shipdesk.embedded_hub.hub_papers import issue_paper
from shipdesk.embedded_hub.journey import plan_journey
from shipdesk.embedded_hub.manifest_entries import (
    Candidate,
    as_fault,
    candidates,
    entries,
    included,
    put_entry,
    remove_entry,
    why_not,
)
from shipdesk.embedded_hub.manifest_totals import closing_faults
from shipdesk.embedded_hub.manifests import CANCELLED, CLOSED, DRAFT, Record, departure_of, find, save_change
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.rules import ANY_BODY_RULES, faults_of
from shipdesk.embedded_hub.tracking import forget_journey

_ADD, _REMOVE = "add_consignment_ids", "remove_consignment_ids"


def create_manifest(exchange: Exchange) -> Answer:
    """Opens a draft with the consignments that may join it."""
    wish = exchange.body
    _require_sound(exchange, "ManifestCreate", wish)
    _require_new_reference(exchange, wish["client_reference"])
    departure = _open_departure(exchange, wish["departure_id"])
    record = Record(
        sequence=0,
        manifest_id=exchange.new_id("man"),
        client_reference=wish["client_reference"],
        manifest_number=f"MF-HUB-{exchange.now:%y%m}-{exchange.count('MANIFEST_NUMBER'):06d}",
        departure_id=departure.departure_id,
        mode=wish["mode"],
        state=DRAFT,
        version=1,
        created_at=exchange.at,
    )
    manifests.add(exchange, record)
    _take_in(exchange, record, departure, "consignment_ids", wish["consignment_ids"])
    return manifests.answer(exchange, record, 201)


def amend_manifest(exchange: Exchange) -> Answer:
    """Takes out first, then moves to another departure, then takes in: all of it or nothing."""
    record = find(exchange, exchange.path["manifest_id"])
    require_match(exchange, record.version)
    patch = exchange.body
    _require_sound(exchange, "ManifestPatch", patch)
    _require_draft(record)
    before = entries(exchange, record.manifest_id)
    _take_out(exchange, record, patch)
    amended = replace(record, departure_id=patch.get("departure_id", record.departure_id))
    if patch.get(_ADD) or amended != record:
        departure = _open_departure(exchange, amended.departure_id)
        _require_fitting(exchange, amended, departure)
        _take_in(exchange, amended, departure, _ADD, patch.get(_ADD, []))
    if amended == record and entries(exchange, record.manifest_id) == before:
        return manifests.answer(exchange, record)
    return manifests.answer(exchange, save_change(exchange, amended))


def close_manifest(exchange: Exchange) -> Answer:
    """Everything is held against the wish; any miss refuses the whole (H-70)."""
    record = find(exchange, exchange.path["manifest_id"])
    require_match(exchange, record.version)
    wish = exchange.body
    _require_sound(exchange, "ManifestClose", wish)
    _require_draft(record)
    departure = departure_of(exchange, record)
    require_before_cut_off(exchange, departure)
    refuse_if_any(closing_faults(exchange, record.manifest_id, departure, wish))
    _move_consignments(exchange, record, "ACCEPTED", "MANIFESTED")
    plan_journey(exchange, departure, included(exchange, record.manifest_id))
    document_id = _issue_paper(exchange, record)
    closed = replace(record, state=CLOSED, closed_at=exchange.at, closing=to_text(wish), document_id=document_id)
    return manifests.answer(exchange, save_change(exchange, closed))


def cancel_manifest(exchange: Exchange) -> Answer:
    """A closed one before the cut-off only (H-71). A draft bound nobody and may be given up at any time."""
    record = find(exchange, exchange.path["manifest_id"])
    refuse_if_any(exchange.facts.contract.faults("CancelRequest", exchange.body))
    if record.state == CANCELLED:
        # The wish is fulfilled already, whichever version it was meant for (as H-46).
        return manifests.answer(exchange, record)
    require_match(exchange, record.version)
    if record.state != DRAFT:
        require_before_cut_off(exchange, departure_of(exchange, record))
    return manifests.answer(exchange, call_off(exchange, record))


def call_off(exchange: Exchange, record: Record) -> Record:
    """What it carried waits for another one."""
    _move_consignments(exchange, record, "MANIFESTED", "ACCEPTED")
    forget_journey(exchange, included(exchange, record.manifest_id))
    return save_change(exchange, replace(record, state=CANCELLED))


def leave_manifest(exchange: Exchange, consignment_id: str, manifest_id: str) -> None:
    """A consignment that is cancelled or held goes out of the manifest it stands in (H-47)."""
    remove_entry(exchange, manifest_id, consignment_id)
    forget_journey(exchange, [consignment_id])
    save_change(exchange, find(exchange, manifest_id))


def _take_in(
    exchange: Exchange, record: Record, departure: Departure, member: str, consignment_ids: Sequence[str]
) -> None:
    """H-69: in part or not at all, as the manifest was opened."""
    known = candidates(exchange, consignment_ids)
    refusals = {each: why_not(known.get(each), departure, record.manifest_id) for each in consignment_ids}
    faults = list(_entry_faults(refusals, member))
    if faults and (record.mode != "PARTIAL" or len(faults) == len(consignment_ids)):
        refuse_if_any(faults)
    for consignment_id, refusal in refusals.items():
        put_entry(exchange, record.manifest_id, consignment_id, known.get(consignment_id), refusal)
    most = exchange.facts.tariff["limits"]["max_manifest_consignments"]
    if len(included(exchange, record.manifest_id)) > most:
        raise Refusal("validation_failed", FieldFault("too_many_items", pointer(member), limit=str(most)))


def _entry_faults(refusals: Mapping[str, Refusal | None], member: str) -> Iterator[FieldFault]:
    for position, (consignment_id, refusal) in enumerate(refusals.items()):
        if refusal is not None:
            yield as_fault(refusal, pointer(member, position), consignment_id)


def _take_out(exchange: Exchange, record: Record, patch: Mapping[str, Any]) -> None:
    faults, before = [], included(exchange, record.manifest_id)
    for position, consignment_id in enumerate(patch.get(_REMOVE, [])):
        place = pointer(_REMOVE, position)
        if consignment_id in patch.get(_ADD, []):
            faults.append(FieldFault("duplicate", place, rejected=consignment_id))
        elif consignment_id not in before:
            faults.append(FieldFault("not_found", place, rejected=consignment_id))
        else:
            remove_entry(exchange, record.manifest_id, consignment_id)
    refuse_if_any(faults)


def _require_fitting(exchange: Exchange, record: Record, departure: Departure) -> None:
    """Those that stay in go along to another departure, or it stays where it is."""
    staying = candidates(exchange, included(exchange, record.manifest_id)).values()
    unlike = [each for each in staying if _misses(each, departure, record)]
    limit = ", ".join(each.client_reference for each in unlike)[:200]
    if unlike:
        raise Refusal("validation_failed", FieldFault("inconsistent_state", pointer("departure_id"), limit=limit))


def _misses(candidate: Candidate, departure: Departure, record: Record) -> bool:
    refusal = why_not(candidate, departure, record.manifest_id)
    return refusal is not None and refusal.code == "validation_failed"


def _move_consignments(exchange: Exchange, record: Record, before: str, after: str) -> None:
    """Every included consignment in the same transaction (H-71)."""
    consignments.move(exchange, included(exchange, record.manifest_id), before, after)


def _issue_paper(exchange: Exchange, record: Record) -> str | None:
    head = [("Manifest", record.manifest_number, record.client_reference), ("Departure", record.departure_id, "")]
    lines = [
        (entry.get("client_reference", ""), entry["consignment_id"], entry["status"])
        for entry in entries(exchange, record.manifest_id)
    ]
    return issue_paper(exchange, "MANIFEST", record.manifest_number, [*head, *lines])


def _require_sound(exchange: Exchange, schema: str, body: Any) -> None:
    facts = exchange.facts
    faults = facts.contract.faults(schema, body)
    faults += faults_of(ANY_BODY_RULES, body, facts.minor_units, faults)
    refuse_if_any(faults)


def _require_new_reference(exchange: Exchange, client_reference: str) -> None:
    """H-20: for ever, apart from the consignments' references."""
    row = exchange.db.execute(
        "SELECT manifest_id FROM manifests WHERE account = ? AND client_reference = ?",
        [exchange.account, client_reference],
    ).fetchone()
    if row is not None:
        raise Refusal("duplicate_client_reference", existing=f"{BASE}/manifests/{row[0]}")


def _open_departure(exchange: Exchange, departure_id: str) -> Departure:
    departure = find_departure(exchange.facts, departure_id)
    if departure is None:
        raise Refusal("validation_failed", FieldFault("not_found", pointer("departure_id")))
    require_before_cut_off(exchange, departure)
    return departure


def _require_draft(record: Record) -> None:
    if record.state != DRAFT:
        raise Refusal("state_conflict" if record.state == CANCELLED else "manifest_closed", existing=record.link)
