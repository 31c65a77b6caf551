"""Section 7: opening, amending, closing and cancelling manifests."""

import copy
import hashlib

import pytest

from shipdesk.embedded_hub.contents import digest_header
from tests.embedded_hub import support
from tests.embedded_hub.manifest_support import (
    amending,
    bookings,
    cancelling,
    closing,
    departure,
    etag_of,
    ids,
    opened,
    opening,
    path_of,
    state_of,
    statuses,
)
from tests.embedded_hub.support import Desk, cancel, codes, new_key

NOBODY = "con_01K00000000000000000000077"
AMBIENT = {"service_code": "TH-CN-RAIL-LAOS-STD", "temperature": {"regime": "AMBIENT"}}


def code_of(response) -> tuple[int, str]:
    return response.status, response.json()["code"]


def test_a_draft_shows_its_departure_its_entries_and_their_sums(desk):
    shown = bookings(desk, 3)
    answer = opening(desk, ids(shown))
    manifest = answer.json()
    leaving = departure(desk)
    assert (answer.status, answer.header("ETag")) == (201, '"1"')
    assert answer.header("Location") == f"/v1{path_of(manifest)}"
    assert manifest["state"] == "DRAFT"
    assert manifest["route_id"] == leaving["route_id"]
    assert manifest["cut_off_at"] == leaving["cut_off_at"]
    assert manifest["totals"] == {"consignments": 3, "handling_units": 6, "gross_weight_kg": "5880.000"}
    assert [entry["client_reference"] for entry in manifest["entries"]] == ["CT-0", "CT-1", "CT-2"]
    assert set(statuses(manifest).values()) == {"INCLUDED"}
    assert desk.get(path_of(manifest)).json() == manifest
    assert [state_of(desk, each) for each in shown] == ["ACCEPTED"] * 3


def test_h20_a_reference_is_used_once_and_apart_from_consignments(desk):
    shown = bookings(desk, 2)
    first = opened(desk, shown[:1], client_reference="CT-0")
    again = opening(desk, ids(shown[1:]), client_reference="CT-0")
    assert code_of(again) == (409, "duplicate_client_reference")
    assert again.json()["existing"] == f"/v1{path_of(first)}"
    assert [each["client_reference"] for each in desk.get("/manifests").json()["items"]] == ["CT-0"]


def test_h04_a_replayed_opening_shows_the_first_answer(desk):
    shown = bookings(desk, 1)
    body = {
        "client_reference": "MAN-1",
        "departure_id": departure(desk)["departure_id"],
        "mode": "PARTIAL",
        "consignment_ids": ids(shown),
    }
    key = new_key()
    first = desk.post("/manifests", body, key)
    closing(desk, first.json())
    again = desk.post("/manifests", body, key)
    assert (again.body, again.header("Idempotency-Replayed")) == (first.body, "true")


def test_h68_a_consignment_stands_in_one_live_manifest(desk):
    shown = bookings(desk, 2)
    first = opened(desk, shown[:1])
    second = opened(desk, shown, client_reference="MAN-2")
    refused, included = second["entries"]
    assert (refused["status"], included["status"]) == ("REFUSED", "INCLUDED")
    assert refused["problem"]["code"] == "already_manifested"
    assert refused["problem"]["existing"] == f"/v1{path_of(first)}"
    assert second["totals"]["consignments"] == 1
    cancelling(desk, first)
    assert opened(desk, shown[:1], client_reference="MAN-3")["totals"]["consignments"] == 1


def test_h69_partial_takes_the_good_and_names_the_bad(desk):
    good, cancelled = bookings(desk, 2)
    other = desk.booked(client_reference="AMBIENT", **AMBIENT)
    cancel(desk, cancelled)
    answer = opening(desk, [*ids([good, cancelled, other]), NOBODY])
    told = {entry["consignment_id"]: entry.get("problem", {}).get("code") for entry in answer.json()["entries"]}
    assert list(told.values()) == [None, "state_conflict", "validation_failed", "not_found"]
    assert answer.json()["totals"]["consignments"] == 1


