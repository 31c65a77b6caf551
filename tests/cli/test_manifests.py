"""`shipdesk departures` and `shipdesk manifest`: the objects, and what refuses a wish with which status."""

import hashlib
import json
from decimal import Decimal

import pytest

from tests.builders import body
from tests.services.faults import dropped_after, no_connection

ROUTE = "TH-LA-ROAD-VIENTIANE"
UNITS = [{"kind": "truck", "plate": "70-1234 BKK", "seal_number": "TH0001"}]


@pytest.fixture
def departure(shipdesk):
    """The first that can still be caught."""
    told = shipdesk("departures", "--route", ROUTE).told["departures"]
    return next(one for one in told if one["status"] == "OPEN" and one["service_code"] == f"{ROUTE}-STD")


@pytest.fixture
def booked(shipdesk, write):
    def make(*references, **changes):
        for reference in references:
            file = write(f"{reference}.json", body("vientiane", client_reference=reference, **changes))
            assert shipdesk("consignment", "new", file).status == 0
            assert shipdesk("consignment", "pack", reference).status == 0
        assert shipdesk("book", *references).status == 0
        return list(references)

    return make


@pytest.fixture
def opened(shipdesk, booked, departure):
    booked("A", "B")
    answer = shipdesk("manifest", "new", "MAN-1", "--departure", departure["departure_id"], "A", "B")
    assert (answer.status, answer.told["outbox"]) == (0, "DONE")
    return answer.told


def test_departures_say_until_when_they_take_goods(shipdesk, departure):
    assert set(departure) >= {"departure_id", "route_id", "service_code", "status", "capacity", "vehicle_reference"}
    order = [departure[name] for name in ("documents_cut_off_at", "cut_off_at", "departs_at", "arrives_at")]
    assert order == sorted(order)
    routes = {one["route_id"] for one in shipdesk("departures").told["departures"]}
    assert len(routes) > 5
    assert shipdesk("departures", "--route", "NOWHERE").told == {"departures": []}


def test_departures_without_a_hub(shipdesk):
    shipdesk.door.always = no_connection
    answer = shipdesk("departures")
    assert (answer.status, answer.told["departures"]) == (5, [])


def test_a_manifest_tells_its_entries_sums_and_cut_off(shipdesk, opened, departure):
    assert (opened["name"], opened["state"], opened["departure_id"]) == ("MAN-1", "DRAFT", departure["departure_id"])
    assert opened["cut_off_at"] == departure["cut_off_at"]
    assert opened["seconds_to_cut_off"] == 57 * 3600
    assert [(one["reference"], one["status"], one["state"]) for one in opened["entries"]] == [
        ("A", "INCLUDED", "ACCEPTED"),
        ("B", "INCLUDED", "ACCEPTED"),
    ]
    one = shipdesk("consignment", "show", "A").told["totals"]
    totals = opened["control_totals"]
    assert (totals["consignments"], totals["packages"]) == (2, 2 * one["packages"])
    assert Decimal(totals["gross_weight_kg"]) == 2 * Decimal(one["gross_weight_kg"])
    assert totals["values"] == [
        {"amount": str(2 * Decimal(one["value"]["amount"])), "currency": one["value"]["currency"]}
    ]
    assert shipdesk("manifest", "show", "MAN-1").told == {
        name: value for name, value in opened.items() if name not in ("outbox", "outbox_id", "problem")
    }


def test_papers_on_file_and_those_that_are_missing(shipdesk, opened, tmp_path):
    assert opened["entries"][0]["documents"] == ["IMPORT_PERMIT"]
    assert opened["entries"][0]["missing_documents"] == ["COMMERCIAL_INVOICE", "PACKING_LIST"]
    shipdesk("papers", "issue", "A", "--kind", "packing-list", "--out", tmp_path)
    entry = shipdesk("manifest", "show", "MAN-1").told["entries"][0]
    assert (entry["documents"], entry["missing_documents"]) == (
        ["PACKING_LIST", "IMPORT_PERMIT"],
        ["COMMERCIAL_INVOICE"],
    )


def test_add_and_remove(shipdesk, opened, booked):
    booked("C")
    told = shipdesk("manifest", "add", "MAN-1", "C", "A").told
    assert [one["reference"] for one in told["entries"] if one["status"] == "INCLUDED"] == ["A", "B", "C"]
    told = shipdesk("manifest", "remove", "MAN-1", "B").told
    assert [(one["reference"], one["status"]) for one in told["entries"]] == [
        ("A", "INCLUDED"),
        ("B", "REMOVED"),
        ("C", "INCLUDED"),
    ]
    assert told["control_totals"]["consignments"] == 2


