"""H-95, H-96: signing in, and one renewal at a time."""

import json
import threading

import pytest

from shipdesk.errors import Cancelled, HubNotReached, RefusedByHub, SecretTrouble
from shipdesk.hub import Done, HubResponse, Unknown
from shipdesk.hub.calls import consignments, system
from shipdesk.hub.credentials import SignedIn
from shipdesk.hub.http import http_send
from shipdesk.hub.oauth import TokenEndpoint, Tokens, read_tokens, tokens_text
from shipdesk.hub.port import HubRequest
from shipdesk.hub.signature import signature
from tests.builders import hub_client
from tests.hub.sign_in_server import SignIn, said


class Kept:
    """A keyring in memory, which may be out of order."""

    def __init__(self, secret=None):
        self.secret = secret
        self.fault = None

    def read(self):
        return self.secret

    def write(self, secret):
        if self.fault is not None:
            raise self.fault
        self.secret = secret


def test_a_person_signs_in_by_device_flow():
    server, slept = SignIn("authorization_pending", "slow_down", "authorization_pending"), []
    endpoint = TokenEndpoint(server)
    invitation = endpoint.invite()
    assert (invitation.user_code, invitation.address) == ("WDJB-MJHT", "https://hub.example/activate")
    assert endpoint.wait_for(invitation, slept.append) == Tokens("a-1", "r-0")
    assert slept == [5, 5, 10, 10], "slow_down makes every later pause longer"
    assert server.asked[0]["client_id"] == "shipdesk"


@pytest.mark.parametrize(
    ("answer", "reason"), [("access_denied", "sign_in_refused"), ("expired_token", "sign_in_expired")]
)
def test_a_person_says_no_or_nothing(answer, reason):
    endpoint = TokenEndpoint(SignIn(answer))
    with pytest.raises(RefusedByHub) as refused:
        endpoint.wait_for(endpoint.invite(), lambda _: None)
    assert refused.value.reason == reason


def test_the_time_to_sign_in_runs_out():
    endpoint = TokenEndpoint(SignIn(*["authorization_pending"] * 100))
    with pytest.raises(RefusedByHub) as refused:
        endpoint.wait_for(endpoint.invite(), lambda _: None)
    assert refused.value.reason == "sign_in_expired"


def test_a_sign_in_can_be_cancelled():
    endpoint = TokenEndpoint(SignIn())

    def cancelled(_seconds):
        raise Cancelled

    with pytest.raises(Cancelled):
        endpoint.wait_for(endpoint.invite(), cancelled)


def test_a_machine_signs_in_with_its_secret():
    endpoint = TokenEndpoint(SignIn())
    tokens = endpoint.for_machine("factory", "right")
    assert tokens == Tokens("a-1", None, "factory", "right")
    assert endpoint.renewed(tokens).access == "a-2"
    with pytest.raises(RefusedByHub):
        endpoint.for_machine("factory", "wrong")
    assert "right" not in repr(tokens)
    assert "a-1" not in repr(tokens)


@pytest.mark.parametrize("answer", [HubResponse(200, {}, b"<html>"), HubResponse(200, {}, b"[]"), said(500), said(200)])
def test_what_is_no_sign_in_says_so(answer):
    with pytest.raises(HubNotReached) as told:
        TokenEndpoint(lambda _: answer).invite()
    assert told.value.reason == "hub_no_sign_in_here"


@pytest.mark.parametrize("tokens", [Tokens("a"), Tokens("a", "r"), Tokens("a", None, "c", "s")])
def test_what_is_kept_is_read_again(tokens):
    assert read_tokens(tokens_text(tokens)) == tokens
    assert read_tokens("bare") == Tokens("bare")
    assert read_tokens('{"other": 1}') == Tokens('{"other": 1}')
    assert read_tokens(None) is None


