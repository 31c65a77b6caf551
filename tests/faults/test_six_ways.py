"""A desk destroyed in six ways comes back with nothing lost that was acknowledged: by itself, or out of its backup."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing

import apsw
import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.errors import DeskUnusable
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import back_up, find_backup
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk_health import look
from shipdesk.services.find_consignment import list_consignments
from shipdesk.services.rescue_desk import salvage_desk
from shipdesk.services.restore_desk import restore_folder
from tests.builders import VIENTIANE, Clock, fixed_world
from tests.faults.at_the_start import opened_at_the_start
from tests.faults.cut_off import cut_off
from tests.faults.killing import killed
from tests.faulty_disk import FaultyDisk, desk_on

PAGE = 4096


@pytest.fixture
def root(packed_folder, tmp_path):
    """A desk with five shipments and a backup that holds them, as at the end of a day."""
    root = shutil.copytree(packed_folder, tmp_path / "desk")
    desk = open_desk(root, fixed_world(Clock(), seed=2))
    for number in range(4):
        copy_consignment(desk, VIENTIANE, f"DAY-{number}")
    back_up(desk, "exit")
    desk.store.close()
    return root


DAY = {VIENTIANE, "DAY-0", "DAY-1", "DAY-2", "DAY-3"}


def found(root):
    desk = opened_at_the_start(root)
    try:
        assert look(desk, lambda: False).faults == ()
        return {one.reference for one in list_consignments(desk)}
    finally:
        desk.store.close()


def gone_back(root):
    folder = open_folder(root)
    restore_folder(folder, find_backup(folder, "latest"), Clock()(), Progress())


def open_folder(root):
    from shipdesk.paths import DeskFolder

    return DeskFolder(root)


def test_killed(root):
    told = killed(root, "save", 0, random.Random(6), 0.3)
    there = found(root)
    assert {f"SAVED-{number:06}" for number in told} | DAY <= there
    assert len(there) <= len(DAY) + len(told) + 1


def test_killed_in_the_midst_of_a_commit(root):
    cut_off(root / "desk.sqlite3")
    assert found(root) == DAY


def copy_many(desk, told):
    """Until the disk ends it; `told` grows with each that was acknowledged."""
    for number in range(100):
        copy_consignment(desk, VIENTIANE, f"MORE-{number}")
        told.add(f"MORE-{number}")


@pytest.mark.parametrize("trouble", [apsw.IOError, apsw.FullError], ids=["power-cut", "full-disk"])
def test_power_cut_and_full_disk(root, trouble):
    disk, told = FaultyDisk(), set(DAY)
    disk.load(root / "desk.sqlite3")
    with desk_on(disk):
        desk = open_desk(root, fixed_world(Clock(), seed=5))
        end = disk.calls + 300
        disk.fails = lambda number, kind: trouble("now") if number >= end else None
        with pytest.raises(DeskUnusable):
            copy_many(desk, told)
    assert len(told) > len(DAY)
    for name, content in disk.after_the_cut(random.Random(3)).items():
        (root / name.removeprefix(f"{root}/")).write_bytes(content)
    disk.close()
    assert told <= found(root)


def test_flipped_bytes(root):
    """The rows that can be read come over; the backup has them all."""
    content = bytearray((root / "desk.sqlite3").read_bytes())
    dice = random.Random(9)
    for _ in range(40):
        content[dice.randrange(PAGE, len(content))] ^= 1 << dice.randrange(8)
    content[:16] = b"\xff" * 16
    (root / "desk.sqlite3").write_bytes(content)
    with pytest.raises(DeskUnusable):
        found(root)
    salvage_desk(open_folder(root), Clock()(), Progress())
    assert list(root.glob("desk.sqlite3.damaged-*"))
    gone_back(root)
    assert found(root) == DAY


def test_deleted_file(root):
    (root / "desk.sqlite3").unlink()
    with pytest.raises(DeskUnusable):
        found(root)
    gone_back(root)
    assert found(root) == DAY


def test_newer_version(root):
    with closing(sqlite3.connect(root / "desk.sqlite3")) as db, db:
        db.execute("CREATE TABLE of_tomorrow (id TEXT)")
        db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('desk', 'm999', '')")
        db.execute("PRAGMA user_version = 99")
    newer = (root / "desk.sqlite3").read_bytes()
    with pytest.raises(DeskUnusable) as told:
        found(root)
    assert told.value.code == "newer_desk"
    assert (root / "desk.sqlite3").read_bytes() == newer
    gone_back(root)
    assert found(root) == DAY
    assert [path.read_bytes() for path in root.glob("desk.sqlite3.damaged-*")] == [newer]
