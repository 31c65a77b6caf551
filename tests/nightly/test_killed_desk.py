"""F1 and F6: killed while saving, killed while backing up; nothing acknowledged is lost, no backup is half there."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter

from shipdesk.app.wiring import open_desk
from shipdesk.backups.thinning import worth_keeping
from shipdesk.domain.states import PACKED
from shipdesk.services.back_up_desk import back_up, check_backup, list_backups
from shipdesk.services.change_products import change_products
from shipdesk.services.desk_health import look
from shipdesk.services.find_consignment import find, list_consignments
from shipdesk.services.manage_parties import list_parties, set_party_fields
from tests.builders import Clock, fixed_world, packed
from tests.faults.at_the_start import opened_at_the_start
from tests.faults.killing import REPOSITORY, killed

KILLS = int(os.environ.get("SHIPDESK_KILLS", "1000"))
BACKUP_KILLS, RESTORE_KILLS = min(KILLS, 300), min(KILLS, 200)
FIRST = "FF-001"
MAY_FORK = hasattr(os, "fork")


CARTONS = 14
QUITS = os.environ | {"QT_QPA_PLATFORM": "offscreen", "SHIPDESK_QUIT_WHEN_SHOWN": "1"}


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
    """The window, from nothing to its first page with what it shows, after each of twenty kills."""
    root, dice, starts = base_of(filled_desk, tmp_path), random.Random(2), []
    for number in range(20):
        killed(root, "save", number * 1000, dice, 0.2)
        begun = time.monotonic()
        subprocess.run([sys.executable, "-m", "shipdesk", "--desk", str(root)], check=True, env=QUITS, cwd=REPOSITORY)
        starts.append(time.monotonic() - begun)
    starts.sort()
    print(f"F1 next start of the window: median {starts[10]:.2f} s, slowest {starts[-1]:.2f} s")
    assert starts[10] < 3


def test_f6_killed_while_backing_up(filled_desk, tmp_path):
    root, dice = base_of(filled_desk, tmp_path), random.Random(6)
    made = 0
    for number in range(BACKUP_KILLS):
        earlier = list_backups(open_folder(root))
        made += len(killed(root, "backup", number * 100, dice, 0.3, forked=MAY_FORK))
        after = list_backups(open_folder(root))
        assert all(check_backup(one) == () for one in after[:3])
        numbers = {one.number: one for one in (*earlier, *after)}
        kept = worth_keeping([(one, numbers[one].made_at) for one in sorted(numbers, reverse=True)])
        still = {one.name: one.hashes for one in after}
        assert all(still.get(one.name, one.hashes) == one.hashes for one in earlier)
        assert all(one.name in still for one in earlier if one.number in kept), "none is gone that should stay"
    assert all(check_backup(one) == () for one in list_backups(open_folder(root)))
    print(f"F6 {BACKUP_KILLS} kills, {made} backups made: 0 under a valid name are not whole")


def state_of(root):
    """What a shipment, a paper and a catalog say of the day they are of."""
    desk = open_desk(root, fixed_world(Clock()))
    with desk.catalogs.open("products") as catalog:
        name = catalog.get(FIRST).names["en"]
    paper = (desk.folder.papers / "day.txt").read_text(encoding="utf-8")
    contact = list_parties(desk)[0].party.contact_name
    desk.store.close()
    return contact, paper, name


def test_killed_while_going_back(filled_desk, tmp_path):
    """The desk, its papers and its catalogs are of one day, whenever the power goes."""
    root, dice, seen = base_of(filled_desk, tmp_path), random.Random(66), Counter()
    clock = Clock()
    desk = open_desk(root, fixed_world(clock))
    for day in ("one", "two"):
        set_party_fields(desk, list_parties(desk)[0].key, {"contact_name": day})
        change_products(desk.catalogs, {("products", FIRST): {"name_en": day}})
        (desk.folder.papers / "day.txt").write_text(day, encoding="utf-8")
        clock.forward(hours=1)
        back_up(desk, "asked")
    desk.store.close()
    for number in range(RESTORE_KILLS):
        killed(root, "restore", number, dice, 0.5, forked=MAY_FORK)
        seen[state_of(root)] += 1
        assert not open_folder(root).restoring.exists()
        for later in list_backups(open_folder(root))[:-2]:
            shutil.rmtree(later.folder)
    print(f"{RESTORE_KILLS} kills while going back: {dict(seen)}")
    assert set(seen) == {("one",) * 3, ("two",) * 3}


def sample(references, dice):
    return dice.sample(sorted(references), min(20, len(references)))


def open_folder(root):
    from shipdesk.paths import DeskFolder

    return DeskFolder(root)
