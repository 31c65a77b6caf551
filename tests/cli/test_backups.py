"""`shipdesk backup` as a program outside uses it, also on a desk that can't be opened any more."""

from __future__ import annotations


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


def test_the_second_place(shipdesk, tmp_path):
    (tmp_path / "stick").mkdir()
    assert shipdesk("backup", "place").told == {"place": ""}
    shipdesk("backup", "place", tmp_path / "stick")
    assert shipdesk("backup", "now").told["second_place"] is None
    found = shipdesk("backup", "list", "--from", tmp_path / "stick").told["backups"]
    assert [one["why"] for one in found] == ["asked"]
    unknown = shipdesk("backup", "check", "nothing")
    assert (unknown.status, unknown.told["error"]["code"]) == (1, "not_found")


def test_an_import_is_backed_up_before(shipdesk, folder, tmp_path):
    sheet = tmp_path / "more.csv"
    sheet.write_text("sku,name_en\nNEW-1,Something new\n", encoding="utf-8")
    shipdesk("catalog", "import", sheet)
    (backup,) = shipdesk("backup", "list").told["backups"]
    assert backup["why"] == "import"