def test_h69_all_or_nothing_names_every_bad_one_and_makes_nothing(desk):
    good, other = desk.booked(client_reference="A"), desk.booked(client_reference="B", **AMBIENT)
    answer = opening(desk, [NOBODY, good["consignment_id"], other["consignment_id"]], mode="ALL_OR_NOTHING")
    assert answer.status == 422
    assert codes(answer) == {"/consignment_ids/0": "not_found", "/consignment_ids/2": "inconsistent_state"}
    assert desk.get("/manifests").json()["items"] == []


def test_h69_partial_that_leaves_none_is_refused(desk):
    answer = opening(desk, [NOBODY])
    assert (answer.status, codes(answer)) == (422, {"/consignment_ids/0": "not_found"})
    assert desk.get("/manifests").json()["items"] == []


def test_a_consignment_booked_for_another_departure_does_not_fit(desk):
    booked = desk.booked(departure_id=departure(desk, which=1)["departure_id"])
    refused = opening(desk, [booked["consignment_id"]])
    assert codes(refused) == {"/consignment_ids/0": "inconsistent_state"}
    assert opened(desk, [booked], departure_id=departure(desk, which=1)["departure_id"])


def test_a_departure_that_is_unknown_or_past_its_cut_off(desk):
    shown = bookings(desk, 1)
    unknown = opening(desk, ids(shown), departure_id="dep_01K00000000000000000000001")
    assert codes(unknown) == {"/departure_id": "not_found"}
    leaving = departure(desk)
    desk.clock.advance(days=2, hours=8)
    assert code_of(opening(desk, ids(shown), departure_id=leaving["departure_id"])) == (409, "cut_off_passed")


def test_amending_takes_out_and_in_and_counts_the_version(desk):
    shown = bookings(desk, 3)
    manifest = opened(desk, shown[:2])
    out, into = shown[0]["consignment_id"], shown[2]["consignment_id"]
    answer = amending(desk, manifest, add_consignment_ids=[into], remove_consignment_ids=[out])
    amended = answer.json()
    assert (answer.header("ETag"), amended["version"]) == ('"2"', 2)
    assert statuses(amended) == {out: "REMOVED", shown[1]["consignment_id"]: "INCLUDED", into: "INCLUDED"}
    assert amended["totals"]["consignments"] == 2
    assert statuses(amending(desk, amended, add_consignment_ids=[out]).json())[out] == "INCLUDED"


def test_an_amendment_that_changes_nothing_keeps_the_version(desk):
    shown = bookings(desk, 1)
    manifest = opened(desk, shown)
    same = amending(desk, manifest, add_consignment_ids=ids(shown), departure_id=manifest["departure_id"])
    assert (same.status, same.header("ETag")) == (200, '"1"')


def test_amending_is_all_or_nothing_where_something_does_not_stand_there(desk):
    shown = bookings(desk, 3)
    manifest = opened(desk, shown[:2])
    out, into = shown[0]["consignment_id"], shown[2]["consignment_id"]
    refused = amending(desk, manifest, add_consignment_ids=[into, out], remove_consignment_ids=[out, into, NOBODY])
    assert codes(refused) == {
        "/remove_consignment_ids/0": "duplicate",
        "/remove_consignment_ids/1": "duplicate",
        "/remove_consignment_ids/2": "not_found",
    }
    assert desk.get(path_of(manifest)).json() == manifest


