"""Who asks: nothing, a bearer token, a sign-in that renews itself, or a signature (H-95, H-96, H-99)."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from shipdesk.errors import DeskError
from shipdesk.hub.clock import HubClock
from shipdesk.hub.oauth import TokenEndpoint, Tokens, read_tokens, tokens_text
from shipdesk.hub.port import HubRequest
from shipdesk.hub.signature import signature


class TokenStore(Protocol):
    """Where a secret is kept; never a database, never a file of ours."""

    def read(self) -> str | None: ...

    def write(self, secret: str) -> None: ...


class Credentials(Protocol):
    def headers(self, request: HubRequest) -> Mapping[str, str]:
        """What this request needs; made anew for each sending."""

    def renewed(self, used: Mapping[str, str]) -> bool:
        """After 401: whether there are other credentials now than those used."""


class Nobody:
    """For hubs that ask for none."""

    def headers(self, _request: HubRequest) -> Mapping[str, str]:
        return {}

    def renewed(self, _used: Mapping[str, str]) -> bool:
        return False


class SignedIn:
    """A bearer token, renewed by its sign-in where it has one; one renewal at a time over all threads."""

    def __init__(self, store: TokenStore, endpoint: TokenEndpoint) -> None:
        self._store = store
        self._endpoint = endpoint
        self._lock = threading.Lock()
        self._tokens: Tokens | None = None

    def headers(self, _request: HubRequest) -> Mapping[str, str]:
        with self._lock:
            if self._tokens is None:
                self._tokens = self._stored()
            return _bearer(self._tokens)

    def renewed(self, used: Mapping[str, str]) -> bool:
        with self._lock:
            if _bearer(self._tokens) != used:
                return True
            stored = self._stored()
            if stored is not None and _bearer(stored) != used:
                # Another program on this computer was faster.
                self._tokens = stored
                return True
            return self._renew(stored)

    def _renew(self, stored: Tokens | None) -> bool:
        fresh = self._endpoint.renewed(stored) if stored is not None else None
        if fresh is None:
            return False
        self._tokens = fresh
        try:
            self._store.write(tokens_text(fresh))
        except DeskError:
            # Good for as long as this program runs; the next start asks to sign in.
            return True
        return True

    def _stored(self) -> Tokens | None:
        try:
            return read_tokens(self._store.read())
        except DeskError:
            # A keyring that is locked or gone: the hub will ask who we are, and the user is told to sign in.
            return self._tokens


class Signed:
    """A key and its secret; the time is the hub's, so a computer whose clock is wrong signs rightly."""

    def __init__(self, key_id: str, store: TokenStore, clock: HubClock, now: Callable[[], datetime]) -> None:
        self._key_id = key_id
        self._store = store
        self._clock = clock
        self._now = now

    def headers(self, request: HubRequest) -> Mapping[str, str]:
        at = int(self._clock.at_the_hub(self._now()).timestamp())
        secret = self._store.read() or ""
        return {"Hub-Signature": signature(request, self._key_id, secret, at, str(uuid.uuid4()))}

    def renewed(self, _used: Mapping[str, str]) -> bool:
        """A signature refused for its time is right with the clock that the answer told."""
        return self._clock.is_far_off


def _bearer(tokens: Tokens | None) -> Mapping[str, str]:
    return {} if tokens is None else {"Authorization": f"Bearer {tokens.access}"}
