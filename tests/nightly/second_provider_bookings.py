"""Many bookings at karrio's real server through a bad network, by a desk that is killed again and again."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from shipdesk.app.wiring import open_desk, real_world
from shipdesk.database import turn
from shipdesk.domain.states import Wish
from shipdesk.hub.client import HubClient
from shipdesk.hub.http import http_send
from shipdesk.hub.karrio import KarrioProvider
from shipdesk.hub.karrio.shipment_in import is_booked
from shipdesk.hub.karrio.wire import Wire
from shipdesk.hub.port import HubRequest, HubResponse, Send
from shipdesk.net import HttpTransport, Patience
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk, Hub, HubIdentity, HubLink
from shipdesk.services.send_to_hub import send_waiting
from tests.builders import line, packed, sample_desk
from tests.hub.recorded import Dropped
from tests.nightly.karrio_server import CARRIER
from tests.services.hub_desks import queue_many

REPOSITORY = Path(__file__).parents[2]
SETTLING = timedelta(seconds=30)
PATIENCE = Patience(connect=5.0, read=20.0, deadline=25.0)
TEMPLATE = "FAULTS"


class BadNetwork:
    """A `Send` before the real one: of so many exchanges one is lost, half of them before the server heard of it."""

    def __init__(self, server: Send, share: float, seed: int) -> None:
        self._server = server
        self._dice = random.Random(seed)
        self.share = share
        self.done: Counter[str] = Counter()

    def __call__(self, request: HubRequest) -> HubResponse:
        lost = self._dice.random() < self.share
        before = lost and self._dice.random() < 0.5
        self.done["lost before" if before else "lost after" if lost else "honest"] += 1
        if before:
            raise Dropped
        answer = self._server(request)
        if lost:
            raise Dropped
        return answer


def at(desk: Desk, address: str) -> Desk:
    """The desk with that server."""
    send = http_send(HttpTransport(address, patience=PATIENCE))
    provider = KarrioProvider(send, desk.tools.now, CARRIER, SETTLING)
    identity = HubIdentity("SANDBOX", CARRIER, "karrio", address.rpartition(":")[0])
    return replace(desk, hub_link=HubLink(Hub(identity, HubClient(provider, desk.tools.now))))


def prepared(folder: Path, count: int, address: str) -> list[str]:
    """A desk with so many bookings of one carton that wait."""
    desk = sample_desk(folder, real_world())
    packed(desk, TEMPLATE, items=[line("ND-002", "30")])
    references = queue_many(at(desk, address), count, TEMPLATE)
    desk.store.close()
    return references


def send_until_done(folder: Path, address: str, seconds: float) -> bool:
    """As a user who presses Send again and again."""
    desk = at(open_desk(folder), address)
    until = time.monotonic() + seconds
    try:
        while time.monotonic() < until:
            send_waiting(desk, Progress())
            counts = desk.store.outbox.counts()
            if not any(counts[state] for state in Wish.OPEN):
                return True
            time.sleep(0.2)
        return False
    finally:
        desk.store.close()


def kill_while_sending(folder: Path, address: str, kills: int, seed: int) -> None:
    """A program that forks a sender and kills it, again and again: everything is read once."""
    command = [sys.executable, "-m", __spec__.name, str(folder), address, str(kills), str(seed)]
    subprocess.run(command, check=True, cwd=REPOSITORY, timeout=3_600)


def shipments(server: Send) -> Mapping[str, list[Mapping[str, Any]]]:
    """Everything that the server has, by reference."""
    wire = Wire(server, real_world().now)
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for one in wire.all_of("/v1/shipments") + wire.all_of("/v1/shipments", is_archived="true"):
        found[str(one["reference"])].append(one)
    return found


def compare_books(folder: Path, server: Send, references: list[str]) -> int:
    """Raises where a booking was lost or doubled, or has another number than the server's; how many drafts are left."""
    there, desk = shipments(server), open_desk(folder)
    rows = [row for row in desk.store.outbox.all() if row.reference in set(references)]
    assert Counter(row.state for row in rows) == {Wish.DONE: len(references)}
    for reference in references:
        (booked,) = [one for one in there[reference] if is_booked(one)]
        stored = desk.store.consignments.get(reference)
        assert stored is not None
        assert (stored.consignment_id, stored.consignment_number) == (booked["id"], booked["tracking_number"])
    desk.store.close()
    return sum(not is_booked(one) for held in there.values() for one in held)


def _fork_and_kill(folder: Path, address: str, kills: int, seed: int) -> None:
    desk = at(open_desk(folder), address)
    desk.store.close()
    moments = random.Random(seed)
    for _ in range(kills):
        child = os.fork()
        if child == 0:
            while True:
                send_waiting(desk, Progress())
                time.sleep(0.01)
        time.sleep(moments.uniform(0.2, 3))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with turn(desk.folder.sending_lock, patience_seconds=30) as free:
            assert free, "the lock ends with its holder"


if __name__ == "__main__":
    _fork_and_kill(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
