"""A whole desk goes to another computer as one sealed file: a backup, packed; there it comes back as a restore does.

Both ends hold their outbox until a person says where work goes on. The copy never uses a number that the first desk was
lent, and numbers its own cartons in a series of its own: two desks that both went on would give one number twice.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from shipdesk import __version__
from shipdesk.backups import DESK, Backup, Shelf
from shipdesk.backups.lists import LIST, list_in, place_of_hash
from shipdesk.database import turn
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.paths import DESK_FILE, DeskFolder
from shipdesk.progress import Progress
from shipdesk.services import sealed_file
from shipdesk.services.back_up_desk import back_up, one_at_a_time
from shipdesk.services.desk import Desk
from shipdesk.services.first_run import is_new
from shipdesk.services.own_company import company_name
from shipdesk.services.own_series import lend_series, take_series
from shipdesk.services.restore_desk import restore
from shipdesk.services.sealed_file import Seal
from shipdesk.store.desk_copies import PAUSED, spend_numbers

ENDING = DESK_FILE


@dataclass(frozen=True)
class Moved:
    """The file, and its seal to compare at the other end."""

    file: Path
    seal: Seal


def export_desk(desk: Desk, file: Path, progress: Progress | None = None, *, stays: bool = False) -> Moved:
    """Everything of the desk in one file. Unless work `stays` here, this desk's outbox waits from now on."""
    progress = progress or Progress()
    if file.resolve().is_relative_to(desk.folder.root.resolve()):
        raise WrongInput("not_supported", "desk_file_inside_desk", file=file)
    backup = back_up(desk, "asked", progress).made.backup
    told = {
        "company": company_name(desk),
        "version": __version__,
        "by": desk.tools.who(),
        "sscc_series": lend_series(desk),
    }
    with one_at_a_time(desk.folder):
        members, now = _members(backup), desk.tools.now()
        seal = sealed_file.write_sealed(file, sealed_file.DESK, members, now, told, progress, backup.size)
    if not stays:
        _hold_outbox(desk, file.name)
    return Moved(file, seal)


def import_desk(desk: Desk, file: Path, progress: Progress | None = None) -> Seal:
    """Onto a desk that is still empty. The outbox waits until a person has looked."""
    progress = progress or Progress()
    if not is_new(desk):
        raise WrongInput("exists", "desk_not_empty", folder=desk.folder.root)
    with (
        _unpacking(desk.folder) as place,
        sealed_file.open_sealed(file, sealed_file.DESK) as (seal, archive),
    ):
        sealed_file.unpack(seal, archive, place, progress)
        backup = Shelf(place).latest()
        if backup is None:
            raise DeskUnusable("not_a_table", "sealed_file_unreadable", file=file.name)
        restore(desk, backup, progress, lambda copy: _number_anew(copy, seal, desk.tools.now()))
    return seal


def clear_arriving(folder: DeskFolder) -> None:
    """What a crash left of it, unless somebody unpacks just now."""
    with turn(folder.arriving_lock, patience_seconds=0) as ours:
        if ours:
            shutil.rmtree(folder.arriving, ignore_errors=True)


@contextmanager
def _unpacking(folder: DeskFolder) -> Iterator[Path]:
    """A place on the desk's own disk, empty, for one at a time."""
    with turn(folder.arriving_lock, patience_seconds=0) as ours:
        if not ours:
            raise DeskUnusable("busy", "backup_busy", folder=folder.arriving)
        shutil.rmtree(folder.arriving, ignore_errors=True)
        try:
            yield folder.arriving
        finally:
            shutil.rmtree(folder.arriving, ignore_errors=True)


def check_desk_file(file: Path, progress: Progress | None = None) -> Seal:
    """Every hash of it, and the list of the backup inside, with nothing written."""
    progress = progress or Progress()
    with sealed_file.open_sealed(file, sealed_file.DESK) as (seal, archive):
        lists = [name for name in seal.files if PurePosixPath(name).match(f"*/{LIST}")]
        for name in lists:
            listed = sealed_file.read_member(seal, archive, name).decode(errors="replace")
            if list_in(Path(name).parent, listed) is None:
                raise WrongInput("not_a_table", "sealed_file_unreadable", file=file.name)
        sealed_file.prove(seal, archive, progress)
    return seal


def _members(backup: Backup) -> Iterator[tuple[str, Path | bytes]]:
    """As they lie on a shelf of backups with this one alone."""
    yield f"{backup.name}/{LIST}", backup.folder / LIST
    yield f"{backup.name}/{DESK}", backup.folder / DESK
    for digest in sorted({one.sha256 for one in backup.files if one.path != DESK}):
        place = place_of_hash(backup.shelf, digest)
        yield place.relative_to(backup.shelf).as_posix(), place


def _number_anew(copy: Path, seal: Seal, now: datetime) -> None:
    """Before the desk is in its place: whoever opened it earlier would give numbers that the first desk gives, too."""
    spend_numbers(copy, now)
    take_series(copy, seal.told.get("sscc_series"))


def _hold_outbox(desk: Desk, name: str) -> None:
    now = _moment(desk.tools.now())
    told = {"backup": name, "made_at": now, "restored_at": now}
    with desk.store.atomic():
        desk.store.settings.set(PAUSED, json.dumps(told))


def _moment(now: datetime) -> str:
    return now.astimezone(UTC).isoformat()
