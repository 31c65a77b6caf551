"""Desks and shipments for tests: a real desk in a folder, with the sample goods and address book in it."""

from __future__ import annotations

import atexit
import copy
import json
import random
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from shipdesk import paths
from shipdesk.app.demo import load_samples
from shipdesk.app.wiring import World, open_desk
from shipdesk.domain.merge_patch import merge
from shipdesk.hub.client import HubClient
from shipdesk.hub.pace import Pace
from shipdesk.hub.port import HubRequest, HubResponse, Send
from shipdesk.services.desk import Desk, Hub, HubLink
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.store.consignments import StoredConsignment

MOMENT = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
KUNMING, VIENTIANE = "SAMPLE-KUNMING-001", "SAMPLE-VIENTIANE-001"


class Clock:
    """Stands still until somebody moves it."""

    def __init__(self, moment: datetime = MOMENT) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **by: float) -> None:
        self.moment += timedelta(**by)


def fixed_world(clock: Clock | None = None, seed: int = 1) -> World:
    return World(clock or Clock(), random.Random(seed).randbytes)


def sample_desk(root: Path, world: World | None = None) -> Desk:
    """A fresh desk with the 77 sample products and 8 sample parties.

    Filling one draws nothing from the world's source of randomness, so one that was filled at the same moment is
    copied: a twentieth of the work.
    """
    world = world or fixed_world()
    if world.now() == MOMENT:
        shutil.copytree(_filled(), root, dirs_exist_ok=True)
        return open_desk(root, world)
    desk = open_desk(root, world)
    load_samples(desk)
    return desk


@cache
def _filled() -> Path:
    """Kept as long as this process lives."""
    home = tempfile.TemporaryDirectory(prefix="filled-desk-")
    atexit.register(home.cleanup)
    desk = open_desk(Path(home.name) / "desk", fixed_world())
    load_samples(desk)
    desk.store.close()
    return desk.folder.root


def body(name: str = "kunming", /, **changes: Any) -> dict[str, Any]:
    """The JSON of a sample shipment, with members replaced (None takes one away)."""
    file = paths.resources() / "samples" / f"consignment-{name}.json"
    merged: dict[str, Any] = merge(json.loads(file.read_text(encoding="utf-8")), copy.deepcopy(changes))
    return merged


def line(sku: str, quantity: str, **more: Any) -> dict[str, Any]:
    return {"catalog": "products", "sku": sku, "quantity": quantity} | more


def packed(desk: Desk, reference: str = VIENTIANE, /, **changes: Any) -> StoredConsignment:
    """A shipment to Vientiane, drafted and packed."""
    new_consignment(desk, body("vientiane", client_reference=reference, **changes))
    return pack_consignment(desk, reference)


class Door:
    """A door to a real hub at which things go wrong as told: `plan` holds one fault for each coming request.

    A fault takes the request and the way to the hub and gives the answer; None lets the request pass.
    """

    def __init__(self, hub: Send) -> None:
        self.hub = hub
        self.plan: list[Any] = []
        self.always: Any = None
        self.seen: list[HubRequest] = []

    def __call__(self, request: HubRequest) -> HubResponse:
        self.seen.append(request)
        fault = self.plan.pop(0) if self.plan else self.always
        return self.hub(request) if fault is None else fault(request, self.hub)

    def posted(self, path: str) -> list[HubRequest]:
        return [one for one in self.seen if one.method == "POST" and one.path == path]


def hub_client(send: Send, now: Callable[[], datetime] | None = None) -> HubClient:
    """A client whose every clock is the test's."""
    clock = now or Clock()
    return HubClient(send, clock, pace=Pace(lambda: clock().timestamp()))


def behind(desk: Desk, door: Door) -> Desk:
    """The same desk, its hub reached through the door."""
    hub = Hub(desk.hub_identity, hub_client(door, desk.tools.now))
    return replace(desk, hub_link=HubLink(hub))
