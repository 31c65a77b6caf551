"""Who asks: nothing, a bearer token, a sign-in that renews itself, or a signature (H-95, H-96, H-99)."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from shipdesk.errors import DeskError
from shipdesk.hub.calls.call import content_digest
from shipdesk.hub.clock import NOISE, HubClock
from shipdesk.hub.oauth import TokenEndpoint, Tokens, read_tokens, tokens_text
from shipdesk.hub.port import HubRequest, HubResponse
from shipdesk.hub.signature import signature


class TokenStore(Protocol):
    """Where a secret is kept; never a database, never a file of ours."""

    def read(self) -> str | None: ...

    def write(self, secret: str) -> None: ...


class Credentials(Protocol):
    def headers(self, request: HubRequest) -> Mapping[str, str]:
        """What this request needs; made anew for each sending."""

    def renewed(self, used: Mapping[str, str], answer: HubResponse) -> bool:
        """After this answer, a 401: whether there are other credentials now than those used."""


class Nobody:
    """For hubs that ask for none."""

    def headers(self, _request: HubRequest) -> Mapping[str, str]:
        return {}

    def renewed(self, _used: Mapping[str, str], _answer: HubResponse) -> bool:
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

    def renewed(self, used: Mapping[str, str], _answer: HubResponse) -> bool:
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
    """A key and its secret; the time is the hub's, so a computer whose clock is wrong signs rightly.

    `clock` is the one that the client of the same hub sets by each answer.
    """

    def __init__(self, key_id: str, store: TokenStore, now: Callable[[], datetime]) -> None:
        self._key_id = key_id
        self._store = store
        self.clock = HubClock()
        self._now = now
        self._secret: str | None = None

    def headers(self, request: HubRequest) -> Mapping[str, str]:
        """The body is signed too, by its digest; the key goes bare, so that both sides sign the same text."""
        more = {} if not request.body else {"Content-Digest": content_digest(request.body)}
        key = request.header("Idempotency-Key")
        if key is not None:
            more["Idempotency-Key"] = key.strip('"')
        at = int(self.clock.at_the_hub(self._now()).timestamp())
        whole = replace(request, headers={**request.headers, **more})
        return more | {"Hub-Signature": signature(whole, self._key_id, self._known_secret(), at, str(uuid.uuid4()))}

    def renewed(self, _used: Mapping[str, str], answer: HubResponse) -> bool:
        """A signature refused for its time is right with the clock that the answer told."""
        before, told = self.clock.skew, _server_time(answer)
        if told is not None:
            self.clock.was_told(told, self._now())
        return abs(self.clock.skew - before) > NOISE

    def _known_secret(self) -> str:
        """Asked of the keyring once in a start; nothing where it is locked or gone: the hub will ask who we are."""
        if self._secret is None:
            try:
                self._secret = self._store.read()
            except DeskError:
                return ""
        return self._secret or ""


def _bearer(tokens: Tokens | None) -> Mapping[str, str]:
    return {} if tokens is None else {"Authorization": f"Bearer {tokens.access}"}


def _server_time(answer: HubResponse) -> datetime | None:
    """What a refusal for the clock tells (H-99)."""
    try:
        told = datetime.fromisoformat(answer.json()["server_time"])
    except (ValueError, KeyError, TypeError):
        return None
    return told if told.tzinfo is not None else None
