"""Changes a desk until it is killed, and says each act once it is done: `saving_child.py FOLDER ACT START [PAUSE]`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from shipdesk.app.wiring import open_desk
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk import Desk
from shipdesk.services.exchange_rates import add_rate
from tests.builders import VIENTIANE


def save(desk: Desk, number: int) -> None:
    """A whole shipment with its lines and cartons."""
    copy_consignment(desk, VIENTIANE, f"SAVED-{number:05}")


def keep(desk: Desk, number: int) -> None:
    """A small change, and the backup that holds it."""
    add_rate(desk, {"from": "USD", "to": "THB", "date": "2026-11-02", "rate": str(30 + number), "source": f"S{number}"})
    back_up(desk, "asked")


ACTS = {"save": save, "backup": keep}

if __name__ == "__main__":
    opened = open_desk(Path(sys.argv[1]))
    print("ready", flush=True)
    number, pause = int(sys.argv[3]), float(sys.argv[4]) if len(sys.argv) > 4 else 0.0
    while True:
        ACTS[sys.argv[2]](opened, number)
        print(number, flush=True)
        number += 1
        time.sleep(pause)
