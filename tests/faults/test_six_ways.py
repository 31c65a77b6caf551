"""A desk destroyed in six ways comes back with nothing lost that was acknowledged, by what a person does: the program
is started again; where it can't open the desk, he goes back to a backup, or saves what can be read.

What was acknowledged is every row of the desk and every byte of the papers it issued. Of a file that is gone or of a
newer program only a backup is left: it holds all, since one is made when ShipDesk ends.
"""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from contextlib import closing

import apsw
import pytest
from click.testing import CliRunner

from shipdesk.app.main import ShipDesk
from shipdesk.app.wiring import open_desk
from shipdesk.cli.main import build
from shipdesk.errors import DeskUnusable
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk_health import look
from shipdesk.services.find_consignment import list_consignments
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.pause_outbox import pause_of
from tests.builders import VIENTIANE, Clock, fixed_world
from tests.disk_trials import rows_in
from tests.faults.killing import killed
from tests.faulty_disk import FaultyDisk, desk_on

PAGE = 4096
OWN = ("/settings", "/used_ssccs", "/number_blocks", "/_sqlite_migrations", "/inbox")
"""What a rescue writes itself: the outbox is held, lent numbers are spent, a stretch of the own is left out, and a note
of it stands in the inbox."""
SEQUENCES = "desk.sqlite3/sqlite_sequence"
DAY = {VIENTIANE, "DAY-0", "DAY-1", "DAY-2", "DAY-3"}


@pytest.fixture(scope="module")
def ended(packed_folder, tmp_path_factory):
    """A desk with five shipments and issued papers, and the backup that is made when ShipDesk ends."""
    root = shutil.copytree(packed_folder, tmp_path_factory.mktemp("ended") / "desk")
    desk = open_desk(root, fixed_world(Clock(), seed=2))
    for number in range(4):
        copy_consignment(desk, VIENTIANE, f"DAY-{number}")
    freeze_papers(desk, VIENTIANE)
    back_up(desk, "exit")
    desk.store.close()
    return root


@pytest.fixture
def root(ended, tmp_path):
    return shutil.copytree(ended, tmp_path / "desk")


def acknowledged(root):
    rows = {name: found for name, found in rows_in(root).items() if not name.endswith(OWN)}
    rows[SEQUENCES] = [row for row in rows[SEQUENCES] if not row.startswith("('inbox'")]
    return rows, {path.relative_to(root): path.read_bytes() for path in (root / "papers").rglob("*") if path.is_file()}


def is_all_there(root, before):
    now = acknowledged(root)
    assert [name for name in before[0] if now[0][name] != before[0][name]] == []
    assert now == before


def told(root, *words, status=0):
    """What the command line answers."""
    answer = CliRunner().invoke(build(ShipDesk()), ["--desk", str(root), "--json", *words])
    assert answer.exit_code == status, answer.output
    return json.loads(answer.stdout)


def found(root, *, is_held=False):
    """What is there once the program has been started: sound, and its outbox waits where it came back."""
    desk = open_desk(root, fixed_world(Clock(), seed=4))
    try:
        assert look(desk, lambda: False).faults == ()
        assert (pause_of(desk.store) is not None) == is_held
        return {one.reference for one in list_consignments(desk)}
    finally:
        desk.store.close()


def gone_back(root):
    """As a person does who looks first which backups there are."""
    newest = told(root, "backup", "list")["backups"][0]["name"]
    assert told(root, "backup", "restore", newest, "--yes")["safety"] is None


def kept_aside(root):
    return [path.read_bytes() for path in root.glob("desk.sqlite3.damaged-*")]


def test_killed(root):
    numbers, before = killed(root, "save", 0, random.Random(6), 0.3), acknowledged(root)
    there = found(root)
    assert {f"SAVED-{number:06}" for number in numbers} | DAY <= there
    assert len(there) <= len(DAY) + len(numbers) + 1
    is_all_there(root, before)


