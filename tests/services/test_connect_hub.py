"""Connecting the desk to a hub behind HTTP, going back, and saying what is wrong. The hub is a real one on loopback."""

import json
import socket

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.database import turn
from shipdesk.errors import DeskUnusable, HubNotReached, RefusedByHub, SecretTrouble, WrongInput
from shipdesk.hub.port import HubResponse
from shipdesk.services import connect_hub
from shipdesk.services.book_consignment import book, cancel_consignment
from shipdesk.services.business_settings import set_setting
from shipdesk.services.hub_connection import stored_connection
from shipdesk.services.hub_exchanges import exchanges_of, latest_exchanges
from shipdesk.services.send_to_hub import sync
from tests.builders import VIENTIANE, packed
from tests.hub.sign_in_server import SignIn
from tests.hub_rules.doors import HttpDoor, Line
from tests.loopback import address, serving
from tests.secret_search import places_with

TOKEN = "s3cret-token-of-the-test"


@pytest.fixture
def keyring(monkeypatch):
    """The system's keyring, in memory; `fault` puts it out of order."""

    class Memory:
        def __init__(self):
            self.kept = {}
            self.fault = None

        def read(self, name):
            return self.kept.get(name)

        def write(self, name, secret):
            if self.fault is not None:
                raise self.fault
            self.kept[name] = secret

        def forget(self, name):
            self.kept.pop(name, None)

    memory = Memory()
    monkeypatch.setattr("shipdesk.secrets.Keyring", lambda: memory)
    monkeypatch.delenv("SHIPDESK_HUB_TOKEN", raising=False)
    return memory


@pytest.fixture
def hub(tmp_path, desk):
    """A sandbox on loopback that wants the token; `hub.environment` is what it says it is."""
    from shipdesk.app.hub_door import embedded_send
    from shipdesk.paths import DeskFolder
    from tests.builders import Clock, fixed_world

    world = fixed_world(Clock(), 31)
    inside = embedded_send(DeskFolder(tmp_path / "other"), desk.reference, world.now, world.random_bytes)
    (tmp_path / "other").mkdir()
    sign_in = SignIn("authorization_pending")

    def answer(request):
        if request.path.startswith("/oauth2/"):
            return sign_in(request)
        if request.path != "/health" and request.header("Authorization") not in (f"Bearer {TOKEN}", "Bearer a-1"):
            return HubResponse(401, {}, b'{"code": "unauthenticated", "title": "Who are you?"}')
        told = inside(request)
        if request.path == "/capabilities":
            known = told.json() | {"environment": "SANDBOX", "account_id": "acc-test", "provider": "sandbox"}
            return HubResponse(
                200, {**told.headers, "Content-Length": str(len(json.dumps(known)))}, json.dumps(known).encode()
            )
        return told

    with serving(answer) as server:
        server.url = address(server)
        yield server


@pytest.fixture
def desk(keyring, reopen):
    return reopen()


def test_connect_book_and_come_back_after_a_restart(desk, hub, keyring, folder):
    made = connect_hub.connect(desk, hub.url, TOKEN, "sandbox")
    assert (made.connection.environment, made.connection.account, made.fault) == ("SANDBOX", "acc-test", None)
    packed(desk)
    assert book(desk, VIENTIANE).outbox == "DONE"
    desk.store.close()
    again = open_desk(folder)
    assert (again.hub_identity.environment, again.hub_identity.url) == ("SANDBOX", hub.url)
    assert sync(again).reached
    again.store.close()


def test_the_token_is_in_the_keyring_and_nowhere_else(desk, hub, keyring, folder):
    """H-95, F25: no file of the desk has it, also not after booking with it."""
    connect_hub.connect(desk, hub.url, TOKEN)
    packed(desk)
    book(desk, VIENTIANE)
    sync(desk)
    assert TOKEN in next(iter(keyring.kept.values()))
    assert places_with(TOKEN.encode(), folder) == []
    assert latest_exchanges(desk)
    assert any("exchanges!unpacked" in one for one in places_with(b"idempotency", folder)), "what is packed is read"


