"""A desk whose hub is a real one, seen as one of the network: several exchanges at once, batches offered or not."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from typing import Any

from shipdesk.domain import states
from shipdesk.hub.calls import consignments
from shipdesk.hub.port import HubRequest, HubResponse, Send
from shipdesk.services.desk import Desk, Hub, HubLink
from shipdesk.services.find_consignment import find
from shipdesk.services.outbox_wishes import booking_body, wish
from tests.builders import VIENTIANE, hub_client


def over_the_network(desk: Desk, send: Send, *, batches: bool = False) -> Desk:
    """The desk with that hub as if behind HTTP; without `batches` the hub does not offer them."""
    client = hub_client(send if batches else without_batches(send), desk.tools.now)
    identity = replace(desk.hub_identity, url="http://127.0.0.1/v1")
    return replace(desk, hub_link=HubLink(Hub(identity, client)))


def queue_many(desk: Desk, count: int, template: str = VIENTIANE) -> list[str]:
    """Wishes to book copies of one packed shipment, each under a reference and unit numbers of its own."""
    body = booking_body(find(desk, template).consignment)
    for unit in body["handling_units"]:
        unit.pop("sscc", None)
    stored = find(desk, template)
    references = [f"MANY-{number:04d}" for number in range(count)]
    with desk.store.atomic():
        for reference in references:
            copy = replace(
                stored,
                id=desk.tools.new_id(),
                reference=reference,
                state=states.QUEUED,
                consignment=replace(stored.consignment, client_reference=reference, handling_units=()),
            )
            desk.store.consignments.add(copy, desk.tools.now())
            wish(desk, consignments.create({**body, "client_reference": reference}), reference=reference)
    return references


def without_batches(send: Send) -> Send:
    def limited(request: HubRequest) -> HubResponse:
        answer = send(request)
        if request.path != "/capabilities" or answer.status != 200:
            return answer
        told: dict[str, Any] = answer.json()
        told["features"] = [one for one in told["features"] if one != "CONSIGNMENT_BATCH"]
        return HubResponse(200, {}, json.dumps(told).encode())

    return limited


class Locked:
    """A door for one at a time: the embedded hub's connections belong to threads, a test's plan to nobody."""

    def __init__(self, door: Send) -> None:
        self._door = door
        self._lock = threading.Lock()

    def __call__(self, request: HubRequest) -> HubResponse:
        with self._lock:
            return self._door(request)
