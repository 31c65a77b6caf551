"""The shipments as they were at a backup: read from a proved copy, while the desk stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

from shipdesk.backups import Backup
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.restore_desk import as_it_was
from shipdesk.store.consignment_list import Listed
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.desk_copies import open_copy
from shipdesk.store.desk_store import Store


def shipments_then(desk: Desk, backup: Backup) -> Listed:
    """The newest and all that were unfinished, as the list of shipments shows them."""
    with _desk_then(desk, backup) as then:
        return then.store.consignment_list.read()


def shipment_then(desk: Desk, backup: Backup, reference: str) -> StoredConsignment:
    """One of them whole; raises `WrongInput` where there was none of that reference."""
    with _desk_then(desk, backup) as then:
        return find(then, reference)


@contextmanager
def _desk_then(desk: Desk, backup: Backup) -> Iterator[Desk]:
    with as_it_was(backup) as file, closing(Store(lambda: open_copy(file), desk.reference.minor_units)) as store:
        yield replace(desk, store=store, is_read_only=True)
