"""Section 7: manifests, batches, partial failure."""

from tests.embedded_hub.manifest_support import bookings, cancelling, closing, ids, opened, opening, path_of, statuses
from tests.embedded_hub.support import booking, codes, new_key

STRANGER = "con_01K00000000000000000000001"


def test_h68_h69_in_part_or_not_at_all(hub_door):
    shown = bookings(hub_door, 2)
    first = opened(hub_door, shown[:1])
    partial = opening(hub_door, ids(shown), client_reference="MAN-2").json()
    assert list(statuses(partial).values()) == ["REFUSED", "INCLUDED"]
    assert partial["entries"][0]["problem"]["code"] == "already_manifested"
    assert partial["entries"][0]["problem"]["existing"] == f"/v1/manifests/{first['manifest_id']}"
    whole = opening(hub_door, [*ids(shown), STRANGER], client_reference="MAN-3", mode="ALL_OR_NOTHING")
    assert codes(whole) == {
        "/consignment_ids/0": "inconsistent_state",
        "/consignment_ids/1": "inconsistent_state",
        "/consignment_ids/2": "not_found",
    }
    none = opening(hub_door, [STRANGER], client_reference="MAN-4")
    assert (none.status, codes(none)) == (422, {"/consignment_ids/0": "not_found"})
    assert len(hub_door.items("/manifests")) == 2


def test_h70_h71_closing_is_for_all_and_for_good(hub_door):
    shown = bookings(hub_door, 2)
    draft = opened(hub_door, shown)
    refused = closing(hub_door, draft, expected_gross_weight_kg="1.000")
    assert codes(refused) == {"/expected_gross_weight_kg": "inconsistent_sum"}
    assert hub_door.get(path_of(draft)).json() == draft
    closed = closing(hub_door, draft).json()
    assert {hub_door.read(one)["state"] for one in shown} == {"MANIFESTED"}
    assert hub_door.get(f"/documents/{closed['document_id']}/content").body.startswith(b"%PDF-")
    again = hub_door.post(
        path_of(draft) + "/close", {f"expected_{k}": v for k, v in draft["totals"].items()}, If_Match='"2"'
    )
    assert (again.status, again.json()["code"]) == (409, "manifest_closed")
    assert cancelling(hub_door, closed).json()["state"] == "CANCELLED"
    assert {hub_door.read(one)["state"] for one in shown} == {"ACCEPTED"}


def test_the_clock_brings_the_goods_to_their_buyer(hub_door):
    (shown,) = bookings(hub_door, 1)
    closing(hub_door, opened(hub_door, [shown]))
    path = f"/consignments/{shown['consignment_id']}"
    hub_door.clock.advance(hours=2)
    messages = hub_door.items(path + "/customs-messages")
    assert [one["status"] for one in messages] == ["LODGED", "LODGED", "GREEN_LINE", "RELEASED"]
    hub_door.clock.advance(days=12)
    assert hub_door.read(shown)["state"] == "DELIVERED"
    told = [item["state"] for item in hub_door.items("/feed?limit=200&types=CONSIGNMENT_CHANGED")]
    border = ["AT_BORDER", "IN_TRANSIT"]
    assert told[2:] == [
        "MANIFESTED",
        "HANDED_OVER",
        "IN_TRANSIT",
        *border * 2,
        "ARRIVED",
        "OUT_FOR_DELIVERY",
        "DELIVERED",
    ]
    times = [one["eventTime"] for one in hub_door.items(path + "/tracking-events")]
    assert times == sorted(times)
    assert [one["document_type"] for one in hub_door.items(path + "/documents")] == ["PROOF_OF_DELIVERY"]


def test_h72_each_of_a_batch_is_on_its_own(hub_door):
    good, twice, wrong = new_key(), new_key(), new_key()
    items = [
        {"idempotency_key": good, "consignment": booking(client_reference="B1")},
        {"idempotency_key": twice, "consignment": booking(client_reference="B1")},
        {"idempotency_key": wrong, "consignment": booking(client_reference="B2", mode="BALLOON")},
    ]
    answer = hub_door.ask("POST", "/consignment-batches", {"items": items})
    told = answer.json()
    assert (answer.status, told["total"], told["succeeded"], told["failed"]) == (200, 3, 1, 2)
    assert [one["idempotency_key"] for one in told["results"]] == [good, twice, wrong]
    assert [one["status"] for one in told["results"]] == [201, 409, 422]
    assert told["results"][2]["problem"]["errors"][0]["pointer"] == "/mode"
    again = hub_door.ask("POST", "/consignment-batches", {"items": items}).json()
    assert [one["replayed"] for one in again["results"]] == [True, False, False]
    single = hub_door.book(booking(client_reference="B1"), good)
    assert single.header("Idempotency-Replayed") == "true"
    assert single.json() == told["results"][0]["consignment"]
    assert hub_door.get(f"/operations/{wrong}").status == 404
    assert len(hub_door.items("/consignments")) == 1


def test_h72_a_batch_that_is_none_is_refused_whole(hub_door):
    item = {"idempotency_key": new_key(), "consignment": booking()}
    refused = hub_door.ask("POST", "/consignment-batches", {"items": [item, item]})
    assert codes(refused) == {"/items/1/idempotency_key": "duplicate"}
    assert codes(hub_door.ask("POST", "/consignment-batches", {"items": []})) == {"/items": "too_few_items"}
    assert hub_door.items("/consignments") == []
