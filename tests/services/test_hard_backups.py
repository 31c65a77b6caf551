"""Backups where something is wrong: a file that can't be read, a shelf that is not whole, a crash in between."""

from __future__ import annotations

import shutil
import sys
from collections import namedtuple

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.backups import restoring, shelves_in
from shipdesk.errors import DeskUnusable
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import PLACE, back_up, check_backup, find_backup, list_backups
from shipdesk.services.business_settings import set_setting
from shipdesk.services.change_products import change_products
from shipdesk.services.manage_parties import list_parties, set_party_fields
from shipdesk.services.pause_outbox import pause_of
from shipdesk.services.read_inbox import read_inbox
from shipdesk.services.restore_desk import restore, restore_folder, what_would_be_lost
from shipdesk.store.desk_copies import hold_back
from shipdesk.store.inbox import BACKUP
from tests.builders import fixed_world

CATALOG = "catalogs/products.sqlite3"
PAPERS = ("papers/X/one.pdf", "papers/X/three.pdf", "papers/X/two.pdf")
Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def desk(desk):
    (desk.folder.papers / "X").mkdir()
    for name in PAPERS:
        (desk.folder.root / name).write_bytes(name.encode())
    return desk


@pytest.fixture
def stick(desk, tmp_path):
    place = tmp_path / "stick"
    place.mkdir()
    set_setting(desk, PLACE, str(place))
    return place


def contact_of(desk):
    return list_parties(desk)[0].party.contact_name


def touch(desk, clock, name="Somebody"):
    set_party_fields(desk, list_parties(desk)[0].key, {"contact_name": name})
    clock.forward(minutes=30)


def change_catalog(desk, name="Written since"):
    with desk.catalogs.open("products") as catalog:
        sku = catalog.page(1)[0].sku
    change_products(desk.catalogs, {("products", sku): {"name_en": name}})


def place_of(backup, path):
    return backup.place_of(backup.file(path))


