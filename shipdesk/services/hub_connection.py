"""Which hub the desk is connected to, as the desk's database keeps it: an address and who we are there, no secret."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shipdesk.store import Store

KEY = "hub_connection"
HUB, KARRIO = "hub", "karrio"
KINDS = (HUB, KARRIO)


@dataclass(frozen=True)
class ProviderChoice:
    """What stands at an address: a hub by the contract, or another provider with the account there to book with."""

    kind: str = HUB
    account: str | None = None


BY_THE_CONTRACT = ProviderChoice()


@dataclass(frozen=True)
class HubConnection:
    """`environment`, `account` and `provider` are what the hub itself said when the desk was connected."""

    url: str
    environment: str
    account: str
    provider: str
    key_id: str | None = None
    """Of the key that requests are signed with, where they are; its secret is in the keyring."""
    kind: str = HUB

    @property
    def choice(self) -> ProviderChoice:
        """As it was chosen when the desk was connected; a hub knows its account from the token."""
        return ProviderChoice(self.kind, None if self.kind == HUB else self.account)


def stored_connection(store: Store) -> HubConnection | None:
    """None where the desk works with its embedded hub."""
    text = store.settings.get(KEY)
    return None if text is None else HubConnection(**json.loads(text))


def keep_connection(store: Store, connection: HubConnection | None) -> None:
    """In the caller's transaction."""
    if connection is None:
        store.settings.clear(KEY)
    else:
        store.settings.set(KEY, json.dumps(asdict(connection)))