def test_a_draft_moves_to_another_departure_with_all_that_fit_it(desk):
    bound, free = desk.booked(client_reference="A", departure_id=departure(desk)["departure_id"]), bookings(desk, 1)[0]
    manifest, later = opened(desk, [bound, free]), departure(desk, which=1)["departure_id"]
    refused = amending(desk, manifest, departure_id=later)
    assert codes(refused) == {"/departure_id": "inconsistent_state"}
    moved = amending(desk, manifest, departure_id=later, remove_consignment_ids=[bound["consignment_id"]]).json()
    assert (moved["departure_id"], moved["totals"]["consignments"]) == (later, 1)


def test_a_manifest_holds_no_more_than_the_hub_says(desk, monkeypatch):
    shown = bookings(desk, 3)
    monkeypatch.setitem(desk.hub.facts.tariff["limits"], "max_manifest_consignments", 2)
    assert codes(opening(desk, ids(shown))) == {"/consignment_ids": "too_many_items"}
    manifest = opened(desk, shown[:2])
    refused = amending(desk, manifest, add_consignment_ids=ids(shown[2:]))
    assert codes(refused) == {"/add_consignment_ids": "too_many_items"}


@pytest.mark.parametrize(
    ("member", "wrong"),
    [
        ("expected_consignments", 2),
        ("expected_handling_units", 3),
        ("expected_gross_weight_kg", "1959.999"),
    ],
)
def test_h70_a_control_total_that_differs_refuses_the_close(desk, member, wrong):
    manifest = opened(desk, bookings(desk, 1))
    refused = closing(desk, manifest, **{member: wrong})
    assert (refused.status, codes(refused)) == (422, {f"/{member}": "inconsistent_sum"})
    assert desk.get(path_of(manifest)).json() == manifest


def test_h71_closing_takes_every_included_consignment_along(desk):
    shown = bookings(desk, 3)
    manifest = amending(desk, opened(desk, shown), remove_consignment_ids=ids(shown[2:])).json()
    answer = closing(desk, manifest, seal_number="TH0001", vehicle_plate="70-1234")
    closed = answer.json()
    assert (answer.status, closed["state"], closed["closed_at"]) == (200, "CLOSED", "2026-11-24T03:00:00Z")
    assert [state_of(desk, each) for each in shown] == ["MANIFESTED", "MANIFESTED", "ACCEPTED"]
    read = desk.get(f"/consignments/{shown[0]['consignment_id']}")
    assert (read.header("ETag"), read.json()["manifest_id"]) == ('"2"', manifest["manifest_id"])
    assert read.json()["amendable_fields"] == []


def test_h71_there_is_no_reopening(desk):
    manifest = closing(desk, opened(desk, bookings(desk, 1))).json()
    assert code_of(closing(desk, manifest)) == (409, "manifest_closed")
    assert code_of(amending(desk, manifest, remove_consignment_ids=list(statuses(manifest)))) == (
        409,
        "manifest_closed",
    )


def test_h71_a_closed_manifest_is_cancelled_before_the_cut_off_only(desk):
    shown = bookings(desk, 1)
    manifest = closing(desk, opened(desk, shown)).json()
    cancelled = cancelling(desk, manifest)
    assert (cancelled.status, cancelled.json()["state"]) == (200, "CANCELLED")
    assert state_of(desk, shown[0]) == "ACCEPTED"
    assert desk.get(f"/consignments/{shown[0]['consignment_id']}").json()["manifest_id"] is None
    assert cancelling(desk, cancelled.json()).body == cancelled.body
    late = closing(desk, opened(desk, shown, client_reference="MAN-2")).json()
    desk.clock.advance(days=2, hours=8)
    accepted = desk.get(path_of(late)).json()
    assert accepted["state"] == "ACCEPTED"
    assert code_of(cancelling(desk, accepted)) == (409, "cut_off_passed")
    assert state_of(desk, shown[0]) == "HANDED_OVER"


def test_after_the_cut_off_a_draft_is_not_closed_but_may_be_given_up(desk):
    shown = bookings(desk, 1)
    manifest = opened(desk, shown)
    desk.clock.advance(days=2, hours=8)
    assert code_of(closing(desk, manifest)) == (409, "cut_off_passed")
    assert cancelling(desk, manifest).json()["state"] == "CANCELLED"


