"""History and templates on the command line."""

from tests.builders import VIENTIANE, body


def test_history_and_templates(shipdesk, write):
    shipdesk("consignment", "new", write("new.json", body("vientiane")))
    shipdesk("consignment", "edit", VIENTIANE, write("patch.json", {"incoterm_place": "Thanaleng"}))
    changes = shipdesk("consignment", "history", VIENTIANE).told["changes"]
    assert [one["pointer"] for one in changes] == ["/state", "/incoterm_place"]
    assert set(changes[1]) == {"at", "who", "pointer", "old", "new"}
    assert changes[1]["at"] == "2026-12-01T02:00:00Z"
    assert shipdesk("consignment", "history", "NO").error[0] == "not_found"

    kept = shipdesk("consignment", "template", "save", VIENTIANE, "Weekly").told["template"]
    assert shipdesk("consignment", "template", "list").told == {"templates": [kept]}
    made = shipdesk("consignment", "template", "new", "Weekly", "SD-7").told
    assert (made["reference"], made["state"], made["incoterm_place"]) == ("SD-7", "DRAFT", "Thanaleng")
    assert shipdesk("consignment", "template", "remove", "Weekly").status == 0
    assert shipdesk("consignment", "template", "new", "Weekly", "SD-8").status == 1
