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


def test_as_many_stickers_as_packs_or_as_somebody_says(shipdesk, draft, tmp_path):
    reference = draft()
    listed = {one["kind"]: one for one in shipdesk("labels", "list", reference).told["labels"]}
    stickers = listed["consumer-sticker"]
    lines = shipdesk("consignment", "show", reference).told["items"]
    assert stickers["usual_labels"] == sum(int(float(one["quantity"])) for one in lines) > stickers["labels"]

    def pages(*words):
        told = shipdesk("labels", "issue", reference, "--out", tmp_path, "--kind", "carton-mark", *words).told
        return told["files"][0]["pages"]

    count = listed["carton-mark"]["labels"]
    assert pages() == count
    assert pages("--copies", "2") == 2 * count
    assert pages("--copies", "2", "--copies", "carton-mark=3") == 3 * count


@pytest.mark.parametrize("copies", ["0", "-1", "two", "carton-mark=", "postage-stamp=2", "²"])
def test_copies_that_are_no_number_or_of_no_kind_are_wrong_usage(shipdesk, tmp_path, copies):
    told = shipdesk.raw("--desk", shipdesk.folder, "labels", "issue", "A", "--out", tmp_path, "--copies", copies)
    assert told.exit_code == 2


def test_more_labels_than_a_file_holds_are_refused(shipdesk, draft, tmp_path):
    words = ("--out", tmp_path, "--kind", "logistic-sscc", "--copies", "20001")
    assert shipdesk("labels", "issue", draft(), *words).error == ("limit", "/copies")
