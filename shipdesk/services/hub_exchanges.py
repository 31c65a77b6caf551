"""What was said between the desk and its hub, kept for the user and for support (H-103)."""

from __future__ import annotations

from dataclasses import asdict

from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.store.exchanges import KeptExchange

MOST_SHOWN = 200


def keep_exchanges(desk: Desk) -> None:
    """Writes down what was said since the last time; in the caller's transaction."""
    desk.store.exchanges.keep(KeptExchange(**asdict(one)) for one in desk.hub.exchanges.take())


def latest_exchanges(desk: Desk, limit: int = MOST_SHOWN) -> list[KeptExchange]:
    """The newest first."""
    return desk.store.exchanges.latest(limit)


def exchanges_of(desk: Desk, outbox_id: str) -> list[KeptExchange]:
    """Every try of one wish with its answer, the newest first."""
    row = desk.store.outbox.get(outbox_id)
    if row is None:
        raise WrongInput("not_found", "outbox_row_unknown", pointer="/id", id=outbox_id)
    return desk.store.exchanges.latest(MOST_SHOWN, [row.idempotency_key])
