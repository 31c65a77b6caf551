"""Drafts, packs and books shipment after shipment on a real desk until it is killed. Arguments: desk folder, prefix."""

import itertools
import sys
from pathlib import Path

from shipdesk.app.wiring import open_desk
from shipdesk.services.book_consignment import book
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.send_to_hub import sync
from tests.builders import body, line


def main(folder: str, prefix: str) -> None:
    desk = open_desk(Path(folder))
    sync(desk)
    print("ready", flush=True)
    for number in itertools.count():
        reference = f"{prefix}-{number}"
        new_consignment(desk, body("vientiane", client_reference=reference, items=[line("ND-002", "90")]))
        print("drafted", reference, flush=True)
        pack_consignment(desk, reference)
        print("packed", reference, flush=True)
        if book(desk, reference).outbox == "DONE":
            print("booked", reference, flush=True)


main(*sys.argv[1:])
