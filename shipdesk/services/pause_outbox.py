"""After a restore nothing leaves the desk until a person has looked: the wishes of an older day may be settled."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from shipdesk.services.desk import Desk
from shipdesk.store import Store
from shipdesk.store.desk_copies import PAUSED


@dataclass(frozen=True)
class Pause:
    """`made_at` of the backup that the desk came back from, and when it did."""

    backup: str
    made_at: datetime
    restored_at: datetime


def pause_of(store: Store) -> Pause | None:
    """None where the outbox sends as ever."""
    text = store.settings.get(PAUSED)
    if text is None:
        return None
    told = json.loads(text)
    moments = (datetime.fromisoformat(told[name]) for name in ("made_at", "restored_at"))
    return Pause(told["backup"], *moments)


def send_again(desk: Desk) -> None:
    """A person has looked: the wishes go out from now on, each under its old key."""
    with desk.store.atomic():
        desk.store.settings.clear(PAUSED)
