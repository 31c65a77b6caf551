"""`shipdesk backup` as a program outside uses it, also on a desk that can't be opened any more."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from shipdesk.services.fault_reports import report_fault

PAGE = 4096


def test_made_listed_proved_and_gone_back_to(shipdesk, draft):
    made = shipdesk("backup", "now").told
    assert made["is_new"]
    name = made["backup"]["name"]
    assert not shipdesk("backup", "now").told["is_new"]
    assert [one["name"] for one in shipdesk("backup", "list").told["backups"]] == [name]
    assert shipdesk("backup", "check").told["faults"] == []
    draft()
    shown = shipdesk("backup", "show", name).told
    assert shown["would_lose"]["new_shipments"] == ["SAMPLE-VIENTIANE-001"]
    asked = shipdesk("backup", "restore", name).told
    assert not asked["restored"]
    assert shipdesk("consignment", "list").told["consignments"], "without --yes nothing happens"
    done = shipdesk("backup", "restore", name, "--yes").told
    assert done["restored"]
    assert done["safety"] > name
    assert shipdesk("consignment", "list").told["consignments"] == []
    paused = shipdesk("sync")
    assert (paused.status, paused.told["error"]["code"]) == (5, "upstream_unavailable")
    shipdesk("outbox", "continue")
    assert shipdesk("sync").status == 0


def test_a_desk_that_is_no_database_comes_back(shipdesk, folder):
    name = shipdesk("backup", "now").told["backup"]["name"]
    before = shipdesk("party", "list").told
    (folder / "desk.sqlite3").write_bytes(b"\0" * 9000)
    assert shipdesk("party", "list").status == 1
    assert not shipdesk("backup", "show", name).told["would_lose"]["readable"]
    assert shipdesk("backup", "restore", "latest", "--yes").told["safety"] is None
    assert shipdesk("party", "list").told == before


def test_what_can_be_read_is_saved_where_something_is_damaged(shipdesk, folder, draft):
    draft()
    sound = shipdesk("backup", "salvage")
    assert (sound.status, sound.told["error"]["code"]) == (1, "state_conflict")
    name, parties = shipdesk("backup", "now").told["backup"]["name"], shipdesk("party", "list").told
    shipdesk("consignment", "copy", "SAMPLE-VIENTIANE-001", "SINCE")
    content = bytearray((folder / "desk.sqlite3").read_bytes())
    root = root_of(folder, "parties") * PAGE
    content[root : root + PAGE], content[:16] = b"\xff" * PAGE, bytes(16)
    (folder / "desk.sqlite3").write_bytes(content)
    told = shipdesk("backup", "salvage").told
    assert told["kept"]["consignments"] == 2
    assert (told["damaged"], told["found_again"]) == ({"parties": 1}, {"parties": 8})
    assert (told["from_backup"], told["unplaced"], told["backup"]) == ({}, 0, name)
    assert shipdesk("party", "list").told == parties
    assert shipdesk("sync").status == 5


def root_of(folder, table):
    with closing(sqlite3.connect(folder / "desk.sqlite3")) as db:
        return db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()[0] - 1


def test_the_second_place(shipdesk, tmp_path):
    (tmp_path / "stick").mkdir()
    assert shipdesk("backup", "place").told == {"place": ""}
    shipdesk("backup", "place", tmp_path / "stick")
    assert shipdesk("backup", "now").told["second_place"] is None
    found = shipdesk("backup", "list", "--from", tmp_path / "stick").told["backups"]
    assert [one["why"] for one in found] == ["asked"]
    unknown = shipdesk("backup", "check", "nothing")
    assert (unknown.status, unknown.told["error"]["code"]) == (1, "not_found")


IMPORTS = {
    "catalog import": "sku,name_en\nNEW-1,Something new\n",
    "party import": "key,roles,name_latin,country_code,latin_lines\nLA-NEW,consignee,Pakse Trading,LA,Road 13\n",
    "catalog prices import": "list,sku,price,currency\nSpring,DF-001,50,THB\n",
    "rates import": "from,to,rate,date,source\nCNY,THB,4.5,24/11/2569,Bank\n",
}


@pytest.mark.parametrize("words", IMPORTS)
def test_an_import_is_backed_up_before(shipdesk, tmp_path, words):
    sheet = tmp_path / "more.csv"
    sheet.write_text(IMPORTS[words], encoding="utf-8")
    shipdesk(*words.split(), sheet)
    assert [one["why"] for one in shipdesk("backup", "list").told["backups"]] == ["import"]


def test_a_shipment_of_another_desk_is_taken_in_after_a_backup(shipdesk, draft, tmp_path):
    draft()
    shipdesk("consignment", "hand-over", "SAMPLE-VIENTIANE-001", tmp_path / "out")
    shipdesk("consignment", "take-in", tmp_path / "out")
    assert [one["why"] for one in shipdesk("backup", "list").told["backups"]] == ["import"]


def test_a_backup_is_looked_at_while_the_desk_stays_as_it_is(shipdesk, draft):
    draft()
    name = shipdesk("backup", "now").told["backup"]["name"]
    then = shipdesk("consignment", "show", "SAMPLE-VIENTIANE-001").told
    shipdesk("consignment", "cancel", "SAMPLE-VIENTIANE-001")
    looked = shipdesk("backup", "look").told
    assert [(one["reference"], one["state"]) for one in looked["consignments"]] == [("SAMPLE-VIENTIANE-001", "PACKED")]
    assert shipdesk("backup", "look", name, "SAMPLE-VIENTIANE-001").told["consignment"] == then
    assert shipdesk("backup", "look", name, "NOBODY").error[0] == "not_found"
    assert shipdesk("consignment", "list").told["consignments"][0]["state"] == "CANCELLED"
    assert [one["name"] for one in shipdesk("backup", "list").told["backups"]] == [name]


def test_what_a_backup_lacks_is_said_before_and_after_going_back(shipdesk, folder, tmp_path):
    paper = folder / "papers" / "X" / "one.pdf"
    paper.parent.mkdir(parents=True)
    paper.write_bytes(b"a paper")
    shipdesk("backup", "now")
    (kept,) = (one for one in (folder / "backups" / "kept").rglob("*") if one.is_file() and one.stat().st_size == 7)
    kept.unlink()
    paper.unlink()
    checked = shipdesk("backup", "check")
    assert (checked.status, checked.told["faults"], checked.error[0]) == (1, ["papers/X/one.pdf"], "digest_mismatch")
    assert shipdesk("backup", "show").told["would_lose"]["lacking"] == ["papers/X/one.pdf"]
    assert shipdesk("backup", "restore", "latest", "--yes").told["missing"] == ["papers/X/one.pdf"]
    (note,) = shipdesk("desk", "inbox").told["notes"]
    assert (note["kind"], note["state"], note["reference"]) == ("backup", "MISSING", "papers/X/one.pdf")


def test_the_files_are_looked_at_and_damage_of_a_catalog_is_told(shipdesk, folder):
    told = shipdesk("desk", "health").told
    assert told == {"sound": True, "thorough": True, "finished": True, "faults": []}
    catalog = folder / "catalogs" / "products.sqlite3"
    content = bytearray(catalog.read_bytes())
    content[4096 : 2 * 4096] = bytes(4096)
    catalog.write_bytes(content)
    damaged = shipdesk("desk", "health", "--quick")
    assert damaged.status != 0
    assert (damaged.told["sound"], damaged.told["error"]["code"]) == (False, "not_a_table")
    assert str(catalog) in damaged.told["faults"][0]["message"]


def test_reports_are_listed_and_read(shipdesk, folder):
    assert shipdesk("desk", "reports").told == {"reports": []}
    assert shipdesk("desk", "reports", "latest").status == 1
    report = report_fault(folder / "logs", ValueError("in a slot"), datetime(2026, 12, 1, tzinfo=UTC))
    (listed,) = shipdesk("desk", "reports").told["reports"]
    assert (listed["name"], listed["kind"]) == (report.name, "fault")
    assert "ValueError: in a slot" in shipdesk("desk", "reports", listed["name"]).told["text"]
