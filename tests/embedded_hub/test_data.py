"""Section 8: what a body must be."""

import copy
import json
import unicodedata

import pytest

from tests.embedded_hub.support import ROUTES, Desk, booking, codes, new_key


def changed(*steps, to):
    """A sound booking with one value set (or, with `...`, taken away) at the end of `steps`."""
    body = booking()
    place = body
    for step in steps[:-1]:
        place = place[step]
    if to is ...:
        del place[steps[-1]]
    else:
        place[steps[-1]] = to
    return body


THB = "THB"
CASES = [
    # H-75
    ("wrong_type", "/items/0/quantity", ("items", 0, "quantity"), 1800),
    ("pattern", "/items/0/quantity", ("items", 0, "quantity"), "1e9999"),
    ("pattern", "/items/0/net_weight_kg", ("items", 0, "net_weight_kg"), "-1"),
    ("pattern", "/items/0/hs_code", ("items", 0, "hs_code"), "08A06000"),
    ("pattern", "/items/0/hs_code", ("items", 0, "hs_code"), "08106000\n"),
    # H-76
    ("pattern", "/insured_value/amount", ("insured_value",), {"amount": "10.50", "currency": "VND"}),
    ("pattern", "/insured_value/amount", ("insured_value",), {"amount": "10.505", "currency": "THB"}),
    ("not_in_enum", "/insured_value/currency", ("insured_value",), {"amount": "10", "currency": "XXQ"}),
    ("inconsistent_currency", "/items/0/line_value/currency", ("items", 0, "line_value", "currency"), "CNY"),
    # H-77
    ("inconsistent_sum", "/declared_value/amount", ("declared_value", "amount"), "297000.01"),
    ("inconsistent_sum", "/items/0/quantity", ("handling_units", 0, "contents", 0, "quantity"), "899.999"),
    ("inconsistent_sum", "/handling_units/0/gross_weight_kg", ("handling_units", 0, "gross_weight_kg"), "819.999"),
    # H-78
    ("not_nfc", "/consignee/name_latin", ("consignee", "name_latin"), unicodedata.normalize("NFD", "Café")),
    # H-79
    ("out_of_range", "/items/0/production_date", ("items", 0, "production_date"), "2569-11-22"),
    ("out_of_range", "/ready_at", ("ready_at",), "1999-12-31T00:00:00Z"),
    ("pattern", "/items/0/production_date", ("items", 0, "production_date"), "2026-02-30"),
    ("pattern", "/ready_at", ("ready_at",), "2026-11-25T08:00:00"),
    # H-80
    ("unknown_field", "/colour", ("colour",), "red"),
    ("unknown_field", "/consignee/address/planet", ("consignee", "address", "planet"), "Earth"),
    ("unknown_field", "/handling_units/1/a~1b~0c", ("handling_units", 1, "a/b~c"), "x"),
    ("required", "/incoterm", ("incoterm",), ...),
    ("not_in_enum", "/incoterm", ("incoterm",), "DAT"),
    ("too_long", "/incoterm_place", ("incoterm_place",), "x" * 81),
    ("too_few_items", "/items", ("items",), []),
    ("wrong_type", "/items", ("items",), {}),
    ("pattern", "/consignee/phone", ("consignee", "phone"), "0871 123"),
    ("pattern", "/consignee/email", ("consignee", "email"), "nobody"),
    ("pattern", "/metadata", ("metadata",), {"Not Allowed": "x"}),
    ("pattern", "/handling_units/0/sscc", ("handling_units", 0, "sscc"), "12"),
    # H-83
    ("check_digit", "/handling_units/0/sscc", ("handling_units", 0, "sscc"), "388500091000000018"),
    ("pattern", "/handling_units/0/sscc", ("handling_units", 0, "sscc"), "00388500091000000019"),
    ("check_digit", "/items/0/gtin", ("items", 0, "gtin"), "8850999220011"),
    # what else must go together
    ("duplicate", "/handling_units/1/client_unit_reference", ("handling_units", 1, "client_unit_reference"), "PLT-1"),
    ("not_found", "/handling_units/1/parent_unit_reference", ("handling_units", 1, "parent_unit_reference"), "X"),
    ("required", "/items/0/descriptions", ("items", 0, "descriptions"), [{"language": "th", "text": "ทุเรียน"}]),
    ("not_found", "/screening_ids/0", ("screening_ids",), ["scr_01K00000000000000000000001"]),
    ("not_found", "/quote_id", ("quote_id",), "quo_01K00000000000000000000001"),
    ("not_found", "/departure_id", ("departure_id",), "dep_01K00000000000000000000001"),
    ("not_served", "/service_code", ("service_code",), "TH-US-AIR"),
    ("not_served", "/route_id", ("route_id",), "TH-LA-ROAD-VIENTIANE"),
    ("not_served", "/route_id", ("route_id",), "TH-US-AIR"),
    ("not_served", "/consignee/address/country_code", ("consignee", "address", "country_code"), "US"),
    ("not_served", "/consignee/address/country_code", ("consignee", "address", "country_code"), "KH"),
    ("not_served", "/temperature/regime", ("temperature", "regime"), "AMBIENT"),
]


