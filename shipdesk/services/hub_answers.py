"""What follows at the desk from each answer of the hub about a consignment or a block of numbers."""

from __future__ import annotations

import json
from collections.abc import Mapping

from shipdesk.domain import states
from shipdesk.domain.states import Wish
from shipdesk.hub.calls import consignments
from shipdesk.hub.port import Done, Json, Outcome, Refused, Unknown
from shipdesk.services.desk import Desk
from shipdesk.services.following import Follow, Needed, contradicts, holds, holds_all
from shipdesk.services.outbox_wishes import CANCEL, CREATE, NUMBERS
from shipdesk.store.numbers import NumberBlock
from shipdesk.store.outbox import OutboxRow


def _done(desk: Desk, row: OutboxRow, done: Done) -> None:
    if row.reference is not None:
        store_record(desk, row.reference, done.body, done.etag)


def _block_came(desk: Desk, _row: OutboxRow, done: Done) -> None:
    desk.store.numbers.add_block(number_block(desk.hub_identity.key, done.body))


def store_record(desk: Desk, reference: str, record: Json, etag: str | None) -> None:
    """The hub's Consignment: its id, number, state and ETag, and the whole of it, unknown members too (H-81).

    An answer that a later one has overtaken, such as the replay of a booking that was amended since, changes nothing.
    """
    if _is_overtaken(desk, record):
        return
    desk.store.consignments.set_hub_record(
        reference,
        state=str(record["state"]),
        consignment_id=str(record["consignment_id"]),
        number=str(record["consignment_number"]),
        etag=etag,
        record=json.dumps(record, ensure_ascii=False),
        now=desk.tools.now(),
        hub=desk.hub_identity.key,
    )


def _is_overtaken(desk: Desk, record: Json) -> bool:
    told, known = record.get("version"), desk.store.booked.hub_versions([str(record["consignment_id"])])
    held = next(iter(known.values()), None)
    return isinstance(told, int) and held is not None and told < held


def number_block(environment: str, answer: Json) -> NumberBlock:
    """The hub's NumberBlock as the desk keeps it."""
    return NumberBlock(
        block_id=answer["block_id"],
        environment=environment,
        kind=answer["kind"],
        next=answer["first"],
        last=answer["last"],
        remaining=answer["quantity"] - answer["used"],
        expires_at=answer["expires_at"],
    )


CONSIGNMENT: Needed = {"consignment_id": ".+", "consignment_number": ".+", "state": "[A-Z_]+"}
NUMBER_BLOCK: Needed = {
    "block_id": ".+",
    "kind": "[A-Z_]+",
    "first": "[0-9]{18}",
    "last": "[0-9]{18}",
    "quantity": int,
    "used": int,
    "expires_at": "[0-9]{4}-[0-9]{2}-[0-9]{2}T.+",
}


def _is_ours(row: OutboxRow, done: Done) -> bool:
    named = done.body.get("client_reference", row.reference)
    return holds(done.body, CONSIGNMENT) and named == row.reference


def _is_what_was_booked(row: OutboxRow, done: Done) -> bool:
    return _is_ours(row, done) and not contradicts(json.loads(row.body), done.body)


def _is_new_here(desk: Desk, row: OutboxRow, done: Done) -> bool:
    """No two shipments have one id or one number."""
    id_, number = done.body["consignment_id"], done.body["consignment_number"]
    taken = desk.store.booked.holder_of(desk.hub_identity.key, id_, number)
    return taken in (None, row.reference)


def _is_block(_row: OutboxRow, done: Done) -> bool:
    return holds(done.body, NUMBER_BLOCK)


def _refused(desk: Desk, row: OutboxRow, _refused: Refused) -> None:
    if row.reference is not None:
        desk.store.consignments.set_state(row.reference, states.REFUSED, desk.tools.now())


def _withdrawn(desk: Desk, row: OutboxRow) -> None:
    if row.reference is not None:
        desk.store.consignments.set_state(row.reference, states.PACKED, desk.tools.now())


def _open(desk: Desk, row: OutboxRow, wish_state: str) -> None:
    if row.reference is not None:
        shown = states.UNKNOWN if wish_state == Wish.UNKNOWN else states.QUEUED
        desk.store.consignments.set_state(row.reference, shown, desk.tools.now())


def refresh(desk: Desk, reference: str, consignment_id: str) -> Outcome:
    """Reads the hub's present record of a consignment and stores it."""
    outcome = present(desk, consignment_id)
    if isinstance(outcome, Done):
        with desk.store.atomic():
            store_record(desk, reference, outcome.body, outcome.etag)
    return outcome


def present(desk: Desk, consignment_id: str) -> Outcome:
    """The hub's present record of a consignment; an answer that is none of it is unknown."""
    return _about(consignment_id, desk.hub.ask(consignments.one(consignment_id)))


def adopted_if_ours(desk: Desk, row: OutboxRow, refused: Refused) -> Outcome:
    """A reference the hub already knows is ours if what it holds is what we sent (H-21); else the refusal stands."""
    if refused.problem.code != "duplicate_client_reference" or row.reference is None:
        return refused
    found = desk.hub.ask(consignments.by_reference(row.reference))
    if not isinstance(found, Done):
        return found
    match found.body.get("items"):
        case []:
            return refused
        case [{"consignment_id": str(consignment_id)}, *_]:
            whole = _about(consignment_id, desk.hub.ask(consignments.one(consignment_id)))
        case _:
            return Unknown("hub_broken_answer")
    if not isinstance(whole, Done):
        return whole
    return whole if holds_all(json.loads(row.body), whole.body) else refused


def _about(consignment_id: str, outcome: Outcome) -> Outcome:
    """An answer that is not this consignment, whole, proves nothing."""
    if not isinstance(outcome, Done):
        return outcome
    whole = holds(outcome.body, CONSIGNMENT)
    return outcome if whole and outcome.body["consignment_id"] == consignment_id else Unknown("hub_broken_answer")


FOLLOWS: Mapping[str, Follow] = {
    CREATE: Follow(
        _is_what_was_booked,
        _done,
        _refused,
        _open,
        adopted_if_ours,
        withdrawn=_withdrawn,
        fits=_is_new_here,
    ),
    CANCEL: Follow(_is_ours, _done),
    NUMBERS: Follow(_is_block, _block_came),
}
