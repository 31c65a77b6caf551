"""How the desk says who it is at a hub: by token, by signing key, not at all; kept in the keyring or for this start."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.errors import SecretTrouble, WrongInput
from shipdesk.hub.client import HubClient
from shipdesk.hub.credentials import Credentials, Nobody, SignedIn, TokenStore
from shipdesk.services.desk import Desk
from shipdesk.services.hub_connection import BY_THE_CONTRACT, HUB, KINDS, ProviderChoice


@dataclass(frozen=True)
class Way:
    """How the desk says who it is: a bearer token, or the secret that requests are signed with; nothing at all.

    `choice` is to whom: a hub by the contract knows all of these, another provider its own key.
    """

    secret: str | None = None
    key_id: str | None = None
    choice: ProviderChoice = BY_THE_CONTRACT

    def __repr__(self) -> str:
        """Never into a log or a traceback."""
        return f"Way(key_id={self.key_id!r})"


def client_by(desk: Desk, address: str, way: Way) -> HubClient:
    kind = way.choice.kind
    if kind not in KINDS:
        raise WrongInput("not_in_enum", "not_in_list", pointer="/provider", value=kind, choices=", ".join(KINDS))
    return desk.hub_door.client(address, credentials_by(desk, address, way, Memory(way)), way.choice)


def credentials_by(desk: Desk, address: str, way: Way, store: TokenStore) -> Credentials:
    if way.key_id is not None:
        return desk.hub_door.signing(way.key_id, store)
    if way.secret is None:
        return Nobody()
    if way.choice.kind != HUB:
        return desk.hub_door.server_key(store)
    return SignedIn(store, desk.hub_door.sign_in(address))


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