def flip(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def forget_all_but_backups(folder):
    for path in folder.root.iterdir():
        if path != folder.backups:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def test_a_backup_that_is_not_whole_brings_the_rest_and_names_what_it_lacks(desk, clock, folder):
    backup = back_up(desk, "asked").made.backup
    desk.store.close()
    forget_all_but_backups(desk.folder)
    flip(place_of(backup, PAPERS[0]))
    place_of(backup, PAPERS[1]).unlink()
    assert what_would_be_lost(desk.folder, backup).lacking == (PAPERS[1],)
    assert restore_folder(desk.folder, backup, clock(), Progress()).missing == PAPERS[:2]
    assert [(desk.folder.root / name).exists() for name in PAPERS] == [False, False, True]
    assert not desk.folder.restoring.exists()
    again = open_desk(folder, fixed_world(clock))
    assert list_parties(again)
    again.store.close()


def test_a_backup_whose_desk_is_damaged_changes_nothing(desk, clock):
    backup = back_up(desk, "asked").made.backup
    touch(desk, clock)
    change_catalog(desk)
    (desk.folder.root / PAPERS[0]).unlink()
    flip(backup.folder / "desk.sqlite3")
    with pytest.raises(DeskUnusable) as refused:
        restore(desk, backup)
    assert refused.value.reason == "backup_damaged"
    assert contact_of(desk) == "Somebody"
    assert not (desk.folder.root / PAPERS[0]).exists()
    assert not desk.folder.restoring.exists()


def halfway(desk, backup, safety, clock, *, put):
    """As a restore that was killed: everything lies ready, and the desk may be in its place already."""
    folder, at = desk.folder, clock().isoformat()
    restoring.check_out(backup, backup.file("desk.sqlite3"), restoring.desk_ready(folder))
    restoring.lay_ready(backup, folder, Progress())
    hold_back(restoring.desk_ready(folder), {"backup": backup.name, "made_at": at, "restored_at": at}, clock())
    restoring.agree(folder, at, safety.hashes)
    if put == "desk gone":
        restoring.set_aside(folder.database, clock())
        (folder.root / "desk.sqlite3-journal").write_bytes(b"of the one that is gone")
    elif put == "desk put":
        restoring.put_desk(folder, clock(), aside=False)


@pytest.mark.parametrize(("put", "is_back"), [("nothing", False), ("desk gone", True), ("desk put", True)])
def test_after_a_crash_in_between_the_next_start_finishes_or_undoes(desk, clock, folder, put, is_back):
    touch(desk, clock, "Then")
    backup = back_up(desk, "asked").made.backup
    touch(desk, clock, "Now")
    safety = back_up(desk, "restore").made.backup
    (desk.folder.root / PAPERS[0]).unlink()
    desk.store.close()
    halfway(desk, backup, safety, clock, put=put)
    again = open_desk(folder, fixed_world(clock))
    assert contact_of(again) == ("Then" if is_back else "Now")
    assert (desk.folder.root / PAPERS[0]).exists() is is_back
    assert (pause_of(again.store) is not None) is is_back
    assert not desk.folder.restoring.exists()
    again.store.close()


@pytest.mark.parametrize("written", [False, True])
def test_a_catalog_written_after_the_crash_is_left_alone(desk, clock, folder, written):
    backup = back_up(desk, "asked").made.backup
    change_catalog(desk)
    safety = back_up(desk, "restore").made.backup
    desk.store.close()
    halfway(desk, backup, safety, clock, put="desk put")
    if written:
        change_catalog(desk, "After the crash")
    open_desk(folder, fixed_world(clock)).store.close()
    with desk.catalogs.open("products") as catalog:
        assert (catalog.page(1)[0].names["en"] == "After the crash") is written
        assert (catalog.page(1)[0].names["en"] == "Written since") is False


def test_while_a_list_cannot_be_read_nothing_of_it_is_swept(desk, clock, stick):
    first = back_up(desk, "asked").made.backup
    change_catalog(desk)
    (twin,) = [one for shelf in shelves_in(stick) for one in shelf.all()]
    lists = [first.folder / "backup.json", twin.folder / "backup.json"]
    for one in lists:
        one.rename(one.with_name("away"))
    touch(desk, clock)
    report = back_up(desk, "time")
    assert (report.unread, report.made.backup.number) == ((first.name,), 2)
    for one in lists:
        one.with_name("away").rename(one)
    assert check_backup(first) == check_backup(twin) == ()


def test_a_torn_list_in_the_second_place_is_written_anew(desk, clock, stick):
    first = back_up(desk, "asked").made.backup
    (shelf,) = shelves_in(stick)
    (shelf.root / first.name / "backup.json").write_bytes(b"")
    touch(desk, clock)
    assert back_up(desk, "time").place_fault is None
    assert [(one.number, check_backup(one)) for one in shelf.all()] == [(2, ()), (1, ())]


def test_a_torn_mark_begins_no_second_shelf_on_the_stick(desk, clock, stick):
    back_up(desk, "asked")
    (desk.folder.backups / "shelf.json").write_bytes(b"")
    touch(desk, clock)
    back_up(desk, "time")
    assert [[one.number for one in shelf.all()] for shelf in shelves_in(stick)] == [[2, 1]]


def test_one_backup_that_is_not_whole_does_not_keep_the_others_from_the_second_place(desk, clock, stick):
    first = back_up(desk, "asked").made.backup
    shutil.rmtree(shelves_in(stick)[0].root)
    change_catalog(desk)
    place_of(first, CATALOG).unlink()
    (desk.folder.backups / "shelf.json").write_bytes(b"")
    touch(desk, clock)
    report = back_up(desk, "time")
    assert (report.second.lacking, report.place_fault) == ((first.name,), None)
    (shelf,) = shelves_in(stick)
    assert [(one.number, check_backup(one)) for one in shelf.all()] == [(2, ()), (1, (CATALOG,))]


def test_on_a_small_stick_the_newest_arrives_and_what_went_is_told(desk, clock, stick, monkeypatch):
    back_up(desk, "asked")
    (shelf,) = shelves_in(stick)
    # Room for one and a half.
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(0, 0, 10 ** 9 if stick not in [path, *path.parents]
                                                                 else 14 * shelf.bytes_used()))  # fmt: skip
    change_catalog(desk)
    touch(desk, clock)
    report = back_up(desk, "time")
    assert [one.number for one in report.second.dropped] == [1]
    assert [one.number for one in shelf.all()] == [2]
    assert [one.number for one in list_backups(desk.folder)] == [2, 1]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file that can't be read by anybody")
def test_a_paper_that_cannot_be_read_is_named_and_stops_nothing(desk, clock):
    first = back_up(desk, "asked").made.backup
    (desk.folder.root / PAPERS[0]).unlink()
    (desk.folder.root / PAPERS[0]).symlink_to("/proc/self/mem")
    (desk.folder.papers / "X" / "what?.pdf").write_bytes(b"a name that not every computer knows")
    touch(desk, clock)
    made = back_up(desk, "time").made
    assert made.unread == ("papers/X/what?.pdf", PAPERS[0])
    assert made.backup.hashes[PAPERS[0]] == first.hashes[PAPERS[0]], "as it was kept before"
    assert find_backup(desk.folder, "latest") == made.backup


def test_what_is_wrong_stands_in_the_inbox_once_a_week(desk, clock):
    (desk.folder.root / CATALOG).write_bytes(b"scribble" * 1000)
    set_setting(desk, PLACE, str(desk.folder.root / "in a drawer"))
    for days, told in ((0, 2), (1, 2), (7, 4)):
        clock.forward(days=days)
        back_up(desk, "time")
        notes = read_inbox(desk).notes
        assert len(notes) == told
    assert {(one.kind, one.word, one.reference) for one in notes} == {
        (BACKUP, "DAMAGED", CATALOG), (BACKUP, "PLACE", str(desk.folder.root / "in a drawer")),
    }  # fmt: skip


def test_a_catalog_that_lies_elsewhere_is_told(desk, tmp_path):
    file = shutil.copy(desk.folder.root / CATALOG, tmp_path / "mailed.sqlite3")
    desk.catalogs.open_file(file)
    assert back_up(desk, "asked").made.elsewhere == (str(file),)
