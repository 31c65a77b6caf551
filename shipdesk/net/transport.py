"""One HTTP exchange with time-outs, a size limit, verified TLS, no redirects, and one family of errors."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase

from shipdesk.errors import WrongInput
from shipdesk.net.faults import mapped_network_errors, too_large

CONNECT_SECONDS = 5.0
READ_SECONDS = 30.0
LARGEST_ANSWER = 10_000_000
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


class HttpTransport:
    """Asks the server at `base_url`; use one per thread.

    Redirects are handed back as answers, never followed: a write must not be repeated elsewhere and a token must not
    be carried there. Nothing is retried here; only who holds the key of a wish may send it again.
    """

    def __init__(self, base_url: str, token: str | None = None, *, read_seconds: float = READ_SECONDS) -> None:
        _require_safe(base_url)
        self._base_url = base_url.rstrip("/")
        self._timeout = (CONNECT_SECONDS, read_seconds)
        self._session = requests.Session()
        self._session.auth = _Bearer(token)

    def __call__(self, question: Question) -> Answer:
        with (
            mapped_network_errors(self._base_url),
            self._session.request(
                question.method,
                self._base_url + question.path,
                headers=dict(question.headers),
                data=question.body or None,
                timeout=self._timeout,
                allow_redirects=False,
                stream=True,
                verify=True,
            ) as response,
        ):
            return Answer(response.status_code, dict(response.headers), _limited_body(response, self._base_url))

    def close(self) -> None:
        self._session.close()


class _Bearer(AuthBase):
    """Sets the token, if any. Being there at all keeps requests from sending a password out of a .netrc file."""

    def __init__(self, token: str | None) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token is not None:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def _limited_body(response: requests.Response, address: str) -> bytes:
    """The decoded body; a small answer that unpacks to a huge one is stopped on the way."""
    body = bytearray()
    for chunk in response.iter_content(_CHUNK):
        body += chunk
        if len(body) > LARGEST_ANSWER:
            raise too_large(address, LARGEST_ANSWER)
    return bytes(body)


def _require_safe(base_url: str) -> None:
    try:
        parts = urlsplit(base_url)
        host = parts.hostname or ""
    except ValueError as error:
        raise WrongInput("pattern", "hub_address", address=base_url) from error
    if parts.scheme not in ("http", "https") or not host or parts.username or parts.query or parts.fragment:
        raise WrongInput("pattern", "hub_address", address=base_url)
    if parts.scheme == "http" and not _is_loopback(host):
        raise WrongInput("pattern", "hub_address_not_https", address=base_url)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
