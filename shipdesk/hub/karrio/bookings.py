"""Each booking once, at a server that keeps no keys: searched before it is created, in two steps.

First a draft, which costs nothing and binds nobody, with the wish's key in its metadata; then the draft is bought, and
karrio buys one shipment once. So whatever answer is lost, the next try finds the draft or the booking by its key.
A draft whose purchase was asked for a moment ago may be on its way to the carrier: it is left to settle first.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any

from shipdesk.errors import HubNotReached
from shipdesk.hub.calls.call import json_bytes, moment
from shipdesk.hub.karrio.amounts import agrees, read
from shipdesk.hub.karrio.answers import Declined, declined, fault, page, told
from shipdesk.hub.karrio.carrier import Carrier
from shipdesk.hub.karrio.shipment_in import (
    CANCELLED,
    DRAFT,
    asked_at,
    booking_of,
    consignment_of,
    etag_of,
    is_booked,
    key_of,
    summary_of,
)
from shipdesk.hub.karrio.shipment_out import ASKED_AT, BOOKING, KEY, LABEL_FORMAT, shipment_of
from shipdesk.hub.karrio.wire import Wire, broken
from shipdesk.hub.port import HubResponse, Json

SHIPMENTS = "/v1/shipments"
SETTLING = timedelta(seconds=180)
"""Longer than the server works on one request; until then a purchase whose answer was lost is not asked for again."""
_CHECKED = ("reference", "parcels", "customs", "metadata")
"""What must stand there as it was sent; the rest karrio writes in its own way."""


class Bookings:
    def __init__(self, wire: Wire, settling: timedelta = SETTLING) -> None:
        self._wire = wire
        self._settling = settling

    def create(self, carrier: Carrier, body: bytes, key: str) -> HubResponse:
        booking, text = json.loads(body), body.decode()
        found = self._of_reference(booking["client_reference"])
        if earlier := _booked(found):
            return _told_again(earlier, key, booking)
        draft = _drafted(found, key)
        if draft is not None:
            self._wait_for(draft, key)
        else:
            made = self._draft(carrier, booking, text, key)
            # An earlier try that was slow on its way may have come in meanwhile.
            found = self._of_reference(booking["client_reference"])
            if earlier := _booked(found):
                return _told_again(earlier, key, booking)
            draft = _drafted(found, key) or made
        return self._bought(draft, booking, carrier, key)

    def by_reference(self, reference: str) -> HubResponse:
        return page([summary_of(one) for one in _booked(self._of_reference(reference))[:1]])

    def one(self, shipment_id: str) -> HubResponse:
        shipment = self.read(shipment_id)
        return told(consignment_of(shipment), ETag=etag_of(shipment))

    def read(self, shipment_id: str) -> Mapping[str, Any]:
        shipment = self._wire.get(f"{SHIPMENTS}/{shipment_id}")
        if not isinstance(shipment, dict) or shipment.get("id") != shipment_id:
            raise broken()
        return shipment

    def cancel(self, shipment_id: str, seen: str | None, key: str) -> HubResponse:
        """karrio compares no versions, so the version is compared just before; cancelling twice is cancelling once."""
        present = self.read(shipment_id)
        if present.get("status") != CANCELLED:
            if seen is not None and seen != etag_of(present):
                detail = "the shipment has gone on since"
                raise declined(412, "precondition_failed", detail, current_etag=etag_of(present))
            self._wire.send("POST", f"{SHIPMENTS}/{shipment_id}/cancel", {}, key)
        return self.one(shipment_id)

    def operation(self, key: str) -> HubResponse:
        """What became of a wish to book."""
        found = self._search(metadata_value=key)
        booked = [one for one in found if key_of(one) == key and is_booked(one)]
        if not booked:
            raise declined(404, "not_found", "no booking has this key")
        resource = f"/consignments/{booked[0]['id']}"
        return told({"idempotency_key": key, "state": "COMMITTED", "method": "POST", "resource": resource})

    def _of_reference(self, reference: str) -> list[Mapping[str, Any]]:
        """Oldest first. karrio's search takes a part of the reference for it, and hides what was archived."""
        found = self._search(reference=reference)
        exact = [one for one in found if one.get("reference") == reference]
        return sorted(exact, key=lambda one: (str(one.get("created_at")), str(one.get("id"))))

    def _search(self, **query: str) -> list[Mapping[str, Any]]:
        archived = self._wire.all_of(SHIPMENTS, **query, is_archived="true")
        return self._wire.all_of(SHIPMENTS, **query) + archived

    def _draft(self, carrier: Carrier, booking: Json, text: str, key: str) -> Mapping[str, Any]:
        metadata = {KEY: key, BOOKING: text, ASKED_AT: moment(self._wire.server_time) or ""}
        wanted = shipment_of(booking, carrier.carrier_id, metadata)
        made = self._wire.send("POST", SHIPMENTS, wanted, key)
        sent = read(json_bytes({name: wanted[name] for name in _CHECKED}))
        if not isinstance(made, dict) or made.get("status") != DRAFT or not agrees(sent, made):
            raise broken()
        return made

    def _wait_for(self, draft: Mapping[str, Any], key: str) -> None:
        """A draft that an earlier try left behind is taken up once nothing can be under way with it."""
        now, last = self._wire.server_time, asked_at(draft)
        left = self._settling - (now - last) if last is not None else timedelta()
        if left > timedelta():
            seconds = max(1, round(left.total_seconds()))
            detail = "an earlier try may still be on its way to the carrier"
            headers = {"Retry-After": str(seconds)}
            raise declined(409, "idempotency_in_progress", detail, headers=headers, retry_after_s=seconds)
        self._note(draft, moment(now) or "", key)

    def _note(self, draft: Mapping[str, Any], at: str, key: str) -> None:
        metadata = {**draft["metadata"], ASKED_AT: at}
        self._wire.send("PUT", f"{SHIPMENTS}/{draft['id']}", {"metadata": metadata}, key)

    def _bought(self, draft: Mapping[str, Any], booking: Json, carrier: Carrier, key: str) -> HubResponse:
        _require_same(draft, booking)
        try:
            wish = {"service": _service(draft, booking, carrier), "label_type": LABEL_FORMAT}
            self._wire.send("POST", f"{SHIPMENTS}/{draft['id']}/purchase", wish, key)
        except Declined as no:
            if no.answer.status != 409:
                self._nothing_is_under_way(draft, no.answer.status, key)
                raise
            # Bought by an earlier try after all, or thrown away by somebody: the shipment itself says which.
        bought = self.read(str(draft["id"]))
        if not is_booked(bought):
            raise declined(409, "state_conflict", f"karrio says the shipment is {bought.get('status')}")
        return _created(bought)

    def _nothing_is_under_way(self, draft: Mapping[str, Any], status: int, key: str) -> None:
        """After a plain no the wish may be sent again at once."""
        if 400 <= status < 500 and status != 429:
            with suppress(HubNotReached, Declined):
                self._note(draft, "", key)


