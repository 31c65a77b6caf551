"""A manifest of 500 consignments: gathered, judged, summed, closed and cancelled, against the hub's own work on it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from pathlib import Path

from shipdesk import paths
from shipdesk.app.demo import CONSIGNMENTS, DEMO_MOMENT, load_samples
from shipdesk.app.wiring import World, open_desk
from shipdesk.database import seeded_bytes
from shipdesk.hub.calls.call import effect
from shipdesk.hub.port import Done
from shipdesk.services.book_consignment import queue_booking
from shipdesk.services.close_manifest import cancel_manifest, close_manifest, new_manifest
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.find_departures import departures, fitting, references
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.read_json import read_json_object
from shipdesk.services.send_to_hub import sync
from shipdesk.services.show_manifest import show_manifest
from tests.bench.timing import Ratio, in_turn

MANY = 500


def manifest(folder: Path) -> Ratio:
    desk = open_desk(folder / "manifests", World(lambda: DEMO_MOMENT, seeded_bytes("manifests")))
    load_samples(desk)
    _book_many(desk)
    first = find(desk, "M-000").consignment
    departure = next(one for one in departures(desk, first.route_id, first.service_code) if one.status == "OPEN")
    found = references(fitting(desk, departure))
    if len(found) != MANY:
        raise RuntimeError(f"{len(found)} of {MANY} consignments wait for the departure")
    ids = [one.consignment_id for one in desk.store.candidates.named(found).values()]
    numbers = count(1)

    def ours() -> None:
        name = f"BENCH-{next(numbers)}"
        new_manifest(desk, name, departure.departure_id, references(fitting(desk, departure)))
        show_manifest(desk, name).totals  # noqa: B018 - the sums are worked out when they are asked for
        closed = close_manifest(desk, name)
        if closed.error() is not None or closed.manifest.state != "CLOSED":
            raise RuntimeError(closed.manifest.state)
        cancel_manifest(desk, name)

    def peer() -> None:
        body = {
            "client_reference": f"BENCH-{next(numbers)}",
            "departure_id": departure.departure_id,
            "mode": "PARTIAL",
            "consignment_ids": ids,
        }
        opened = _done(desk, "/manifests", body)
        totals = {f"expected_{name}": value for name, value in opened.body["totals"].items()}
        closed = _done(desk, f"/manifests/{opened.body['manifest_id']}/close", totals, opened.etag)
        _done(desk, f"/manifests/{opened.body['manifest_id']}/cancel", {"reason": "OTHER"}, closed.etag)

    return in_turn(f"a manifest of {MANY}: made, closed, cancelled", ours, "the embedded hub alone", peer, runs=3)


def _book_many(desk: Desk) -> None:
    sample = read_json_object(paths.resources() / "samples" / CONSIGNMENTS[1])
    desk_object = {**sample["desk"], "invoice": None}
    for number in range(MANY):
        reference = f"M-{number:03d}"
        new_consignment(desk, {**sample, "client_reference": reference, "desk": desk_object})
        pack_consignment(desk, reference)
        queue_booking(desk, reference)
    sync(desk)


def _done(desk: Desk, path: str, body: Mapping[str, object], etag: str | None = None) -> Done:
    wished = effect("manifest", *path.strip("/").split("/"), body=body, etag=etag)
    outcome = desk.hub.perform(wished, desk.tools.new_key())
    if not isinstance(outcome, Done):
        raise TypeError(f"{path}: {outcome}")
    return outcome