def test_close_sync_and_cancel(shipdesk, opened):
    closed = shipdesk("manifest", "close", "MAN-1", "--plate", "70-1234", "--seal", "TH0001")
    assert (closed.status, closed.told["state"], closed.told["outbox"]) == (0, "CLOSED", "DONE")
    assert (closed.told["vehicle_plate"], closed.told["seal_number"]) == ("70-1234", "TH0001")
    assert {one["state"] for one in closed.told["entries"]} == {"MANIFESTED"}
    assert shipdesk("manifest", "close", "MAN-1").status == 0
    assert shipdesk("sync").status == 0
    assert shipdesk("consignment", "show", "A").told["state"] == "MANIFESTED"
    listed = shipdesk("manifest", "list").told["manifests"]
    assert [(one["name"], one["state"], one["consignments"]) for one in listed] == [("MAN-1", "CLOSED", 2)]
    cancelled = shipdesk("manifest", "cancel", "MAN-1")
    assert (cancelled.status, cancelled.told["state"]) == (0, "CANCELLED")
    assert shipdesk("sync").status == 0
    assert shipdesk("consignment", "show", "A").told["state"] == "ACCEPTED"
    assert shipdesk("manifest", "cancel", "MAN-1").status == 0


def test_a_closed_manifest_holds_its_shipments(shipdesk, opened):
    shipdesk("manifest", "close", "MAN-1")
    assert shipdesk("manifest", "add", "MAN-1", "A").error == ("manifest_closed", None)
    refused = shipdesk("consignment", "cancel", "A")
    assert (refused.status, refused.error[0]) == (4, "already_manifested")


def test_after_the_cut_off_the_hub_refuses(shipdesk, opened):
    shipdesk("manifest", "close", "MAN-1")
    shipdesk.program.clock.forward(hours=57)
    refused = shipdesk("manifest", "cancel", "MAN-1")
    assert (refused.status, refused.error[0], refused.told["state"]) == (4, "cut_off_passed", "ACCEPTED")
    assert refused.told["problem"]["code"] == "cut_off_passed"


def test_one_carrier_after_another(shipdesk, booked, departure):
    booked("A", "B")
    booked("C", "D", desk=body("vientiane")["desk"] | {"transport_units": UNITS})
    told = shipdesk("manifest", "new", "MAN-1", "--departure", departure["departure_id"], *"ABCD").told
    assert [(one["transport_units"], one["references"]) for one in told["carriers"]] == [
        (UNITS, ["C", "D"]),
        ([], ["A", "B"]),
    ]
    assert [one["control_totals"]["consignments"] for one in told["carriers"]] == [2, 2]


def test_a_shipment_books_with_the_departure_it_chose(shipdesk, booked, departure):
    coming = shipdesk("departures", "--route", ROUTE).told["departures"]
    later = [one["departure_id"] for one in coming if one["service_code"] == f"{ROUTE}-STD"][-1]
    booked("A", departure_id=later)
    refused = shipdesk("manifest", "new", "MAN-1", "--departure", departure["departure_id"], "A")
    assert (refused.status, refused.error) == (1, ("inconsistent_state", "/references/0"))
    assert shipdesk("manifest", "new", "MAN-1", "--departure", later, "A").status == 0


def test_every_fault_of_a_wish_at_once_and_nothing_kept(shipdesk, write, opened, departure):
    shipdesk("consignment", "new", write("d.json", body("vientiane", client_reference="DRAFT")))
    words = ["--json", "manifest", "new", "MAN-2", "--departure", departure["departure_id"], "A", "DRAFT", "NONE"]
    told = json.loads(shipdesk.raw("--desk", shipdesk.folder, *words).stdout)
    assert [(one["code"], one["pointer"]) for one in told["errors"]] == [
        ("already_manifested", "/references/0"),
        ("inconsistent_state", "/references/1"),
        ("not_found", "/references/2"),
    ]
    assert len(shipdesk("manifest", "list").told["manifests"]) == 1


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["new", "MAN-1", "--departure", "{departure}", "A"], ("duplicate_client_reference", "/name")),
        (["new", "MAN 2", "--departure", "{departure}", "A"], ("pattern", "/name")),
        (["new", "MAN-2", "--departure", "dep_01K00000000000000000000001", "A"], ("not_found", "/departure_id")),
        (["show", "NONE"], ("not_found", None)),
        (["add", "NONE", "A"], ("not_found", None)),
        (["close", "NONE"], ("not_found", None)),
        (["cancel", "NONE"], ("not_found", None)),
        (["remove", "MAN-1", "C"], ("not_found", "/references/0")),
        (["close", "MAN-1", "--seal", "X" * 41], ("too_long", "/seal_number")),
        (["cancel", "MAN-1", "--reason", "RAIN"], ("not_in_enum", "/reason")),
    ],
)
def test_wrong_wishes(shipdesk, opened, departure, words, error):
    refused = shipdesk("manifest", *(word.format(departure=departure["departure_id"]) for word in words))
    assert (refused.status, refused.error) == (1, error)


