"""What every service of a running desk works with; built once in `app` and passed in."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from shipdesk.services.sending_pace import SendingPace

if TYPE_CHECKING:
    from shipdesk.catalogs import Catalogs
    from shipdesk.errors import WrongInput
    from shipdesk.hub.client import HubClient
    from shipdesk.hub.credentials import Credentials, TokenStore
    from shipdesk.hub.oauth import TokenEndpoint
    from shipdesk.paths import DeskFolder
    from shipdesk.printing.port import SystemPrinters
    from shipdesk.reference import Reference, Wording
    from shipdesk.reference.own_rules import LoadedRules
    from shipdesk.reference.rules import RulePack
    from shipdesk.services.hub_connection import HubConnection, ProviderChoice
    from shipdesk.store import Store
    from shipdesk.typeset import Typesetter
    from shipdesk.updates import Source

BANGKOK = timezone(timedelta(hours=7), "Asia/Bangkok")
"""Thailand keeps UTC+7 all year."""


@dataclass(frozen=True)
class HubIdentity:
    """The hub the desk works with; outbox rows are bound to environment and account (H-36)."""

    environment: str
    account: str
    provider: str
    url: str | None = None
    """None for the embedded hub."""

    @property
    def key(self) -> str:
        """What cursors and number blocks are kept by; the embedded hub's is its environment alone, as ever."""
        return self.environment if self.url is None else f"{self.environment} {self.account}"


@dataclass(frozen=True)
class Hub:
    """A hub, and who the desk is there."""

    identity: HubIdentity
    client: HubClient
    pace: SendingPace = field(default_factory=SendingPace)


class HubLink:
    """The hub in use, found when it is first asked for; another may be put in its place while the desk is open."""

    def __init__(self, find: Hub | Callable[[], Hub]) -> None:
        self._find = find
        self._lock = threading.Lock()

    @property
    def present(self) -> Hub:
        with self._lock:
            if not isinstance(self._find, Hub):
                self._find = self._find()
            return self._find

    def switch(self, hub: Hub) -> None:
        with self._lock:
            self._find = hub


@dataclass
class Seat:
    """Who sits at the desk: a person chosen by name, else the computer's user."""

    user: Callable[[], str] = lambda: "desk"
    name: str | None = None

    def who(self) -> str:
        return self.name or self.user()


class HubDoor(Protocol):
    """How the desk comes to a hub; wired in `app`, which alone knows networks and keyrings."""

    def embedded(self) -> Hub: ...

    def renew(self) -> None:
        """The embedded one opens its file once more when it is next asked."""

    def connected(self, connection: HubConnection) -> Hub:
        """The hub of a connection that the desk's database keeps; nothing is asked of it yet."""

    def client(self, address: str, credentials: Credentials, choice: ProviderChoice) -> HubClient:
        """The hub at that address; raises `WrongInput` for one that no token may be sent to."""

    def sign_in(self, address: str) -> TokenEndpoint:
        """The sign-in beside it."""

    def server_key(self, store: TokenStore) -> Credentials:
        """The key of a provider that is no hub by the contract."""

    def signing(self, key_id: str, store: TokenStore) -> Credentials:
        """Signs each request with the secret that is kept there."""

    def vault(self, address: str) -> TokenVault:
        """Where this desk's token for that address is kept."""


class UpdateDoor(Protocol):
    """How the desk comes to notices of new versions; nobody goes through it unless the user allows it."""

    @property
    def source(self) -> Source: ...

    def fetch(self) -> bytes:
        """The sealed notice; raises `HubNotReached`."""


class TokenVault(Protocol):
    """A `hub.credentials.TokenStore` that can be emptied."""

    def read(self) -> str | None: ...

    def write(self, secret: str) -> None: ...

    def forget(self) -> None: ...


@dataclass(frozen=True)
class Tools:
    """Clock and identities, passed in so that a demo and a test can fix them."""

    now: Callable[[], datetime]
    """Aware, UTC."""
    new_id: Callable[[], str]
    """UUIDv7 text: keys of rows."""
    new_key: Callable[[], str]
    """UUID text: idempotency keys."""
    who: Callable[[], str] = lambda: "desk"
    """Who works at the desk, for logs of decisions: a person chosen by name, else the computer's user."""

    def today(self) -> date:
        """The calendar date in Thailand."""
        return self.now().astimezone(BANGKOK).date()


@dataclass(frozen=True)
class Desk:
    folder: DeskFolder
    store: Store
    catalogs: Catalogs
    hub_link: HubLink
    hub_door: HubDoor
    reference: Reference
    load_rules: Callable[[], LoadedRules]
    """Rules and words of papers are read when first asked for: they are off the start path."""
    load_wording: Callable[[], Wording]
    typesetter: Callable[[], Typesetter]
    """Loaded when the first paper is made: fonts are off the start path."""
    tools: Tools
    system_printers: Callable[[], SystemPrinters]
    """The system's own printers: `lp` or Windows, or as the window's toolkit knows them."""
    updates: UpdateDoor
    is_read_only: bool = False
    """Somebody only looks: the folder can't be written, or the desk is a backup."""
    seat: Seat = field(default_factory=Seat)

    @cached_property
    def wording(self) -> Wording:
        """Words on paper."""
        return self.load_wording()

    @property
    def rules(self) -> RulePack:
        return self._rules.pack

    @property
    def rules_fault(self) -> WrongInput | None:
        """Why the user's own rule files are not in use."""
        return self._rules.fault

    @cached_property
    def _rules(self) -> LoadedRules:
        return self.load_rules()

    def renew(self) -> None:
        """Every thread opens the desk's files once more when it next needs them: other ones may lie in their places."""
        self.store.renew()
        self.hub_door.renew()

    def in_background(self) -> Desk:
        """The same desk for reading the feed and fetching files, which stand back for the user's own wishes (H-101)."""
        present = self.hub_link.present
        return replace(self, hub_link=HubLink(replace(present, client=present.client.in_background())))

    @property
    def hub(self) -> HubClient:
        return self.hub_link.present.client

    @property
    def hub_identity(self) -> HubIdentity:
        return self.hub_link.present.identity
