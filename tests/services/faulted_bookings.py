"""Many bookings through a bad network, by a desk that is killed again and again; then both books are compared."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

from shipdesk.app.hub_door import embedded_send
from shipdesk.app.wiring import open_desk, real_world
from shipdesk.database import turn
from shipdesk.domain.states import Wish
from shipdesk.hub.client import HubClient
from shipdesk.hub.http import http_send
from shipdesk.hub.port import HubRequest, Send
from shipdesk.net import HttpTransport, Patience
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk, Hub, HubLink
from shipdesk.services.send_to_hub import send_waiting
from tests.builders import packed, sample_desk
from tests.fault_proxy import QUICK, behind_faults
from tests.services.hub_desks import queue_many, without_batches

REPOSITORY = Path(__file__).parents[2]
PATIENCE = Patience(connect=2.0, read=1.0, deadline=2.0)
QUEUED_AT = "FAULTS"


def real_hub(folder: Path, desk: Desk) -> Send:
    """An embedded hub of its own, to be put behind a network."""
    folder.mkdir()
    world = real_world()
    return embedded_send(DeskFolder(folder), desk.reference, world.now, world.random_bytes)


def at(desk: Desk, url: str) -> Desk:
    """The desk with the hub at that address."""
    client = HubClient(http_send(HttpTransport(url, patience=PATIENCE)), desk.tools.now)
    identity = replace(desk.hub_identity, url=url)
    return replace(desk, hub_link=HubLink(Hub(identity, client)))


def prepared(folder: Path, count: int) -> list[str]:
    """A desk with so many bookings that wait."""
    desk = sample_desk(folder, real_world())
    packed(desk, QUEUED_AT)
    references = queue_many(desk, count, QUEUED_AT)
    desk.store.close()
    return references


def send_until_done(folder: Path, url: str, passes: int = 10_000) -> None:
    """As a user who presses Send again and again."""
    desk = at(open_desk(folder), url)
    for _ in range(passes):
        send_waiting(desk, Progress())
        counts = desk.store.outbox.counts()
        if not any(counts[state] for state in Wish.OPEN):
            break
    desk.store.close()


def book_through_faults(
    tmp: Path, count: int, kills: int, seed: int, *, faults: list[str] | None = None, batches: bool = False
) -> Counter[str]:
    """Returns what the network did. Raises where a booking was lost, doubled, or has another number than the hub's."""
    folder, dice = tmp / "desk", random.Random(seed)
    references = prepared(folder, count)
    desk = open_desk(folder)
    hub = real_hub(tmp / "hub", desk)
    desk.store.close()
    faults = faults or QUICK
    state = {"faulty": True}

    def choose(request: HubRequest) -> str | None:
        faulty = state["faulty"] and request.method == "POST" and dice.random() < 1 / 3
        return dice.choice(faults) if faulty else None

    with behind_faults(hub if batches else without_batches(hub), choose) as (url, proxy):
        if kills:
            kill_while_sending(folder, url, kills, seed)
        send_until_done(folder, url, passes=60)
        state["faulty"] = False
        send_until_done(folder, url)
        done = proxy.done
    assert all(len(bodies) == 1 for bodies in proxy.keys.values()), "a key always carries the same bytes"
    compare_books(folder, hub, references)
    return done


def kill_while_sending(folder: Path, url: str, kills: int, seed: int) -> None:
    """A program that forks a sender and kills it, again and again: everything is read once."""
    command = [sys.executable, "-m", "tests.services.faulted_bookings", str(folder), url, str(kills), str(seed)]
    subprocess.run(command, check=True, cwd=REPOSITORY, timeout=3_600)


def compare_books(folder: Path, hub: Send, references: list[str]) -> None:
    desk = open_desk(folder)
    held, cursor = {}, ""
    while True:
        page = hub(HubRequest("GET", f"/consignments?limit=200{cursor and f'&cursor={cursor}'}")).json()
        for one in page["items"]:
            assert one["client_reference"] not in held, "two at the hub"
            held[one["client_reference"]] = (one["consignment_id"], one["consignment_number"])
        cursor = page["next_cursor"]
        if cursor is None:
            break
    rows = [row for row in desk.store.outbox.all() if row.reference in set(references)]
    assert Counter(row.state for row in rows) == {Wish.DONE: len(references)}
    assert sorted(held) == sorted(references)
    for reference in references:
        stored = desk.store.consignments.get(reference)
        assert stored is not None
        assert (stored.consignment_id, stored.consignment_number) == held[reference]
    desk.store.close()


def _fork_and_kill(folder: Path, url: str, kills: int, seed: int) -> None:
    desk = at(open_desk(folder), url)
    desk.store.close()
    moments = random.Random(seed)
    for _ in range(kills):
        child = os.fork()
        if child == 0:
            while True:
                send_waiting(desk, Progress())
                time.sleep(0.01)
        time.sleep(moments.uniform(0.02, 0.25))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with turn(desk.folder.sending_lock, patience_seconds=30) as free:
            assert free, "the lock ends with its holder"


if __name__ == "__main__":
    _fork_and_kill(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
