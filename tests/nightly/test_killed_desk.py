"""F1 and F6: killed while saving, killed while backing up; nothing acknowledged is lost, no backup is half there."""

from __future__ import annotations

import os
import random
import shutil

from shipdesk.app.wiring import open_desk
from shipdesk.services.back_up_desk import check_backup, list_backups
from shipdesk.services.desk_health import look
from shipdesk.services.find_consignment import list_consignments
from tests.builders import Clock, fixed_world, packed
from tests.faults.killing import killed

KILLS = int(os.environ.get("SHIPDESK_KILLS", "1000"))
BACKUP_KILLS = min(KILLS, 300)


def base_of(filled_desk, tmp_path):
    root = shutil.copytree(filled_desk, tmp_path / "desk")
    desk = open_desk(root, fixed_world(Clock()))
    packed(desk)
    desk.store.close()
    return root


def test_f1_killed_while_saving(filled_desk, tmp_path):
    root, dice, told = base_of(filled_desk, tmp_path), random.Random(1), set()
    for number in range(KILLS):
        told.update(killed(root, "save", number * 1000, dice, 0.2))
        desk = open_desk(root, fixed_world(Clock()))
        assert look(desk, lambda: False).faults == ()
        stored = list_consignments(desk)
        there = {one.reference for one in stored}
        assert {f"SAVED-{one:05}" for one in told} <= there
        units = {one.reference: one.packages for one in stored}
        assert len(set(units.values())) == 1, "each has all its cartons"
        desk.store.close()
        if len(told) > 2000:
            shutil.rmtree(root)
            root, told = base_of(filled_desk, tmp_path), set()
    print(f"F1 {KILLS} kills: 0 lost, 0 torn")


def test_f6_killed_while_backing_up(filled_desk, tmp_path):
    root, dice = base_of(filled_desk, tmp_path), random.Random(6)
    for number in range(BACKUP_KILLS):
        before = {one.name: one.hashes for one in list_backups(open_folder(root))}
        killed(root, "backup", number * 100, dice, 0.3)
        after = list_backups(open_folder(root))
        assert all(check_backup(one) == () for one in after[:3])
        still = {one.name: one.hashes for one in after if one.name in before}
        assert all(before[name] == hashes for name, hashes in still.items())
    print(f"F6 {BACKUP_KILLS} kills: every backup under its name is whole")


def open_folder(root):
    from shipdesk.paths import DeskFolder

    return DeskFolder(root)
