"""`hub connect`, `disconnect`, `test` and `exchange log` as a program outside uses them."""

import pytest

from shipdesk.errors import SecretTrouble
from shipdesk.hub.port import HubResponse
from tests.loopback import address, serving
from tests.services.faults import problem

CAPABLE = (
    b'{"contract_version": "1.0.0", "environment": "SANDBOX", "account_id": "acc-7", "provider": "sandbox",'
    b' "auth_schemes": ["OAUTH2_DEVICE"], "features": ["QUOTES"]}'
)


@pytest.fixture
def hub():
    def answer(request):
        if request.path == "/health":
            return HubResponse(200, {}, b"{}")
        if request.header("Authorization") != "Bearer t0ken":
            return HubResponse(401, {}, b'{"code": "unauthenticated", "title": "Who?"}')
        return HubResponse(200, {}, CAPABLE)

    with serving(answer) as server:
        yield address(server)


def test_connect_by_the_environments_token_and_back(shipdesk, hub, monkeypatch):
    monkeypatch.setenv("SHIPDESK_HUB_TOKEN", "t0ken")
    told = shipdesk("hub", "connect", hub, "--environment", "sandbox").told
    absent = {one["operation"]: one["message"] for one in told.pop("absent")}
    assert told.pop("notes") == []
    assert "createQuote" not in absent
    assert absent["createScreening"].startswith("No screening")
    assert told == {
        "url": hub,
        "environment": "SANDBOX",
        "account": "acc-7",
        "provider": "sandbox",
        "kept": True,
    }
    tried = shipdesk("hub", "test", hub).told
    assert (tried["reached"], tried["signed_in"], tried["features"]) == (True, True, ["QUOTES"])
    assert shipdesk("hub", "disconnect").told["environment"] == "OFFLINE"


class NoKeyring:
    def __getattr__(self, _):
        raise SecretTrouble("not_found", "keyring_missing")


def test_connecting_is_all_or_nothing_where_there_is_no_keyring(shipdesk, hub, monkeypatch):
    monkeypatch.delenv("SHIPDESK_HUB_TOKEN", raising=False)
    monkeypatch.setattr("shipdesk.secrets.Keyring", NoKeyring)
    refused = shipdesk("hub", "connect", hub, "--token-stdin", stdin="t0ken\n")
    assert (refused.status, refused.error) == (1, ("not_found", None))
    assert "SHIPDESK_HUB_TOKEN" in refused.told["error"]["message"]
    assert shipdesk("hub", "status").told["url"] is None
    monkeypatch.setenv("SHIPDESK_HUB_TOKEN", "t0ken")
    assert shipdesk("hub", "connect", hub).status == 0
    monkeypatch.delenv("SHIPDESK_HUB_TOKEN")
    left = shipdesk("hub", "disconnect")
    assert (left.status, left.told["environment"]) == (0, "OFFLINE")


def test_what_is_wrong_decides_the_exit_status(shipdesk, hub, monkeypatch):
    monkeypatch.setenv("SHIPDESK_HUB_TOKEN", "wrong")
    assert shipdesk("hub", "connect", hub).status == 4
    assert shipdesk("hub", "test", hub).error == ("unauthenticated", None)
    assert shipdesk("hub", "connect", "http://hub.example/v1").error == ("pattern", "/url")
    assert shipdesk("hub", "connect", "http://127.0.0.1:9/v1").status == 5
    assert shipdesk("hub", "status").told["url"] is None


def test_the_log_of_a_wish(shipdesk, draft):
    reference = draft()
    row = shipdesk("book", reference).told["bookings"][0]["outbox_id"]
    (one,) = shipdesk("exchange", "log", "--wish", row).told["exchanges"]
    assert (one["method"], one["path"], one["status"]) == ("POST", "/consignments", 201)
    assert shipdesk("exchange", "log").told["exchanges"][0]["at"] >= one["at"]
    assert shipdesk("exchange", "log", "--wish", "nothing").error == ("not_found", "/id")


def test_h73_only_what_failed_is_listed_and_sent_again(shipdesk, draft):
    references = [draft(client_reference=f"B-{number}") for number in range(2)]
    shipdesk.door.plan = [problem(402, "credit_limit_exceeded")]
    assert shipdesk("book", *references).status == 4
    (failed,) = shipdesk("outbox", "list", "--failed").told["rows"]
    assert (failed["reference"], failed["state"]) == (references[0], "REFUSED")
    (again,) = shipdesk("outbox", "retry", "--failed").told["rows"]
    assert (again["state"], again["idempotency_key"]) == ("DONE", failed["idempotency_key"])
    assert shipdesk("outbox", "list", "--failed").told["rows"] == []
    assert shipdesk.raw("--desk", shipdesk.folder, "outbox", "retry").exit_code == 2


def test_the_hub_is_asked_about_an_address(shipdesk):
    key = shipdesk("party", "list").told["parties"][0]["key"]
    told = shipdesk("party", "check-address", key).told
    assert (told["key"], told["verdict"], told["deliverable"], told["changes"]) == (key, "VALID", True, [])
    assert shipdesk("party", "check-address", "NOBODY").status == 1
