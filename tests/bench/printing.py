"""A batch of labels as ZPL for a printer of 203 dpi: drawn, read back, sent; and how soon the first one leaves."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from shipdesk import paths
from shipdesk.app.demo import CONSIGNMENTS, DEMO_MOMENT, load_samples
from shipdesk.app.wiring import World, open_desk
from shipdesk.database import seeded_bytes
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.manage_printers import put_printer
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.print_log import LogWish, read_log
from shipdesk.services.queue_labels import PrintWish, queue_labels
from shipdesk.services.read_json import read_json_object
from shipdesk.services.send_prints import send_prints
from tests.bench.timing import Ratio

RUNS, CARTONS, SHIPMENTS = 3, 200, 20
PRINTER_SECONDS = 0.1
"""Ten times as fast as a desktop machine feeds labels of 150 mm."""
CLICK_SECONDS = 0.3


def zpl_labels(folder: Path) -> Iterator[Ratio]:
    started = time.perf_counter()
    desk = open_desk(folder / "printing", World(lambda: DEMO_MOMENT + _since(started), seeded_bytes("printing")))
    load_samples(desk)
    put_printer(desk, {"name": "zebra", "kind": "file", "address": str(folder / "prints"), "language": "zpl"})
    _print(desk, _packed(desk, "WARM", 1))
    whole, first = zip(*(_print(desk, _packed(desk, f"P-{run}", CARTONS)) for run in range(RUNS)), strict=True)
    _, soon = _print(desk, *[_packed(desk, f"S-{number}", CARTONS // SHIPMENTS) for number in range(SHIPMENTS)])
    desk.store.close()
    peer = CARTONS * PRINTER_SECONDS
    what = f"{CARTONS} labels as ZPL: drawn, read, sent, one core"
    yield Ratio(what, "a printer of ten a second", statistics.median(whole), peer, RUNS)
    yield Ratio("the first of them leaves after the click", "0.3 s", statistics.median(first), CLICK_SECONDS, RUNS)
    yield Ratio(f"the same of {SHIPMENTS} shipments, all checked", "0.3 s", soon, CLICK_SECONDS, 1)


def _print(desk: Desk, *references: str) -> tuple[float, float]:
    """Seconds of a core for all of them, and seconds from the click to the first."""
    began, clicked = time.process_time(), desk.tools.now()
    queued = queue_labels(desk, references, PrintWish("zebra"))
    send_prints(desk, "zebra")
    whole = time.process_time() - began
    jobs = {job.id for job in queued.jobs}
    settled = [job.settled_at for job in read_log(desk, LogWish()) if job.id in jobs and job.settled_at is not None]
    return whole, (min(settled) - clicked).total_seconds()


def _packed(desk: Desk, reference: str, cartons: int) -> str:
    """One product, thirty to the carton."""
    sample = read_json_object(paths.resources() / "samples" / CONSIGNMENTS[1])
    line = {**sample["items"][0], "quantity": str(30 * cartons)}
    facts = {**sample["desk"], "invoice": None}
    new_consignment(desk, {**sample, "client_reference": reference, "items": [line], "desk": facts})
    pack_consignment(desk, reference)
    return reference


def _since(started: float) -> timedelta:
    return timedelta(seconds=time.perf_counter() - started)
