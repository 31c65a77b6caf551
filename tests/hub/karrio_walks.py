"""What a desk does with karrio's server: walked before the real one by night, before its recorded answers by day.

Each walk takes a desk and the way to the server, opens a door of its own on loopback and says what came of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from shipdesk.hub.client import HubClient
from shipdesk.hub.http import http_send
from shipdesk.hub.karrio import KarrioProvider
from shipdesk.hub.karrio.trackers import tracking_of
from shipdesk.hub.karrio.wire import Wire
from shipdesk.hub.port import HubRequest, Send
from shipdesk.net import HttpTransport
from shipdesk.progress import Progress
from shipdesk.services import connect_hub
from shipdesk.services.book_consignment import Booking, book, booking_of, cancel_consignment, queue_booking
from shipdesk.services.business_settings import set_setting
from shipdesk.services.desk import Desk, Hub, HubIdentity, HubLink
from shipdesk.services.find_consignment import find
from shipdesk.services.hub_connection import KARRIO, ProviderChoice
from shipdesk.services.hub_labels import hub_labels, label_content
from shipdesk.services.look_around import look_around
from shipdesk.services.send_to_hub import send_waiting, sync
from tests.builders import body, line, packed
from tests.hub.recorded import dropping
from tests.loopback import serving

CARRIER = "desk-generic"
ONE_CARTON = [line("ND-002", "30")]


SETTLING = timedelta(seconds=4)


def nothing_happens() -> None:
    """By day nobody waits: the recorded clock goes on by itself."""


def one_carton(desk: Desk, reference: str) -> None:
    set_setting(desk, "gs1_prefix", "8850001")
    packed(desk, reference, items=ONE_CARTON)


def book_and_cancel(desk: Desk, server: Send) -> dict[str, Any]:
    """The whole life of a shipment there: connected, booked, its label fetched, cancelled."""
    with serving(server, prefix="") as door:
        address = f"http://127.0.0.1:{door.server_port}"
        made = connect_hub.connect_provider(desk, address, None, ProviderChoice(KARRIO, CARRIER))
        one_carton(desk, "KA-1")
        booking = book(desk, "KA-1")
        report = sync(desk)
        (label,) = hub_labels(desk, "KA-1")
        content = label_content(desk, label.record.id)
        cancelled = cancel_consignment(desk, "KA-1")
    return {
        "made": made, "booking": booking, "report": report, "label": label, "content": content,
        "cancelled": cancelled,
    }  # fmt: skip


def lose_the_answer(
    desk: Desk, server: Send, path_ends: str, pause: Callable[[], None] = nothing_happens
) -> list[tuple[str, str | None]]:
    """The first answer to a POST there is lost: the wish then, on the next try at once, and on one after a pause."""
    lost = {"left": 1}

    def is_lost(request: HubRequest) -> bool:
        hit = request.method == "POST" and request.path.endswith(path_ends) and lost["left"] > 0
        lost["left"] -= hit
        return hit

    with serving(dropping(server, is_lost), prefix="") as door:
        there = at(desk, f"http://127.0.0.1:{door.server_port}")
        one_carton(there, f"KA{path_ends.replace('/', '-')}")
        row = queue_booking(there, f"KA{path_ends.replace('/', '-')}")
        tries = []
        for number in range(3):
            if number == 2:
                pause()
            send_waiting(there, Progress())
            told = booking_of(there, row.id)
            tries.append((told.outbox, told.consignment_number))
            there.tools.now.forward(hours=1)  # type: ignore[attr-defined]
        return tries


def follow(desk: Desk, server: Send, on_its_way: Callable[[str], None]) -> dict[str, Any]:
    """What the carrier tells of a shipment: the state that the desk finds by looking around, and the events."""
    with serving(server, prefix="") as door:
        there = at(desk, f"http://127.0.0.1:{door.server_port}")
        one_carton(there, "KA-FOLLOWED")
        booking = book(there, "KA-FOLLOWED")
        on_its_way(str(booking.consignment_id))
        report = sync(there)
        again = look_around(there)
    wire = Wire(server, there.tools.now)
    shipment = wire.get(f"/v1/shipments/{booking.consignment_id}")
    events = tracking_of(wire, shipment).json()["items"]
    return {"state": find(there, "KA-FOLLOWED").state, "report": report, "again": again, "events": events}


def be_refused(desk: Desk, server: Send) -> Booking:
    """A name that has no room there."""
    with serving(server, prefix="") as door:
        there = at(desk, f"http://127.0.0.1:{door.server_port}")
        set_setting(there, "gs1_prefix", "8850001")
        consignee = body("vientiane")["consignee"] | {"name_latin": "Vientiane Sample Trading " * 4 + "Sole"}
        packed(there, "KA-LONG", items=ONE_CARTON, consignee=consignee)
        return book(there, "KA-LONG")


def at(desk: Desk, address: str) -> Desk:
    """The desk with that server; one that settles quickly."""
    provider = KarrioProvider(http_send(HttpTransport(address)), desk.tools.now, CARRIER, SETTLING)
    identity = HubIdentity("SANDBOX", CARRIER, "karrio", address)
    return replace(desk, hub_link=HubLink(Hub(identity, HubClient(provider, desk.tools.now))))