def test_h47_what_is_manifested_is_not_cancelled_alone(desk):
    shown = bookings(desk, 1)
    manifest = closing(desk, opened(desk, shown)).json()
    refused = cancel(desk, shown[0], '"2"')
    assert code_of(refused) == (409, "already_manifested")
    assert refused.json()["existing"] == f"/v1{path_of(manifest)}"
    cancelling(desk, manifest)
    assert cancel(desk, shown[0], '"3"').json()["state"] == "CANCELLED"


def test_h47_cancelling_takes_a_consignment_out_of_its_draft(desk):
    gone, stays = bookings(desk, 2)
    manifest = opened(desk, [gone, stays])
    cancel(desk, gone)
    read = desk.get(path_of(manifest)).json()
    assert statuses(read) == {gone["consignment_id"]: "REMOVED", stays["consignment_id"]: "INCLUDED"}
    assert (read["version"], read["totals"]["consignments"]) == (2, 1)


def test_an_amended_consignment_is_held_against_the_manifest_when_it_closes(desk):
    (shown,) = bookings(desk, 1)
    manifest = opened(desk, [shown])
    later = departure(desk, which=1)["departure_id"]
    desk.patch(f"/consignments/{shown['consignment_id']}", {"departure_id": later}, '"1"')
    assert codes(closing(desk, manifest)) == {"/entries/0": "inconsistent_state"}


@pytest.mark.parametrize("act", ["amend", "close", "cancel"])
@pytest.mark.parametrize(
    ("if_match", "expected"),
    [
        (None, (428, "precondition_required")),
        ('"9"', (412, "precondition_failed")),
        ("*", (400, "malformed_request")),
    ],
)
def test_h38_changes_need_the_present_etag(desk, act, if_match, expected):
    manifest = opened(desk, bookings(desk, 1))
    headers = {"Idempotency_Key": new_key()} | ({"If_Match": if_match} if if_match else {})
    totals = {f"expected_{name}": value for name, value in manifest["totals"].items()}
    body = {
        "amend": {"remove_consignment_ids": list(statuses(manifest))},
        "close": totals,
        "cancel": {"reason": "OTHER"},
    }
    if act == "amend":
        refused = desk.ask("PATCH", path_of(manifest), body[act], Content_Type="application/json", **headers)
    else:
        refused = desk.ask("POST", f"{path_of(manifest)}/{act}", body[act], **headers)
    assert code_of(refused) == expected
    assert refused.json().get("current_etag") == ('"1"' if expected[0] == 412 else None)
    assert desk.get(path_of(manifest)).json() == manifest


def test_h10_a_close_that_succeeded_is_replayed_after_the_cut_off(desk):
    manifest, key = opened(desk, bookings(desk, 1)), new_key()
    first = closing(desk, manifest, key)
    desk.clock.advance(days=9)
    again = closing(desk, manifest, key)
    assert (again.status, again.body, again.header("Idempotency-Replayed")) == (200, first.body, "true")
    outcome = desk.get(f"/operations/{key}").json()
    assert (outcome["state"], outcome["resource"]) == ("COMMITTED", f"/v1{path_of(manifest)}")


def test_the_feed_tells_of_the_manifest_and_of_every_consignment(desk):
    shown = bookings(desk, 2)
    after = desk.feed()["next_after"]
    manifest = opened(desk, shown)
    cancelling(desk, closing(desk, manifest).json())
    told = [(item["type"], item["state"], item["resource_version"]) for item in desk.feed(after)["items"]]
    assert told == [
        ("MANIFEST_CHANGED", "DRAFT", 1),
        *[("CONSIGNMENT_CHANGED", "MANIFESTED", 2)] * 2,
        ("DOCUMENT_CHANGED", "ACCEPTED", 1),
        ("MANIFEST_CHANGED", "CLOSED", 2),
        *[("CONSIGNMENT_CHANGED", "ACCEPTED", 3)] * 2,
        ("MANIFEST_CHANGED", "CANCELLED", 3),
    ]


