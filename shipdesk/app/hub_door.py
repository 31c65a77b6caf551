"""The doors to hubs: the embedded one in the desk folder, and those behind HTTP."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from shipdesk.services.desk import Hub, HubIdentity, TokenVault
from shipdesk.services.hub_connection import HUB

if TYPE_CHECKING:
    from shipdesk.embedded_hub import EmbeddedHub
    from shipdesk.hub.client import HubClient
    from shipdesk.hub.credentials import Credentials, Signed, TokenStore
    from shipdesk.hub.exchanges import Exchanges
    from shipdesk.hub.oauth import TokenEndpoint
    from shipdesk.hub.port import HubRequest, HubResponse, Send
    from shipdesk.paths import DeskFolder
    from shipdesk.reference import Reference
    from shipdesk.secrets import Keyring
    from shipdesk.services.hub_connection import HubConnection, ProviderChoice

EMBEDDED = HubIdentity(environment="OFFLINE", account="embedded", provider="ShipDesk embedded hub")
TOKEN_VARIABLE = "SHIPDESK_HUB_TOKEN"  # noqa: S105 - the name of a variable


class Doors:
    """The desk's `HubDoor`. Client, contract, schemas, network and keyring are read when they are first needed."""

    def __init__(
        self, folder: DeskFolder, embedded: EmbeddedDoor, now: Callable[[], datetime], keyring: Keyring | None = None
    ) -> None:
        self._folder = folder
        self._embedded = embedded
        self._now = now
        self._keyring = keyring

    def embedded(self) -> Hub:
        from shipdesk.hub.client import HubClient

        return Hub(EMBEDDED, HubClient(self._embedded, self._now))

    def renew(self) -> None:
        self._embedded.renew()

    def client(self, address: str, credentials: Credentials, choice: ProviderChoice) -> HubClient:
        from shipdesk.net import require_safe

        require_safe(address)
        return self._client(address, credentials, choice)

    def sign_in(self, address: str) -> TokenEndpoint:
        from shipdesk.hub.oauth import TokenEndpoint

        return TokenEndpoint(_when_first_used(lambda: _plain_send(address)))

    def server_key(self, store: TokenStore) -> Credentials:
        from shipdesk.hub.karrio import ServerKey

        return ServerKey(store)

    def signing(self, key_id: str, store: TokenStore) -> Signed:
        from shipdesk.hub.credentials import Signed

        return Signed(key_id, store, self._now)

    def vault(self, address: str) -> TokenVault:
        """The token of the environment variable, on machines without a keyring, else the keyring's."""
        from shipdesk.secrets import Keyring, Vault

        given = os.environ.get(TOKEN_VARIABLE)
        if given:
            return _Given(given)
        return Vault(self._keyring or Keyring(), f"{address} {self._folder.root.resolve()}")

    def connected(self, connection: HubConnection) -> Hub:
        """The hub that the desk is connected to; nothing is asked of it yet."""
        identity = HubIdentity(connection.environment, connection.account, connection.provider, connection.url)
        return Hub(identity, self._client(connection.url, self._credentials(connection), connection.choice))

    def _credentials(self, connection: HubConnection) -> Credentials:
        vault = self.vault(connection.url)
        if connection.kind != HUB:
            return self.server_key(vault)
        if connection.key_id is not None:
            return self.signing(connection.key_id, vault)
        from shipdesk.hub.credentials import SignedIn

        return SignedIn(vault, self.sign_in(connection.url))

    def _client(self, address: str, credentials: Credentials, choice: ProviderChoice) -> HubClient:
        """The network's library is off the start path."""
        from shipdesk.hub.client import HubClient
        from shipdesk.hub.credentials import Signed
        from shipdesk.hub.exchanges import Exchanges

        exchanges = Exchanges()

        def build() -> Send:
            from shipdesk.hub.http import http_send
            from shipdesk.net import HttpTransport

            send = http_send(HttpTransport(address), credentials)
            return send if choice.kind == HUB else self._translated(send, choice, exchanges)

        clock = credentials.clock if isinstance(credentials, Signed) else None
        return HubClient(_when_first_used(build), self._now, clock=clock, exchanges=exchanges)

    def _translated(self, send: Send, choice: ProviderChoice, exchanges: Exchanges) -> Send:
        """What another provider was really asked is kept beside what the desk asked."""
        from shipdesk.hub.exchanges import noted
        from shipdesk.hub.karrio import KarrioProvider

        return KarrioProvider(noted(send, exchanges, self._now), self._now, choice.account)


class _Given:
    """A token that stands in the environment: it is read, never kept."""

    def __init__(self, token: str) -> None:
        self._token = token

    def read(self) -> str:
        return self._token

    def write(self, secret: str) -> None:
        """Whoever set the variable keeps it."""

    def forget(self) -> None:
        """Whoever set the variable takes it away."""


def _when_first_used(build: Callable[[], Send]) -> Send:
    """Safe from any thread; built once."""
    lock = threading.Lock()
    built: list[Send] = []

    def send(request: HubRequest) -> HubResponse:
        with lock:
            if not built:
                built.append(build())
        return built[0](request)

    return send


def _plain_send(address: str) -> Send:
    """Without a token, to the origin of the hub's address."""
    from shipdesk.hub.http import http_send
    from shipdesk.net import HttpTransport, origin_of

    return http_send(HttpTransport(origin_of(address)))


class EmbeddedDoor:
    """The hub in the desk folder, made when it is first asked; safe from any thread."""

    def __init__(self, make: Callable[[], EmbeddedHub]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: EmbeddedHub | None = None

    def __call__(self, request: HubRequest) -> HubResponse:
        with self._lock:
            if self._made is None:
                self._made = self._make()
        return self._made.handle(request)

    def renew(self) -> None:
        """Another file may lie in its place: every thread opens it once more."""
        with self._lock:
            if self._made is not None:
                self._made.renew()


def embedded_send(
    folder: DeskFolder, reference: Reference, now: Callable[[], datetime], random_bytes: Callable[[int], bytes]
) -> EmbeddedDoor:
    """The hub in the desk folder; contract and schemas stay off the start path."""

    def make() -> EmbeddedHub:
        from shipdesk.app.embedded import embedded_hub

        return embedded_hub(folder, reference, now, random_bytes)

    return EmbeddedDoor(make)
