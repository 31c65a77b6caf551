"""Changes a desk until it is killed, and says each act once it is done: `saving_child.py FOLDER ACT START [PAUSE]`."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TextIO

from shipdesk.app.wiring import open_desk
from shipdesk.services.back_up_desk import back_up, find_backup
from shipdesk.services.business_settings import set_setting
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk import Desk
from shipdesk.services.exchange_rates import add_rate
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.restore_desk import restore
from tests.builders import VIENTIANE


def save(desk: Desk, number: int) -> None:
    """A whole shipment with its lines, and its cartons, which are rows of their own."""
    copy_consignment(desk, VIENTIANE, f"SAVED-{number:06}")
    pack_consignment(desk, f"SAVED-{number:06}")


def keep(desk: Desk, number: int) -> None:
    """A small change, and the backup that holds it."""
    add_rate(desk, {"from": "USD", "to": "THB", "date": "2026-11-02", "rate": str(30 + number), "source": f"S{number}"})
    back_up(desk, "asked")


def go_back(desk: Desk, number: int) -> None:
    """To one of the first two backups, by turns."""
    restore(desk, find_backup(desk.folder, str(1 + number % 2)))


ACTS = {"save": save, "backup": keep, "restore": go_back}


def go_on(folder: Path, act: str, number: int, out: TextIO, pause: float = 0.0) -> None:
    """Ends only with the program."""
    desk = open_desk(folder)
    set_setting(desk, "gs1_prefix", "8850001")
    print("ready", file=out, flush=True)
    while True:
        ACTS[act](desk, number)
        journal = desk.store._connections.db.execute("PRAGMA journal_mode").fetchone()[0]
        assert journal == "truncate"
        print(number, file=out, flush=True)
        number += 1
        time.sleep(pause)


if __name__ == "__main__":
    given = sys.argv[4] if len(sys.argv) > 4 else "0"
    go_on(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.stdout, float(given))