def test_disconnect_forgets_the_token_and_leaves_what_waits(desk, hub, keyring):
    """H-36: rows of one hub never go to another."""
    connect_hub.connect(desk, hub.url, TOKEN)
    packed(desk)
    row = book(desk, VIENTIANE)
    connect_hub.disconnect(desk)
    assert (desk.hub_identity.environment, keyring.kept) == ("OFFLINE", {})
    with pytest.raises(WrongInput) as wrong:
        cancel_consignment(desk, VIENTIANE)
    assert wrong.value.reason == "booked_at_other_hub"
    assert desk.store.outbox.get(row.outbox_id).environment == "SANDBOX"


def test_h36_what_waits_for_another_hub_is_not_sent_here(desk, hub):
    set_setting(desk, "gs1_prefix", "8850001")
    packed(desk, "A")
    connect_hub.connect(desk, hub.url, TOKEN)
    hub.shutdown()
    hub.server_close()
    packed(desk, "B")
    assert book(desk, "B").outbox == "QUEUED"
    connect_hub.disconnect(desk)
    assert book(desk, "A").outbox == "DONE"
    assert [row.state for row in desk.store.outbox.of_reference("B")] == ["QUEUED"]


def test_a_keyring_out_of_order_is_told_and_the_hub_works_until_the_program_ends(desk, hub, keyring, folder):
    keyring.fault = SecretTrouble("busy", "keyring_locked")
    made = connect_hub.connect(desk, hub.url, TOKEN)
    assert made.fault.reason == "keyring_locked"
    assert sync(desk).reached
    assert keyring.kept == {}
    desk.store.close()
    again = open_desk(folder)
    assert not sync(again).reached
    assert connect_hub.try_connection(again).error.reason == "hub_sign_in"
    again.store.close()


def test_where_the_token_must_be_kept_nothing_changes_without_a_keyring(desk, hub, keyring):
    keyring.fault = SecretTrouble("not_found", "keyring_missing")
    with pytest.raises(SecretTrouble):
        connect_hub.connect(desk, hub.url, TOKEN, must_keep=True)
    assert desk.hub_identity.url is None
    assert stored_connection(desk.store) is None


@pytest.mark.parametrize(("code", "told"), [("not_found", None), ("busy", "keyring_still_has_it")])
def test_one_can_always_leave_a_hub(desk, hub, keyring, monkeypatch, code, told):
    """Where there is no keyring nothing is left in it; a locked one is named."""
    connect_hub.connect(desk, hub.url, TOKEN)

    def out_of_order(_):
        raise SecretTrouble(code, "keyring_missing")

    monkeypatch.setattr(keyring, "forget", out_of_order)
    trouble = connect_hub.disconnect(desk)
    assert (trouble and trouble.reason, desk.hub_identity.url) == (told, None)


def test_a_signing_key_is_used_again_after_a_restart(keyring, folder, desk, reopen, served_hub):
    """Its name is in the desk, its secret in the keyring."""
    door = served_hub
    machine = door.access.machine_of("acc-desk")
    report = connect_hub.try_connection(desk, door.url, machine.secret, machine.client_id)
    assert (report.signed_in, report.error) == (True, None)
    connect_hub.connect_signed(desk, door.url, machine.client_id, machine.secret)
    desk.store.close()
    again = reopen()
    assert stored_connection(again.store).key_id == machine.client_id
    assert sync(again).reached
    files = [one for one in folder.rglob("*") if one.is_file()]
    assert not [one for one in files if machine.secret.encode() in one.read_bytes()]
    with pytest.raises(RefusedByHub):
        connect_hub.connect_signed(again, door.url, machine.client_id, "another")


@pytest.fixture
def served_hub(tmp_path, desk):
    """The hub behind HTTP, with its accounts."""
    line = Line()
    door = HttpDoor(line, tmp_path / "served.sqlite3", desk.tools.now, longest_wait_s=0)
    yield door
    door.close()
    line.close()


