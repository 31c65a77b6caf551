"""Sections 3 and 4: versions, amendments, states, cancelling, units."""

from itertools import pairwise

import pytest

from shipdesk.embedded_hub.states import is_allowed
from tests.embedded_hub.manifest_support import bookings, closing, departure, opened
from tests.embedded_hub.support import booking, cancel, codes


def path_of(shown) -> str:
    return f"/consignments/{shown['consignment_id']}"


def code(answer) -> tuple[int, str]:
    return answer.status, answer.json()["code"]


def test_h31_a_number_is_used_once_over_all_accounts(hub_door):
    block = hub_door.post("/number-blocks", {"kind": "SSCC", "quantity": 3}).json()
    units = booking()["handling_units"]
    mine = [{**units[0], "sscc": block["first"]}, units[1]]
    hub_door.booked(handling_units=mine)
    assert code(hub_door.book(booking(client_reference="B", handling_units=mine))) == (409, "number_already_used")
    refused = hub_door.other("acc-2").book(booking(handling_units=[{**units[0], "sscc": block["last"]}, units[1]]))
    assert codes(refused) == {"/handling_units/0/sscc": "not_found"}
    hub_door.clock.advance(days=366)
    late = booking(client_reference="C", handling_units=[{**units[0], "sscc": block["last"]}, units[1]])
    assert code(hub_door.book(late)) == (409, "number_block_exhausted")


def test_h37_h38_the_version_seen_decides(hub_door):
    shown = hub_door.booked()
    assert hub_door.get(path_of(shown)).header("ETag") == hub_door.get(path_of(shown)).header("ETag") == '"1"'
    patch = {"delivery_instructions": "Gate 3"}
    assert hub_door.patch(path_of(shown), patch, '"1"').header("ETag") == '"2"'
    stale = hub_door.patch(path_of(shown), {"delivery_instructions": "Gate 4"}, '"1"')
    assert (*code(stale), stale.json()["current_etag"]) == (412, "precondition_failed", '"2"')
    assert code(hub_door.patch(path_of(shown), patch, "*")) == (400, "malformed_request")
    missing = hub_door.post(path_of(shown) + "/cancel", {"reason": "OTHER"})
    assert code(missing) == (428, "precondition_required")
    assert hub_door.read(shown)["version"] == 2


def test_h40_all_or_nothing(hub_door):
    shown = hub_door.booked(delivery_instructions="Gate 3")
    refused = hub_door.patch(path_of(shown), {"incoterm": "DAP", "metadata": {"a": "b"}}, '"1"')
    assert (refused.status, codes(refused)) == (422, {"/incoterm": "not_amendable"})
    assert hub_door.read(shown)["version"] == 1
    amended = hub_door.patch(path_of(shown), {"delivery_instructions": None, "metadata": {"n": "ทดสอบ"}}, '"1"').json()
    assert "delivery_instructions" not in amended
    assert amended["metadata"] == {"shipdesk.workstation": "PC-01", "n": "ทดสอบ"}


def test_h42_units_are_matched_by_their_reference(hub_door):
    shown = hub_door.booked()
    kept, gone = shown["handling_units"]
    new = {**gone, "client_unit_reference": "PLT-3"}
    amended = hub_door.patch(path_of(shown), {"handling_units": [kept, new]}, '"1"').json()
    assert amended["ssccs"][0] == shown["ssccs"][0]
    assert amended["ssccs"][1]["sscc"] not in {one["sscc"] for one in shown["ssccs"]}
    states = {one["sscc"]: one["state"] for one in hub_door.items(path_of(shown) + "/handling-units")}
    assert states[shown["ssccs"][1]["sscc"]] == "VOID"


def test_h43_only_allowed_steps_occur(hub_door):
    shown = hub_door.booked()
    for scenario in ("HOLD_DOCUMENT", "RELEASE_HOLD", "HAND_OVER", "ARRIVE_BORDER", "DELIVER"):
        assert hub_door.simulate(scenario, shown)
    for scenario in ("DEPART", "REJECT", "LOSE", "HOLD_DOCUMENT"):
        assert not hub_door.simulate(scenario, shown)
    told = [item["state"] for item in hub_door.items("/feed?limit=200") if item["type"] == "CONSIGNMENT_CHANGED"]
    assert told[:4] == ["SUBMITTED", "ACCEPTED", "ON_HOLD", "ACCEPTED"]
    assert told[-1] == hub_door.read(shown)["state"] == "DELIVERED"
    assert all(is_allowed(before, after) for before, after in pairwise(told))


def test_h44_h45_h46_what_cancelling_costs(hub_door):
    shown = hub_door.booked()
    assert shown["void_policy"]["free_until"] == "2026-12-24T03:00:00Z"
    hub_door.clock.advance(days=30)
    refused = cancel(hub_door, shown)
    assert code(refused) == (402, "payment_required")
    assert hub_door.read(shown)["state"] == "ACCEPTED"
    fee = shown["void_policy"]["fee"]
    done = cancel(hub_door, shown, accept_fee_up_to=fee)
    assert (done.status, done.json()["cancellation"]["fee"]) == (200, fee)
    before = len(hub_door.items("/feed?limit=200"))
    again = cancel(hub_door, shown, '"1"')
    assert (again.status, again.json()["version"], len(hub_door.items("/feed?limit=200"))) == (200, 2, before)


def test_h44_too_late_is_too_late(hub_door):
    shown = hub_door.booked()
    assert hub_door.simulate("HAND_OVER", shown)
    etag = hub_door.get(path_of(shown)).header("ETag")
    assert code(cancel(hub_door, shown, etag)) == (409, "void_window_closed")


