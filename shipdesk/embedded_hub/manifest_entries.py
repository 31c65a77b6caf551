"""What stands in manifests: which consignments may join one, what became of each, and their sums."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from shipdesk.domain.measures import GRAM
from shipdesk.embedded_hub.answering import problem_body
from shipdesk.embedded_hub.departures import Departure
from shipdesk.embedded_hub.exchange import BASE, Exchange, to_text
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer

INCLUDED, REFUSED, REMOVED = "INCLUDED", "REFUSED", "REMOVED"
LIVE = ("DRAFT", "CLOSED", "ACCEPTED")
"""States of a manifest in which its entries count."""


@dataclass(frozen=True)
class Candidate:
    """What must be known of a consignment to judge it; `manifest_id` is the live manifest it stands in."""

    consignment_id: str
    client_reference: str
    state: str
    service_code: str
    departure_id: str | None
    manifest_id: str | None


@dataclass(frozen=True)
class Totals:
    """Over the included consignments: their active units, and the weight of the outermost of these."""

    consignments: int
    handling_units: int
    gross_weight_kg: Decimal

    def as_json(self) -> dict[str, Any]:
        return {
            "consignments": self.consignments,
            "handling_units": self.handling_units,
            "gross_weight_kg": str(self.gross_weight_kg.quantize(GRAM)),
        }


_CANDIDATES = """
SELECT c.consignment_id, c.client_reference, c.state, json_extract(c.body, '$.service_code'),
    json_extract(c.body, '$.departure_id'),
    (SELECT m.manifest_id FROM manifest_entries AS e JOIN manifests AS m USING (manifest_id)
        WHERE e.consignment_id = c.consignment_id AND e.status = 'INCLUDED'
        AND m.state NOT IN ('CANCELLED', 'REJECTED'))
FROM consignments AS c WHERE c.account = ? AND c.consignment_id IN (SELECT value FROM json_each(?))
"""


def candidates(exchange: Exchange, consignment_ids: Iterable[str]) -> dict[str, Candidate]:
    """Those of this account, by id; others are simply not there (H-97)."""
    rows = exchange.db.execute(_CANDIDATES, [exchange.account, json.dumps(list(consignment_ids))])
    return {row[0]: Candidate(*row) for row in rows.fetchall()}


def why_not(candidate: Candidate | None, departure: Departure, manifest_id: str) -> Refusal | None:
    """What keeps a consignment out of this manifest (H-68); None where it may join."""
    if candidate is None:
        return Refusal("not_found")
    if candidate.manifest_id not in (None, manifest_id):
        return Refusal("already_manifested", existing=f"{BASE}/manifests/{candidate.manifest_id}")
    if candidate.state != "ACCEPTED":
        return Refusal("state_conflict", _unlike("state", "ACCEPTED", candidate.state))
    if candidate.service_code != departure.service.code:
        return Refusal("validation_failed", _unlike("service_code", departure.service.code, candidate.service_code))
    if candidate.departure_id not in (None, departure.departure_id):
        return Refusal("validation_failed", _unlike("departure_id", departure.departure_id, candidate.departure_id))
    return None


def as_fault(refusal: Refusal, place: str, consignment_id: str) -> FieldFault:
    """The same said of one entry of a request."""
    if refusal.code == "not_found":
        return FieldFault("not_found", place, rejected=consignment_id)
    limit = refusal.faults[0].limit if refusal.faults else "manifest_id: null"
    return FieldFault("inconsistent_state", place, limit=limit, rejected=consignment_id)


def put_entry(
    exchange: Exchange, manifest_id: str, consignment_id: str, candidate: Candidate | None, refusal: Refusal | None
) -> None:
    """Included, or refused with its problem; what was said of it before gives way."""
    told = None
    if refusal is not None:
        told = to_text(problem_body(exchange.facts, refusal, exchange.language, exchange.request_id))
    exchange.db.execute(
        "INSERT INTO manifest_entries (manifest_id, consignment_id, client_reference, status, problem)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (manifest_id, consignment_id)"
        " DO UPDATE SET status = excluded.status, problem = excluded.problem",
        [
            manifest_id,
            consignment_id,
            candidate.client_reference if candidate else None,
            REFUSED if told else INCLUDED,
            told,
        ],
    )


def remove_entry(exchange: Exchange, manifest_id: str, consignment_id: str) -> None:
    exchange.db.execute(
        "UPDATE manifest_entries SET status = ? WHERE manifest_id = ? AND consignment_id = ?",
        [REMOVED, manifest_id, consignment_id],
    )


def entries(exchange: Exchange, manifest_id: str) -> list[dict[str, Any]]:
    """The contract's ManifestEntry of each, in the order they were asked for."""
    rows = exchange.db.execute(
        "SELECT consignment_id, client_reference, status, problem FROM manifest_entries"
        " WHERE manifest_id = ? ORDER BY sequence",
        [manifest_id],
    )
    return [_shown(row) for row in rows.fetchall()]


def included(exchange: Exchange, manifest_id: str) -> list[str]:
    rows = exchange.db.execute(
        "SELECT consignment_id FROM manifest_entries WHERE manifest_id = ? AND status = ? ORDER BY sequence",
        [manifest_id, INCLUDED],
    )
    return [consignment_id for (consignment_id,) in rows.fetchall()]


def totals(exchange: Exchange, manifest_id: str) -> Totals:
    rows = exchange.db.execute(
        "SELECT json_extract(u.body, '$.gross_weight_kg'), json_extract(u.body, '$.parent_unit_reference') IS NULL"
        " FROM manifest_entries AS e JOIN handling_units AS u USING (consignment_id)"
        " WHERE e.manifest_id = ? AND e.status = ? AND u.state != 'VOID'",
        [manifest_id, INCLUDED],
    ).fetchall()
    gross = sum((Decimal(weight) for weight, is_outermost in rows if is_outermost), Decimal(0))
    return Totals(len(included(exchange, manifest_id)), len(rows), gross)


def manifest_of(exchange: Exchange, consignment_id: str, states: Sequence[str]) -> str | None:
    """The manifest in one of these states that the consignment stands in."""
    row = exchange.db.execute(
        "SELECT m.manifest_id FROM manifest_entries AS e JOIN manifests AS m USING (manifest_id)"
        " WHERE e.consignment_id = ? AND e.status = ? AND m.state IN (SELECT value FROM json_each(?))",
        [consignment_id, INCLUDED, json.dumps(list(states))],
    ).fetchone()
    return row[0] if row else None


def _shown(row: Sequence[Any]) -> dict[str, Any]:
    consignment_id, client_reference, status, problem = row
    shown: Mapping[str, Any] = {
        "consignment_id": consignment_id,
        "client_reference": client_reference,
        "status": status,
        "problem": json.loads(problem) if problem else None,
    }
    return {name: value for name, value in shown.items() if value is not None}


def _unlike(member: str, expected: str, found: str | None) -> FieldFault:
    return FieldFault("inconsistent_state", pointer(member), limit=expected, rejected=found)
