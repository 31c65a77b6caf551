"""F44 on a disk that fails beneath the desk: it takes no new block any more, and says so to whoever writes (EIO).

After a failed flush Linux holds what was not written for written. Whoever only flushes once more is told that all is
well, and has lost it: so after each death the disk is taken out and put in again, and only what is really on it counts.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.errors import DeskError
from shipdesk.services.business_settings import get_setting, set_setting
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk_health import look
from shipdesk.services.find_consignment import list_consignments
from tests.builders import VIENTIANE, Clock, fixed_world
from tests.small_disk import small_disk

DEATHS = int(os.environ.get("SHIPDESK_DEATHS", "50"))
SIZE, ROOM_BELOW, PIECE = 64 << 20, 48 << 20, 4096
MOST = 3_000
"""Acts after the death: blocks that were written once are written again, and only a new one fails."""


class DyingDisk:
    """ext4 with its journal in a file that has less room beneath it than it promises."""

    def __init__(self, root, below):
        self.root = root
        self._image, self._ballast = below.root / "image", below.root / "ballast"

    def make(self):
        self.revive()
        self._image.unlink(missing_ok=True)
        with self._image.open("wb") as file:
            file.truncate(SIZE)
        whole = ("-m", "0", "-E", "lazy_itable_init=0,lazy_journal_init=0")
        subprocess.run(["mkfs.ext4", "-q", *whole, str(self._image)], check=True, capture_output=True)
        self.put_in()

    def put_in(self):
        subprocess.run(["mount", "-o", "loop", str(self._image), str(self.root)], check=True, capture_output=True)

    def take_out(self):
        subprocess.run(["umount", str(self.root)], check=True, capture_output=True)

    def die(self):
        """At once: it goes on while somebody writes."""
        with self._ballast.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(PIECE))

    def revive(self):
        self._ballast.unlink(missing_ok=True)


@contextmanager
def dying_disk(folder):
    root = folder / "dying"
    root.mkdir()
    with small_disk(folder / "below", ROOM_BELOW) as below:
        try:
            yield DyingDisk(root, below)
        finally:
            while os.path.ismount(root):
                subprocess.run(["umount", "-l", str(root)], check=True)


def copies(desk, told, faults):
    """One after another; `told` grows with each that was acknowledged. Who is refused tries again, as people do."""
    for number in range(MOST):
        try:
            copy_consignment(desk, VIENTIANE, f"COPY-{number:05}")
            told.append(f"COPY-{number:05}")
        except Exception as fault:  # noqa: BLE001 - what it is, is the question
            faults.append(fault)
            if len(faults) == 3:
                return


@pytest.mark.timeout(3600)
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has loop devices")
def test_f44_a_disk_that_dies(packed_folder, tmp_path):
    dice, saved, lost, refusals = random.Random("dying"), 0, [], 0
    with dying_disk(tmp_path) as disk:
        for number in range(DEATHS):
            disk.make()
            root = shutil.copytree(packed_folder, disk.root / "desk")
            os.sync()
            desk = open_desk(root, fixed_world(Clock(), seed=1000 + number))
            told, faults = [], []
            worker = threading.Thread(target=copies, args=(desk, told, faults))
            worker.start()
            time.sleep(dice.uniform(0, 0.2))
            disk.die()
            worker.join()
            assert len(faults) == 3, "the disk was never felt"
            assert all(isinstance(fault, DeskError) for fault in faults), faults
            refusals += len(faults)
            desk.store.close()
            disk.take_out()
            disk.revive()
            disk.put_in()
            desk = open_desk(root, fixed_world(Clock(), seed=5000 + number))
            there = {one.reference for one in list_consignments(desk)}
            lost += [f"{number}: {one}" for one in told if one not in there]
            assert look(desk, lambda: False).faults == ()
            set_setting(desk, "theme", "dark")
            assert get_setting(desk, "theme") == "dark"
            desk.store.close()
            disk.take_out()
            saved += len(told)
    print(f"F44 {DEATHS} deaths, {saved} saved, {refusals} refused: {len(lost)} lost")
    assert lost == []
