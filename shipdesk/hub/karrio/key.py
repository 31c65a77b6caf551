"""Who asks: karrio's own keys go by another word than Bearer, and nothing renews them."""

from __future__ import annotations

from collections.abc import Mapping

from shipdesk.errors import DeskError
from shipdesk.hub.credentials import TokenStore
from shipdesk.hub.oauth import read_tokens
from shipdesk.hub.port import HubRequest, HubResponse


class ServerKey:
    """Read from the keyring when it is first needed; one that was changed there is found at the next start."""

    def __init__(self, store: TokenStore) -> None:
        self._store = store
        self._headers: Mapping[str, str] | None = None

    def headers(self, _request: HubRequest) -> Mapping[str, str]:
        if self._headers is None:
            self._headers = self._read()
        return self._headers or {}

    def renewed(self, _used: Mapping[str, str], _answer: HubResponse) -> bool:
        return False

    def _read(self) -> Mapping[str, str] | None:
        try:
            tokens = read_tokens(self._store.read())
        except DeskError:
            # A keyring that is locked: the server will ask who we are, and the user is told to sign in.
            return None
        return None if tokens is None else {"Authorization": f"Token {tokens.access}"}
