"""A shipment at the hub after booking, against the embedded hub: labels, papers, changes, units, quote, charges."""

import hashlib
import json
from dataclasses import replace
from decimal import Decimal

import pytest

from shipdesk.domain.money import Money
from shipdesk.domain.states import Wish
from shipdesk.errors import DeskError, DeskUnusable, WrongInput
from shipdesk.hub.port import HubRequest, HubResponse
from shipdesk.identifiers import promptpay
from shipdesk.services import hub_documents, hub_labels, papers_at_hub, pay_charges
from shipdesk.services.amend_consignment import amend, decide
from shipdesk.services.book_consignment import book, cancel_consignment
from shipdesk.services.cancellation_fee import cancellation_terms
from shipdesk.services.fetch_hub_files import MOST_FETCHES, fetch_missing, read_hub_file
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.keep_in_touch import keep_in_touch, pause_after
from shipdesk.services.papers_at_hub import Proof
from shipdesk.services.quote_consignment import last_quote, quote_consignment
from shipdesk.services.read_feed import read_feed
from shipdesk.services.screen_consignment import advise_hs, screen_consignment
from shipdesk.services.send_papers import send_papers, unsent_papers
from shipdesk.services.send_to_hub import sync
from shipdesk.services.void_unit import void_unit
from shipdesk.store.hub_records import LABEL
from tests.builders import VIENTIANE, packed
from tests.services.faults import dropped_after, no_connection, problem, says, truncated

INSTRUCTIONS = "delivery_instructions"


@pytest.fixture
def booked(faulty, door):
    packed(faulty)
    book(faulty, VIENTIANE)
    door.seen.clear()
    return faulty


@pytest.fixture
def labelled(booked):
    hub_labels.ask_labels(booked, VIENTIANE, hub_labels.LabelWish())
    return booked


def the_label(desk):
    return hub_labels.hub_labels(desk, VIENTIANE)[-1]


def sent(door, method, end):
    return [one for one in door.seen if one.method == method and one.path.endswith(end)]


def test_a_label_is_fetched_verified_and_read_without_a_network(labelled, door):
    """H-53, H-54."""
    label = the_label(labelled)
    assert label.is_here
    assert len(label.told("ssccs")) == len(find(labelled, VIENTIANE).consignment.outermost_units)
    door.always = no_connection
    content = hub_labels.label_content(labelled, label.record.id)
    assert hashlib.sha256(content).hexdigest() == label.told("sha256")
    file = labelled.folder.papers / label.file.path
    file.write_bytes(content[:-1])
    with pytest.raises(DeskUnusable) as changed:
        hub_labels.label_content(labelled, label.record.id)
    assert changed.value.reason == "issued_file_changed"


@pytest.mark.parametrize("bad", [1, MOST_FETCHES - 1, MOST_FETCHES])
def test_other_bytes_than_promised_are_fetched_again_at_most_three_times(booked, door, bad):
    """H-53: what is not whole is never kept."""

    def other_bytes(request, hub):
        answer = hub(request)
        return HubResponse(answer.status, answer.headers, answer.body[:-1] + b"?")

    fetches = []

    def corrupt(request, hub):
        if request.path.endswith("/content"):
            fetches.append(request)
            return other_bytes(request, hub) if len(fetches) <= bad else hub(request)
        return hub(request)

    door.always = corrupt
    label = hub_labels.ask_labels(booked, VIENTIANE, hub_labels.LabelWish())
    assert label.is_here is (bad < MOST_FETCHES)
    assert len(fetches) == min(bad + 1, MOST_FETCHES)
    if bad == MOST_FETCHES:
        with pytest.raises(DeskUnusable) as missing:
            read_hub_file(booked, LABEL, label.record.id)
        assert missing.value.reason == "hub_file_not_here"
        fetch_missing(booked)
        assert len(fetches) == MOST_FETCHES, "not again by itself"