@pytest.mark.parametrize(("code", "pointer", "steps", "value"), CASES, ids=lambda value: str(value)[:40])
def test_h75_to_h83_one_fault_is_named_by_code_and_pointer(desk, code, pointer, steps, value):
    refused = desk.book(changed(*steps, to=value))
    assert refused.status == 422
    assert refused.json()["code"] == "validation_failed"
    assert codes(refused).get(pointer) == code, codes(refused)
    assert len(codes(refused)) == 1, codes(refused)
    assert desk.get("/consignments").json()["items"] == []


def test_h80_all_faults_are_told_at_once(desk):
    body = changed("incoterm", to="DAT")
    body["colour"] = "red"
    del body["consignee"]["address"]["latin"]
    body["handling_units"][0]["sscc"] = "388500091000000018"
    body["declared_value"]["amount"] = "1.00"
    body["service_code"] = "TH-US-AIR"
    assert codes(desk.book(body)) == {
        "/incoterm": "not_in_enum",
        "/colour": "unknown_field",
        "/consignee/address/latin": "required",
        "/handling_units/0/sscc": "check_digit",
        "/declared_value/amount": "inconsistent_sum",
        "/service_code": "not_served",
    }


def test_h80_at_most_a_hundred_faults(desk):
    body = changed("metadata", to={})
    body.update({f"extra_{number}": 1 for number in range(150)})
    assert len(desk.book(body).json()["errors"]) == 100


@pytest.mark.parametrize(
    "body", [[], "text", 7, None, {}, {"items": [None]}, {"items": {"a": []}, "declared_value": 3}]
)
def test_h80_any_json_gets_an_answer(desk, body):
    refused = desk.book(json.dumps(body).encode())
    assert refused.status == 422
    assert refused.json()["errors"]


def test_h76_h77_sums_are_decimal_not_text(desk):
    body = booking()
    body["declared_value"]["amount"] = "297000"
    body["handling_units"][0]["contents"][0]["quantity"] = "900.000"
    body["handling_units"][1]["contents"] = [
        {"line_no": 1, "quantity": "899.9"},
        {"line_no": 1, "quantity": "0.1"},
    ]
    assert desk.book(body).status == 201


def test_h77_a_pallet_and_its_cartons_are_weighed_once(desk):
    body = booking()
    pallet = {**body["handling_units"][0], "client_unit_reference": "PLT-0", "gross_weight_kg": "1000", "contents": []}
    body["handling_units"] = [pallet] + [{**u, "parent_unit_reference": "PLT-0"} for u in body["handling_units"]]
    assert codes(desk.book(body)) == {"/handling_units/0/gross_weight_kg": "inconsistent_sum"}
    body["handling_units"][0]["gross_weight_kg"] = "1990"
    assert desk.book(body).status == 201


