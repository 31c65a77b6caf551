"""Who changed what of a consignment."""

from __future__ import annotations

from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.store.history import LoggedChange


def history_of(desk: Desk, reference: str) -> list[LoggedChange]:
    """The latest last."""
    return desk.store.history.of_consignment(find(desk, reference).id)