def test_a_void_label_is_refused_and_a_superseded_one_says_so(labelled, tmp_path):
    """H-49; the file itself stays as it came."""
    label = the_label(labelled)
    before = read_hub_file(labelled, LABEL, label.record.id)
    void_unit(labelled, VIENTIANE, "C01", "LABEL_DAMAGED", replaced=True)
    sync(labelled)
    assert the_label(labelled).record.state == "SUPERSEDED"
    stamped = hub_labels.shown_label(labelled, label.record.id)
    assert stamped != before
    assert hub_labels.copy_label(labelled, label.record.id, tmp_path).read_bytes() != before
    assert read_hub_file(labelled, LABEL, label.record.id) == before
    fresh = hub_labels.ask_labels(labelled, VIENTIANE, hub_labels.LabelWish()).record.id
    cancel_consignment(labelled, VIENTIANE)
    sync(labelled)
    void = [one.record.id for one in hub_labels.hub_labels(labelled, VIENTIANE) if one.record.state == "VOID"]
    assert fresh in void
    for act in (hub_labels.label_content, lambda desk, id_: hub_labels.copy_label(desk, id_, tmp_path)):
        with pytest.raises(WrongInput) as refused:
            act(labelled, fresh)
        assert refused.value.reason == "hub_label_void"


def test_a_unit_is_replaced_by_one_with_a_number_of_its_own(booked):
    """H-30, H-50: both happen, and the old number is never used again."""
    old = find(booked, VIENTIANE).consignment.outermost_units[0]
    number = void_unit(booked, VIENTIANE, old.client_unit_reference, "UNIT_REPACKED", replaced=True)
    units = find(booked, VIENTIANE).consignment.outermost_units
    assert (units[0].client_unit_reference, units[0].sscc) == (f"{old.client_unit_reference}-R1", number)
    assert old.sscc not in {unit.sscc for unit in units}
    assert booked.store.numbers.used(old.sscc) is not None
    assert booked.store.unit_marks.voided(old.sscc).replaced_by == number


def test_papers_are_declared_and_sent_with_the_digest_of_the_frozen_file(booked, door):
    """H-61, H-67: an answer that got lost is asked for again with the very same bytes."""
    freeze_papers(booked, VIENTIANE, kinds=("commercial-invoice",))
    (invoice,) = [one for one in unsent_papers(booked, VIENTIANE) if one.document_type == "COMMERCIAL_INVOICE"]
    lost = []

    def lose_the_first(request, hub):
        if request.method == "PUT" and not lost:
            lost.append(request)
            return dropped_after(request, hub)
        return hub(request)

    door.always = lose_the_first
    send_papers(booked, VIENTIANE, ["COMMERCIAL_INVOICE"])
    sync(booked)
    contents = sent(door, "PUT", "/content")
    assert len(contents) == 2
    assert {hashlib.sha256(one.body).hexdigest() for one in contents} == {invoice.sha256}
    (document,) = [one for one in hub_documents.hub_documents(booked, VIENTIANE) if one.told("origin") == "CLIENT"]
    assert (document.record.state, document.told("sha256")) == ("ACCEPTED", invoice.sha256)
    assert not [one for one in unsent_papers(booked, VIENTIANE) if one.document_type == "COMMERCIAL_INVOICE"]
    needs = {one.document_type: one.satisfied for one in hub_documents.requirements(booked, VIENTIANE)}
    assert needs["COMMERCIAL_INVOICE"]
    before = len(door.seen)
    send_papers(booked, VIENTIANE, ["COMMERCIAL_INVOICE"])
    assert len(door.seen) == before, "there is nothing to send twice"


def test_papers_wait_for_the_booking_and_are_held_back_with_it(faulty, door):
    """H-26."""
    packed(faulty)
    freeze_papers(faulty, VIENTIANE, kinds=("packing-list",))
    door.always = no_connection
    book(faulty, VIENTIANE)
    send_papers(faulty, VIENTIANE, ["PACKING_LIST"])
    rows = faulty.store.outbox.of_reference(VIENTIANE)
    assert [one.state for one in rows] == [Wish.QUEUED] * 3
    door.always = None
    door.plan = [problem(422, "validation_failed", errors=[{"code": "pattern", "detail": "No."}])]
    sync(faulty)
    assert [one.state for one in faulty.store.outbox.of_reference(VIENTIANE)] == ["REFUSED", "BLOCKED", "BLOCKED"]
    assert unsent_papers(faulty, VIENTIANE), "they may be sent again"


def test_a_paper_that_was_changed_on_the_disk_is_not_sent(booked, door):
    freeze_papers(booked, VIENTIANE, kinds=("packing-list",))
    (paper,) = unsent_papers(booked, VIENTIANE)
    door.always = lambda request, hub: no_connection(request, hub) if request.method == "PUT" else hub(request)
    send_papers(booked, VIENTIANE)
    (booked.folder.papers / paper.path).write_bytes(b"%PDF-other")
    door.always = None
    sync(booked)
    row = booked.store.outbox.of_reference(VIENTIANE)[-1]
    assert (row.state, row.problem["reason"]) == (Wish.REFUSED, "issued_file_changed")
    assert len(sent(door, "PUT", "/content")) == 1, "only the one that found no hub"


