"""Section 8 and the limits of section 10: sums, text, dates, sizes."""

import json

import pytest

from tests.embedded_hub.support import booking, codes, new_key, party


def item(**changes):
    return [{**booking()["items"][0], **changes}]


def money(amount: str, currency: str = "THB"):
    return {"amount": amount, "currency": currency}


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({"declared_value": money("1.00")}, {"/declared_value/amount": "inconsistent_sum"}),
        ({"items": item(quantity="1")}, {"/items/0/quantity": "inconsistent_sum"}),
        ({"items": item(net_weight_kg="9999")}, {"/handling_units/0/gross_weight_kg": "inconsistent_sum"}),
        (
            {"declared_value": money("10.50", "VND"), "items": item(line_value=money("10.50", "VND"))},
            {"/declared_value/amount": "pattern", "/items/0/line_value/amount": "pattern"},
        ),
        (
            {"items": item(line_value=money("297000.00", "CNY"))},
            {"/items/0/line_value/currency": "inconsistent_currency"},
        ),
        ({"items": item(quantity=1800)}, {"/items/0/quantity": "wrong_type"}),
        ({"incoterm_place": "Cafe\u0301"}, {"/incoterm_place": "not_nfc"}),
        ({"items": item(expiry_date="2569-11-22")}, {"/items/0/expiry_date": "out_of_range"}),
        ({"ready_at": "2026-11-25T08:00:00"}, {"/ready_at": "pattern"}),
        (
            {"handling_units": [{**booking()["handling_units"][0], "sscc": "995212340000000010"}]},
            {"/handling_units/0/sscc": "check_digit", "/items/0/quantity": "inconsistent_sum"},
        ),
        (
            {"colour": "red", "mode": "BALLOON", "incoterm_place": 7},
            {"/colour": "unknown_field", "/mode": "not_in_enum", "/incoterm_place": "wrong_type"},
        ),
    ],
    ids=["H-77 value", "H-77 quantity", "H-77 weight", "H-76 minor unit", "H-76 currency", "H-75 number",
         "H-78 NFC", "H-79 Buddhist year", "H-79 no offset", "H-83 check digit", "H-80 three mistakes"],
)  # fmt: skip
def test_h75_to_h83_everything_wrong_is_named(hub_door, changes, faults):
    refused = hub_door.book(booking(**changes))
    told = codes(refused)
    assert refused.status == 422
    assert {place: told.get(place) for place in faults} == faults
    assert hub_door.items("/consignments") == []


def test_h75_equal_in_value_is_not_equal_in_fingerprint(hub_door):
    key = new_key()
    assert hub_door.book(key=key).status == 201
    other = booking(declared_value=money("297000.0"))
    assert hub_door.book(other, key).json()["code"] == "idempotency_key_reused"


def test_h78_text_comes_back_as_it_went(hub_door):
    names = ["น้ำปลาแท้ กำหนด", "云南國", "ស្រូវ", "ຂ້າວ", "မြန်မာ", "Đặng"]
    items = [{**booking()["items"][0], "descriptions": [{"language": "en", "text": name} for name in names[:5]]}]
    consignee = {**party("Kunming", "CN"), "name_native": names[5]}
    shown = hub_door.read(hub_door.booked(items=items, consignee=consignee))
    assert [one["text"] for one in shown["items"][0]["descriptions"]] == names[:5]
    assert shown["consignee"]["name_native"] == names[5]


def test_h79_the_hub_writes_utc(hub_door):
    shown = hub_door.booked()
    assert shown["created_at"] == "2026-11-24T03:00:00Z"
    assert shown["ready_at"] == "2026-11-25T08:00:00+07:00"


def test_h82_the_version_of_the_contract_is_told(hub_door):
    version = hub_door.get("/health").json()["contract_version"]
    assert version == hub_door.get("/capabilities").json()["contract_version"] == "1.0.0"


def test_h102_what_is_too_large_or_too_deep_is_not_read(hub_door):
    limits = hub_door.get("/capabilities").json()["limits"]
    large = hub_door.post("/quotes", b'"' + b"x" * limits["max_json_bytes"] + b'"')
    assert (large.status, large.json()["code"]) == (413, "payload_too_large")
    deep = hub_door.post("/quotes", json.dumps([]).replace("[]", "[" * 33 + "]" * 33).encode())
    assert (deep.status, deep.json()["code"]) == (400, "malformed_request")


def test_h103_h100_every_answer_has_its_name_and_the_quota(hub_door):
    first, second = hub_door.get("/capabilities"), hub_door.get("/nothing")
    assert first.header("Hub-Request-Id") != second.header("Hub-Request-Id") == second.json()["request_id"]
    assert first.header("RateLimit-Policy") == '"default";q=6000;w=60'
    assert "r=" in second.header("RateLimit")


def test_h104_health_is_no_work(hub_door):
    hub_door.booked()
    hub_door.clock.advance(hours=2)
    assert hub_door.get("/health").json()["status"] == "OK"
    rows = hub_door.hub.db.execute("SELECT count(*) FROM tracking_events WHERE event IS NULL").fetchone()
    assert rows == (1,), "what is due waits for whoever asks for it"
