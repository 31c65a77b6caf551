"""The inbox of the desk: what the hub, the border and the printers did while nobody looked."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.services.desk import Desk
from shipdesk.store.inbox import Note

MOST = 200


@dataclass(frozen=True)
class Inbox:
    """The latest notes, newest first, and how many of all nobody has seen."""

    notes: tuple[Note, ...]
    unseen: int


def read_inbox(desk: Desk, most: int = MOST) -> Inbox:
    return Inbox(tuple(desk.store.inbox.latest(most)), desk.store.inbox.unseen())


def unseen(desk: Desk) -> int:
    return desk.store.inbox.unseen()


def see(desk: Desk, inbox: Inbox) -> None:
    """Everything that this inbox showed; what came meanwhile stays new."""
    if inbox.notes:
        with desk.store.atomic():
            desk.store.inbox.see_up_to(inbox.notes[0].id, desk.tools.now())