def test_what_the_hub_issues_is_fetched_by_its_news_and_kept_as_it_came(booked, door, tmp_path):
    """H-66, H-67: its name for people reaches no disk."""
    content = b"%PDF-1.7 waybill of the hub"
    about = find(booked, VIENTIANE).consignment_id
    document = {
        "document_id": "doc_01K0000000000000000000HUB1", "consignment_id": about, "origin": "HUB", "state": "ACCEPTED",
        "version": 1, "document_type": "HUB_WAYBILL", "file_name": "..%2f..\\waybill.pdf", "byte_length": len(content),
        "media_type": "application/pdf", "sha256": hashlib.sha256(content).hexdigest(),
    }  # fmt: skip
    news = {
        "item_id": "hub-document", "type": "DOCUMENT_CHANGED", "resource": f"/v1/documents/{document['document_id']}",
        "resource_version": 1, "consignment_id": about,
    }  # fmt: skip
    told = {
        "/feed": says(200, {"items": [news], "next_after": "z", "has_more": False, "poll_after_s": 60}),
        f"/documents/{document['document_id']}": says(200, document),
        f"/documents/{document['document_id']}/content": says(200, content, Content_Type="application/pdf"),
    }
    door.always = lambda request, hub: told.get(request.path.partition("?")[0], lambda *_: hub(request))(request, hub)
    sync(booked)
    (kept,) = hub_documents.hub_documents(booked, VIENTIANE)
    assert kept.file is not None
    assert read_hub_file(booked, "DOCUMENT", str(document["document_id"])) == content
    path = (booked.folder.papers / str(kept.file.path)).resolve()
    assert path.is_relative_to(booked.folder.papers.resolve())
    assert "waybill.pdf" not in path.name
    copied = hub_documents.copy_document(booked, kept.record.id, tmp_path)
    assert (copied.parent, copied.read_bytes()) == (tmp_path, content)
    (paper,) = papers_at_hub.papers_at_hub(booked)
    assert (paper.reference, paper.is_from_hub) == (VIENTIANE, True)
    assert papers_at_hub.read_paper(booked, paper) == content
    on_the_disk = booked.folder.papers / str(paper.path)
    proofs = [papers_at_hub.prove(booked, paper)]
    proofs.append(papers_at_hub.prove(booked, replace(paper, record=replace(paper.record, body={"sha256": "0" * 64}))))
    on_the_disk.write_bytes(b"%PDF-other")
    proofs.append(papers_at_hub.prove(booked, paper))
    with pytest.raises(DeskUnusable, match="issued_file_changed"):
        papers_at_hub.read_paper(booked, paper)
    on_the_disk.unlink()
    proofs.append(papers_at_hub.prove(booked, paper))
    proofs.append(papers_at_hub.prove(booked, replace(paper, path=None)))
    assert proofs == [Proof.SAME, Proof.OTHER_AT_HUB, Proof.CHANGED, Proof.GONE, Proof.NOT_HERE]


def test_a_change_is_taken_by_the_hub_and_then_here(booked, door):
    changed = amend(booked, VIENTIANE, {INSTRUCTIONS: "ring twice"})
    assert (changed.row.state, changed.error()) == (Wish.DONE, None)
    stored = find(booked, VIENTIANE)
    assert stored.consignment.delivery_instructions == "ring twice"
    assert json.loads(str(stored.hub_record))["version"] == 2


@pytest.mark.parametrize(("patch", "reason"), [({}, "nothing_to_amend"), ({"incoterm": "FOB"}, "not_amendable_now")])
def test_what_may_not_change_is_refused_before_anything_is_queued(booked, patch, reason):
    with pytest.raises(WrongInput) as refused:
        amend(booked, VIENTIANE, patch)
    assert refused.value.reason == reason
    assert booked.store.outbox.open_of(VIENTIANE, "amendConsignment") == []


