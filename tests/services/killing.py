"""Kills a program that books, again and again, at moments nobody chose, and looks at what is left."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from shipdesk.app.hub_door import embedded_send
from shipdesk.app.wiring import open_desk, real_world
from shipdesk.hub.port import HubRequest
from shipdesk.paths import DeskFolder
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import list_consignments
from shipdesk.services.send_to_hub import sync

CHILD = Path(__file__).with_name("booking_child.py")
REPOSITORY = CHILD.parents[2]
LIVES_IN_BOOKINGS = 2
"""The longest life in first bookings: some die before their first one is done, some in the one after."""


@dataclass
class Said:
    """What the programs told us before they died: acknowledged, so it must be there."""

    drafted: set[str] = field(default_factory=set)
    packed: set[str] = field(default_factory=set)
    booked: set[str] = field(default_factory=set)

    def hear(self, lines: list[str]) -> None:
        for word, *reference in map(str.split, lines):
            if reference:
                getattr(self, word).add(reference[0])


def kill_while_booking(folder: Path, times: int, seed: int, prefix: str = "K") -> Said:
    """The first lives until it has booked, and its life tells how long the others' may be on this machine."""
    said, moments = Said(), random.Random(seed)
    longest = LIVES_IN_BOOKINGS * _seconds_to_the_first_booking(folder, f"{prefix}-first", said)
    for number in range(times):
        with _booking(folder, f"{prefix}-{number}") as child:
            time.sleep(moments.uniform(0, longest))
            child.kill()
            said.hear(child.stdout.read().splitlines())
    return said


def _seconds_to_the_first_booking(folder: Path, prefix: str, said: Said) -> float:
    with _booking(folder, prefix) as child:
        started, heard = time.monotonic(), []
        while not heard or heard[-1].startswith(("drafted", "packed")):
            heard.append(child.stdout.readline())
        life = time.monotonic() - started
        child.kill()
        said.hear([*heard, *child.stdout.read().splitlines()])
    return life


@contextmanager
def _booking(folder: Path, prefix: str) -> Iterator[subprocess.Popen[str]]:
    """The program, once its desk is open."""
    command = [sys.executable, "-c", f"exec(open({str(CHILD)!r}).read())", str(folder), prefix]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as child:
        assert child.stdout.readline() == "ready\n"
        yield child


def look_at_what_is_left(folder: Path, said: Said) -> None:
    desk = open_desk(folder)
    try:
        _nothing_acknowledged_is_lost(desk, said)
        report = sync(desk)
        assert report.reached
        assert [report.outbox[state] for state in ("QUEUED", "SENDING", "UNKNOWN", "REFUSED", "BLOCKED")] == [0] * 5
        _everything_wished_is_booked_once(desk, folder)
        _numbers_stand_on_one_carton_each(desk)
    finally:
        desk.store.close()


def _nothing_acknowledged_is_lost(desk: Desk, said: Said) -> None:
    states = {one.reference: one.state for one in list_consignments(desk)}
    assert said.drafted <= set(states)
    assert all(states[reference] != "DRAFT" for reference in said.packed)
    assert {states[reference] for reference in said.booked} == {"ACCEPTED"}


def _everything_wished_is_booked_once(desk: Desk, folder: Path) -> None:
    wished = [str(row.reference) for row in desk.store.outbox.all() if row.operation == "createConsignment"]
    assert len(set(wished)) == len(wished), "one wish for each shipment"
    states = {one.reference: one.state for one in list_consignments(desk)}
    assert {reference for reference, state in states.items() if state == "ACCEPTED"} == set(wished)
    at_the_hub = _references_at_the_hub(desk, folder)
    assert sorted(at_the_hub) == sorted(wished)


def _references_at_the_hub(desk: Desk, folder: Path) -> list[str]:
    world = real_world()
    hub = embedded_send(DeskFolder(folder), desk.reference, world.now, world.random_bytes)
    found, path = [], "/consignments?limit=200"
    while path:
        page = hub(HubRequest("GET", path)).json()
        found += [one["client_reference"] for one in page["items"]]
        cursor = page.get("next_cursor")
        path = f"/consignments?limit=200&cursor={cursor}" if cursor else ""
    return found


def _numbers_stand_on_one_carton_each(desk: Desk) -> None:
    numbers = [
        unit.sscc
        for one in list_consignments(desk)
        for unit in desk.store.consignments.get(one.reference).consignment.handling_units
    ]
    assert None not in numbers
    assert len(set(numbers)) == len(numbers)