def test_h47_only_out_of_a_draft(hub_door):
    first, second = bookings(hub_door, 2)
    draft = opened(hub_door, [first, second])
    assert cancel(hub_door, first).status == 200
    found = hub_door.get(f"/manifests/{draft['manifest_id']}").json()
    assert [entry["status"] for entry in found["entries"]] == ["REMOVED", "INCLUDED"]
    closed = closing(hub_door, found).json()
    assert closed["state"] == "CLOSED"
    assert code(cancel(hub_door, second, '"2"')) == (409, "already_manifested")


def test_h48_what_a_cancelled_consignment_leaves(hub_door):
    shown = hub_door.booked()
    declared = {
        "document_type": "PACKING_LIST",
        "file_name": "list.pdf",
        "media_type": "application/pdf",
        "byte_length": 9,
        "sha256": "0" * 64,
    }
    assert hub_door.post(path_of(shown) + "/documents", declared).status == 201
    assert cancel(hub_door, shown).json()["state"] == "CANCELLED"
    assert {one["state"] for one in hub_door.items("/charges")} == {"CANCELLED"}
    assert [one["state"] for one in hub_door.items(path_of(shown) + "/documents")] == ["EXPIRED"]
    assert {one["state"] for one in hub_door.items(path_of(shown) + "/handling-units")} == {"VOID"}
    units = [{**unit, "sscc": one["sscc"]} for unit, one in zip(shown["handling_units"], shown["ssccs"], strict=True)]
    assert code(hub_door.book(booking(client_reference="B", handling_units=units))) == (409, "number_already_used")


def test_h50_a_unit_is_void_with_its_replacement_or_not_at_all(hub_door):
    shown = hub_door.booked()
    first, second = (one["sscc"] for one in shown["ssccs"])

    def void(sscc, etag='"1"', **wish):
        return hub_door.post(f"/handling-units/{sscc}/void", {"reason": "LABEL_DAMAGED", **wish}, If_Match=etag)

    wrong = {
        **shown["handling_units"][0],
        "client_unit_reference": "NEW",
        "contents": [{"line_no": 1, "quantity": "1"}],
    }
    assert codes(void(first, replacement=wrong)) == {"/items/0/quantity": "inconsistent_sum"}
    assert hub_door.get(f"/handling-units/{first}").json()["state"] == "ACTIVE"
    right = {**wrong, "contents": shown["handling_units"][0]["contents"]}
    voided = void(first, replacement=right).json()
    now = hub_door.read(shown)
    assert (voided["state"], voided["replaced_by"]) == ("VOID", now["ssccs"][0]["sscc"])
    assert now["ssccs"][0]["client_unit_reference"] == "NEW"
    assert void(second).json()["state"] == "VOID"
    assert code(void(now["ssccs"][0]["sscc"])) == (409, "state_conflict")


@pytest.mark.parametrize("scenario", ["HAND_OVER", "DEPART"])
def test_h50_what_is_on_its_way_is_not_void(hub_door, scenario):
    shown = hub_door.booked()
    assert hub_door.simulate(scenario, shown)
    sscc = shown["ssccs"][0]["sscc"]
    etag = hub_door.get(f"/handling-units/{sscc}").header("ETag")
    refused = hub_door.post(f"/handling-units/{sscc}/void", {"reason": "OTHER"}, If_Match=etag)
    assert code(refused) == (409, "state_conflict")


def test_h74_a_departure_that_is_cancelled_sends_its_goods_to_the_next(hub_door):
    leaving = departure(hub_door)["departure_id"]
    (shown,) = bookings(hub_door, 1, departure_id=leaving)
    closed = closing(hub_door, opened(hub_door, [shown], departure_id=leaving)).json()
    assert hub_door.simulate("CANCEL_DEPARTURE", shown)
    now = hub_door.read(shown)
    assert (now["state"], now["manifest_id"]) == ("ACCEPTED", None)
    assert now["departure_id"] == departure(hub_door)["departure_id"] != leaving
    assert hub_door.get(f"/manifests/{closed['manifest_id']}").json()["state"] == "CANCELLED"
    assert hub_door.get(f"/departures/{leaving}").json()["status"] == "CANCELLED"
    told = [item for item in hub_door.items("/feed?limit=200") if item["type"] == "DEPARTURE_CHANGED"]
    assert [(item["resource"], item["state"]) for item in told] == [(f"/v1/departures/{leaving}", "CANCELLED")]


def test_h112_a_suspended_route_holds_what_has_not_left(hub_door):
    shown = hub_door.booked(temperature={"regime": "AMBIENT"}, service_code="TH-CN-RAIL-LAOS-STD")
    assert hub_door.simulate("SUSPEND_ROUTE", shown)
    held = hub_door.read(shown)
    assert (held["state"], [one["reason"] for one in held["holds"]]) == ("ON_HOLD", ["ROUTE_SUSPENDED"])
    assert "/route_id" in held["amendable_fields"]
    assert code(hub_door.book(booking(client_reference="B"))) == (409, "route_suspended")
    elsewhere = {"route_id": "TH-LA-ROAD-VIENTIANE"}
    refused = hub_door.patch(path_of(shown), elsewhere, f'"{held["version"]}"')
    assert codes(refused) == {"/consignee/address/country_code": "not_served"}
    consignee = {**shown["consignee"], "address": {**shown["consignee"]["address"], "country_code": "LA"}}
    moved = hub_door.patch(path_of(shown), {**elsewhere, "consignee": consignee}, f'"{held["version"]}"').json()
    assert (moved["state"], moved["holds"], moved["mode"]) == ("ACCEPTED", [], "ROAD")
    assert "CANCELLATION_FEE" not in {one["code"] for one in hub_door.items("/charges")}
