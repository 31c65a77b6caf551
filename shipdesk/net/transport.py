"""One HTTP exchange with time-outs, a size limit, verified TLS, no redirects, and one family of errors."""

from __future__ import annotations

import io
import queue
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

import requests

from shipdesk.net.address import is_loopback, require_safe
from shipdesk.net.faults import given_up, mapped_network_errors, too_large
from shipdesk.net.line import Line, Traffic

CONNECT_SECONDS = 5.0
READ_SECONDS = 30.0
FILE_READ_SECONDS = 60.0
DEADLINE_SECONDS = 60.0
LARGEST_ANSWER = 10_000_000
LARGEST_FILE = 20_971_520
_CHUNK = 65_536


class Question(Protocol):
    """What is asked: `path` starts with `/` and is put behind the base address."""

    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    @property
    def body(self) -> bytes: ...


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Patience:
    """How long to wait for what."""

    connect: float = CONNECT_SECONDS
    read: float = READ_SECONDS
    deadline: float = DEADLINE_SECONDS


class HttpTransport:
    """Asks the server at `base_url`, from any thread; each exchange at a time has a connection of its own.

    Redirects are handed back as answers, never followed: a write must not be repeated elsewhere and a token must not
    be carried there. Nothing is retried here; only who holds the key of a wish may send it again.
    """

    def __init__(
        self,
        base_url: str,
        *,
        patience: Patience | None = None,
        trust: ssl.SSLContext | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        parts = require_safe(base_url)
        self._base_url = base_url.rstrip("/")
        self._patience = patience or Patience()
        self._trust, self._clock = trust, clock
        self._is_loopback = is_loopback(parts.hostname or "")
        self._idle: queue.LifoQueue[Line] = queue.LifoQueue()

    def __call__(self, question: Question, *, largest: int = LARGEST_ANSWER) -> Answer:
        """`largest` is how many bytes of the unpacked answer are read at most. Raises `HubNotReached`."""
        line = self._line()
        try:
            with mapped_network_errors(self._base_url):
                answer, reason = line.run(lambda: self._exchange(line, question, largest), self._patience.deadline)
            if answer is None:
                raise given_up(self._base_url, reason or "hub_no_answer", connected=line.traffic.connected)
        except BaseException:
            line.close()
            raise
        self._idle.put(line)
        return answer

    def close(self) -> None:
        while not self._idle.empty():
            self._idle.get().close()

    def _line(self) -> Line:
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            return Line(is_loopback=self._is_loopback, trust=self._trust, clock=self._clock)

    def _exchange(self, line: Line, question: Question, largest: int) -> Answer:
        read = self._patience.read if largest <= LARGEST_ANSWER else max(self._patience.read, FILE_READ_SECONDS)
        with line.session.request(
            question.method,
            self._base_url + question.path,
            headers=dict(question.headers),
            data=_Counted(question.body, line.traffic) if question.body else None,
            timeout=(self._patience.connect, read),
            allow_redirects=False,
            stream=True,
            verify=True,
        ) as response:
            body = _limited_body(response, self._base_url, largest, line.traffic)
            return Answer(response.status_code, dict(response.headers), body)


class _Counted(io.BytesIO):
    """A body that notes how much of it has gone out."""

    def __init__(self, body: bytes, traffic: Traffic) -> None:
        super().__init__(body)
        self._traffic = traffic

    def read(self, size: int | None = -1, /) -> bytes:
        taken = super().read(size)
        self._traffic.moved += len(taken)
        return taken


def _limited_body(response: requests.Response, address: str, largest: int, traffic: Traffic) -> bytes:
    """The decoded body; a small answer that unpacks to a huge one is stopped on the way."""
    body = bytearray()
    for chunk in response.iter_content(_CHUNK):
        body += chunk
        traffic.moved += len(chunk)
        if len(body) > largest:
            raise too_large(address, largest)
    return bytes(body)
