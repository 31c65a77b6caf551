"""What follows at the desk from each answer of the hub about a manifest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from shipdesk.domain import states
from shipdesk.domain.manifest import CLOSING, DRAFT, GONE, INCLUDED, ON_MANIFEST, READY, Manifest
from shipdesk.hub.calls import manifests
from shipdesk.hub.moments import moment
from shipdesk.hub.port import Done, Json, Outcome, Refused, Unknown
from shipdesk.services.desk import Desk
from shipdesk.services.following import Follow
from shipdesk.services.manifest_wishes import AMEND, CANCEL, CLOSE, CREATE
from shipdesk.store.manifests import Entry
from shipdesk.store.outbox import OutboxRow

NEEDED: Mapping[str, type] = {
    "manifest_id": str,
    "client_reference": str,
    "departure_id": str,
    "state": str,
    "entries": list,
}


def is_manifest(answer: Json) -> bool:
    """Whether an answer holds what the desk goes by."""
    return all(isinstance(answer.get(name), kind) for name, kind in NEEDED.items()) and all(
        isinstance(one, dict) and isinstance(one.get("consignment_id"), str) and isinstance(one.get("status"), str)
        for one in answer["entries"]
    )


def _is_ours(row: OutboxRow, done: Done) -> bool:
    return is_manifest(done.body) and done.body["client_reference"] == row.manifest


def _done(desk: Desk, row: OutboxRow, done: Done) -> None:
    store_manifest(desk, row.manifest or "", done.body, done.etag)


def store_manifest(desk: Desk, name: str, record: Json, etag: str | None) -> None:
    """The hub's Manifest over what was known of it, and where its consignments went; in the caller's transaction."""
    former = desk.store.manifests.get(name)
    if former is None:
        return
    now = desk.tools.now()
    known = replace(
        former,
        state=str(record["state"]),
        departure_id=str(record["departure_id"]),
        route_id=record.get("route_id") or former.route_id,
        cut_off_at=moment(record.get("cut_off_at")) or former.cut_off_at,
        manifest_id=str(record["manifest_id"]),
        manifest_number=record.get("manifest_number") or former.manifest_number,
        etag=etag or former.etag,
    )
    desk.store.manifests.put(known, now, json.dumps(record, ensure_ascii=False))
    desk.store.manifests.put_entries(known.id, [_entry(one) for one in record["entries"]])
    _move_consignments(desk, former, known, now)


def _refused(desk: Desk, row: OutboxRow, _refused: Refused) -> None:
    """A manifest that was not opened is the desk's alone again; one that was not closed is still a draft."""
    _set_state(desk, row, {CREATE: states.REFUSED, CLOSE: DRAFT})


def _withdrawn(desk: Desk, row: OutboxRow) -> None:
    _set_state(desk, row, {CREATE: states.REFUSED, CLOSE: DRAFT})


def _open(desk: Desk, row: OutboxRow, wish_state: str) -> None:
    _set_state(desk, row, {CREATE: wish_state, CLOSE: CLOSING})


def refresh(desk: Desk, manifest: Manifest) -> Outcome:
    """Reads the hub's present record of a manifest and stores it."""
    outcome = present(desk, manifest.manifest_id or "")
    if isinstance(outcome, Done):
        with desk.store.atomic():
            store_manifest(desk, manifest.name, outcome.body, outcome.etag)
    return outcome


def present(desk: Desk, manifest_id: str) -> Outcome:
    """The hub's present record of a manifest; an answer that is none of it is unknown."""
    outcome = desk.hub.ask(manifests.one(manifest_id))
    if isinstance(outcome, Done) and not (is_manifest(outcome.body) and outcome.body["manifest_id"] == manifest_id):
        return Unknown("hub_broken_answer")
    return outcome


def adopted_if_ours(desk: Desk, row: OutboxRow, refused: Refused) -> Outcome:
    """A name the hub already knows is ours if it holds the same consignments for the same departure (H-21)."""
    if refused.problem.code != "duplicate_client_reference" or row.manifest is None:
        return refused
    found = desk.hub.ask(manifests.by_name(row.manifest))
    if not isinstance(found, Done):
        return found
    match found.body.get("items"):
        case []:
            return refused
        case [{"manifest_id": str(manifest_id)}, *_]:
            whole = desk.hub.ask(manifests.one(manifest_id))
        case _:
            return Unknown("hub_broken_answer")
    if not isinstance(whole, Done):
        return whole
    if not _is_ours(row, whole):
        return Unknown("hub_broken_answer")
    return whole if _is_what_was_sent(json.loads(row.body), whole.body) else refused


def _is_what_was_sent(sent: Mapping[str, Any], held: Json) -> bool:
    included = {one["consignment_id"] for one in held["entries"] if one["status"] == INCLUDED}
    told = {one["consignment_id"] for one in held["entries"]}
    same_goods = included <= set(sent["consignment_ids"]) <= told
    return held["state"] == DRAFT and held["departure_id"] == sent["departure_id"] and same_goods


def _set_state(desk: Desk, row: OutboxRow, by_operation: Mapping[str, str]) -> None:
    manifest = desk.store.manifests.get(row.manifest or "")
    if manifest is not None and row.operation in by_operation:
        desk.store.manifests.set_state(manifest, by_operation[row.operation], desk.tools.now())


def _move_consignments(desk: Desk, former: Manifest, known: Manifest, now: datetime) -> None:
    """The hub moves them with the manifest (H-71); only the step itself tells, for later they may stand in another."""
    table = desk.store.manifests
    if known.is_closed and not former.is_closed:
        table.move_consignments(known.id, READY, ON_MANIFEST, now)
    elif known.state in GONE and former.is_closed:
        table.move_consignments(known.id, ON_MANIFEST, READY, now)


def _entry(told: Mapping[str, Any]) -> Entry:
    problem = told.get("problem")
    return Entry(
        told["consignment_id"],
        told.get("client_reference"),
        told["status"],
        problem if isinstance(problem, dict) else None,
    )


_ANY = Follow(_is_ours, _done, _refused, _open, withdrawn=_withdrawn)
FOLLOWS: Mapping[str, Follow] = {
    CREATE: replace(_ANY, look_again=adopted_if_ours),
    AMEND: _ANY,
    CLOSE: _ANY,
    CANCEL: _ANY,
}
