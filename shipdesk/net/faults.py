"""The one seam where the network's errors become the desk's, from a table.

`connected` tells whether the server may have received the request: "no" means it certainly did not.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import requests
import urllib3
from urllib3.exceptions import MaxRetryError, NewConnectionError

from shipdesk.errors import HubNotReached

_FAULTS: tuple[tuple[type[Exception], str, str], ...] = (
    # The first that fits; requests' classes inherit from one another.
    (requests.exceptions.SSLError, "hub_tls", "no"),
    (requests.exceptions.ProxyError, "hub_no_connection", "no"),
    (requests.exceptions.ConnectTimeout, "hub_no_connection", "no"),
    (requests.exceptions.Timeout, "hub_no_answer", "yes"),
    (requests.exceptions.ConnectionError, "hub_no_answer", "yes"),
    (requests.exceptions.ChunkedEncodingError, "hub_broken_answer", "yes"),
    (requests.exceptions.ContentDecodingError, "hub_broken_answer", "yes"),
    (requests.exceptions.RequestException, "hub_no_connection", "no"),
    (urllib3.exceptions.HTTPError, "hub_broken_answer", "yes"),
    (OSError, "hub_no_answer", "yes"),
)
_NOT_YET_VALID, _EXPIRED, _OTHER_NAME, _OTHER_ADDRESS = 9, 10, 62, 64
_CERTIFICATE_FAULTS = {
    _NOT_YET_VALID: "hub_tls_date",
    _EXPIRED: "hub_tls_date",
    _OTHER_NAME: "hub_tls_name",
    _OTHER_ADDRESS: "hub_tls_name",
}
"""OpenSSL's verification codes; whatever else is wrong with a certificate is one sentence."""


@contextmanager
def mapped_network_errors(address: str) -> Iterator[None]:
    """Inside, whatever the network does wrong is raised as `HubNotReached`."""
    try:
        yield
    except tuple(kind for kind, _, _ in _FAULTS) as error:
        reason, connected = _fault(error)
        raise HubNotReached("upstream_unavailable", reason, address=address, connected=connected) from error


def too_large(address: str, limit: int) -> HubNotReached:
    return HubNotReached(
        "payload_too_large", "hub_answer_too_large", address=address, connected="yes", limit=limit // 1_000_000
    )


def given_up(address: str, reason: str, *, connected: bool) -> HubNotReached:
    """We stopped waiting; where a connection stood, the request may have been heard."""
    return HubNotReached("upstream_unavailable", reason, address=address, connected="yes" if connected else "no")


def _fault(error: Exception) -> tuple[str, str]:
    if _never_connected(error):
        return "hub_no_connection", "no"
    reason, connected = next((reason, connected) for kind, reason, connected in _FAULTS if isinstance(error, kind))
    return (_tls_reason(error), connected) if reason == "hub_tls" else (reason, connected)


def _never_connected(error: Exception) -> bool:
    """requests says ConnectionError for a refused connection and for one that broke after sending alike."""
    cause = error.args[0] if error.args else None
    return isinstance(cause, MaxRetryError) and isinstance(cause.reason, NewConnectionError)


def _tls_reason(error: BaseException) -> str:
    """What is wrong with the certificate, where OpenSSL says so; a wrong clock of this computer shows as a date."""
    seen: BaseException | None = error
    for _ in range(10):
        if isinstance(seen, ssl.SSLCertVerificationError):
            return _CERTIFICATE_FAULTS.get(seen.verify_code, "hub_tls")
        inner = [one for one in (getattr(seen, "reason", None), *getattr(seen, "args", ())) if _is_error(one)]
        seen = inner[0] if inner else None
    return "hub_tls"


def _is_error(value: object) -> bool:
    return isinstance(value, BaseException)
