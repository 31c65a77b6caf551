"""F23 to F26 and F35 with the figures of the fault table: slow hubs, keyrings, the token, TLS, files from outside."""

from __future__ import annotations

import resource
import socket
import subprocess
import sys
import threading
import time
import zlib
from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest
import trustme

from shipdesk.app.wiring import open_desk
from shipdesk.errors import HubNotReached, SecretTrouble, WrongInput
from shipdesk.hub.port import HubRequest, HubResponse
from shipdesk.net import HttpTransport
from shipdesk.progress import Progress
from shipdesk.services import connect_hub
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.book_consignment import book
from shipdesk.services.fault_reports import report_fault
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.move_desk import export_desk
from shipdesk.services.outside_files import inspect
from shipdesk.services.send_papers import send_papers
from shipdesk.services.send_to_hub import sync
from shipdesk.services.support_bundle import make_bundle
from tests.builders import VIENTIANE, packed
from tests.loopback import address, serving
from tests.net.test_transport import AUTHORITY, HEADS, NOW, certified, trusting
from tests.secret_search import places_with
from tests.services.conftest import clock, reopen  # noqa: F401 - fixtures
from tests.services.test_connect_hub import TOKEN, desk, hub, keyring  # noqa: F401 - fixtures
from tests.services.test_outside_files import chunk, jpeg, pdf, png

pytestmark = pytest.mark.timeout(1_800)
YEARS = timedelta(days=730)
SLACK_S = 5.0


