"""Whether somebody sits at this desk for the first time, and that they need not be asked again."""

from __future__ import annotations

from shipdesk.services.desk import Desk

DONE = "first_run"


def is_new(desk: Desk) -> bool:
    """Nobody has set the desk up and nothing lies on it."""
    store = desk.store
    return store.settings.get(DONE) is None and not store.parties.all() and store.consignment_list.is_empty()


def set_up_done(desk: Desk) -> None:
    with desk.store.atomic():
        desk.store.settings.set(DONE, desk.tools.now().isoformat())
