"""Builds a desk: databases, tables, the hub, clock and identities."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from shipdesk.app.hub_door import Doors, embedded_send
from shipdesk.app.keeping import kept_before_update
from shipdesk.app.shipped import shipped
from shipdesk.app.update_door import UpdateDoor
from shipdesk.catalogs import Catalogs
from shipdesk.database import BeforeUpdate, Database, Ids, Line, is_held, open_database
from shipdesk.database.opening import BUSY_SECONDS
from shipdesk.errors import DeskUnusable
from shipdesk.late import LateMapping
from shipdesk.paths import DeskFolder
from shipdesk.services.desk import Desk, Hub, HubLink, Seat, Tools
from shipdesk.services.desk_place import require_near
from shipdesk.services.desk_presence import finish_what_was_begun, require_present
from shipdesk.services.hub_connection import stored_connection
from shipdesk.store import Store
from shipdesk.store.mark import APPLICATION_ID, MIGRATIONS

if TYPE_CHECKING:
    from shipdesk.printing.port import SystemPrinters


FREE_SECONDS = 0.2
"""So long another program may hold the database without being called a hindrance."""


@dataclass(frozen=True)
class World:
    """What differs between a real desk, a demo and a test: the clock, the source of randomness, who sits there."""

    now: Callable[[], datetime]
    random_bytes: Callable[[int], bytes]
    who: Callable[[], str] = lambda: "desk"


def real_world() -> World:
    return World(lambda: datetime.now(UTC), os.urandom, _user)


def _user() -> str:
    """The computer's user; a system without one (a container) has a desk all the same."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "desk"


def open_desk(
    root: Path,
    world: World | None = None,
    busy_seconds: float = BUSY_SECONDS,
    *,
    read_only: bool = False,
    database: Path | None = None,
) -> Desk:
    """The desk in that folder, made when missing. Raises `DeskUnusable` where it cannot be used as it is.

    `busy_seconds` is how long each of its writes waits for another program. With `read_only` nothing is made or
    changed; `database` then names the file to look at, as that of a backup.
    """
    require_near(root)
    world = world or real_world()
    folder = DeskFolder(root)
    if not read_only:
        finish_what_was_begun(folder, world.now())
        require_present(folder)
        _make(folder)
    facts = shipped()
    reference = facts.reference
    minor_units = LateMapping(lambda: reference.minor_units)
    before_update = kept_before_update(folder, world.now)
    connect = _connector(database or folder.database, folder.writing_lock, before_update, busy_seconds, read_only)
    store = Store(connect, minor_units)
    store.settings.get("language")
    doors = Doors(folder, embedded_send(folder, reference, world.now, world.random_bytes), world.now)
    ids, seat = Ids(world.now, world.random_bytes), Seat(world.who)
    return Desk(
        folder=folder,
        store=store,
        catalogs=Catalogs(folder.catalogs, minor_units, before_update),
        hub_link=HubLink(lambda: _present_hub(doors, store)),
        hub_door=doors,
        reference=reference,
        load_rules=lambda: facts.rules(folder.rules),
        load_wording=lambda: facts.wording,
        typesetter=lambda: facts.typesetter,
        system_printers=_system_printers,
        updates=UpdateDoor(facts.resources / "updates" / "source.toml"),
        is_read_only=read_only,
        tools=Tools(now=world.now, new_id=ids.uuid7, new_key=lambda: _key(world.random_bytes), who=seat.who),
        seat=seat,
    )


def is_free(folder: DeskFolder, patience_seconds: float = FREE_SECONDS) -> bool:
    """Whether no other program holds the database just now; one that is not there yet is free."""
    return not is_held(folder.database, patience_seconds)


def _connector(
    database: Path, line: Path, before_update: BeforeUpdate, busy_seconds: float, read_only: bool
) -> Callable[[], Database]:
    """Makes the desk's file at the first call at most: one that goes away while it is open is never begun anew."""
    is_open = False

    def connect() -> Database:
        nonlocal is_open
        db = open_database(
            database,
            migrations=MIGRATIONS,
            application_id=APPLICATION_ID,
            busy_seconds=busy_seconds,
            read_only=read_only,
            must_exist=is_open,
            before_update=before_update,
        )
        is_open = True
        if not read_only:
            db.line = Line(line, database, busy_seconds)
        return db

    return connect


def _present_hub(doors: Doors, store: Store) -> Hub:
    connection = stored_connection(store)
    return doors.embedded() if connection is None else doors.connected(connection)


def _make(folder: DeskFolder) -> None:
    try:
        for one in (folder.root, folder.catalogs, folder.papers, folder.logs):
            one.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeskUnusable("read_only", "desk_folder_not_writable", folder=folder.root) from error


def _system_printers() -> SystemPrinters:
    from shipdesk.printing.choosing import system_printers

    return system_printers()


def _key(random_bytes: Callable[[int], bytes]) -> str:
    """A version 4 UUID: idempotency keys say nothing about when they were made."""
    import uuid

    return str(uuid.UUID(bytes=random_bytes(16), version=4))