class Guarded:
    """A hub that knows one token at a time, over a transport's shape."""

    def __init__(self, valid):
        self.valid = valid
        self.seen = []
        self.lock = threading.Lock()

    def __call__(self, request, **_):
        with self.lock:
            self.seen.append((request.header("Authorization"), request.header("Idempotency-Key")))
        if request.header("Authorization") == f"Bearer {self.valid}":
            return HubResponse(201, {}, b'{"fine": true}')
        return HubResponse(401, {}, json.dumps({"code": "token_expired", "retryable": False}).encode())


def signed_in(hub, sign_in, kept):
    return hub_client(http_send(hub, SignedIn(kept, TokenEndpoint(sign_in))))


def test_h96_an_expired_token_is_renewed_once_and_the_wish_goes_again_with_the_same_key():
    hub, kept = Guarded("a-1"), Kept(tokens_text(Tokens("old", "r-0")))
    outcome = signed_in(hub, SignIn(), kept).perform(consignments.create(b"{}"), "k-1")
    assert isinstance(outcome, Done)
    assert hub.seen == [("Bearer old", '"k-1"'), ("Bearer a-1", '"k-1"')]
    assert read_tokens(kept.secret) == Tokens("a-1", "r-1")


def test_h96_twenty_at_once_renew_once():
    hub, server = Guarded("a-1"), SignIn()
    client = signed_in(hub, server, Kept(tokens_text(Tokens("old", "r-0"))))
    outcomes = []
    threads = [threading.Thread(target=lambda: outcomes.append(client.ask(system.health()))) for _ in range(20)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(outcomes) == 20
    assert all(isinstance(one, Done) for one in outcomes)
    assert server.issued == 1


def test_h96_what_another_program_renewed_is_taken_over():
    hub, server, kept = Guarded("fresh"), SignIn(), Kept(tokens_text(Tokens("old", "r-0")))
    client = signed_in(hub, server, kept)
    client.ask(system.health())
    kept.secret = tokens_text(Tokens("fresh", "r-7"))
    server.issued = 0
    assert isinstance(client.ask(system.health()), Done)
    assert server.issued == 0


@pytest.mark.parametrize("tokens", [Tokens("old"), Tokens("old", "revoked")])
def test_h96_a_revoked_sign_in_asks_the_person_and_loses_nothing(tokens):
    hub = Guarded("other")
    outcome = signed_in(hub, SignIn(), Kept(tokens_text(tokens))).perform(consignments.create(b"{}"), "k-1")
    assert isinstance(outcome, Unknown)
    assert outcome.reason == "hub_sign_in"
    assert len(hub.seen) == 1


def test_a_renewed_token_that_cannot_be_kept_works_until_the_program_ends():
    hub, kept = Guarded("a-1"), Kept(tokens_text(Tokens("old", "r-0")))
    kept.fault = SecretTrouble("busy", "keyring_locked")
    client = signed_in(hub, SignIn(), kept)
    assert isinstance(client.ask(system.health()), Done)
    assert isinstance(client.ask(system.health()), Done)
    assert read_tokens(kept.secret) == Tokens("old", "r-0")


def test_h99_a_signature_covers_what_the_contract_names():
    request = HubRequest("POST", "/consignments?x=1", {"Idempotency-Key": '"k-1"'}, b"{}")
    first = signature(request, "desk", "secret", 1_764_000_000, "n-1")
    assert first.startswith('keyId="desk",ts=1764000000,nonce="n-1",sig=')
    others = [
        signature(request, "desk", "secret", 1_764_000_001, "n-1"),
        signature(request, "desk", "secret", 1_764_000_000, "n-2"),
        signature(request, "desk", "other", 1_764_000_000, "n-1"),
        signature(HubRequest("GET", request.path, request.headers), "desk", "secret", 1_764_000_000, "n-1"),
        signature(HubRequest("POST", "/other", request.headers), "desk", "secret", 1_764_000_000, "n-1"),
        signature(HubRequest("POST", request.path), "desk", "secret", 1_764_000_000, "n-1"),
    ]
    assert len({one.rpartition("sig=")[2] for one in [first, *others]}) == 7