def other_desk(door, desk, **members):
    """Somebody else changes the consignment at the hub."""
    stored = find(desk, VIENTIANE)
    present = door.hub(HubRequest("GET", f"/consignments/{stored.consignment_id}"))
    headers = {
        "If-Match": present.header("ETag"), "Content-Type": "application/merge-patch+json",
        "Idempotency-Key": "9c1f2f4e-0f6c-4b1e-9d55-2f6f1d7a9c11",
    }  # fmt: skip
    answer = door.hub(
        HubRequest("PATCH", f"/consignments/{stored.consignment_id}", headers, json.dumps(members).encode())
    )
    assert answer.status == 200


def overtaken(door, desk, **members):
    """The same between our reading and our change."""

    def first_patch(request, hub):
        if request.method == "PATCH":
            door.always = None
            other_desk(door, desk, **members)
        return hub(request)

    door.always = first_patch


def test_an_overtaken_change_of_another_field_is_merged_silently_under_a_new_key(booked, door):
    """H-39, H-12."""
    overtaken(door, booked, metadata={"buyer_order": "PO-7"})
    assert amend(booked, VIENTIANE, {INSTRUCTIONS: "ring twice"}).error() is None
    patches = [one for one in door.seen if one.method == "PATCH"]
    assert len({one.header("Idempotency-Key") for one in patches}) == len(patches) == 2
    record = json.loads(str(find(booked, VIENTIANE).hub_record))
    assert (record[INSTRUCTIONS], record["metadata"]) == ("ring twice", {"buyer_order": "PO-7"})


@pytest.mark.parametrize(("side", "holds"), [("mine", "ring twice"), ("theirs", "knock")])
def test_where_both_changed_the_same_a_person_decides(booked, door, side, holds):
    """H-39."""
    overtaken(door, booked, **{INSTRUCTIONS: "knock"})
    asked = amend(booked, VIENTIANE, {INSTRUCTIONS: "ring twice"})
    (conflict,) = asked.conflicts
    assert (conflict.pointer, conflict.base, conflict.mine, conflict.theirs) == (
        f"/{INSTRUCTIONS}", None, "ring twice", "knock",
    )  # fmt: skip
    assert (asked.row.state, asked.error().code) == (Wish.REFUSED, "precondition_failed")
    assert decide(booked, asked.row.id, {}).conflicts == (conflict,), "nothing is decided by itself"
    assert decide(booked, asked.row.id, {conflict.pointer: side}).error() is None
    assert json.loads(str(find(booked, VIENTIANE).hub_record))[INSTRUCTIONS] == holds


def test_a_lost_answer_to_a_change_is_asked_for_again_with_the_same_key(booked, door):
    """H-14."""
    door.always = lambda request, hub: truncated(request, hub) if request.method == "PATCH" else hub(request)
    assert amend(booked, VIENTIANE, {INSTRUCTIONS: "ring"}).row.state == Wish.UNKNOWN
    door.always = None
    sync(booked)
    patches = [one for one in door.seen if one.method == "PATCH"]
    assert len({one.header("Idempotency-Key") for one in patches}) == 1
    assert find(booked, VIENTIANE).consignment.delivery_instructions == "ring"


def test_a_fee_is_shown_and_accepted_before_a_late_cancellation(booked, clock):
    """H-45: nothing is cancelled for a fee that nobody accepted."""
    free_until = cancellation_terms(booked, VIENTIANE, clock.moment)
    assert free_until.fee is None
    clock.moment = free_until.free_until
    clock.forward(hours=1)
    fee = cancellation_terms(booked, VIENTIANE, clock.moment).fee
    assert fee == Money(Decimal("200.00"), "THB")
    with pytest.raises(DeskError) as refused:
        cancel_consignment(booked, VIENTIANE, "OTHER")
    assert (refused.value.code, find(booked, VIENTIANE).state) == ("payment_required", "ACCEPTED")
    assert cancel_consignment(booked, VIENTIANE, "OTHER", fee).state == "CANCELLED"


def test_a_quote_is_an_estimate_and_the_next_one_shows_what_changed(booked, door):
    """H-34."""
    first = quote_consignment(booked, VIENTIANE)
    assert not first.binding
    assert first.options
    name, total = first.options[0].option_id, first.options[0].total

    def dearer(request, hub):
        answer = hub(request)
        if request.path != "/quotes":
            return answer
        told = answer.json()
        told["created_at"] = "2027-01-01T00:00:00Z"
        told["options"][0]["total"]["amount"] = "9999.00"
        return HubResponse(answer.status, answer.headers, json.dumps(told).encode())

    door.always = dearer
    second = quote_consignment(booked, VIENTIANE)
    assert (second.options[0].total.amount, second.before[name]) == (Decimal("9999.00"), total)
    assert last_quote(booked, VIENTIANE) == second


