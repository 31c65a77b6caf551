"""The transport against real servers on loopback: the embedded hub behind HTTP, and servers that misbehave."""

import gzip
import json
import socket
import ssl
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import trustme

from shipdesk.errors import HubNotReached, WrongInput
from shipdesk.hub import Done, HubClient, HubRequest, HubResponse, Refused
from shipdesk.hub.calls import consignments
from shipdesk.hub.http import http_send
from shipdesk.net import HttpTransport, Patience
from tests.embedded_hub.support import Desk, booking, new_key


@contextmanager
def serving(handle, context=None):
    """A real server whose answers `handle(request)` makes; what it was asked is kept in `server.asked`."""

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self):
            length = int(self.headers.get("Content-Length") or 0)
            path = self.path.removeprefix("/v1")
            request = HubRequest(self.command, path, dict(self.headers.items()), self.rfile.read(length))
            server.asked.append(request)  # type: ignore[attr-defined]
            response = handle(request)
            self.send_response_only(response.status)
            for name, value in response.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in response.headers:
                self.send_header("Content-Length", str(len(response.body)))
            self.end_headers()
            self.wfile.write(response.body)
            self.close_connection = "Content-Length" in response.headers

        do_GET = do_POST = do_PATCH = do_DELETE = answer  # noqa: N815

        def log_message(self, *_):
            """Silence."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.asked = []  # type: ignore[attr-defined]
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def address(server) -> str:
    return f"http://127.0.0.1:{server.server_port}/v1"


def ask(url, *, method="GET", path="/x", token=None, **options):
    return HttpTransport(url, **options)(
        HubRequest(method, path, {"Authorization": f"Bearer {token}"} if token else {})
    )


def test_the_same_rules_hold_through_both_doors(tmp_path):
    desk = Desk(tmp_path / "embedded-hub.sqlite3")
    with serving(desk.hub.handle) as server:
        outside, inside = HubClient(http_send(HttpTransport(address(server)))), HubClient(desk.hub.handle)
        body, key = json.dumps(booking(), ensure_ascii=False).encode(), new_key()
        booked = outside.perform(consignments.create(body), key)
        assert isinstance(booked, Done)
        again = inside.perform(consignments.create(body), key)
        assert isinstance(again, Done)
        assert (again.replayed, again.body, again.etag) == (True, booked.body, booked.etag)
        wrong = json.dumps(booking(client_reference="B", incoterm="DAT")).encode()
        doors = [client.perform(consignments.create(wrong), new_key()) for client in (outside, inside)]
        assert all(isinstance(outcome, Refused) for outcome in doors)
        assert len({outcome.problem.errors for outcome in doors if isinstance(outcome, Refused)}) == 1
        found = outside.ask(consignments.by_reference("CT-2026-0117"))
        assert isinstance(found, Done)
        assert found == inside.ask(consignments.by_reference("CT-2026-0117"))
        cancelled = outside.perform(
            consignments.cancel(booked.body["consignment_id"], booked.etag or "", "OTHER"), new_key()
        )
        assert isinstance(cancelled, Done)


def test_h18_redirects_are_not_followed_and_the_token_stays():
    with serving(lambda _: HubResponse(200)) as elsewhere:
        location = {"Location": address(elsewhere) + "/stolen"}
        with serving(lambda _: HubResponse(307, location)) as server:
            for method in ("POST", "GET"):
                assert ask(address(server), method=method, token="secret").status == 307
            assert server.asked[0].header("Authorization") == "Bearer secret"
        assert elsewhere.asked == []


def test_no_password_is_taken_from_a_netrc_file(tmp_path, monkeypatch):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    with serving(lambda _: HubResponse(200)) as server:
        ask(address(server))
    assert server.asked[0].header("Authorization") is None


def test_h18_a_server_that_hangs_is_given_up():
    release = threading.Event()

    def hang(_):
        release.wait(5)
        return HubResponse(200)

    with serving(hang) as server:
        began = time.monotonic()
        with pytest.raises(HubNotReached) as unreached:
            ask(address(server), patience=Patience(read=0.2))
        assert time.monotonic() - began < 3
        release.set()
    assert (unreached.value.reason, unreached.value.values["connected"]) == ("hub_no_answer", "yes")


def test_nobody_listens():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    with pytest.raises(HubNotReached) as unreached:
        ask(f"http://127.0.0.1:{port}/v1")
    assert (unreached.value.reason, unreached.value.values["connected"]) == ("hub_no_connection", "no")


def test_a_name_that_does_not_exist():
    with pytest.raises(HubNotReached) as unreached:
        ask("https://hub.invalid/v1")
    assert unreached.value.values["connected"] == "no"


def test_a_connection_that_breaks_after_sending_may_have_been_heard():
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def hang_up():
            connection, _ = listener.accept()
            connection.recv(65536)
            connection.close()

        thread = threading.Thread(target=hang_up)
        thread.start()
        with pytest.raises(HubNotReached) as unreached:
            ask(f"http://127.0.0.1:{listener.getsockname()[1]}/v1", method="POST")
        thread.join()
    assert (unreached.value.reason, unreached.value.values["connected"]) == ("hub_no_answer", "yes")


def test_h13_a_truncated_body_is_no_answer():
    response = HubResponse(201, {"Content-Length": "500"}, b'{"consignment_id": "con_')
    with serving(lambda _: response) as server, pytest.raises(HubNotReached) as unreached:
        ask(address(server))
    assert (unreached.value.reason, unreached.value.values["connected"]) == ("hub_broken_answer", "yes")


def test_an_answer_over_ten_megabytes_is_refused_also_when_packed():
    packed = gzip.compress(bytes(60_000_000))
    assert len(packed) < 100_000
    for response in (HubResponse(200, {}, bytes(10_000_001)), HubResponse(200, {"Content-Encoding": "gzip"}, packed)):
        with serving(lambda _, response=response: response) as server, pytest.raises(HubNotReached) as unreached:
            ask(address(server))
        assert unreached.value.reason == "hub_answer_too_large"
    with serving(lambda _: HubResponse(200, {}, bytes(10_000_000))) as server:
        assert len(ask(address(server)).body) == 10_000_000


def test_a_body_that_cannot_be_unpacked():
    response = HubResponse(200, {"Content-Encoding": "gzip"}, b"not packed")
    with serving(lambda _: response) as server, pytest.raises(HubNotReached) as unreached:
        ask(address(server))
    assert unreached.value.reason == "hub_broken_answer"


def test_a_certificate_nobody_vouches_for():
    """It is refused before a byte of the wish is sent."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with serving(lambda _: HubResponse(200), context) as server:
        with pytest.raises(HubNotReached) as unreached:
            ask(f"https://127.0.0.1:{server.server_port}/v1", method="POST", token="secret")
        assert server.asked == []
    assert (unreached.value.reason, unreached.value.values["connected"]) == ("hub_tls", "no")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://hub.example/v1", "hub_address_not_https"),
        ("http://127.0.0.1.example/v1", "hub_address_not_https"),
        ("http://10.0.0.1/v1", "hub_address_not_https"),
        ("ftp://hub.example", "hub_address"),
        ("hub.example/v1", "hub_address"),
        ("https://", "hub_address"),
        ("https://name:word@hub.example/v1", "hub_address"),
        ("https://[::1/v1", "hub_address"),
        ("", "hub_address"),
    ],
)
def test_unsafe_addresses_are_refused(url, reason):
    with pytest.raises(WrongInput) as refused:
        HttpTransport(url)
    assert refused.value.reason == reason


@pytest.mark.parametrize("url", ["https://hub.example/v1", "http://localhost:8643/v1", "http://[::1]:1/v1"])
def test_safe_addresses(url):
    HttpTransport(url).close()
