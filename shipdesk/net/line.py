"""A kept-alive connection whose exchange can be given up from outside, wherever it hangs.

requests gives each read of the socket a time-out of its own, so a server that sends a byte a second is never given up,
and a name server that is silent cannot be interrupted at all. Therefore each exchange runs in a thread of its own and
the caller waits with a deadline and an eye on the wish to cancel; giving up breaks the connection.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from typing import Any, TypeVar

import requests
import truststore
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from shipdesk import progress

T = TypeVar("T")
GLANCE_SECONDS = 0.05
SLOWEST_BYTES_A_SECOND = 16_000
"""A large file may take longer than the deadline as long as it moves at least this fast."""


@dataclass
class Traffic:
    """The sockets of one line, and the bytes that went over it in the exchange at hand."""

    sockets: list[socket.socket] = field(default_factory=list)
    moved: int = 0
    connected: bool = False

    def cut(self) -> None:
        """Whoever waits for these sockets wakes up at once."""
        for one in self.sockets:
            with contextlib.suppress(OSError):
                # The plain socket's own method: a TLS socket's would take the layer away under the reader's feet.
                socket.socket.shutdown(one, socket.SHUT_RDWR)
        self.sockets.clear()


class Line:
    """For one exchange at a time. `trust` replaces the system's certificates in tests, `clock` its seconds."""

    def __init__(
        self, *, is_loopback: bool, trust: ssl.SSLContext | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.traffic, self._clock = Traffic(), clock
        self.session = requests.Session()
        self.session.auth = _nothing
        self.session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        if is_loopback:
            # A proxy set for the web must not get what is for this computer.
            self.session.trust_env = False
        adapter = _Adapter(self.traffic, trust)
        self.session.mount("https://", adapter)
        self.session.mount("http://", adapter)

    def run(self, exchange: Callable[[], T], deadline_seconds: float) -> tuple[T | None, str | None]:
        """What the exchange gives, or why it was given up: `hub_no_answer` or `hub_cancelled`."""
        outcome: list[T] = []
        fault: list[BaseException] = []
        done = threading.Event()

        def work() -> None:
            try:
                outcome.append(exchange())
            except BaseException as error:  # noqa: BLE001 - raised again where the caller waits
                fault.append(error)
            finally:
                done.set()

        self.traffic.moved, self.traffic.connected = 0, bool(self.traffic.sockets)
        threading.Thread(target=work, name="hub-exchange", daemon=True).start()
        reason = self._wait(done, deadline_seconds)
        if reason is not None:
            self.traffic.cut()
            return None, reason
        if fault:
            raise fault[0]
        return outcome[0], None

    def _wait(self, done: threading.Event, deadline_seconds: float) -> str | None:
        began, watched = self._clock(), progress.at_work()
        while not done.wait(GLANCE_SECONDS):
            if watched is not None and watched.is_cancelled:
                return "hub_cancelled"
            allowed = deadline_seconds + self.traffic.moved / SLOWEST_BYTES_A_SECOND
            if self._clock() - began > allowed:
                return "hub_no_answer"
        return None

    def close(self) -> None:
        self.traffic.cut()
        self.session.close()


def _nothing(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Being there at all keeps requests from sending a password out of a .netrc file."""
    return request


class _Adapter(HTTPAdapter):
    """Verified by what the computer's owner trusts; never retries; tells which sockets it opens."""

    def __init__(self, traffic: Traffic, trust: ssl.SSLContext | None) -> None:
        self._traffic = traffic
        self._trust = trust or _system_trust()
        super().__init__(max_retries=0, pool_connections=1, pool_maxsize=1)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **more: Any) -> None:
        super().init_poolmanager(connections, maxsize, block, ssl_context=self._trust, **more)
        self.poolmanager.pool_classes_by_scheme = _pools(self._traffic)

    def proxy_manager_for(self, proxy: str, **more: Any) -> Any:
        return super().proxy_manager_for(proxy, ssl_context=self._trust, **more)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:  # noqa: ARG002 - requests' signature
        """Always; the context knows by what."""
        conn.cert_reqs = "CERT_REQUIRED"


def _system_trust() -> ssl.SSLContext:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _pools(traffic: Traffic) -> dict[str, type[HTTPConnectionPool]]:
    """urllib3's own, whose connections note the sockets they use."""

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return _noted(traffic, super()._new_conn())

    class Encrypted(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return _noted(traffic, super()._new_conn())

        def connect(self) -> None:
            super().connect()
            if self.sock is not None:
                _noted(traffic, self.sock)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class EncryptedPool(HTTPSConnectionPool):
        ConnectionCls = Encrypted

    return {"http": PlainPool, "https": EncryptedPool}


def _noted(traffic: Traffic, opened: Any) -> socket.socket:
    plain: socket.socket = opened
    traffic.sockets[:] = [one for one in traffic.sockets if one.fileno() >= 0] + [plain]
    traffic.connected = True
    return plain
