"""Labels as ZPL for a printer of 203 dpi, each read back, against a printer that takes ten a second."""

from __future__ import annotations

import time
from pathlib import Path

from shipdesk import paths
from shipdesk.app.demo import CONSIGNMENTS, DEMO_MOMENT, load_samples
from shipdesk.app.wiring import World, open_desk
from shipdesk.database import seeded_bytes
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.manage_printers import get_printer, put_printer
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.print_loads import LoadMaker
from shipdesk.services.queue_labels import PrintWish, queue_labels
from shipdesk.services.read_json import read_json_object
from tests.bench.timing import Ratio, in_turn

LABELS, SHIPMENTS = 50, 4
PRINTER_SECONDS = 0.1
"""Ten times as fast as a desktop machine feeds labels of 150 mm."""


def zpl_labels(folder: Path) -> Ratio:
    desk = open_desk(folder / "printing", World(lambda: DEMO_MOMENT, seeded_bytes("printing")))
    load_samples(desk)
    put_printer(desk, {"name": "zebra", "kind": "file", "address": str(folder), "language": "zpl"})
    sample = read_json_object(paths.resources() / "samples" / CONSIGNMENTS[1])
    references = [f"P-{number}" for number in range(SHIPMENTS)]
    for reference in references:
        facts = {**sample["desk"], "invoice": None}
        new_consignment(desk, {**sample, "client_reference": reference, "desk": facts})
        pack_consignment(desk, reference)
    jobs = queue_labels(desk, references, PrintWish("zebra")).jobs[:LABELS]
    profile = get_printer(desk, "zebra").profile

    def ours() -> None:
        with LoadMaker(desk, profile) as maker:
            for job in jobs:
                maker.make(job)

    def printer() -> None:
        time.sleep(len(jobs) * PRINTER_SECONDS)

    ratio = in_turn(f"{len(jobs)} labels as ZPL, read back", ours, "a printer of ten a second", printer, runs=3)
    desk.store.close()
    return ratio