def test_screening_is_kept_and_advice_changes_nothing(booked):
    """H-109."""
    before = find(booked, VIENTIANE)
    assert screen_consignment(booked, VIENTIANE).decision == "ALLOWED"
    advice = advise_hs(booked, VIENTIANE)
    assert [one.line_no for one in advice] == [item.line_no for item in before.consignment.items]
    assert all(one.body["binding"] is False for one in advice)
    assert find(booked, VIENTIANE).consignment == before.consignment


def due(desk):
    pay_charges.refresh_charges(desk, VIENTIANE)
    return [one.record.id for one in pay_charges.charges(desk, VIENTIANE) if one.record.state == "DUE"]


def test_paid_is_said_by_the_hub_alone(booked, clock, door):
    """H-108: neither a click nor a clock makes a payment succeed."""
    ids = due(booked)
    payment = pay_charges.pay(booked, ids)
    assert payment.state == "AWAITING_PAYER"
    assert promptpay.amount_of(payment.qr or "") == payment.total.amount
    again = pay_charges.refresh_payment(booked, payment.record.id)
    assert again.state == "AWAITING_PAYER"
    read_feed(booked)
    with pytest.raises(WrongInput) as twice:
        pay_charges.pay(booked, ids)
    assert twice.value.reason == "charge_not_due"
    paid = payment.record.body | {"state": "SUCCEEDED", "version": 9}
    door.plan = [says(200, paid)]
    assert pay_charges.refresh_payment(booked, payment.record.id).state == "SUCCEEDED"


@pytest.mark.parametrize(
    "lie", [{"total": {"amount": "1.00", "currency": "THB"}}, {"total": {"amount": "9.00", "currency": "CNY"}}]
)
def test_a_code_that_asks_for_another_amount_is_not_shown(booked, door, lie):
    """H-107: neither is one whose checksum is wrong."""
    payment = pay_charges.pay(booked, due(booked))
    door.plan = [says(200, payment.record.body | lie)]
    shown = pay_charges.refresh_payment(booked, payment.record.id)
    assert (shown.qr, shown.qr_fault.reason) == (None, "qr_of_other_amount")
    door.plan = [says(200, payment.record.body | {"qr_payload": f"{(payment.qr or '')[:-1]}!"})]
    shown = pay_charges.refresh_payment(booked, payment.record.id)
    assert shown.qr is None


def test_a_payment_that_nobody_paid_is_cancelled_and_the_charges_are_due_again(booked):
    ids = due(booked)
    payment = pay_charges.pay(booked, ids)
    assert pay_charges.cancel_payment(booked, payment.record.id).state == "CANCELLED"
    assert due(booked) == ids


def test_what_a_hub_does_not_offer_is_not_asked_for(booked, door):
    """H-84."""
    answer = problem(501, "not_supported")
    door.always = lambda request, hub: answer(request, hub) if request.path == "/screenings" else hub(request)
    with pytest.raises(DeskError) as first:
        screen_consignment(booked, VIENTIANE)
    assert first.value.code == "not_supported"
    door.seen.clear()
    with pytest.raises(DeskError) as second:
        screen_consignment(booked, VIENTIANE)
    assert (second.value.reason, door.seen) == ("hub_has_not", [])


def test_the_desk_keeps_in_touch_no_faster_than_the_hub_allows(booked, door, clock):
    """H-92: a run in between sends what is due and polls nothing."""
    assert keep_in_touch(booked).changed
    door.seen.clear()
    assert not keep_in_touch(booked).changed
    assert [one.path for one in door.seen if one.path.startswith("/feed")] == []
    clock.forward(hours=1)
    news = says(200, {"items": [], "next_after": "z", "has_more": False, "poll_after_s": 1800})
    door.always = lambda request, hub: news(request, hub) if request.path.startswith("/feed") else hub(request)
    assert keep_in_touch(booked).report.reached
    for is_seen in (True, False):
        assert pause_after(booked, reached=True, is_seen=is_seen, spread=lambda a, _b: a) == 1800
    assert pause_after(booked, reached=False, is_seen=True, spread=lambda _a, b: b) == pytest.approx(72)
    assert pause_after(booked, reached=False, is_seen=False, spread=lambda a, _b: a) == pytest.approx(480)
