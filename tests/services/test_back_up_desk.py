"""Backups of a real desk: made, proved, thinned, kept twice, restored; what would be lost; what stays held."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys

import pytest

from shipdesk.app.keeping import kept_before_update
from shipdesk.app.wiring import open_desk
from shipdesk.backups import Limit, Shelf, shelves_in, thin
from shipdesk.database import sha256_of
from shipdesk.domain.states import QUEUED
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import PLACE, back_up, check_backup, find_backup, list_backups
from shipdesk.services.book_consignment import book
from shipdesk.services.business_settings import set_setting
from shipdesk.services.change_products import change_products
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find, list_consignments
from shipdesk.services.hub_status import status
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.manage_parties import list_parties, set_party_fields
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.pause_outbox import pause_of, send_again
from shipdesk.services.restore_desk import restore, restore_folder, what_would_be_lost
from shipdesk.services.send_to_hub import sync
from shipdesk.store.desk_copies import NOTICE_SEEN
from tests.builders import KUNMING, VIENTIANE, Clock, body, fixed_world, packed


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(folder, clock):
    desk = open_desk(folder, fixed_world(clock))
    yield desk
    desk.store.close()


def place_of(backup, path):
    """Where the shelf keeps that file of the backup."""
    file = backup.file(path)
    assert file is not None
    return backup.place_of(file)


def first_sku(desk):
    with desk.catalogs.open("products") as catalog:
        return catalog.page(1)[0].sku


def rows_of(database):
    """Every row of every table, to be compared."""
    db = sqlite3.connect(database)
    try:
        listed = db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        )
        tables = [row[0] for row in listed]
        return {table: sorted(map(repr, db.execute(f'SELECT * FROM "{table}"'))) for table in tables}
    finally:
        db.close()


def test_a_backup_has_everything_and_unchanged_things_once(desk, clock):
    first = back_up(desk, "asked").made
    assert first.is_new
    assert first.backup.hashes.keys() >= {"desk.sqlite3", "catalogs/products.sqlite3"}
    assert not back_up(desk, "time").made.is_new, "nothing changed"
    packed(desk)
    freeze_papers(desk, VIENTIANE)
    clock.forward(minutes=30)
    second = back_up(desk, "time").made.backup
    papers = [file for file in second.files if file.path.startswith("papers/")]
    assert len(papers) > 3
    catalog = "catalogs/products.sqlite3"
    assert second.hashes[catalog] == first.backup.hashes[catalog]
    assert place_of(second, catalog) == place_of(first.backup, catalog)
    assert check_backup(second) == check_backup(first.backup) == ()
    assert rows_of(second.folder / "desk.sqlite3") == rows_of(desk.folder.database)


def test_a_changed_byte_in_a_backup_is_found_and_never_restored(desk):
    backup = back_up(desk, "asked").made.backup
    change_products(desk.catalogs, {("products", first_sku(desk)): {"name_en": "Written since"}})
    kept = place_of(backup, "catalogs/products.sqlite3")
    content = bytearray(kept.read_bytes())
    content[len(content) // 2] ^= 1
    kept.write_bytes(content)
    assert check_backup(backup) == ("catalogs/products.sqlite3",)
    before = sha256_of(desk.folder.catalogs / "products.sqlite3")
    assert restore(desk, backup).missing == ("catalogs/products.sqlite3",), "the rest is brought"
    assert sha256_of(desk.folder.catalogs / "products.sqlite3") == before


def test_a_restore_says_what_it_takes_and_holds_the_outbox(desk, clock):
    packed(desk)
    backup = back_up(desk, "asked").made.backup
    clock.forward(hours=1)
    new_consignment(desk, body("kunming"))
    edit_consignment(desk, VIENTIANE, {"incoterm_place": "Nong Khai"})
    pack_consignment(desk, VIENTIANE)
    freeze_papers(desk, VIENTIANE)
    lost = what_would_be_lost(desk.folder, backup)
    assert (lost.desk.new_shipments, lost.desk.changed_shipments) == ((KUNMING,), (VIENTIANE,))
    assert lost.desk.rows["papers"] > 3
    assert lost.desk.rows["parties"] == 0
    before = rows_of(desk.folder.database)
    done = restore(desk, backup)
    assert [one.reference for one in list_consignments(desk)] == [VIENTIANE], "the open desk sees it at once"
    assert rows_of(done.safety.folder / "desk.sqlite3") == before, "and the way back is kept"
    pause = pause_of(desk.store)
    assert pause.backup == backup.name
    book(desk, VIENTIANE)
    sync(desk)
    assert find(desk, VIENTIANE).state == QUEUED, "nothing has left"
    send_again(desk)
    sync(desk)
    assert find(desk, VIENTIANE).consignment_number


def test_no_number_is_used_twice_across_a_restore(desk):
    packed(desk)
    backup = back_up(desk, "asked").made.backup
    later = packed(desk, "LATER")
    restore(desk, backup)
    anew = packed(desk, "ANEW")
    used = {unit.sscc for unit in later.consignment.handling_units}
    assert used.isdisjoint(unit.sscc for unit in anew.consignment.handling_units)


@pytest.mark.parametrize(("then", "since", "kept"), [(None, 7, 7), (5, 7, 7), (7, 5, 7), (5, None, 5)])
def test_a_notice_older_than_the_last_is_not_taken_after_a_restore(desk, then, since, kept):
    def remember(serial):
        with desk.store.atomic():
            desk.store.settings.clear(NOTICE_SEEN)
            if serial is not None:
                desk.store.settings.set(NOTICE_SEEN, json.dumps({"seen": {"serial": serial}}))

    remember(then)
    backup = back_up(desk, "asked").made.backup
    remember(since)
    restore(desk, backup)
    assert json.loads(desk.store.settings.get(NOTICE_SEEN))["seen"]["serial"] == kept


def test_no_revision_is_given_twice_across_a_restore(desk):
    packed(desk)
    backup = back_up(desk, "asked").made.backup
    names = {file.name for issued in freeze_papers(desk, VIENTIANE) for file in issued.files}
    restore(desk, backup)
    edit_consignment(desk, VIENTIANE, {"incoterm_place": "Nong Khai"})
    pack_consignment(desk, VIENTIANE)
    again = {file.name: file for issued in freeze_papers(desk, VIENTIANE) for file in issued.files}
    changed = {name for name in again if "commercial-invoice" in name}
    assert changed
    assert changed.isdisjoint(names)


def test_a_lost_desk_comes_back_beside_what_is_left(desk, clock):
    packed(desk)
    freeze_papers(desk, VIENTIANE)
    backup = back_up(desk, "asked").made.backup
    parties = [one.key for one in list_parties(desk)]
    desk.store.close()
    root = desk.folder.root
    desk.folder.database.write_bytes(b"no database any more" * 400)
    (root / "catalogs" / "products.sqlite3").unlink()
    paper = next(root.glob("papers/*/*commercial-invoice*.pdf"))
    paper.unlink()
    assert what_would_be_lost(desk.folder, backup).desk is None
    done = restore_folder(desk.folder, backup, clock(), Progress())
    assert done.safety is None
    assert paper.is_file()
    aside = list(root.glob("desk.sqlite3.damaged-*"))
    assert [one.read_bytes() for one in aside] == [b"no database any more" * 400]
    again = open_desk(root, fixed_world(clock))
    assert [one.key for one in list_parties(again)] == parties
    assert find(again, VIENTIANE).consignment.handling_units
    with again.catalogs.open("products") as catalog:
        assert catalog.count() > 0
    again.store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody take an open file away")
def test_an_embedded_hub_that_comes_back_is_the_one_that_is_asked(desk, clock):
    """Whoever asked the one that is gone would book where nobody ever looks."""
    packed(desk)
    assert status(desk).reachable
    backup = back_up(desk, "asked").made.backup
    desk.folder.embedded_hub.unlink()
    clock.forward(minutes=1)
    assert desk.folder.embedded_hub.name in restore(desk, backup).changed
    send_again(desk)
    assert book(desk, VIENTIANE).outbox == "DONE"
    assert len(rows_of(desk.folder.embedded_hub)["consignments"]) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody take an open file away")
def test_the_second_place_is_a_shelf_of_its_own(desk, tmp_path, clock):
    stick = tmp_path / "stick"
    set_setting(desk, PLACE, str(stick))
    report = back_up(desk, "asked")
    assert report.place_fault.reason == "backup_place_missing"
    stick.mkdir()
    packed(desk)
    clock.forward(minutes=30)
    assert back_up(desk, "time").place_fault is None
    (shelf,) = shelves_in(stick)
    assert [one.name for one in shelf.all()] == [one.name for one in list_backups(desk.folder)]
    shutil.rmtree(desk.folder.root)
    done = restore_folder(desk.folder, find_backup(desk.folder, "latest", stick), clock(), Progress())
    assert done.safety is None
    again = open_desk(desk.folder.root, fixed_world(clock))
    assert find(again, VIENTIANE).reference == VIENTIANE
    again.store.close()


def test_a_backup_made_in_haste_goes_when_the_next_is_made(desk, clock):
    for number, why in enumerate(("time", "soon", "soon")):
        set_party_fields(desk, list_parties(desk)[0].key, {"contact_name": f"Number {number}"})
        back_up(desk, why)
        clock.forward(minutes=5)
    assert [(one.number, one.why) for one in list_backups(desk.folder)] == [(3, "soon"), (1, "time")]


def test_old_backups_go_when_there_is_no_room(desk, clock):
    for number in range(4):
        set_party_fields(desk, list_parties(desk)[0].key, {"contact_name": f"Number {number}"})
        clock.forward(minutes=30)
        back_up(desk, "time")
    shelf = Shelf(desk.folder.backups)
    used = shelf.bytes_used()
    dropped = thin(shelf, Limit(used - 1))
    assert [one.number for one in dropped] == [1]
    assert shelf.bytes_used() < used
    assert [one.number for one in thin(shelf, Limit(0))] == [2, 3]
    assert check_backup(shelf.all()[0]) == (), "the newest stays whole, whatever the limit"


def test_a_catalog_that_cannot_be_read_does_not_stop_the_backup(desk, clock):
    good = back_up(desk, "asked").made.backup
    catalog = desk.folder.catalogs / "products.sqlite3"
    catalog.write_bytes(b"scribble" * 1000)
    packed_before = list_parties(desk)[0].key
    set_party_fields(desk, packed_before, {"contact_name": "Somebody"})
    clock.forward(minutes=30)
    made = back_up(desk, "time").made
    assert made.damaged == ("catalogs/products.sqlite3",)
    assert made.backup.hashes["catalogs/products.sqlite3"] == good.hashes["catalogs/products.sqlite3"]
    assert check_backup(made.backup) == ()


def test_a_desk_without_rows_is_not_taken_for_a_backup(desk):
    good = back_up(desk, "asked").made.backup
    desk.store.close()
    desk.folder.database.write_bytes(b"")
    with pytest.raises(DeskUnusable):
        back_up_again(desk)
    assert [one.name for one in list_backups(desk.folder)] == [good.name]


def back_up_again(desk):
    from shipdesk.services.back_up_desk import back_up_folder

    back_up_folder(desk.folder, desk.tools.now(), "time", Progress())


def test_a_backup_that_is_not_there_names_those_that_are(desk):
    made = back_up(desk, "asked").made.backup
    with pytest.raises(WrongInput) as refused:
        find_backup(desk.folder, "yesterday")
    assert refused.value.values["known"] == made.name
    assert find_backup(desk.folder, str(made.number)) == find_backup(desk.folder, "latest")


def test_before_an_update_the_desk_is_kept_and_a_catalog_elsewhere_gets_a_copy_beside_it(desk, tmp_path):
    keep = kept_before_update(desk.folder, desk.tools.now)
    keep(desk.folder.catalogs / "products.sqlite3")
    assert [one.why for one in list_backups(desk.folder)] == ["migration"]
    elsewhere = shutil.copy(desk.folder.catalogs / "products.sqlite3", tmp_path / "mailed.sqlite3")
    keep(elsewhere)
    assert rows_of(tmp_path / "mailed.sqlite3.before-update") == rows_of(elsewhere)


def test_a_list_that_is_no_list_is_no_backup(desk):
    made = back_up(desk, "asked").made.backup
    listed = made.folder / "backup.json"
    told = json.loads(listed.read_text(encoding="utf-8"))
    for broken in ("", "{}", json.dumps(told | {"made_at": "soon"}), json.dumps(told | {"files": [{}]})):
        listed.write_text(broken, encoding="utf-8")
        assert list_backups(desk.folder) == []