def _booked(found: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [one for one in found if is_booked(one)]


def _drafted(found: Sequence[Mapping[str, Any]], key: str) -> Mapping[str, Any] | None:
    """The oldest: every try agrees on it."""
    return next((one for one in found if one.get("status") == DRAFT and key_of(one) == key), None)


def _told_again(earlier: Sequence[Mapping[str, Any]], key: str, booking: Json) -> HubResponse:
    ours = next((one for one in earlier if key_of(one) == key), None)
    if ours is None:
        existing = f"/consignments/{earlier[0]['id']}"
        raise declined(409, "duplicate_client_reference", "the reference is taken", existing=existing)
    _require_same(ours, booking)
    return _created(ours, replayed=True)


def _require_same(shipment: Mapping[str, Any], booking: Json) -> None:
    if booking_of(shipment) != booking:
        raise declined(422, "idempotency_key_reused", "the key was used for another booking")


def _created(shipment: Mapping[str, Any], *, replayed: bool = False) -> HubResponse:
    headers = {"Idempotency_Replayed": "true"} if replayed else {}
    location = f"/consignments/{shipment['id']}"
    return told(consignment_of(shipment), 201, ETag=etag_of(shipment), Location=location, **headers)


def _service(draft: Mapping[str, Any], booking: Json, carrier: Carrier) -> str:
    """The carrier's service of the wished name, or its only one: nobody chooses a price for the user."""
    rates = [one for one in draft.get("rates") or () if one.get("carrier_id") == carrier.carrier_id]
    services = sorted({str(one.get("service")) for one in rates})
    wished = _plain(booking["service_code"])
    fitting = [one for one in services if _plain(one) == wished] or services
    if len(fitting) == 1:
        return fitting[0]
    detail = f"{carrier.display_name} has {len(services)} services for this: {', '.join(services) or '-'}"
    errors = [fault("not_in_enum", "/service_code", detail)]
    raise declined(422, "validation_failed", detail, errors=errors)


def _plain(code: str) -> str:
    return code.upper().replace("-", "_")
