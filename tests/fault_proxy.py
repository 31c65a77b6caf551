"""A hub behind a bad network: a server on loopback that asks the real hub and then does something to the answer.

Each fault has a name; `choose` picks one for each request, or None for an honest answer. Whatever a request asked of
the hub and whatever the hub answered is counted, so that a test can hold the two against each other.
"""

from __future__ import annotations

import gzip
import json
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from shipdesk.hub.port import HubRequest, HubResponse, Send

Choose = Callable[[HubRequest], str | None]
HANG_SECONDS = 1.5
SLICE, SLICE_PAUSE = 700, 0.001
HTML = b"<!doctype html><html><body>Welcome to the hotel's network</body></html>"
BOMB = gzip.compress(bytes(60_000_000))


class Exchange:
    """One request at the proxy, and the ways to answer it."""

    def __init__(self, door: Any, request: HubRequest, proxy: FaultProxy) -> None:
        self.door, self.request, self.proxy = door, request, proxy

    def hub(self) -> HubResponse:
        return self.proxy.hub(self.request)

    def head(self, status: int, headers: dict[str, str], length: int) -> bytes:
        lines = [f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in headers.items())]
        return "\r\n".join([*lines, f"Content-Length: {length}", "", ""]).encode()

    def say(self, status: int, body: bytes, **headers: str) -> None:
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        self.door.wfile.write(self.head(status, told, len(body)) + body)

    def pass_on(self, answer: HubResponse, body: bytes | None = None) -> None:
        content = answer.body if body is None else body
        self.door.wfile.write(self.head(answer.status, dict(answer.headers), len(content)) + content)

    def hang_up(self, *, reset: bool = False) -> None:
        if reset:
            self.door.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.door.close_connection = True
        with suppress(OSError):
            self.door.connection.shutdown(socket.SHUT_RDWR)
        self.door.connection.close()

    def problem(self, status: int, code: str, **headers: str) -> None:
        body = {"code": code, "title": code, "status": status, "retryable": True, "request_id": "proxy"}
        self.say(status, json.dumps(body).encode(), Content_Type="application/problem+json", **headers)

    def changed(self, change: Callable[[dict[str, Any]], None]) -> None:
        """The hub's own answer with something in it changed."""
        answer = self.hub()
        told = answer.json()
        change(told)
        self.pass_on(answer, json.dumps(told).encode())


def _latency(one: Exchange) -> None:
    time.sleep(0.05)
    one.pass_on(one.hub())


def _dropped_before(one: Exchange) -> None:
    one.hang_up()


def _dropped_after(one: Exchange) -> None:
    one.hub()
    one.hang_up()


def _reset(one: Exchange) -> None:
    one.hub()
    one.hang_up(reset=True)


def _timeout(one: Exchange) -> None:
    one.hub()
    time.sleep(HANG_SECONDS)
    one.hang_up()


def _slow_close(one: Exchange) -> None:
    answer = one.hub()
    one.pass_on(answer)
    one.door.wfile.flush()
    time.sleep(0.05)
    one.hang_up()


def _slicer(one: Exchange) -> None:
    answer = one.hub()
    whole = one.head(answer.status, dict(answer.headers), len(answer.body)) + answer.body
    for start in range(0, len(whole), SLICE):
        one.door.wfile.write(whole[start : start + SLICE])
        one.door.wfile.flush()
        time.sleep(SLICE_PAUSE)


def _limit(one: Exchange) -> None:
    answer = one.hub()
    whole = one.head(answer.status, dict(answer.headers), len(answer.body)) + answer.body
    one.door.wfile.write(whole[: len(whole) // 2])
    one.door.wfile.flush()
    one.hang_up()


def _truncated(one: Exchange) -> None:
    answer = one.hub()
    one.pass_on(answer, answer.body[: len(answer.body) // 2])


def _duplicated(one: Exchange) -> None:
    """The network brought the request twice; the first answer is the one that is lost."""
    one.hub()
    one.pass_on(one.hub())


def _reordered(one: Exchange) -> None:
    """Held back until another exchange has overtaken it."""
    answer = one.hub()
    one.proxy.overtaken.wait(0.1)
    one.proxy.overtaken.clear()
    one.pass_on(answer)


def _earlier_answer(one: Exchange) -> None:
    """What was said to another request before."""
    answer = one.hub()
    one.pass_on(one.proxy.earlier or answer)
    one.proxy.earlier = answer


def _bomb(one: Exchange) -> None:
    one.hub()
    one.say(201, BOMB, Content_Encoding="gzip", Content_Type="application/json")


def _failed_after(one: Exchange) -> None:
    one.hub()
    one.problem(500, "internal_error")


def _html_after(one: Exchange) -> None:
    one.hub()
    one.say(200, HTML)


FAULTS: dict[str, Callable[[Exchange], None]] = {
    "latency": _latency,
    "dropped_before": _dropped_before,
    "dropped_after": _dropped_after,
    "reset": _reset,
    "timeout": _timeout,
    "slow_close": _slow_close,
    "slicer": _slicer,
    "limit": _limit,
    "truncated": _truncated,
    "duplicated": _duplicated,
    "reordered": _reordered,
    "earlier_answer": _earlier_answer,
    "gzip_bomb": _bomb,
    "500_before": lambda one: one.problem(500, "internal_error"),
    "500_after": _failed_after,
    "503": lambda one: one.problem(503, "maintenance", Retry_After="0"),
    "429": lambda one: one.problem(429, "rate_limited", Retry_After="0"),
    "html": lambda one: one.say(200, HTML, Content_Type="text/html"),
    "html_after": _html_after,
    "wrong_id": lambda one: one.changed(lambda told: told.update(consignment_id="", client_reference="OTHER")),
    "unknown_enum": lambda one: one.changed(lambda told: told.update(freight_payer="NEIGHBOUR", newer={"a": 1})),
    "other_currency": lambda one: one.changed(lambda told: told["declared_value"].update(currency="XXX")),
}
QUICK = sorted(set(FAULTS) - {"timeout", "gzip_bomb"})


class FaultProxy:
    def __init__(self, hub: Send, choose: Choose) -> None:
        self._hub = hub
        self.choose = choose
        self.done: Counter[str] = Counter()
        self.keys: dict[str, set[bytes]] = {}
        self.earlier: HubResponse | None = None
        self.overtaken = threading.Event()
        self._lock = threading.Lock()

    def hub(self, request: HubRequest) -> HubResponse:
        key = request.header("Idempotency-Key")
        with self._lock:
            if key is not None:
                self.keys.setdefault(key, set()).add(request.body)
        return self._hub(request)

    def answer(self, door: Any, request: HubRequest) -> None:
        fault = self.choose(request)
        with self._lock:
            self.done[fault or "honest"] += 1
        one = Exchange(door, request, self)
        if fault is not None:
            FAULTS[fault](one)
            return
        one.pass_on(one.hub())
        self.overtaken.set()


@contextmanager
def behind_faults(hub: Send, choose: Choose) -> Iterator[tuple[str, FaultProxy]]:
    """The address of the hub behind that network, and what happened there."""
    proxy = FaultProxy(hub, choose)

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length)
            if len(body) < length:
                # Killed while it was sending: nobody takes half a request for one.
                self.close_connection = True
                return
            path = self.path.removeprefix("/v1")
            with suppress(OSError):
                proxy.answer(self, HubRequest(self.command, path, dict(self.headers.items()), body))

        do_GET = do_POST = do_PATCH = do_PUT = answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Silence."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1", proxy
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