def copy_many(desk, done):
    """Until the disk ends it; `done` grows with each that was acknowledged."""
    for number in range(100):
        copy_consignment(desk, VIENTIANE, f"MORE-{number}")
        done.add(f"MORE-{number}")


@pytest.mark.parametrize("trouble", [apsw.IOError, apsw.FullError], ids=["power-cut", "full-disk"])
def test_power_cut_and_full_disk(root, trouble):
    disk, done = FaultyDisk(), set(DAY)
    disk.load(root / "desk.sqlite3")
    with desk_on(disk):
        desk = open_desk(root, fixed_world(Clock(), seed=5))
        end = disk.calls + 300
        disk.fails = lambda number, kind: trouble("now") if number >= end else None
        with pytest.raises(DeskUnusable):
            copy_many(desk, done)
    assert len(done) > len(DAY)
    for name, content in disk.after_the_cut(random.Random(3)).items():
        (root / name.removeprefix(f"{root}/")).write_bytes(content)
    disk.close()
    there = found(root)
    assert done <= there
    assert len(there) <= len(done) + 1


def test_flipped_bytes(root):
    """What a flipped bit made of a text nobody can tell: whoever goes back has every row as it was."""
    before, content, dice = acknowledged(root), bytearray((root / "desk.sqlite3").read_bytes()), random.Random(9)
    for _ in range(40):
        content[dice.randrange(PAGE, len(content))] ^= 1 << dice.randrange(8)
    content[:16] = b"\xff" * 16
    (root / "desk.sqlite3").write_bytes(content)
    assert told(root, "consignment", "list", status=1)["error"]["code"] == "not_a_table"
    gone_back(root)
    assert found(root, is_held=True) == DAY
    is_all_there(root, before)
    assert kept_aside(root) == [content]


def test_overwritten_pages_after_more_work(root):
    """Nobody has to give up what he did since the backup: it is read, and the backup has what was overwritten."""
    backup, database = next((root / "backups").glob("0*/desk.sqlite3")), root / "desk.sqlite3"
    desk = open_desk(root, fixed_world(Clock(), seed=7))
    copy_consignment(desk, VIENTIANE, "LATER")
    desk.store.close()
    before, content, kept = acknowledged(root), bytearray(database.read_bytes()), backup.read_bytes()
    same = [at for at in range(0, len(kept), PAGE) if content[at : at + PAGE] == kept[at : at + PAGE]]
    assert len(same) > 100
    for at in [0, *random.Random(8).sample(same, 30)]:
        content[at : at + PAGE] = b"\xff" * PAGE
    database.write_bytes(content)
    assert told(root, "consignment", "list", status=1)["error"]["code"] == "not_a_table"
    assert told(root, "backup", "salvage")["kept"]["consignments"] == len(DAY) + 1
    assert found(root, is_held=True) == DAY | {"LATER"}
    is_all_there(root, before)
    assert kept_aside(root) == [content]


def test_deleted_file(root):
    before = acknowledged(root)
    (root / "desk.sqlite3").unlink()
    assert told(root, "consignment", "list", status=1)["error"]["code"] == "not_found"
    gone_back(root)
    assert found(root, is_held=True) == DAY
    is_all_there(root, before)


def test_newer_version(root):
    before = acknowledged(root)
    with closing(sqlite3.connect(root / "desk.sqlite3")) as db, db:
        db.execute("CREATE TABLE of_tomorrow (id TEXT)")
        db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('desk', 'm999', '')")
        db.execute("PRAGMA user_version = 99")
    newer = (root / "desk.sqlite3").read_bytes()
    assert told(root, "consignment", "list", status=1)["error"]["code"] == "newer_desk"
    assert (root / "desk.sqlite3").read_bytes() == newer
    gone_back(root)
    assert found(root, is_held=True) == DAY
    is_all_there(root, before)
    assert kept_aside(root) == [newer]