def test_h93_manifests_are_listed_in_pages(desk):
    for number, shown in enumerate(bookings(desk, 3)):
        opened(desk, [shown], client_reference=f"MAN-{number}")
    first = desk.get("/manifests?limit=2").json()
    rest = desk.get(f"/manifests?limit=2&cursor={first['next_cursor']}").json()
    named = [each["client_reference"] for each in [*first["items"], *rest["items"]]]
    assert (named, rest["next_cursor"]) == (["MAN-0", "MAN-1", "MAN-2"], None)
    (found,) = desk.get("/manifests?client_reference=MAN-1").json()["items"]
    assert found["client_reference"] == "MAN-1"


def test_h97_another_accounts_manifest_and_consignments_are_not_found(desk, tmp_path):
    shown = bookings(desk, 1)
    manifest = opened(desk, shown)
    other = Desk(tmp_path / "embedded-hub.sqlite3", desk.clock, account="acc-other")
    assert other.get(path_of(manifest)).status == 404
    assert closing(other, manifest).status == 404
    assert cancelling(other, manifest).status == 404
    assert amending(other, manifest, remove_consignment_ids=ids(shown)).status == 404
    assert other.get("/manifests").json()["items"] == []
    assert codes(opening(other, ids(shown))) == {"/consignment_ids/0": "not_found"}


@pytest.fixture
def demanding(tmp_path):
    """A hub whose tariff wants an invoice by the close-out."""
    tariff = dict(copy.deepcopy(support.facts().tariff))
    tariff["required_documents"] = [{"document_type": "COMMERCIAL_INVOICE", "needed_by": "MANIFEST_CLOSE"}]
    desk = Desk(tmp_path / "demanding.sqlite3", tariff=tariff)
    yield desk
    desk.hub.close()


def test_h70_a_document_needed_by_the_close_refuses_it_until_it_is_there(demanding):
    shown = bookings(demanding, 2)
    manifest = opened(demanding, shown)
    refused = closing(demanding, manifest)
    assert codes(refused) == {"/entries/0": "document_missing", "/entries/1": "document_missing"}
    assert demanding.get(path_of(manifest)).json() == manifest
    for each in shown:
        upload(demanding, each)
    assert closing(demanding, manifest).json()["state"] == "CLOSED"


def upload(desk, shown) -> None:
    content = b"%PDF-1.4\n%%EOF\n"
    declared = {
        "document_type": "COMMERCIAL_INVOICE",
        "file_name": "invoice.pdf",
        "media_type": "application/pdf",
        "byte_length": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    document = desk.post(f"/consignments/{shown['consignment_id']}/documents", declared).json()
    headers = {"Content_Type": "application/pdf", "Content_Digest": digest_header(content)}
    answer = desk.ask("PUT", f"/documents/{document['document_id']}/content", content, **headers)
    assert answer.json()["state"] == "ACCEPTED"


def test_a_spoiled_wish_is_answered_with_all_its_faults(desk):
    shown = bookings(desk, 1)
    refused = desk.post("/manifests", {"client_reference": "MAN 1", "mode": "SOME", "consignment_ids": [], "seal": 1})
    assert codes(refused) == {
        "/departure_id": "required",
        "/client_reference": "pattern",
        "/mode": "not_in_enum",
        "/consignment_ids": "too_few_items",
        "/seal": "unknown_field",
    }
    manifest = opened(desk, shown)
    assert codes(closing(desk, manifest, expected_consignments=0)) == {"/expected_consignments": "out_of_range"}
    assert amending(desk, manifest).status == 422
    assert etag_of(desk.get(path_of(manifest)).json()) == '"1"'
