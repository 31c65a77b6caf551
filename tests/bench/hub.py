"""The outbox against bare posts over one kept-alive connection, both to one hub server in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import requests

from shipdesk.app.demo import DEMO_MOMENT, load_samples
from shipdesk.app.wiring import World, open_desk
from shipdesk.domain import states
from shipdesk.hub.calls import consignments
from shipdesk.progress import Progress
from shipdesk.services.connect_hub import connect
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.outbox_wishes import booking_body, wish
from shipdesk.services.send_to_hub import send_waiting
from tests.bench.timing import Ratio, in_turn
from tests.builders import VIENTIANE, packed
from tests.services.hub_desks import over_the_network

BOOKINGS = 1_000
RUNS = 3


def sending(folder: Path) -> Iterator[Ratio]:
    """`SHIPDESK_BENCH_BOOKINGS` makes it smaller for a quick look."""
    many = int(os.environ.get("SHIPDESK_BENCH_BOOKINGS", BOOKINGS))
    with served(folder) as (url, token):
        began = time.monotonic()
        # The clock goes on: a hub that is busy asks to come back in a second, which never came where it stood still.
        world = World(lambda: DEMO_MOMENT + timedelta(seconds=time.monotonic() - began), os.urandom)
        desk = open_desk(folder / "hub-desk", world)
        load_samples(desk)
        packed(desk)
        os.environ["SHIPDESK_HUB_TOKEN"] = token
        connect(desk, url, token)
        alone = over_the_network(desk, desk.hub._send)
        bare = Bare(url, token, booking_body(find(desk, VIENTIANE).consignment))
        names = count()
        ready = [_ready(desk, many, names) for _ in range(2 * RUNS)]
        yield in_turn(
            f"{many} bookings queued and sent, one by one",
            lambda: _through_the_outbox(alone, bare.template, ready.pop()),
            "bare posts over one connection",
            lambda: bare.post(many, names),
            runs=RUNS,
        )
        yield in_turn(
            f"{many} bookings queued and sent, in batches",
            lambda: _through_the_outbox(desk, bare.template, ready.pop()),
            "bare posts over one connection",
            lambda: bare.post(many, names),
            runs=RUNS,
        )
        desk.store.close()


class Bare:
    """What anybody would write with requests: one session, one post after the other, no outbox, no retry."""

    def __init__(self, url: str, token: str, template: dict[str, Any]) -> None:
        self.template = template
        for unit in template["handling_units"]:
            unit.pop("sscc", None)
        self._url = f"{url}/consignments"
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Bearer {token}"
        self._session.headers["Content-Type"] = "application/json"

    def post(self, many: int, names: Iterator[int]) -> None:
        for _ in range(many):
            body = json.dumps({**self.template, "client_reference": f"BARE-{next(names)}"}, ensure_ascii=False)
            headers = {"Idempotency-Key": f'"{uuid.uuid4()}"'}
            self._session.post(self._url, data=body.encode(), headers=headers, timeout=(5, 30)).raise_for_status()


def _ready(desk: Desk, many: int, names: Iterator[int]) -> list[str]:
    """Packed shipments that nobody has booked yet; the hub numbers their units."""
    stored, references = find(desk, VIENTIANE), [f"OURS-{next(names)}" for _ in range(many)]
    with desk.store.atomic():
        for reference in references:
            consignment = replace(stored.consignment, client_reference=reference, handling_units=())
            copy = replace(stored, id=desk.tools.new_id(), reference=reference, consignment=consignment)
            desk.store.consignments.add(copy, desk.tools.now())
    return references


def _through_the_outbox(desk: Desk, template: dict[str, Any], references: list[str]) -> None:
    """Each wish lands on the disk with its shipment's state before it is sent; each answer with its consequences."""
    for reference in references:
        with desk.store.atomic():
            wish(desk, consignments.create({**template, "client_reference": reference}), reference=reference)
            desk.store.consignments.set_state(reference, states.QUEUED, desk.tools.now())
    while any(desk.store.outbox.counts()[state] for state in ("QUEUED", "SENDING", "UNKNOWN")):
        send_waiting(desk, Progress())


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, str]]:
    """`shipdesk hub serve` on a free port; its address and token."""
    command = [sys.executable, "-m", "shipdesk", "--desk", str(folder / "served"), "--json", "hub", "serve"]
    command += ["--port", "0", "--database", str(folder / "served.sqlite3")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            told = ""
            assert server.stdout is not None
            while not told.endswith("\n}\n"):
                told += server.stdout.readline()
            said = json.loads(told)
            yield said["url"], said["accounts"][0]["token"]
        finally:
            server.terminate()
            server.wait(30)
