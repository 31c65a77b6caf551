"""The list of all that was issued, and issuing one of it again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shipdesk.errors import Cancelled
from shipdesk.progress import Progress
from shipdesk.reference.own_rules import LoadedRules
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.issue_labels import LabelWish, freeze_labels, wish_written
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.list_issued import Standing, issue_again, list_issued, wish_of
from shipdesk.services.rule_packs import validate_pack
from tests.builders import VIENTIANE, packed


def change(desk, reference):
    edit_consignment(desk, reference, {"desk": {"invoice": {"number": "NEW-1"}}})


def test_newest_first_over_all_consignments(desk, clock):
    for reference in ("ONE", "TWO"):
        packed(desk, reference)
        clock.forward(minutes=1)
        freeze_papers(desk, reference)
    listed = list_issued(desk)
    references = [one.reference for one in listed]
    assert references == ["TWO"] * references.count("TWO") + ["ONE"] * references.count("ONE")
    assert references.count("TWO") == references.count("ONE") >= 3
    of_one = [one.issued for one in listed if one.reference == "ONE"]
    stored = desk.store.issued.of_consignment(of_one[0].consignment)
    assert sorted(of_one, key=lambda one: one.id) == sorted(stored, key=lambda one: one.id)


def test_only_the_changed_consignment_falls_behind(desk):
    for reference in ("ONE", "TWO"):
        packed(desk, reference)
        freeze_papers(desk, reference, kinds=["packing-list"])
    change(desk, "ONE")
    assert {one.reference: one.standing for one in list_issued(desk)} == {
        "ONE": Standing.DATA_CHANGED,
        "TWO": Standing.CURRENT,
    }


def test_other_rules_make_only_the_papers_stale_that_bear_their_facts(desk):
    packed(desk)
    freeze_papers(desk, VIENTIANE, kinds=["packing-list", "transit-data"])
    desk.folder.rules.mkdir()
    (desk.folder.rules / "tables.toml").write_text("[limits]\nhand_lift_kg = 20\n", encoding="utf-8")
    other = replace(desk, load_rules=lambda: LoadedRules(validate_pack(desk)))
    assert {one.issued.kind: one.standing for one in list_issued(other)} == {
        "packing-list": Standing.CURRENT,
        "transit-data": Standing.DATA_CHANGED,
    }


def test_issuing_again_replaces_what_fell_behind_and_keeps_what_did_not(desk):
    packed(desk)
    freeze_papers(desk, VIENTIANE, kinds=["packing-list"], language="th")
    [listed] = list_issued(desk)
    assert issue_again(desk, listed, Progress()) == listed.issued
    change(desk, VIENTIANE)
    new = issue_again(desk, listed, Progress())
    assert (new.kind, new.form, new.revision) == ("packing-list", "th", 2)
    assert [(one.issued.revision, one.standing) for one in list_issued(desk)] == [
        (2, Standing.CURRENT),
        (1, Standing.REPLACED),
    ]


def test_labels_are_issued_again_in_their_own_form(desk):
    packed(desk)
    wish = LabelWish(("logistic-sscc",), "png", "L100X150", 300)
    [issued] = freeze_labels(desk, VIENTIANE, wish)
    assert wish_of(issued) == wish
    [listed] = list_issued(desk)
    assert len(listed.issued.files) > 1
    assert issue_again(desk, listed, Progress()) == issued


def test_nothing_issued_is_an_empty_list_and_a_cancel_is_heard(desk):
    assert list_issued(desk) == []
    packed(desk)
    freeze_papers(desk, VIENTIANE)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        list_issued(desk, progress)


@pytest.mark.parametrize(
    "wish",
    [
        LabelWish(("waybill",), "png", "A6", 300),
        LabelWish(("carton-mark",), size="A4_6UP", start=4),
        LabelWish(("consumer-sticker",), size="A4_24UP", start=7, copies=(("consumer-sticker", 48),)),
        LabelWish(("logistic-sscc",), usual=True),
    ],
)
def test_a_wish_is_read_back_from_what_was_issued(wish):
    assert wish_written(wish.kinds[0], wish.written) == wish