def test_h78_text_comes_back_as_it_was_sent(desk):
    texts = ["กำลังน้ำใจ ก็ใช่", "昆明 臺灣 〇", "ភ្នំពេញ", "ວຽງຈັນ", "ရန်ကုန်", "Đà Nẵng", '"\\/\u200b😀']
    entries = [{"language": "en", "text": text} for text in texts]
    body = changed("items", 0, "descriptions", to=entries[:5])
    body["delivery_instructions"] = " | ".join(texts)
    shown = desk.book(body).json()
    read = desk.get(f"/consignments/{shown['consignment_id']}").json()
    assert read["items"][0]["descriptions"] == entries[:5]
    assert read["delivery_instructions"] == body["delivery_instructions"]


@pytest.mark.parametrize(
    ("body", "headers", "status", "code"),
    [
        (b"{", {}, 400, "malformed_request"),
        (b"\xff\xfe", {}, 400, "malformed_request"),
        (b'{"a": NaN}', {}, 400, "malformed_request"),
        (b'{"a": "\\ud800"}', {}, 400, "malformed_request"),
        (b'{"a": 99999999999999999999}', {}, 400, "malformed_request"),
        (b"[" * 40 + b"]" * 40, {}, 400, "malformed_request"),
        (b"[" * 100_000, {}, 400, "malformed_request"),
        (b" " * 1_048_577, {}, 413, "payload_too_large"),
        (b"{}", {"Content_Type": "text/plain"}, 415, "unsupported_media_type"),
        (b"{}", {"Content_Type": "application/merge-patch+json"}, 415, "unsupported_media_type"),
    ],
)
def test_h102_what_is_no_json_of_a_fair_size_is_refused(desk, body, headers, status, code):
    refused = desk.post("/consignments", body, **headers)
    assert (refused.status, refused.json()["code"]) == (status, code)


def test_problems_speak_the_readers_language(desk):
    body = changed("incoterm", to=...)
    thai = desk.ask("POST", "/consignments", body, Idempotency_Key=new_key(), Accept_Language="th, en;q=0.5")
    assert thai.header("Content-Language") == "th"
    assert thai.json()["errors"][0]["detail"] == "ต้องระบุ"
    chinese = desk.ask("POST", "/consignments", body, Idempotency_Key=new_key(), Accept_Language="zh-CN")
    assert chinese.json()["errors"][0]["detail"] == "此项必填。"
    french = desk.ask("POST", "/consignments", body, Idempotency_Key=new_key(), Accept_Language="fr")
    assert french.header("Content-Language") == "en"


@pytest.mark.parametrize(
    "route", [route for route in ROUTES if route.status == "OPEN"], ids=lambda route: route.route_id
)
def test_every_route_can_be_booked_to_each_of_its_countries(desk, route):
    for country in route.destination_countries:
        body = booking(client_reference=f"R-{country}", route_id=route.route_id, mode=route.mode)
        body["service_code"] = f"{route.route_id}-STD"
        body["temperature"] = {"regime": "AMBIENT"}
        body["consignee"] = copy.deepcopy(body["consignee"])
        body["consignee"]["address"]["country_code"] = country
        assert desk.book(body).status == 201


def test_h112_a_suspended_route_takes_no_booking(desk: Desk):
    body = booking(route_id="TH-MM-ROAD-MYAWADDY", service_code="TH-MM-ROAD-MYAWADDY-REEFER", mode="ROAD")
    body["consignee"]["address"]["country_code"] = "MM"
    refused = desk.book(body)
    assert (refused.status, refused.json()["code"]) == (409, "route_suspended")


def test_metadata_is_the_clients_own(desk):
    metadata = {"amount": "1.23456", "currency": "shells", "due_date": "2569-01-01"}
    assert desk.booked(metadata=metadata)["metadata"] == metadata
