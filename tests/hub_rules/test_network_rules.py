"""What only a network knows: who asks, how often, and lines that break."""

import base64
import hashlib
import http.client
import json
import socket
import time
from datetime import timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlencode

import pytest

from shipdesk.embedded_hub.access import ACCESS
from shipdesk.embedded_hub.contents import digest_header
from shipdesk.embedded_hub.quota import Quota
from shipdesk.hub.calls import consignments, system
from shipdesk.hub.client import HubClient
from shipdesk.hub.credentials import Signed
from shipdesk.hub.http import http_send
from shipdesk.hub.port import HubRequest
from shipdesk.hub_server.identity import Asked, signed
from shipdesk.net import HttpTransport
from tests.embedded_hub.support import booking, new_key
from tests.hub_rules.doors import HttpDoor


def told(answer) -> tuple[int, str]:
    return answer.status, answer.json()["code"]


def form(door, path: str, **members: str):
    connection = http.client.HTTPConnection("127.0.0.1", door.line.port, timeout=30)
    connection.request("POST", path, urlencode(members), {"Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, json.loads(body) if body.startswith(b"{") else body.decode()


def with_token(door, token: str, path: str = "/capabilities"):
    return door.send_as(HubRequest("GET", path), {"Authorization": f"Bearer {token}"})


def test_who_asks_is_known_or_nothing_is_said(http_door):
    request = HubRequest("GET", "/capabilities")
    nobody = http_door.send_as(request, {})
    assert (*told(nobody), nobody.header("WWW-Authenticate")) == (401, "unauthenticated", "Bearer")
    assert told(with_token(http_door, "wrong")) == (401, "unauthenticated")
    short = http_door.access.issue(ACCESS, "acc-desk", {"catalogue:read"}, timedelta(minutes=5))
    assert with_token(http_door, short).status == 200
    assert told(with_token(http_door, short, "/charges")) == (403, "insufficient_scope")
    http_door.clock.advance(minutes=5)
    assert told(with_token(http_door, short)) == (401, "token_expired")
    assert http_door.send_as(HubRequest("GET", "/health"), {}).status == 200


def test_a_machine_signs_in_by_itself(http_door):
    machine = http_door.access.machine_of("acc-desk")
    wish = {"grant_type": "client_credentials", "client_id": machine.client_id, "scope": "catalogue:read"}
    status, tokens = form(http_door, "/oauth2/token", **wish, client_secret=machine.secret)
    assert (status, tokens["token_type"], tokens["scope"]) == (200, "Bearer", "catalogue:read")
    assert with_token(http_door, tokens["access_token"]).json()["account_id"] == "acc-desk"
    assert form(http_door, "/oauth2/token", **wish, client_secret="wrong") == (401, {"error": "invalid_client"})
    assert form(http_door, "/oauth2/token") == (400, {"error": "invalid_request"})


@pytest.mark.parametrize("decision", ["allow", "deny"])
def test_a_person_signs_in_at_the_browser(http_door, decision):
    status, asked = form(http_door, "/oauth2/device_authorization", client_id="shipdesk")
    assert (status, asked["verification_uri"]) == (200, f"http://127.0.0.1:{http_door.line.port}/oauth2/device")
    grant = {
        "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
        "device_code": asked["device_code"],
        "client_id": "shipdesk",
    }
    assert form(http_door, "/oauth2/token", **grant) == (400, {"error": "authorization_pending"})
    typed = {"user_code": asked["user_code"].lower(), "decision": decision}
    assert form(http_door, "/oauth2/device", **typed)[0] == 200
    status, tokens = form(http_door, "/oauth2/token", **grant)
    if decision == "deny":
        assert (status, tokens) == (400, {"error": "access_denied"})
        return
    renewal = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
    status, renewed = form(http_door, "/oauth2/token", **renewal)
    assert (status, with_token(http_door, renewed["access_token"]).status) == (200, 200)
    assert form(http_door, "/oauth2/token", **renewal) == (400, {"error": "invalid_grant"})
    assert form(http_door, "/oauth2/token", **grant) == (400, {"error": "invalid_grant"})


def test_h99_a_signature_is_good_once_and_for_five_minutes(http_door):
    machine = http_door.access.machine_of("acc-desk")
    body, key = json.dumps(booking()).encode(), new_key()
    headers = {
        "Content-Type": "application/json",
        "Idempotency-Key": key,
        "Content-Digest": digest_header(body),
    }

    def sent(nonce: str, late_s: int = 0, secret: str = machine.secret):
        request = HubRequest("POST", "/consignments", headers, body)
        ts = str(int(http_door.clock().timestamp()) - late_s)
        made = signed(secret, Asked(request, "/v1/consignments"), ts, nonce)
        signature = f'keyId="{machine.client_id}",ts={ts},nonce="{nonce}",sig={made}'
        return http_door.send_as(request, {"Hub-Signature": signature})

    assert sent("n-1").status == 201
    assert told(sent("n-1")) == (401, "signature_invalid")
    assert sent("n-2").header("Idempotency-Replayed") == "true"
    skewed = sent("n-3", late_s=301)
    assert (*told(skewed), skewed.json()["server_time"]) == (401, "clock_skew", "2026-11-24T03:00:00Z")
    assert told(sent("n-4", secret="wrong")) == (401, "signature_invalid")


@pytest.mark.parametrize("behind", [timedelta(0), timedelta(hours=1), timedelta(days=-900)])
def test_h99_the_desk_signs_as_the_hub_reads_whatever_its_clock_says(http_door, behind):
    """The body is signed too, and the first refusal for the time puts the clock right."""
    machine = http_door.access.machine_of("acc-desk")

    class Kept:
        read = staticmethod(lambda: machine.secret)
        write = staticmethod(lambda _: None)

    def now():
        return http_door.clock() - behind

    who = Signed(machine.client_id, Kept(), now)
    client = HubClient(http_send(HttpTransport(http_door.url), who), now, clock=who.clock)
    key = new_key()
    assert client.perform(consignments.create(booking()), key).status == 201
    assert client.perform(consignments.create(booking()), key).replayed
    assert client.ask(system.capabilities()).body["account_id"] == "acc-desk"
    assert abs(client.at_the_hub() - http_door.clock()) < timedelta(seconds=5)


def test_h02_h99_a_quoted_key_may_be_signed_bare_or_as_it_stands(http_door):
    machine = http_door.access.machine_of("acc-desk")
    key = new_key()
    headers = {"Content-Type": "application/json", "Idempotency-Key": f'"{key}"'}
    request = HubRequest("POST", "/consignments", headers, json.dumps(booking()).encode())
    ts = str(int(http_door.clock().timestamp()))
    answers = []
    for nonce, signed_key in (("q-1", None), ("q-2", key), ("q-3", new_key())):
        made = signed(machine.secret, Asked(request, "/v1/consignments"), ts, nonce, signed_key)
        shown = f'keyId="{machine.client_id}",ts={ts},nonce="{nonce}",sig={made}'
        answers.append(http_door.send_as(request, {"Hub-Signature": shown}).status)
    assert answers == [201, 201, 401]


def test_h100_one_too_many_has_no_effect(line, tmp_path):
    seconds = [0.0]
    door = HttpDoor(line, tmp_path / "embedded-hub.sqlite3", quota=Quota(3, lambda: seconds[0]))
    assert [door.get("/capabilities").header("RateLimit") for _ in range(2)] == [
        '"default";r=2;t=60',
        '"default";r=1;t=60',
    ]
    assert door.book().status == 201
    seconds[0] = 20.0
    refused = door.book(booking(client_reference="B"))
    assert (*told(refused), refused.header("Retry-After")) == (429, "rate_limited", "40")
    assert refused.json()["retryable"]
    seconds[0] = 60.0
    assert len(door.items("/consignments")) == 1
    door.close()


def test_h102_a_body_too_large_is_refused_before_it_has_come(http_door):
    largest = http_door.hub.facts.tariff["limits"]["max_json_bytes"]
    with socket.create_connection(("127.0.0.1", http_door.line.port), timeout=30) as line:
        head = f"POST /v1/quotes HTTP/1.1\r\nHost: hub\r\nContent-Length: {largest + 1}\r\n\r\n"
        line.sendall(head.encode())
        answer = line.recv(4096)
    assert answer.startswith(b"HTTP/1.1 413")
    assert b"connection: close" in answer.lower()


def arm(door, fault: str, method: str = "GET", prefix: str = "/v1/services") -> None:
    wish = {"method": method, "path_prefix": prefix, "fault": fault, "times": 1}
    assert door.ask("POST", "/sandbox/faults", wish).json()["accepted"]


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        ("STATUS_429", 429, "rate_limited"),
        ("STATUS_500", 500, "internal_error"),
        ("STATUS_503", 503, "maintenance"),
        ("TOKEN_EXPIRED", 401, "token_expired"),
    ],
)
def test_a_fault_is_met_once(http_door, fault, status, code):
    arm(http_door, fault)
    assert told(http_door.get("/services")) == (status, code)
    assert http_door.get("/services").status == 200


@pytest.mark.parametrize(
    ("fault", "is_booked"), [("DROP_BEFORE_COMMIT", False), ("DROP_AFTER_COMMIT", True), ("TRUNCATED_BODY", True)]
)
def test_a_broken_line_says_nothing_of_what_happened(http_door, fault, is_booked):
    arm(http_door, fault, "POST", "/consignments")
    headers = {"Content-Type": "application/json", "Idempotency-Key": (key := new_key())}
    wish = HubRequest("POST", "/consignments", headers, json.dumps(booking()).encode())
    with pytest.raises((http.client.HTTPException, ConnectionError)):
        http_door.alone(wish)
    assert (http_door.get(f"/operations/{key}").status == 200) == is_booked
    assert http_door.alone(wish).status == 201
    assert len(http_door.items("/consignments")) == 1


def test_a_line_hangs_until_the_other_side_gives_up(http_door):
    arm(http_door, "HANG_AFTER_COMMIT", "POST", "/consignments")
    headers = {
        "Authorization": f"Bearer {http_door.token}",
        "Content-Type": "application/json",
        "Idempotency-Key": (key := new_key()),
    }
    connection = http.client.HTTPConnection("127.0.0.1", http_door.line.port, timeout=1.0)
    connection.request("POST", "/v1/consignments", json.dumps(booking()), headers)
    with pytest.raises(TimeoutError):
        connection.getresponse()
    connection.close()
    assert http_door.get(f"/operations/{key}").json()["state"] == "COMMITTED"


def test_answers_are_spoiled_as_asked(http_door):
    shown = http_door.booked()
    path = f"/consignments/{shown['consignment_id']}"
    arm(http_door, "UNKNOWN_FIELD", prefix=path)
    assert "x_later_version" in http_door.read(shown)
    arm(http_door, "UNKNOWN_ENUM_VALUE", prefix="/consignments")
    raw = http_door.send(HubRequest("GET", "/consignments")).json()
    assert [one["state"] for one in raw["items"]] == ["NEVER_HEARD_OF"]
    label = http_door.post(path + "/labels", {"format": "PDF", "size": "A6", "kinds": ["CAUTION_MARK"]}).json()
    content = f"/labels/{label['label_id']}/content"
    arm(http_door, "CORRUPT_BINARY", prefix=content)
    digests = [hashlib.sha256(http_door.get(content).body).hexdigest() for _ in range(2)]
    assert digests[0] != label["sha256"] == digests[1]
    arm(http_door, "CLOCK_AHEAD_10M")
    dates = [parsedate_to_datetime(http_door.get("/services").header("Date")) for _ in range(2)]
    assert dates[0] - dates[1] == timedelta(minutes=10)


def test_each_account_has_its_own_clock(http_door):
    assert http_door.ask("POST", "/sandbox/clock", {"advance_s": 86_400}).json()["accepted"]
    assert http_door.get("/capabilities").json()["server_time"] == "2026-11-25T03:00:00Z"
    assert http_door.other("acc-2").get("/capabilities").json()["server_time"] == "2026-11-24T03:00:00Z"


def test_a_poll_waits_for_news(http_door):
    after = http_door.feed()["next_after"]
    began = time.monotonic()
    assert http_door.get(f"/feed?after={after}&wait=1").json()["items"] == []
    assert time.monotonic() - began >= 1
    http_door.booked()
    assert http_door.get(f"/feed?after={after}&wait=25").json()["items"]


def test_basic_credentials_are_no_token(http_door):
    basic = base64.b64encode(b"acc-desk:secret").decode()
    answer = http_door.send_as(HubRequest("GET", "/capabilities"), {"Authorization": f"Basic {basic}"})
    assert told(answer) == (401, "unauthenticated")