def test_the_environment_variable_serves_where_there_is_no_keyring(desk, hub, keyring, monkeypatch, folder):
    keyring.fault = SecretTrouble("not_found", "keyring_missing")
    monkeypatch.setenv("SHIPDESK_HUB_TOKEN", TOKEN)
    connect_hub.connect(desk, hub.url, TOKEN)
    desk.store.close()
    again = open_desk(folder)
    assert sync(again).reached
    again.store.close()


def test_a_person_signs_in(desk, hub, monkeypatch):
    monkeypatch.setattr(connect_hub, "_sleep", lambda *_: None)
    shown = []
    made = connect_hub.connect_person(desk, hub.url, shown.append)
    assert shown[0].user_code == "WDJB-MJHT"
    assert made.connection.account == "acc-test"
    assert sync(desk).reached


def test_a_machine_signs_in(desk, hub):
    assert connect_hub.connect_machine(desk, hub.url, "factory", "right").connection.account == "acc-test"


@pytest.mark.parametrize(
    ("token", "environment", "kind", "reason"),
    [
        ("wrong", None, RefusedByHub, "hub_sign_in"),
        (TOKEN, "production", WrongInput, "hub_other_environment"),
        (TOKEN, "moon", WrongInput, "not_in_list"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_has_changed(desk, hub, keyring, token, environment, kind, reason):
    with pytest.raises(kind) as wrong:
        connect_hub.connect(desk, hub.url, token, environment)
    assert wrong.value.reason == reason
    assert desk.hub_identity.url is None
    assert keyring.kept == {}


def test_something_that_is_no_hub(desk):
    with serving(lambda _: HubResponse(200, {}, b'{"hello": "world"}')) as server:
        with pytest.raises(HubNotReached) as wrong:
            connect_hub.connect(desk, address(server), None)
        assert connect_hub.try_connection(desk, address(server)).error.reason == "hub_not_a_hub"
    assert wrong.value.reason == "hub_not_a_hub"


def test_the_hub_is_not_changed_while_something_is_on_its_way(desk, hub, monkeypatch):
    monkeypatch.setattr(connect_hub, "PATIENCE_SECONDS", 0.05)
    with turn(desk.folder.sending_lock, patience_seconds=1) as ours:
        assert ours
        with pytest.raises(DeskUnusable):
            connect_hub.connect(desk, hub.url, TOKEN)
    assert desk.hub_identity.url is None


def test_a_connection_is_tried_before_it_is_made(desk, hub):
    good = connect_hub.try_connection(desk, hub.url, TOKEN)
    assert (good.reached, good.signed_in, good.capabilities.account) == (True, True, "acc-test")
    assert (good.error, good.skew_seconds) == (None, 0)
    stranger = connect_hub.try_connection(desk, hub.url, "wrong")
    assert (stranger.reached, stranger.signed_in, stranger.error.reason) == (True, False, "hub_sign_in")
    assert connect_hub.try_connection(desk, "http://hub.example/v1").error.reason == "hub_address_not_https"
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        nobody = connect_hub.try_connection(desk, f"http://127.0.0.1:{listener.getsockname()[1]}/v1")
    assert (nobody.reached, nobody.error.reason) == (False, "hub_no_connection")
    assert connect_hub.try_connection(desk).error is None, "the embedded hub"
    assert desk.hub_identity.url is None


def test_h103_every_try_of_a_wish_is_kept_with_its_answer(desk, hub):
    connect_hub.connect(desk, hub.url, TOKEN)
    packed(desk)
    row = book(desk, VIENTIANE)
    (kept,) = exchanges_of(desk, row.outbox_id)
    assert (kept.method, kept.path, kept.status) == ("POST", "/consignments", 201)
    assert kept.request_id
    assert VIENTIANE in kept.request
    assert "name_latin" in kept.request
    stored = desk.store.consignments.get(VIENTIANE).consignment
    assert stored.consignee.name_latin not in kept.request + kept.answer
