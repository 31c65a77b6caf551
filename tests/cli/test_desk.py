"""The first day on the command line: set up, print a label, look around in a sample, say who sits there."""

from __future__ import annotations

SET_UP = ("desk", "set-up", "--company", "Chan Sample Export")


def test_a_desk_is_set_up_in_one_line(shipdesk, tmp_path):
    out = tmp_path / "out"
    told = shipdesk(
        *SET_UP, "--tax-id", "0105556001235", "--address", "99/1 Moo 2", "--postal-code", "22000", "--subdistrict",
        "Phlapphla", "--language", "en", "--person", "Somsri", "--printer-folder", out, "--test-label",
    ).told  # fmt: skip
    assert (told["party"], told["missing"]) == ("TH-CHAN", [])
    assert [one["column"] for one in told["advice"]] == ["registrations"]
    assert (told["test_label"]["state"], told["test_label"]["who"]) == ("SENT", "Somsri")
    assert [one.suffix for one in out.iterdir()] == [".png"]
    assert shipdesk("settings", "get", "language").told["value"] == "en"


def test_a_name_is_enough_and_a_lost_label_undoes_nothing(shipdesk):
    assert shipdesk(*SET_UP).told["missing"] == ["latin_lines"]
    answer = shipdesk(*SET_UP, "--printer-address", "127.0.0.1:9", "--test-label")
    assert answer.status == 5
    assert (answer.told["company"], answer.told["test_label"]["state"]) == ("Chan Sample Export", "FAILED")


def test_people_stand_at_what_they_do(shipdesk, draft):
    assert shipdesk("desk", "people", "add", "  Somsri   J. ").told["name"] == "Somsri J."
    reference = draft(pack=False)
    assert shipdesk("--as", "Somsri J.", "consignment", "cancel", reference).status == 0
    assert shipdesk("consignment", "history", reference).told["changes"][-1]["who"] == "Somsri J."
    assert shipdesk("consignment", "reopen", reference).told["state"] == "DRAFT"
    assert shipdesk("consignment", "reopen", reference).error == ("state_conflict", None)
    assert shipdesk("--as", "Nobody", "consignment", "list").error == ("not_found", "/name")
    assert shipdesk("desk", "people", "remove", "Somsri J.").status == 0
    assert shipdesk("desk", "people", "list").told == {"people": [], "present": "desk"}
    assert shipdesk("desk", "people", "remove", "Somsri J.").error == ("not_found", "/name")
    told = shipdesk("desk", "place", "--anyway").told
    assert (told["reason"], told["anyway"]) == (None, True)
    assert shipdesk("desk", "place", "--not-anyway").told["anyway"] is False
