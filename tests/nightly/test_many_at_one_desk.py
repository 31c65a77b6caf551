"""F7, F8, F13 and F43: many writers, backups beside them, fifty restores, a migration of much data."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from shipdesk.app.updating import update_desk
from shipdesk.app.wiring import open_desk
from shipdesk.domain.states import QUEUED
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import back_up, check_backup, list_backups
from shipdesk.services.book_consignment import book
from shipdesk.services.business_settings import set_setting
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.manage_parties import list_parties, set_party_fields
from shipdesk.services.pause_outbox import pause_of, send_again
from shipdesk.services.restore_desk import restore
from shipdesk.services.send_to_hub import sync
from shipdesk.store.desk_copies import PAUSED
from tests.builders import VIENTIANE, Clock, fixed_world, packed
from tests.disk_trials import rows_in
from tests.faults.killing import CHILD, REPOSITORY

SECONDS = float(os.environ.get("SHIPDESK_SECONDS", "600"))


def base_of(filled_desk, tmp_path):
    root = shutil.copytree(filled_desk, tmp_path / "desk")
    desk = open_desk(root, fixed_world(Clock()))
    packed(desk)
    desk.store.close()
    return root


def test_f7_fifty_backups_each_restored_row_by_row(filled_desk, tmp_path):
    root, clock, dice = base_of(filled_desk, tmp_path), Clock(), random.Random(7)
    desk = open_desk(root, fixed_world(clock, seed=2))
    party = list_parties(desk)[0].key
    book(desk, VIENTIANE)
    for number in range(50):
        set_party_fields(desk, party, {"contact_name": f"Number {number}"})
        if dice.random() < 0.3:
            copy_consignment(desk, VIENTIANE, f"COPY-{number:02}")
        clock.forward(minutes=30)
        backup = back_up(desk, "time").made.backup
        then = rows_in(root)
        set_party_fields(desk, party, {"contact_name": "Changed since"})
        clock.forward(minutes=1)
        restore(desk, backup)
        now, settings = rows_in(root), "desk.sqlite3/settings"
        assert now | {settings: [row for row in now[settings] if PAUSED not in row]} == then
        held = pause_of(desk.store)
        assert held is not None
        assert held.backup == backup.name, "nothing is sent until a person has looked"
        sync(desk)
        assert [row.state for row in desk.store.outbox.all()].count(QUEUED) == 1
        send_again(desk)
    desk.store.close()


def test_f8_writers_wait_for_no_backup(filled_desk, tmp_path):
    root = base_of(filled_desk, tmp_path)
    desk, waits, stop = open_desk(root, fixed_world(Clock(), seed=2)), [], threading.Event()

    def write():
        number = 0
        while not stop.is_set():
            begun = time.monotonic()
            set_setting(desk, "gs1_prefix", f"{8850000 + number % 1000}")
            waits.append(time.monotonic() - begun)
            number += 1
            time.sleep(0.05)
        desk.store.close()

    writer = threading.Thread(target=write)
    writer.start()
    for _ in range(20):
        before = len(waits)
        while len(waits) < before + 2:
            time.sleep(0.01)
        made = back_up(desk, "asked").made.backup
        assert check_backup(made) == ()
    stop.set()
    writer.join()
    desk.store.close()
    print(f"F8 {len(waits)} writes beside 20 backups, the longest took {max(waits) * 1000:.0f} ms")
    assert len(list_backups(DeskFolder(root))) >= 12


def test_f13_much_data_is_brought_up_to_date(filled_desk, tmp_path):
    root = base_of(filled_desk, tmp_path)
    with closing(sqlite3.connect(root / "desk.sqlite3")) as db, db:
        (consignment,) = db.execute("SELECT id FROM consignments").fetchone()
        db.execute("ALTER TABLE issued DROP COLUMN seal")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm091_seals'")
        db.execute("PRAGMA user_version = 19")
        rows = [(f"i{n}", consignment, "paper", "invoice", str(n), 1, "0" * 64, "2026-12-01") for n in range(200_000)]
        db.executemany("INSERT INTO issued VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        db.executemany("INSERT INTO issued_files VALUES (?, 0, 'p', 'n', ?, 1)", [(row[0], "0" * 64) for row in rows])
    moments = []
    begun = time.monotonic()
    update_desk(DeskFolder(root), Progress(lambda done, total: moments.append(time.monotonic())))
    whole = time.monotonic() - begun
    gaps = [later - earlier for earlier, later in pairwise(moments)]
    print(f"F13 200,000 issued papers sealed in {whole:.1f} s, the longest stand-still {max(gaps):.2f} s")
    assert [one.why for one in list_backups(DeskFolder(root))] == ["migration"]


def test_f43_two_programs_and_four_threads(filled_desk, tmp_path):
    root = base_of(filled_desk, tmp_path)
    command = [sys.executable, "-c", f"exec(open({str(CHILD)!r}).read())", str(root), "save", "0"]
    desk, faults, end = open_desk(root, fixed_world(Clock(), seed=2)), [], time.monotonic() + SECONDS
    done, longest = [0] * 4, [0.0] * 4

    def write(place):
        try:
            while (begun := time.monotonic()) < end:
                set_setting(desk, "theme", ("light", "dark")[done[place] % 2])
                journal = desk.store._connections.db.execute("PRAGMA journal_mode").fetchone()[0]
                assert journal == "truncate"
                done[place] += 1
                longest[place] = max(longest[place], time.monotonic() - begun)
        except Exception as fault:  # noqa: BLE001 - any is one too many
            faults.append(fault)
        finally:
            desk.store.close()

    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "ready\n"
        threads = [threading.Thread(target=write, args=(place,)) for place in range(4)]
        for thread in threads:
            thread.start()
        reader = threading.Thread(target=lambda: lines.extend(other.stdout or ()))
        lines: list[str] = []
        reader.start()
        for thread in threads:
            thread.join()
        alive = other.poll() is None
        other.kill()
        reader.join()
    assert faults == []
    assert alive, "the other program met no fault, either"
    with closing(sqlite3.connect(Path(root) / "desk.sqlite3")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert min(*done, len(lines)) * 20 > max(*done, len(lines)), "nobody starved"
    print(f"F43 {SECONDS:.0f} s: {sum(done)} writes of 4 threads, {len(lines)} shipments of another program, 0 faults")
    print(f"F43 the longest wait for a turn {max(longest):.2f} s")
