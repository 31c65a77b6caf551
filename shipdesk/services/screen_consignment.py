"""Ask the hub whether goods and parties may go, and for advice on HS codes, which never binds (H-109, H-111)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shipdesk.domain import states
from shipdesk.domain.consignment import Consignment, Item
from shipdesk.errors import HubNotReached, WrongInput
from shipdesk.hub.calls import advice
from shipdesk.hub.calls.call import without_nothing
from shipdesk.hub.moments import moment
from shipdesk.hub.port import Done, Refused
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.hub_consignment import require, settled
from shipdesk.services.outbox_wishes import booking_body, wish
from shipdesk.services.record_answers import SCREENING as OPERATION
from shipdesk.services.send_to_hub import send_waiting
from shipdesk.store.hub_records import SCREENING, HubRecord

LONGEST = 500
GOES = ("ALLOWED", "ALLOWED_WITH_CONDITIONS")
"""Decisions that a booking may lean on; it names the screening then (H-110)."""


@dataclass(frozen=True)
class Screening:
    """`decision` is the hub's own word; `findings` what it says of each line."""

    screening_id: str
    decision: str
    valid_until: datetime | None
    findings: tuple[dict[str, Any], ...]
    body: dict[str, Any]


@dataclass(frozen=True)
class HsAdvice:
    """Candidates for one line; the code that is used is the exporter's."""

    line_no: int
    hs_code: str
    body: dict[str, Any]


def screen_consignment(desk: Desk, reference: str, progress: Progress | None = None) -> Screening:
    """A new screening of what the consignment says now. Raises what the hub said, or that it waits."""
    stored = find(desk, reference)
    require(desk, OPERATION)
    effect = advice.screen(_request(desk, stored.consignment))
    with desk.store.atomic():
        waiting = [row for row in desk.store.outbox.open_of(reference, OPERATION) if row.body == effect.body]
        row = waiting[0] if waiting else wish(desk, effect, reference=reference)
    send_waiting(desk, progress or Progress())
    settled(desk, row)
    found = last_screening(desk, reference)
    if found is None:
        raise WrongInput("not_found", "no_screening", reference=reference)
    if find(desk, reference).state in states.EDITABLE and found.decision in GOES:
        edit_consignment(desk, reference, {"screening_ids": [found.screening_id]})
    return found


def last_screening(desk: Desk, reference: str) -> Screening | None:
    found = desk.store.hub_records.of_reference(SCREENING, reference)
    found.sort(key=lambda one: str(one.body.get("screened_at")))
    return _screening(found[-1]) if found else None


def advise_hs(desk: Desk, reference: str) -> list[HsAdvice]:
    """What the hub would call each line of goods; nothing is changed by it."""
    consignment = find(desk, reference).consignment
    return [_advice(desk, consignment, item) for item in consignment.items]


def _advice(desk: Desk, consignment: Consignment, item: Item) -> HsAdvice:
    request = {
        "descriptions": [
            {"language": "zh-Hans" if one.language == "zh" else one.language, "text": one.text}
            for one in item.descriptions
        ],
        "proposed_hs_code": item.hs_code,
        "origin_country": item.origin_country,
        "destination_country": consignment.destination,
    }
    outcome = desk.hub.ask(advice.hs_code(request))
    if isinstance(outcome, Refused):
        raise outcome.problem.error()
    if not isinstance(outcome, Done):
        raise HubNotReached("upstream_unavailable", outcome.reason)
    return HsAdvice(item.line_no, item.hs_code, dict(outcome.body))


def _screening(record: HubRecord) -> Screening:
    told = record.body.get("findings")
    findings = tuple(one for one in told if isinstance(one, dict)) if isinstance(told, list) else ()
    return Screening(record.id, str(record.state), moment(record.body.get("valid_until")), findings, record.body)


def _request(desk: Desk, consignment: Consignment) -> dict[str, Any]:
    """The contract's ScreeningRequest."""
    body = booking_body(consignment)
    route = desk.reference.routes.get(consignment.route_id)
    return without_nothing(
        origin_country=body["exporter"]["address"]["country_code"],
        destination_country=consignment.destination,
        transit_countries=list(route.transit_countries) or None if route is not None else None,
        mode=body["mode"],
        goods=[_goods(item, described) for item, described in zip(consignment.items, body["items"], strict=True)],
        parties=[_party(body[name]) for name in PARTIES if isinstance(body.get(name), dict)],
    )


PARTIES = ("exporter", "consignee", "importer_of_record", "notify_party")


def _goods(item: Item, told: dict[str, Any]) -> dict[str, Any]:
    return without_nothing(
        line_no=item.line_no,
        hs_code=item.hs_code,
        description=item.english[:LONGEST],
        dangerous_goods=told.get("dangerous_goods"),
        licences=told.get("licences") or None,
    )


def _party(told: dict[str, Any]) -> dict[str, Any]:
    return without_nothing(
        name_latin=told["name_latin"],
        name_native=told.get("name_native"),
        country_code=told["address"]["country_code"],
    )
