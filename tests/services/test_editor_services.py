"""Small services of the editor: the next reference, what packing lacks, papers on file, how a booking stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shipdesk.app.demo import load_samples
from shipdesk.app.wiring import open_desk
from shipdesk.domain.states import Wish
from shipdesk.paths import resources
from shipdesk.services.book_consignment import book, queue_booking
from shipdesk.services.booking_standing import Refusal, booking_standing
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.issue_labels import freeze_labels
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.next_reference import next_reference
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.packing_lacks import packing_lacks
from shipdesk.services.read_json import read_json_object
from shipdesk.services.shipment_papers import papers_on_file

REFERENCE = "SAMPLE-VIENTIANE-001"


@pytest.fixture
def desk(tmp_path):
    desk = open_desk(tmp_path / "desk")
    load_samples(desk)
    new_consignment(desk, members())
    yield desk
    desk.store.close()


def members():
    return read_json_object(resources() / "samples" / "consignment-vientiane.json")


def test_the_next_reference_counts_on_within_the_month(desk):
    first = next_reference(desk)
    assert first == f"SD-{desk.tools.today():%y%m}-001"
    new_consignment(desk, members() | {"client_reference": first.replace("001", "041")})
    new_consignment(desk, members() | {"client_reference": "SD-0001-900"})
    assert next_reference(desk) == first.replace("001", "042")


def test_packing_lacks_name_the_line(desk):
    consignment = desk.store.consignments.get(REFERENCE).consignment
    assert packing_lacks(consignment) == []
    number, product = consignment.goods[0]
    bare = replace(consignment, goods=((number, replace(product, units_per_carton=None)), *consignment.goods[1:]))
    (lack,) = packing_lacks(bare)
    assert (lack.pointer, lack.values["missing"]) == ("/items/0", "units_per_carton")


def test_papers_on_file_say_whether_they_still_fit(desk):
    before = papers_on_file(desk, REFERENCE)
    assert {one.kind for one in before} >= {"commercial-invoice", "packing-list", "cover-sheet", "logistic-sscc"}
    assert {one.revision for one in before} == {None}
    unpacked = {one.kind for one in before if "/handling_units" in {each.pointer for each in one.missing}}
    assert "packing-list" in unpacked
    assert "cover-sheet" not in unpacked
    pack_consignment(desk, REFERENCE)
    freeze_papers(desk, REFERENCE)
    freeze_labels(desk, REFERENCE)
    after = papers_on_file(desk, REFERENCE)
    assert {one.kind for one in after} >= {one.kind for one in before}
    assert {(one.revision, one.is_current) for one in after} == {(1, True)}
    edit_consignment(desk, REFERENCE, {"desk": {"payment": {"terms": "Cash"}}})
    assert {one.is_current for one in papers_on_file(desk, REFERENCE)} == {False}


def test_how_a_booking_stands(desk):
    pack_consignment(desk, REFERENCE)
    before = booking_standing(desk, REFERENCE)
    assert (before.state, before.number, before.wish, before.refusals) == ("PACKED", None, None, ())
    book(desk, REFERENCE)
    after = booking_standing(desk, REFERENCE)
    assert (after.wish, after.refusals) == ("DONE", ())
    assert after.number


def test_the_reasons_of_a_refusal_are_told_one_by_one(desk):
    pack_consignment(desk, REFERENCE)
    row = queue_booking(desk, REFERENCE)
    problem = {"title": "No", "errors": [{"pointer": "/items/0/hs_code", "code": "pattern", "detail": "Six digits"}]}
    with desk.store.atomic():
        desk.store.outbox.settle(row.id, Wish.REFUSED, tries=1, problem=problem)
    assert booking_standing(desk, REFERENCE).refusals == (Refusal("/items/0/hs_code", "Six digits"),)
    with desk.store.atomic():
        desk.store.outbox.settle(row.id, Wish.REFUSED, tries=2, problem={"title": "Closed today"})
    assert booking_standing(desk, REFERENCE).refusals == (Refusal(None, "Closed today"),)
