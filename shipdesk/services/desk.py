"""What every service of a running desk works with; built once in `app` and passed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from shipdesk.catalogs import Catalogs
from shipdesk.errors import WrongInput
from shipdesk.hub.client import HubClient
from shipdesk.paths import DeskFolder
from shipdesk.reference import Reference, Wording
from shipdesk.reference.rules import RulePack
from shipdesk.store import Store

if TYPE_CHECKING:
    from shipdesk.printing.port import SystemPrinters
    from shipdesk.typeset import Typesetter

BANGKOK = timezone(timedelta(hours=7), "Asia/Bangkok")
"""Thailand keeps UTC+7 all year."""


@dataclass(frozen=True)
class HubIdentity:
    """The hub the desk works with; outbox rows are bound to both (H-36)."""

    environment: str
    account: str
    provider: str


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
    """Who works at the desk: the name of the computer's user, for logs of decisions."""

    def today(self) -> date:
        """The calendar date in Thailand."""
        return self.now().astimezone(BANGKOK).date()


@dataclass(frozen=True)
class Desk:
    folder: DeskFolder
    store: Store
    catalogs: Catalogs
    hub: HubClient
    hub_identity: HubIdentity
    reference: Reference
    rules: RulePack
    wording: Wording
    typesetter: Callable[[], Typesetter]
    """Loaded when the first paper is made: fonts are off the start path."""
    tools: Tools
    system_printers: Callable[[], SystemPrinters]
    """The system's own printers: `lp` or Windows, or as the window's toolkit knows them."""
    rules_fault: WrongInput | None = None
    """Why the user's own rule files are not in use."""
