"""The transport against real servers on loopback: the embedded hub behind HTTP, and servers that misbehave."""

import gzip
import json
import socket
import ssl
import threading
import time
import warnings
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
import trustme

from shipdesk.errors import HubNotReached, WrongInput
from shipdesk.hub import Done, HubRequest, HubResponse, Refused
from shipdesk.hub.calls import consignments
from shipdesk.hub.http import http_send
from shipdesk.net import HttpTransport, Patience
from shipdesk.progress import Progress
from tests.builders import hub_client
from tests.embedded_hub.support import Desk, booking, new_key
from tests.loopback import address, serving


def ask(url, *, method="GET", path="/x", token=None, **options):
    return HttpTransport(url, **options)(
        HubRequest(method, path, {"Authorization": f"Bearer {token}"} if token else {})
    )


def test_the_same_rules_hold_through_both_doors(tmp_path):
    desk = Desk(tmp_path / "embedded-hub.sqlite3")
    with serving(desk.hub.handle) as server:
        outside, inside = hub_client(http_send(HttpTransport(address(server)))), hub_client(desk.hub.handle)
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
        release.wait()
        return HubResponse(200)

    with serving(hang) as server:
        try:
            with pytest.raises(HubNotReached) as unreached:
                ask(address(server), patience=Patience(read=0.2))
        finally:
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


def returned(response, _request):
    return response


def test_an_answer_over_ten_megabytes_is_refused_also_when_packed():
    packed = gzip.compress(bytes(60_000_000))
    assert len(packed) < 100_000
    for response in (HubResponse(200, {}, bytes(10_000_001)), HubResponse(200, {"Content-Encoding": "gzip"}, packed)):
        with serving(partial(returned, response)) as server, pytest.raises(HubNotReached) as unreached:
            ask(address(server))
        assert unreached.value.reason == "hub_answer_too_large"
    with serving(lambda _: HubResponse(200, {}, bytes(10_000_000))) as server:
        assert len(ask(address(server)).body) == 10_000_000


def test_a_body_that_cannot_be_unpacked():
    response = HubResponse(200, {"Content-Encoding": "gzip"}, b"not packed")
    with serving(lambda _: response) as server, pytest.raises(HubNotReached) as unreached:
        ask(address(server))
    assert unreached.value.reason == "hub_broken_answer"


AUTHORITY, DAY = trustme.CA(), timedelta(days=1)
NOW = datetime.now(UTC)


def trusting():
    context = ssl.create_default_context()
    AUTHORITY.configure_trust(context)
    return context


def certified(certificate, *, old=False):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    if old:
        with warnings.catch_warnings(action="ignore"):
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1
    return context


@pytest.mark.parametrize(
    ("context", "reason"),
    [
        (certified(trustme.CA().issue_cert("127.0.0.1")), "hub_tls"),
        (certified(AUTHORITY.issue_cert("127.0.0.1", not_after=NOW - DAY)), "hub_tls_date"),
        (certified(AUTHORITY.issue_cert("127.0.0.1", not_before=NOW + DAY)), "hub_tls_date"),
        (certified(AUTHORITY.issue_cert("hub.example")), "hub_tls_name"),
        (certified(AUTHORITY.issue_cert("127.0.0.1"), old=True), "hub_tls"),
    ],
    ids=["nobody vouches for it", "expired", "not yet valid", "other name", "TLS 1.0"],
)
def test_f26_a_certificate_that_is_not_right_gets_no_token(context, reason):
    """It is refused before a byte of the wish is sent; a wrong clock shows as a date."""
    with serving(lambda _: HubResponse(200), context) as server:
        with pytest.raises(HubNotReached) as unreached:
            ask(f"https://127.0.0.1:{server.server_port}/v1", method="POST", token="secret", trust=trusting())
        assert server.asked == []
    assert (unreached.value.reason, unreached.value.values["connected"]) == (reason, "no")


def test_f26_the_systems_trust_is_asked_and_cannot_be_switched_off(monkeypatch):
    context = certified(AUTHORITY.issue_cert("127.0.0.1"))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/dev/null")
    with serving(lambda _: HubResponse(200), context) as server:
        with pytest.raises(HubNotReached):
            ask(f"https://127.0.0.1:{server.server_port}/v1", token="secret")
        assert server.asked == []
        assert ask(f"https://127.0.0.1:{server.server_port}/v1", token="secret", trust=trusting()).status == 200


