"""How one kind of resource is read again when the feed said that it changed."""

from __future__ import annotations

from typing import Protocol

from shipdesk.hub.port import Done, Outcome
from shipdesk.services.desk import Desk
from shipdesk.store.feed import Hint


class Follower(Protocol):
    def is_known(self, desk: Desk, hint: Hint) -> bool:
        """Whether the desk has that version already, or wants nothing of it."""

    def read(self, desk: Desk, hint: Hint) -> Outcome:
        """Asks the hub."""

    def store(self, desk: Desk, hint: Hint, done: Done) -> None:
        """In the caller's transaction."""
