"""Labels on the command line: what can be made is made, what can't is told with its reason."""

from __future__ import annotations

import json

import pytest

from shipdesk import paths

DURIAN = "SAMPLE-DURIAN-001"


@pytest.fixture
def durian(shipdesk, write):
    """Fresh durian for China whose orchard nobody knows."""
    file = paths.resources() / "samples" / "more" / "kunming-durian.json"
    members = json.loads(file.read_text(encoding="utf-8"))
    members["desk"]["registrations"] = []
    assert shipdesk("catalog", "set", "FF-001", "orchard=").status == 0
    members["items"][0]["quantity"] = "30"
    assert shipdesk("consignment", "new", write("d.json", members)).status == 0
    assert shipdesk("consignment", "pack", DURIAN).status == 0
    return DURIAN


def test_fruit_without_its_orchard_does_not_keep_the_other_labels(shipdesk, durian, tmp_path):
    answer = shipdesk("labels", "issue", durian, "--out", tmp_path)
    assert answer.status == 1
    assert [one["kind"] for one in answer.told["files"]] == ["logistic-sscc"]
    assert (tmp_path / answer.told["files"][0]["path"]).exists()
    (lack,) = answer.told["not_made"]
    assert (lack["kind"], lack["reference"], lack["pointer"]) == ("phyto-carton-mark", durian, "/items/0/sku")
    assert "orchard" in lack["message"]
    assert answer.told["error"] == {name: lack[name] for name in ("code", "message", "pointer")}
    told = shipdesk.raw("--desk", shipdesk.folder, "labels", "issue", durian, "--out", tmp_path / "again")
    assert "logistic-sscc" in told.stdout
    assert "orchard" in told.stderr


def test_all_labels_are_made_of_what_lacks_nothing(shipdesk, draft, tmp_path):
    answer = shipdesk("labels", "issue", draft(), "--out", tmp_path)
    assert (answer.status, answer.told["not_made"]) == (0, [])
