"""The hub's news: many tracking events taken in, against a bare insert of the same events."""

from __future__ import annotations

import json
import sqlite3
import time
from dataclasses import replace
from itertools import count
from pathlib import Path

from shipdesk.app.demo import DEMO_MOMENT
from shipdesk.app.wiring import World, open_desk
from shipdesk.database import seeded_bytes
from shipdesk.hub.client import HubClient
from shipdesk.hub.port import HubRequest, HubResponse
from shipdesk.services.read_feed import read_feed
from tests.bench.timing import Ratio, in_turn

EVENTS, PAGE, JOURNEYS = 100_000, 200, 1_000
LEAST_A_SECOND = 5_000


def tracking_news(folder: Path) -> Ratio:
    """Every page lands with its cursor in one durable transaction; each run takes a fresh desk."""
    pages, numbers = [_page(number) for number in range(EVENTS // PAGE)], count(1)

    def ours() -> None:
        desk = open_desk(folder / f"news-{next(numbers)}", World(lambda: DEMO_MOMENT, seeded_bytes("news")))
        waiting = iter(pages)

        def send(request: HubRequest) -> HubResponse:
            return HubResponse(200, {"Content-Type": "application/json"}, next(waiting))

        link = replace(desk.hub_link.present, client=HubClient(send, lambda: DEMO_MOMENT))
        desk.hub_link.switch(link)
        report = read_feed(desk)
        desk.store.close()
        if report.items != EVENTS:
            raise RuntimeError(f"{report.items} of {EVENTS} events")

    def peer() -> None:
        with sqlite3.connect(folder / f"bare-{next(numbers)}.sqlite3") as bare:
            bare.execute("CREATE TABLE events (id TEXT, at TEXT, about TEXT, happened TEXT, body TEXT)")
            for page in pages:
                told = [one["tracking_event"] for one in json.loads(page)["items"]]
                bare.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?)", [_row(one) for one in told])

    began = time.process_time()
    ours()
    spent = time.process_time() - began
    if spent > EVENTS / LEAST_A_SECOND:
        raise RuntimeError(f"{EVENTS / spent:.0f} events a second of this machine's work")
    return in_turn("100,000 tracking events taken in", ours, "json.loads and sqlite3.executemany", peer, runs=3)


def _row(event: dict[str, str]) -> tuple[str, ...]:
    names = ("eventID", "recordTime", "consignment_id", "eventTime")
    return (*(event[name] for name in names), json.dumps(event, ensure_ascii=False))


def _page(number: int) -> bytes:
    first = number * PAGE
    return json.dumps(
        {
            "items": [_item(first + place) for place in range(PAGE)],
            "next_after": f"c{number}",
            "has_more": first + PAGE < EVENTS,
            "poll_after_s": 60,
        }
    ).encode()


def _item(number: int) -> dict[str, object]:
    about = f"con_{number % JOURNEYS:026d}"
    moment = f"2026-12-{1 + number % 28:02d}T{number % 24:02d}:00:00Z"
    return {
        "sequence": number + 1,
        "item_id": f"0192f3a4-1111-7000-8000-{number:012d}",
        "type": "TRACKING_EVENT",
        "recorded_at": moment,
        "resource": f"/v1/consignments/{about}/tracking-events",
        "consignment_id": about,
        "tracking_event": {
            "eventID": f"urn:uuid:0192f3a4-0000-7000-8000-{number:012d}",
            "type": "ObjectEvent",
            "action": "OBSERVE",
            "bizStep": "transporting",
            "disposition": "in_transit",
            "eventTime": moment,
            "eventTimeZoneOffset": "+07:00",
            "recordTime": moment,
            "readPoint": {"unlocode": "THLCH", "name": "Laem Chabang hub", "country_code": "TH"},
            "consignment_id": about,
            "consignment_state": "IN_TRANSIT",
        },
    }