@contextmanager
def one_byte_a_second(head=b""):
    """Accepts, says `head`, and goes on with a byte each second for ever."""
    over = threading.Event()

    def drip(connection):
        with connection, suppress(OSError):
            connection.sendall(head)
            while not over.wait(1.0):
                connection.sendall(b" ")

    def accept(listener):
        with suppress(OSError):
            while True:
                threading.Thread(target=drip, args=(listener.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=accept, args=(listener,), daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        over.set()


def asked_in(url, progress=None):
    """Seconds until it was given up, and why."""
    began = time.monotonic()
    with pytest.raises(HubNotReached) as unreached:
        HttpTransport(url)(HubRequest("GET", "/x", {}))
    return time.monotonic() - began, unreached.value


@pytest.mark.parametrize("head", HEADS, ids=["silent", "in the headers", "in the body"])
def test_f23_one_byte_a_second_ends_after_a_minute(head):
    with one_byte_a_second(head) as url:
        took, why = asked_in(url)
    assert 60 <= took < 60 + SLACK_S
    assert (why.reason, why.values["connected"]) == ("hub_no_answer", "yes")


def test_f23_a_door_that_nobody_opens_is_left_after_five_seconds():
    """A queue that is full drops who knocks, as a dead address does."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        waiting = []
        for _ in range(8):
            knock = socket.socket()
            knock.setblocking(False)
            with suppress(BlockingIOError):
                knock.connect(listener.getsockname())
            waiting.append(knock)
        time.sleep(0.5)
        took, why = asked_in(f"http://127.0.0.1:{listener.getsockname()[1]}/v1")
        for knock in waiting:
            knock.close()
    assert 5 <= took < 5 + SLACK_S
    assert why.values["connected"] == "no"


def test_f23_cancelling_works_within_a_second():
    for head in HEADS * 10:
        progress, stopped = Progress(), []
        with one_byte_a_second(head) as url, progress.watched():
            threading.Timer(0.3, lambda at=stopped, one=progress: (at.append(time.monotonic()), one.cancel())).start()
            asked_in(url)
            assert time.monotonic() - stopped[0] < 1.0


TROUBLES = {
    "missing": SecretTrouble("not_found", "keyring_missing"),
    "locked": SecretTrouble("busy", "keyring_locked"),
    "denied": SecretTrouble("forbidden", "keyring_denied"),
    "too long": SecretTrouble("limit", "keyring_too_long"),
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_f24_whatever_ails_the_keyring_nothing_is_written_and_the_desk_works(
    desk, hub, keyring, folder, trouble  # noqa: F811
):  # fmt: skip
    keyring.fault = TROUBLES[trouble]
    made = connect_hub.connect(desk, hub.url, TOKEN)
    assert made.fault is keyring.fault, "what to do is told"
    packed(desk)
    assert book(desk, VIENTIANE).outbox == "DONE"
    assert places_with(TOKEN.encode(), folder) == []
    desk.store.close()
    again = open_desk(folder)
    packed(again, "OFFLINE-1")
    assert book(again, "OFFLINE-1").outbox in ("QUEUED", "UNKNOWN"), "the wish waits for the next sign-in"
    assert freeze_papers(again, "OFFLINE-1", kinds=("packing-list",))
    again.store.close()


def test_f24_a_value_that_is_gone_asks_again_and_one_of_three_thousand_letters_comes_back(
    desk, hub, keyring, folder  # noqa: F811
):  # fmt: skip
    connect_hub.connect(desk, hub.url, TOKEN)
    packed(desk)
    keyring.kept.clear()
    desk.store.close()
    again = open_desk(folder)
    assert book(again, VIENTIANE).outbox != "REFUSED"
    assert connect_hub.try_connection(again).error.reason == "hub_sign_in"
    assert again.store.outbox.counts()["REFUSED"] == 0
    again.store.close()


def test_f25_the_token_stands_in_no_file_and_no_list_of_processes(desk, hub, keyring, folder, tmp_path):  # noqa: F811
    connect_hub.connect(desk, hub.url, TOKEN)
    packed(desk)
    freeze_papers(desk, VIENTIANE, kinds=("commercial-invoice",))
    assert book(desk, VIENTIANE).outbox == "DONE"
    send_papers(desk, VIENTIANE)
    sync(desk)
    try:
        raise RuntimeError(f"Authorization: Bearer {TOKEN}")
    except RuntimeError as fault:
        report_fault(folder / "logs", fault, desk.tools.now())
    back_up(desk, "asked")
    out = tmp_path / "out"
    out.mkdir()
    export_desk(desk, out / "moved.sdx", stays=True)
    make_bundle(desk.folder, out / "support.zip", desk.tools.now())
    assert places_with(TOKEN.encode(), folder) == []
    assert places_with(TOKEN.encode(), out) == []
    command = [sys.executable, "-m", "shipdesk", "--desk", str(tmp_path / "child"), "--json", "hub", "test", hub.url]
    with subprocess.Popen([*command, "--token-stdin"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        with open(f"/proc/{child.pid}/cmdline", "rb") as arguments:  # noqa: PTH123 - no file of ours
            assert TOKEN.encode() not in arguments.read()
        told, _ = child.communicate(f"{TOKEN}\n".encode())
    assert TOKEN.encode() not in told
    assert places_with(TOKEN.encode(), tmp_path / "child") == []


def test_f25_a_token_that_was_revoked_stops_the_queue_and_loses_nothing(desk, hub, keyring):  # noqa: F811
    connect_hub.connect(desk, hub.url, TOKEN)
    packed(desk)
    inside, asked = hub.RequestHandlerClass.answer, []

    def refuse(self):
        asked.append(self.command)
        self.send_response(401)
        self.send_header("Content-Type", "application/problem+json")
        body = b'{"code": "unauthenticated", "title": "Revoked"}'
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    hub.RequestHandlerClass.do_POST = hub.RequestHandlerClass.do_GET = refuse
    assert book(desk, VIENTIANE).outbox not in ("DONE", "REFUSED")
    tries = len(asked)
    assert tries <= 4, "it is not asked again and again"
    hub.RequestHandlerClass.do_POST = hub.RequestHandlerClass.do_GET = inside
    connect_hub.connect(desk, hub.url, TOKEN)
    assert sync(desk).reached
    assert [row.state for row in desk.store.outbox.of_reference(VIENTIANE)] == ["DONE"]


WRONG = {
    "nobody vouches for it": lambda: trustme.CA().issue_cert("127.0.0.1"),
    "expired": lambda: AUTHORITY.issue_cert("127.0.0.1", not_after=NOW - timedelta(days=1)),
    "wrong host": lambda: AUTHORITY.issue_cert("hub.example"),
    "a clock two years ahead": lambda: AUTHORITY.issue_cert(
        "127.0.0.1", not_before=NOW - 2 * YEARS, not_after=NOW - YEARS
    ),
    "a clock two years behind": lambda: AUTHORITY.issue_cert("127.0.0.1", not_before=NOW + YEARS),
}


@pytest.mark.parametrize("what", [*WRONG, "TLS 1.0"])
@pytest.mark.parametrize("method", ["GET", "POST", "PATCH", "PUT"])
def test_f26_no_request_carries_the_token_where_tls_is_wrong(what, method):
    certificate = WRONG.get(what, lambda: AUTHORITY.issue_cert("127.0.0.1"))()
    with serving(lambda _: HubResponse(200), certified(certificate, old=what == "TLS 1.0")) as server:
        transport = HttpTransport(f"https://127.0.0.1:{server.server_port}/v1", trust=trusting())
        for _ in range(25):
            with pytest.raises(HubNotReached) as unreached:
                transport(HubRequest(method, "/x", {"Authorization": f"Bearer {TOKEN}"}, b"{}"))
            if "clock" in what or what == "expired":
                assert unreached.value.reason == "hub_tls_date", "a clock problem is named as such"
        assert server.asked == []


def always(answer):
    return lambda _: answer


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("method", ["GET", "POST", "PATCH", "PUT"])
def test_f26_no_redirect_takes_the_token_along(status, method):
    with serving(lambda _: HubResponse(200)) as elsewhere:
        for place in (address(elsewhere), address(elsewhere).replace("127.0.0.1", "localhost")):
            answer = HubResponse(status, {"Location": f"{place}/stolen"})
            with serving(always(answer), certified(AUTHORITY.issue_cert("127.0.0.1"))) as server:
                transport = HttpTransport(f"https://127.0.0.1:{server.server_port}/v1", trust=trusting())
                told = transport(HubRequest(method, "/x", {"Authorization": f"Bearer {TOKEN}"}, b"{}"))
                assert told.status == status
        assert elsewhere.asked == []


def giant_png():
    """Thirty thousand by thirty thousand for real: all of its rows are in it, packed to a hundred kilobytes."""
    packer, rows = zlib.compressobj(9), b"\0" * (1 + 30_000 // 8)
    data = b"".join(packer.compress(rows) for _ in range(30_000)) + packer.flush()
    size = (30_000).to_bytes(4, "big") * 2
    head = chunk(b"IHDR", size + bytes([1, 0, 0, 0, 0]))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", data) + chunk(b"IEND", b"")


EXIF = b"".join(b"\xff\xe1" + (65_000).to_bytes(2, "big") + b"Exif" + b"\0" * 64_994 for _ in range(300))
OUTSIDE = {
    "giant.png": giant_png,
    "exif.jpg": lambda: jpeg(extra=EXIF),
    "text-bomb.png": lambda: png(extra=chunk(b"zTXt", b"k\0\0" + zlib.compress(b"\0" * 100_000_000, 9) * 12)),
    "javascript.pdf": lambda: pdf(b"9 0 obj <</S/JavaScript/JS(app.launchURL('http://x'))>> endobj"),
    "launch.pdf": lambda: pdf(b"9 0 obj <</S/Launch/F(/bin/sh)>> endobj"),
    "program.pdf": lambda: b"MZ" + b"\0" * 1_000_000,
    "picture.pdf": png,
    "page.png": pdf,
    "links.svg": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><image href='http://127.0.0.1:9/x'/></svg>",
    "entities.svg": lambda: b"<!DOCTYPE s [<!ENTITY a 'aaaaaaaaaa'>]><svg>&a;</svg>" * 10_000,
}
OPENERS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile", "webbrowser.open")
NET = ("socket.connect", "socket.getaddrinfo", "urllib.Request")


def test_f35_what_comes_from_outside_is_refused_in_time_and_opens_nothing():
    events, listens = [], [True]
    sys.addaudithook(lambda event, _: events.append(event) if listens[0] and event in (*OPENERS, *NET) else None)
    for name, make in OUTSIDE.items():
        content, before = make(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        began = time.process_time()
        with pytest.raises(WrongInput) as refused:
            inspect(content, name)
        took = time.process_time() - began
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        print(f"{name}: {refused.value.reason}, {took:.3f} s of work, {grown / 1024:.0f} MB more at most")
        assert took < 2.0
        assert grown < 150 * 1024
    listens[0] = False
    assert events == []
