"""How the desk says who it is at a hub: by token, by signing key, not at all; kept in the keyring or for this start."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.errors import SecretTrouble
from shipdesk.hub.client import HubClient
from shipdesk.hub.credentials import Credentials, Nobody, SignedIn, TokenStore
from shipdesk.services.desk import Desk


@dataclass(frozen=True)
class Way:
    """How the desk says who it is: a bearer token, or the secret that requests are signed with; nothing at all."""

    secret: str | None = None
    key_id: str | None = None

    def __repr__(self) -> str:
        """Never into a log or a traceback."""
        return f"Way(key_id={self.key_id!r})"


def client_by(desk: Desk, address: str, way: Way) -> HubClient:
    return desk.hub_door.client(address, credentials_by(desk, address, way, Memory(way)))


def credentials_by(desk: Desk, address: str, way: Way, store: TokenStore) -> Credentials:
    if way.key_id is not None:
        return desk.hub_door.signing(way.key_id, store)
    return Nobody() if way.secret is None else SignedIn(store, desk.hub_door.sign_in(address))


def kept(desk: Desk, url: str, way: Way) -> SecretTrouble | None:
    if way.secret is None:
        return None
    try:
        desk.hub_door.vault(url).write(way.secret)
    except SecretTrouble as trouble:
        return trouble
    return None


class Memory:
    """A secret before it is kept, or where it cannot be."""

    def __init__(self, way: Way) -> None:
        self._text = way.secret

    def read(self) -> str | None:
        return self._text

    def write(self, secret: str) -> None:
        self._text = secret
