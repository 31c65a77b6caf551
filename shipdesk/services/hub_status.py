"""Which hub the desk works with, whether it answers, and what waits for it."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.domain.states import Wish
from shipdesk.hub.calls import system
from shipdesk.hub.port import Done
from shipdesk.services.desk import Desk


@dataclass(frozen=True)
class HubStatus:
    environment: str
    provider: str
    account: str
    url: str | None
    reachable: bool
    queued: int
    unknown: int


def status(desk: Desk) -> HubStatus:
    """Asks the hub's health, which is no proof that a write will succeed (H-104)."""
    counts = desk.store.outbox.counts()
    return HubStatus(
        environment=desk.hub_identity.environment,
        provider=desk.hub_identity.provider,
        account=desk.hub_identity.account,
        url=desk.hub_identity.url,
        reachable=isinstance(desk.hub.ask(system.health()), Done),
        queued=counts[Wish.QUEUED] + counts[Wish.SENDING],
        unknown=counts[Wish.UNKNOWN],
    )