def test_a_wish_that_the_hub_never_heard_waits_and_arrives_once(shipdesk, booked, departure):
    booked("A")
    shipdesk.door.always = no_connection
    new = ["manifest", "new", "MAN-1", "--departure", departure["departure_id"], "A"]
    waiting = shipdesk(*new)
    assert (waiting.status, waiting.told["state"], waiting.told["outbox"]) == (5, "QUEUED", "QUEUED")
    assert shipdesk(*new).status == 5
    shipdesk.door.always = None
    assert shipdesk("sync").status == 0
    assert shipdesk("manifest", "show", "MAN-1").told["state"] == "DRAFT"
    assert len(shipdesk.door.posted("/manifests")) >= 2
    assert len({one.header("Idempotency-Key") for one in shipdesk.door.posted("/manifests")}) == 1


def test_a_close_whose_answer_was_lost_is_asked_again_under_its_key(shipdesk, opened):
    shipdesk.door.plan = [None, dropped_after]
    lost = shipdesk("manifest", "close", "MAN-1")
    assert (lost.status, lost.told["state"], lost.told["outbox"]) == (5, "CLOSING", "UNKNOWN")
    again = shipdesk("manifest", "close", "MAN-1")
    assert (again.status, again.told["state"]) == (0, "CLOSED")
    rows = [one for one in shipdesk("outbox", "list").told["rows"] if one["operation"] == "closeManifest"]
    assert [(one["reference"], one["manifest"], one["state"]) for one in rows] == [("MAN-1", "MAN-1", "DONE")]


def test_an_unsent_manifest_is_cancelled_at_the_desk_and_its_name_is_free(shipdesk, booked, departure):
    booked("A")
    shipdesk.door.always = no_connection
    new = ["manifest", "new", "MAN-1", "--departure", departure["departure_id"], "A"]
    shipdesk(*new)
    assert shipdesk("manifest", "cancel", "MAN-1").told["state"] == "CANCELLED"
    shipdesk.door.always = None
    assert shipdesk("sync").status == 0
    assert shipdesk(*new).told["state"] == "DRAFT"


def test_a_printed_manifest_is_frozen_and_the_next_revision_comes_with_a_change(shipdesk, opened, tmp_path):
    def printed():
        (file,) = shipdesk("manifest", "print", "MAN-1", "--out", tmp_path).told["files"]
        content = (tmp_path / file["path"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == file["sha256"]
        return file

    first = printed()
    assert (first["kind"], first["reference"], first["revision"], first["pages"]) == ("manifest", "MAN-1", 1, 1)
    assert printed() == first
    shipdesk("manifest", "close", "MAN-1")
    assert printed()["revision"] == 2
    assert shipdesk("manifest", "print", "NONE", "--out", tmp_path).status == 1


def test_a_manifest_asked_for_as_a_paper_of_one_shipment_is_shown_the_way(shipdesk, booked, tmp_path):
    booked("A-1")
    answer = shipdesk("papers", "issue", "A-1", "--kind", "manifest", "--out", tmp_path / "out")
    assert (answer.status, answer.error[0]) == (1, "not_supported")
    assert "manifest print" in answer.told["error"]["message"]
    assert not (tmp_path / "out").exists()


def test_h73_only_the_entries_that_the_hub_refused_are_left_to_put_right(shipdesk, booked, departure):
    def one_refused(request, hub):
        answer = hub(request)
        if (request.method, request.path) != ("POST", "/manifests"):
            return answer
        told = answer.json()
        told["entries"][1] |= {"status": "REFUSED", "problem": {"code": "state_conflict", "title": "No", "status": 409}}
        return type(answer)(answer.status, answer.headers, json.dumps(told).encode())

    booked("A", "B")
    shipdesk.door.always = one_refused
    assert shipdesk("manifest", "new", "MAN-1", "--departure", departure["departure_id"], "A", "B").status == 4
    assert [one["reference"] for one in shipdesk("manifest", "show", "MAN-1").told["entries"]] == ["A", "B"]
    assert [one["reference"] for one in shipdesk("manifest", "show", "MAN-1", "--failed").told["entries"]] == ["B"]
