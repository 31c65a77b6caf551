"""A damaged desk: noticed, salvaged, gone back from, looked at; the damaged file is kept."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.database import check_soundness
from shipdesk.errors import DeskUnusable
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.business_settings import set_setting
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk_health import look
from shipdesk.services.desk_presence import is_due, is_suspect, note_look
from shipdesk.services.find_consignment import find, list_consignments
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.manage_parties import list_parties, set_party_fields
from shipdesk.services.pause_outbox import pause_of
from shipdesk.services.rescue_desk import salvage_desk
from shipdesk.services.restore_desk import restore_folder
from tests.builders import VIENTIANE, Clock, fixed_world, packed

PAGE = 4096


def never():
    return False


@pytest.fixture(scope="module")
def issued_folder(filled_desk, tmp_path_factory):
    """A desk with a shipment whose papers are issued: made once, to be copied."""
    root = shutil.copytree(filled_desk, tmp_path_factory.mktemp("issued") / "desk")
    desk = open_desk(root, fixed_world(Clock()))
    packed(desk)
    freeze_papers(desk, VIENTIANE)
    desk.store.close()
    return root


@pytest.fixture
def desk(issued_folder, tmp_path):
    desk = open_desk(shutil.copytree(issued_folder, tmp_path / "desk"), fixed_world(Clock(), seed=2))
    yield desk
    desk.store.close()


def reopened(desk):
    return open_desk(desk.folder.root, fixed_world(desk.tools.now, seed=3))


def spoil_page(path, number, seed=1):
    content = bytearray(path.read_bytes())
    content[number * PAGE : (number + 1) * PAGE] = random.Random(seed).randbytes(PAGE)
    path.write_bytes(content)


def root_page(path, table):
    """Where a table begins; page numbers begin at 0."""
    db = sqlite3.connect(path)
    try:
        (root,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
        return int(root) - 1
    finally:
        db.close()


def test_a_sound_desk_has_no_faults_and_is_looked_at_thoroughly_once_a_week(desk):
    back_up(desk, "asked")
    first = look(desk, never)
    assert (first.faults, first.was_thorough) == ((), True)
    assert not look(desk, never).was_thorough
    desk.tools.now.forward(days=8)
    assert look(desk, never).was_thorough


def test_a_paper_changed_on_the_disk_or_gone_is_told(desk):
    paper, other = sorted(desk.folder.papers.glob("*/*.pdf"))[:2]
    paper.write_bytes(paper.read_bytes() + b" ")
    other.unlink()
    assert {fault.reason for fault in look(desk, never).faults} == {"issued_file_changed", "issued_file_missing"}


@pytest.mark.parametrize("column", ["kind", "form", "content_sha256", "issued_at", "consignment"])
def test_a_changed_sign_in_the_row_of_a_paper_is_told(desk, column):
    db = sqlite3.connect(desk.folder.database)
    with db:
        db.execute(f"UPDATE issued SET {column} = substr({column}, 2) || 'x' WHERE rowid = 1")
    db.close()
    assert [fault.reason for fault in look(desk, never).faults] == ["issued_row_changed"]


def test_damage_is_told_and_a_look_can_be_cut_short(desk):
    database = desk.folder.database
    assert check_soundness(database, thorough=True, is_enough=never)
    assert not check_soundness(database, thorough=True, is_enough=lambda: True)
    desk.store.close()
    spoil_page(database, root_page(database, "consignments"))
    assert [fault.code for fault in look(reopened(desk), never).faults] == ["not_a_table"]


def test_a_damaged_catalog_is_told_and_the_desk_is_not_suspect(desk):
    catalog = desk.folder.catalogs / "products.sqlite3"
    spoil_page(catalog, root_page(catalog, "products"))
    found = look(desk, never)
    assert [(fault.code, fault.values["file"]) for fault in found.faults] == [("not_a_table", str(catalog))]
    assert found.is_over
    assert not is_suspect(desk.folder)


def test_a_look_that_was_kept_from_a_file_is_due_again(desk):
    with closing(sqlite3.connect(desk.folder.catalogs / "products.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        first = look(desk, never)
    assert (first.faults, first.was_thorough, first.is_over) == ((), True, False)
    assert look(desk, never).is_sound
    assert not look(desk, never).was_thorough


def test_after_damage_the_next_look_is_thorough_and_ends_in_time(desk):
    desk.store.close()
    note_look(desk.folder, desk.tools.now(), is_suspect=True)
    again = reopened(desk)
    assert is_due(desk.folder, desk.tools.now())
    found = look(again, never)
    assert (found.was_thorough, found.is_sound) == (True, True)
    assert not is_suspect(desk.folder)
    again.store.close()


def test_a_desk_that_is_gone_is_not_begun_anew(desk):
    desk.store.close()
    desk.folder.database.unlink()
    with pytest.raises(DeskUnusable) as told:
        reopened(desk)
    assert told.value.reason == "desk_gone"
    assert not desk.folder.database.exists()
    desk.folder.database.write_bytes(b"")
    with pytest.raises(DeskUnusable):
        reopened(desk)


def many(desk, count):
    for number in range(count):
        copy_consignment(desk, VIENTIANE, f"COPY-{number:03}")


def test_salvage_keeps_every_row_that_can_be_read(desk):
    many(desk, 40)
    parties = [one.key for one in list_parties(desk)]
    desk.store.close()
    damaged = desk.folder.database
    spoil_page(damaged, damaged.stat().st_size // PAGE // 2)
    content = damaged.read_bytes()
    rescued = salvage_desk(desk.folder, desk.tools.now(), Progress())
    assert rescued.kept_as.read_bytes() == content
    again = reopened(desk)
    assert [one.key for one in list_parties(again)] == parties
    assert len(list_consignments(again)) >= 39
    assert pause_of(again.store) is not None
    assert look(again, never).faults == ()
    again.store.close()


@pytest.mark.parametrize("length", [16, 100, PAGE])
def test_salvage_without_the_first_page_borrows_one_from_a_backup(desk, length):
    many(desk, 10)
    back_up(desk, "asked")
    set_party_fields(desk, list_parties(desk)[0].key, {"contact_name": "After the backup"})
    desk.store.close()
    content = bytearray(desk.folder.database.read_bytes())
    content[:length] = b"\xff" * length
    desk.folder.database.write_bytes(content)
    with pytest.raises(DeskUnusable):
        reopened(desk)
    salvage_desk(desk.folder, desk.tools.now(), Progress())
    again = reopened(desk)
    assert len(list_consignments(again)) == 11
    assert list_parties(again)[0].party.contact_name == "After the backup"
    again.store.close()


def test_nothing_to_salvage_leaves_the_file_as_it_is(desk):
    desk.store.close()
    scribble = random.Random(1).randbytes(50_000)
    desk.folder.database.write_bytes(scribble)
    with pytest.raises(DeskUnusable) as told:
        salvage_desk(desk.folder, desk.tools.now(), Progress())
    assert told.value.reason == "nothing_to_salvage"
    assert desk.folder.database.read_bytes() == scribble


def test_a_newer_desk_is_kept_when_somebody_goes_back(desk):
    backup = back_up(desk, "migration").made.backup
    desk.store.close()
    db = sqlite3.connect(desk.folder.database)
    with db:
        db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('desk', 'm999', '')")
    db.close()
    newer = desk.folder.database.read_bytes()
    with pytest.raises(DeskUnusable) as told:
        reopened(desk)
    assert told.value.code == "newer_desk"
    assert desk.folder.database.read_bytes() == newer, "refused untouched"
    restore_folder(desk.folder, backup, desk.tools.now(), Progress())
    (kept,) = desk.folder.root.glob("desk.sqlite3.damaged-*")
    assert kept.read_bytes() == newer
    again = reopened(desk)
    assert find(again, VIENTIANE).reference == VIENTIANE
    again.store.close()


def test_numbers_of_the_own_series_leave_a_stretch_out_where_nobody_knows(desk):
    set_setting(desk, "gs1_prefix", "8850001")
    first = packed(desk, "OWN-1")
    backup = back_up(desk, "asked").made.backup
    lost = packed(desk, "OWN-2")
    desk.store.close()
    desk.folder.database.write_bytes(b"\0" * 100_000)
    restore_folder(desk.folder, backup, desk.tools.now(), Progress())
    again = reopened(desk)
    anew = packed(again, "OWN-3")
    used = {unit.sscc for stored in (first, lost) for unit in stored.consignment.handling_units}
    assert used.isdisjoint(unit.sscc for unit in anew.consignment.handling_units)
    again.store.close()


def test_a_desk_can_be_looked_at_without_a_byte_changed(desk):
    backup = back_up(desk, "asked").made.backup
    desk.store.close()
    before = {path: path.stat().st_mtime_ns for path in desk.folder.root.rglob("*")}
    for database in (None, backup.folder / "desk.sqlite3"):
        looking = open_desk(desk.folder.root, fixed_world(desk.tools.now), read_only=True, database=database)
        assert find(looking, VIENTIANE).reference == VIENTIANE
        with pytest.raises(DeskUnusable) as told:
            set_setting(looking, "theme", "dark")
        assert told.value.code == "read_only"
        looking.store.close()
    assert {path: path.stat().st_mtime_ns for path in desk.folder.root.rglob("*")} == before
