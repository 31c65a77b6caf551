"""H-103, H-95: what is kept of an exchange, and what never is."""

import json
from datetime import UTC, datetime

from shipdesk.hub import HubRequest, HubResponse
from shipdesk.hub.calls import consignments
from shipdesk.hub.exchanges import MASK, exchange, masked
from tests.builders import hub_client

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
BODY = {
    "client_reference": "CT-1",
    "consignee": {
        "name_latin": "Jinma Fruit",
        "name_native": "金马水果",
        "phone": "+8613800000000",
        "registrations": [{"scheme": "CN_USCC", "value": "91530100MA6K000000"}],
        "address": {"country_code": "CN", "latin": {"language": "en", "lines": ["66 Jinma Fruit Market"]}},
    },
    "declared_value": {"amount": "10.00", "currency": "THB"},
}
SECRETS = ("Jinma", "金马", "8613800000000", "91530100MA6K000000", "s3cret-token")


def test_people_are_masked_and_the_trade_is_not():
    kept = masked(json.dumps(BODY).encode(), "application/json")
    assert not any(secret in kept for secret in SECRETS)
    assert '"client_reference":"CT-1"' in kept
    assert '"amount":"10.00"' in kept
    assert MASK in kept


def test_tokens_and_codes_are_masked():
    told = {"access_token": "s3cret-token", "refresh_token": ["s3cret-token"], "qr_payload": "s3cret-token"}
    assert "s3cret" not in masked(json.dumps(told).encode(), "application/json")


def test_of_anything_but_json_only_the_size_is_kept():
    assert masked(b"%PDF-1.7 Jinma", "application/pdf") == "<14 bytes, application/pdf>"
    assert masked(b"<html>Jinma", "application/json") == "<11 bytes, application/json>"
    assert masked(b"[" * 100_000, None) == "<100000 bytes, unknown>"
    assert masked(b"", None) == ""


def test_h103_an_exchange_names_key_status_request_id_and_duration():
    request = HubRequest(
        "POST", "/consignments", {"Idempotency-Key": '"k-1"', "Authorization": "Bearer s3cret-token"}, b'{"a":1}'
    )
    kept = exchange(request, HubResponse(201, {"Hub-Request-Id": "req-9"}, b"{}"), None, NOW, 12)
    assert (kept.key, kept.status, kept.request_id, kept.milliseconds) == ("k-1", 201, "req-9", 12)
    assert "s3cret" not in repr(kept)
    lost = exchange(request, None, "hub_no_answer", NOW, 30_000)
    assert (lost.status, lost.fault, lost.answer) == (None, "hub_no_answer", "")


def test_the_client_keeps_them_until_they_are_taken():
    client = hub_client(lambda _: HubResponse(201, {}, b"{}"))
    client.perform(consignments.create(b"{}"), "k-1")
    assert [one.path for one in client.exchanges.take()] == ["/consignments"]
    assert client.exchanges.take() == []