def test_what_is_for_this_computer_goes_through_no_proxy(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with serving(lambda _: HubResponse(200)) as server:
        assert ask(address(server), token="secret").status == 200


def test_cookies_are_not_kept():
    with serving(lambda _: HubResponse(200, {"Set-Cookie": "a=b; Path=/"})) as server:
        transport = HttpTransport(address(server))
        for _ in range(2):
            transport(HubRequest("GET", "/x"))
        assert [one.header("Cookie") for one in server.asked] == [None, None]


@contextmanager
def dripping(head=b""):
    """Accepts, says `head` and then a byte of nothing every 20 ms, for ever."""
    over = threading.Event()

    def drip(connection):
        with connection, suppress(OSError):
            connection.sendall(head)
            while not over.wait(0.02):
                connection.sendall(b" ")

    def accept(listener):
        with suppress(OSError):
            while True:
                threading.Thread(target=drip, args=(listener.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=accept, args=(listener,), daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        over.set()


HEADS = [b"", b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"]


@pytest.mark.parametrize("head", HEADS, ids=["silent", "in the headers", "in the body"])
def test_f23_a_server_that_drips_is_given_up_in_time(head):
    with dripping(head) as url:
        began = time.monotonic()
        with pytest.raises(HubNotReached) as unreached:
            ask(url, patience=Patience(deadline=0.3))
        assert time.monotonic() - began >= 0.3
    assert (unreached.value.reason, unreached.value.values["connected"]) == ("hub_no_answer", "yes")


@pytest.mark.parametrize("head", HEADS, ids=["silent", "in the headers", "in the body"])
def test_f23_waiting_can_be_cancelled(head):
    progress = Progress()
    with dripping(head) as url, progress.watched():
        threading.Timer(0.1, progress.cancel).start()
        with pytest.raises(HubNotReached) as unreached:
            ask(url)
    assert (unreached.value.reason, unreached.value.values["connected"]) == ("hub_cancelled", "yes")


def test_f23_how_long_is_waited_is_what_is_promised():
    assert Patience() == Patience(connect=5.0, read=30.0, deadline=60.0)


class Watch:
    """Stands still until somebody puts it forward, once it was read, and until it was read again."""

    def __init__(self):
        self.seconds, self.was_begun, self.was_read = 0.0, threading.Event(), threading.Event()

    def __call__(self):
        (self.was_read if self.seconds else self.was_begun).set()
        return self.seconds

    def put_forward(self, seconds):
        self.was_begun.wait(60)
        self.seconds = seconds
        self.was_read.wait(60)


@pytest.mark.parametrize(("size", "is_given_up"), [(2_000_000, False), (200_000, True)])
def test_a_large_file_may_take_its_time_as_long_as_it_moves(size, is_given_up):
    """Slower than the deadline as a whole; 16,000 bytes a second are enough, and fewer are not."""
    watch = Watch()

    def answer_late(request):
        watch.put_forward(120.0)
        return HubResponse(200, {}, request.body)

    with serving(answer_late) as server:
        transport, body = HttpTransport(address(server), clock=watch), bytes(size)
        question = HubRequest("PUT", "/documents/x/content", {}, body)
        with pytest.raises(HubNotReached) if is_given_up else nullcontext():
            assert transport(question, largest=size).body == body


def test_many_threads_share_one_transport():
    with serving(lambda request: HubResponse(200, {}, request.path.encode())) as server:
        transport, found = HttpTransport(address(server)), []

        def work(number):
            found.append((number, transport(HubRequest("GET", f"/{number}")).body))

        threads = [threading.Thread(target=work, args=(number,)) for number in range(12)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        transport.close()
    assert sorted(found) == [(number, f"/{number}".encode()) for number in range(12)]


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


@pytest.mark.parametrize("method", ["GET", "POST", "PUT"])
def test_h19_nothing_is_tried_again_here(method):
    """Only who holds the key of a wish may send it again."""
    accepted = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def hang_up():
            with suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    accepted.append(connection.recv(65536))
                    connection.close()

        threading.Thread(target=hang_up, daemon=True).start()
        with pytest.raises(HubNotReached):
            ask(f"http://127.0.0.1:{listener.getsockname()[1]}/v1", method=method)
    assert len(accepted) == 1
