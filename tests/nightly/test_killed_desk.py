"""F1 and F6: killed while saving, killed while backing up; nothing acknowledged is lost, no backup is half there."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time

from shipdesk.app.wiring import open_desk
from shipdesk.backups.thinning import worth_keeping
from shipdesk.domain.states import PACKED
from shipdesk.services.back_up_desk import check_backup, list_backups
from shipdesk.services.desk_health import look
from shipdesk.services.find_consignment import find, list_consignments
from tests.builders import Clock, fixed_world, packed
from tests.faults.at_the_start import opened_at_the_start
from tests.faults.killing import REPOSITORY, killed

KILLS = int(os.environ.get("SHIPDESK_KILLS", "1000"))
BACKUP_KILLS = min(KILLS, 300)
MAY_FORK = hasattr(os, "fork")


CARTONS = 14


def base_of(filled_desk, tmp_path):
    root = shutil.copytree(filled_desk, tmp_path / "desk")
    desk = open_desk(root, fixed_world(Clock()))
    packed(desk)
    desk.store.close()
    return root


def test_f1_killed_while_saving(filled_desk, tmp_path):
    root, dice, told, starts, saved = base_of(filled_desk, tmp_path), random.Random(1), set(), [], 0
    for number in range(KILLS):
        told.update(killed(root, "save", number * 1000, dice, 0.2, forked=MAY_FORK and bool(number % 20)))
        begun = time.monotonic()
        desk = opened_at_the_start(root)
        assert look(desk, lambda: False).faults == ()
        starts.append(time.monotonic() - begun)
        states = {one.reference: one.state for one in list_consignments(desk)}
        assert all(states.get(f"SAVED-{one:06}") == PACKED for one in told), "nothing acknowledged is lost"
        for reference in sample(states, dice):
            cartons = len(find(desk, reference).consignment.handling_units)
            assert cartons == (CARTONS if states[reference] == PACKED else 0), "with all its cartons or none"
        desk.store.close()
        if len(told) > 2000:
            saved += len(told)
            shutil.rmtree(root)
            root, told = base_of(filled_desk, tmp_path), set()
    slowest = max(starts)
    print(f"F1 {KILLS} kills, {saved + len(told)} saved: 0 lost, 0 torn; the slowest next opening {slowest:.2f} s")


def test_f1_the_next_start_is_quick(filled_desk, tmp_path):
    """A whole program, from nothing to an open desk, after each of twenty kills."""
    root, dice, starts = base_of(filled_desk, tmp_path), random.Random(2), []
    for number in range(20):
        killed(root, "save", number * 1000, dice, 0.2)
        begun = time.monotonic()
        subprocess.run([sys.executable, "-m", "shipdesk", "--desk", str(root), "settings", "list"], check=True,
                       capture_output=True, cwd=REPOSITORY)  # fmt: skip
        starts.append(time.monotonic() - begun)
    starts.sort()
    print(f"F1 next start, whole program: median {starts[10]:.2f} s, slowest {starts[-1]:.2f} s")
    assert starts[10] < 3


def test_f6_killed_while_backing_up(filled_desk, tmp_path):
    root, dice = base_of(filled_desk, tmp_path), random.Random(6)
    made = 0
    for number in range(BACKUP_KILLS):
        earlier = list_backups(open_folder(root))
        before = {one.name for one in earlier}
        made += len(killed(root, "backup", number * 100, dice, 0.3, forked=MAY_FORK))
        after = list_backups(open_folder(root))
        assert all(check_backup(one) == () for one in after[:3])
        numbers = {one.number: one for one in (*earlier, *after)}
        kept = worth_keeping([(one, numbers[one].made_at) for one in sorted(numbers, reverse=True)])
        still = {one.name: one.hashes for one in after if one.name in before}
        assert still == {one.name: one.hashes for one in earlier if one.number in kept}, "none is gone that should stay"
    assert all(check_backup(one) == () for one in list_backups(open_folder(root)))
    print(f"F6 {BACKUP_KILLS} kills, {made} backups made: 0 under a valid name are not whole")


def sample(references, dice):
    return dice.sample(sorted(references), min(20, len(references)))


def open_folder(root):
    from shipdesk.paths import DeskFolder

    return DeskFolder(root)
