"""What follows at the desk from each answer of the hub."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from shipdesk.hub.port import Done, Json, Outcome, Refused, Unknown
from shipdesk.services import manifest_answers
from shipdesk.services.desk import Desk
from shipdesk.services.outbox_wishes import CANCEL, CREATE, NUMBERS
from shipdesk.store.numbers import NumberBlock
from shipdesk.store.outbox import OutboxRow


def apply(desk: Desk, row: OutboxRow, done: Done) -> None:
    """Stores the consequences of a wish that was fulfilled; in the caller's transaction."""
    if row.operation in (CREATE, CANCEL) and row.reference is not None:
        store_record(desk, row.reference, done.body, done.etag)
    elif row.operation == NUMBERS:
        desk.store.numbers.add_block(number_block(row.environment, done.body))
    elif row.manifest is not None:
        manifest_answers.store_manifest(desk, row.manifest, done.body, done.etag)


def store_record(desk: Desk, reference: str, record: Json, etag: str | None) -> None:
    """The hub's Consignment: its id, number, state and ETag, and the whole of it, unknown members too (H-81)."""
    desk.store.consignments.set_hub_record(
        reference,
        state=str(record["state"]),
        consignment_id=str(record["consignment_id"]),
        number=str(record["consignment_number"]),
        etag=etag,
        record=json.dumps(record, ensure_ascii=False),
        now=desk.tools.now(),
    )


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


CONSIGNMENT: Mapping[str, str | type[int]] = {"consignment_id": ".+", "consignment_number": ".+", "state": "[A-Z_]+"}
NEEDED: Mapping[str, Mapping[str, str | type[int]]] = {
    CREATE: CONSIGNMENT,
    CANCEL: CONSIGNMENT,
    NUMBERS: {
        "block_id": ".+",
        "kind": "[A-Z_]+",
        "first": "[0-9]{18}",
        "last": "[0-9]{18}",
        "quantity": int,
        "used": int,
        "expires_at": "[0-9]{4}-[0-9]{2}-[0-9]{2}T.+",
    },
}
"""What an answer must hold before the desk goes by it: patterns of texts, or int."""


def believable(row: OutboxRow, outcome: Outcome) -> Outcome:
    """An answer of success that is not about this wish proves nothing: the outcome is unknown (H-13)."""
    if not isinstance(outcome, Done):
        return outcome
    if row.manifest is not None:
        return manifest_answers.believable(row, outcome)
    named = outcome.body.get("client_reference", row.reference)
    whole = all(_is_like(outcome.body.get(name), kind) for name, kind in NEEDED[row.operation].items())
    return outcome if whole and named == row.reference else Unknown("hub_broken_answer")


def _is_like(value: Any, kind: str | type[int]) -> bool:
    """An integer, or a text of that pattern."""
    if isinstance(kind, str):
        return isinstance(value, str) and re.fullmatch(kind, value, re.ASCII) is not None
    return isinstance(value, kind) and not isinstance(value, bool)


def refresh(desk: Desk, reference: str, consignment_id: str) -> Outcome:
    """Reads the hub's present record of a consignment and stores it."""
    outcome = _about(consignment_id, desk.hub.get_consignment(consignment_id))
    if isinstance(outcome, Done):
        with desk.store.atomic():
            store_record(desk, reference, outcome.body, outcome.etag)
    return outcome


def refresh_many(desk: Desk, consignments: Sequence[tuple[str, str]]) -> None:
    """The same for several (consignment_id, reference), stored in one transaction."""
    outcomes = [(reference, _about(id_, desk.hub.get_consignment(id_))) for id_, reference in consignments]
    with desk.store.atomic():
        for reference, outcome in outcomes:
            if isinstance(outcome, Done):
                store_record(desk, reference, outcome.body, outcome.etag)


def adopted_if_ours(desk: Desk, row: OutboxRow, refused: Refused) -> Outcome:
    """A reference the hub already knows is ours if what it holds is what we sent (H-21); else the refusal stands."""
    if row.manifest is not None:
        return manifest_answers.adopted_if_ours(desk, row, refused)
    if row.operation != CREATE or refused.problem.code != "duplicate_client_reference" or row.reference is None:
        return refused
    found = desk.hub.find_by_reference(row.reference)
    if not isinstance(found, Done):
        return found
    match found.body.get("items"):
        case []:
            return refused
        case [{"consignment_id": str(consignment_id)}, *_]:
            whole = _about(consignment_id, desk.hub.get_consignment(consignment_id))
        case _:
            return Unknown("hub_broken_answer")
    if not isinstance(whole, Done):
        return whole
    return whole if holds_all(json.loads(row.body), whole.body) else refused


def _about(consignment_id: str, outcome: Outcome) -> Outcome:
    """An answer that is not this consignment, whole, proves nothing."""
    if not isinstance(outcome, Done):
        return outcome
    whole = all(_is_like(outcome.body.get(name), kind) for name, kind in CONSIGNMENT.items())
    return outcome if whole and outcome.body["consignment_id"] == consignment_id else Unknown("hub_broken_answer")


def holds_all(sent: Any, held: Any) -> bool:
    """Whether everything we sent is in what the hub holds; what it added of its own does not count."""
    if isinstance(sent, dict):
        return isinstance(held, dict) and all(
            value is None or holds_all(value, held.get(name)) for name, value in sent.items()
        )
    if isinstance(sent, list):
        return isinstance(held, list) and len(sent) == len(held) and all(map(holds_all, sent, held))
    return bool(sent == held)
