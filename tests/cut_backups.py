"""F2 for what the program writes by itself: the power goes while backups are made, copied to a second place and
thinned, papers issued and a desk packed into one file. What lies there is held against what had been acknowledged.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from shipdesk.app.wiring import open_desk
from shipdesk.backups import DESK, Backup, Shelf
from shipdesk.errors import DeskError
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import back_up, check_backup
from shipdesk.services.business_settings import set_setting
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk import Desk
from shipdesk.services.issue_papers import issue_papers
from shipdesk.services.move_desk import export_desk
from shipdesk.services.sealed_file import DESK as SEALED_DESK
from shipdesk.services.sealed_file import open_sealed, prove
from tests.builders import VIENTIANE, Clock, fixed_world
from tests.plain_disk import Event, Recorder, after_a_cut, recorded

STICK, OUT, FILE = "stick", "out", "all.shipdesk"
BACKUP, GONE, PAPER, SEALED = "backup", "gone", "paper", "sealed"


class Cuts:
    """One day at a desk in `place`, recorded once; then any number of cuts in it, looked at in `place / "cut"`."""

    def __init__(self, base: Path, place: Path) -> None:
        self._disk, self._left = place / "disk", place / "cut"
        root = shutil.copytree(base, self._disk / "desk")
        (self._disk / STICK).mkdir()
        clock = Clock()
        desk = open_desk(root, fixed_world(clock, seed=7))
        set_setting(desk, "backup_place", str(self._disk / STICK))
        with recorded(self._disk, self._is_plain) as recorder:
            _a_day(desk, clock, recorder)
        desk.store.close()
        self.events: list[Event] = recorder.events
        self._root = recorder.root

    def wrong_after(self, seed: int, *, minds_syncs: bool = True) -> list[str]:
        """The power goes at a moment that the seed says; nothing where all is as it was told."""
        dice = random.Random(seed)
        events = self.events[: dice.randint(0, len(self.events))]
        shutil.rmtree(self._left, ignore_errors=True)
        told = after_a_cut(events, self._root, dice, self._left, minds_syncs=minds_syncs)
        return [*self._missing(told), *self._not_whole()]

    def _is_plain(self, path: Path) -> bool:
        """Not the databases in use, their locks and journals."""
        parts = path.relative_to(self._disk).parts
        return parts[0] != "desk" or parts[1:2] in ((), ("backups",), ("papers",))

    def _missing(self, told: list[tuple[str, str, object]]) -> list[str]:
        gone = {name for kind, name, _ in told if kind == GONE}
        there = {backup.name for shelf in self._shelves() for backup in shelf.all()}
        wrong = [f"{name} is gone" for kind, name, _ in told if kind == BACKUP and name not in there | gone]
        for kind, name, content in told:
            path = self._left / name
            if kind in (PAPER, SEALED) and not (path.is_file() and path.read_bytes() == content):
                wrong.append(f"{name} is not what it was")
        return wrong

    def _not_whole(self) -> list[str]:
        """Whatever bears the name of a backup or of a sealed file is one."""
        backups = [backup for shelf in self._shelves() for backup in shelf.all()]
        wrong = [f"{backup.name} in {backup.shelf.name}" for backup in backups if not _is_whole(backup)]
        sealed = self._left / FILE
        return wrong if not sealed.is_file() or _is_sealed(sealed) else [*wrong, f"{FILE} is no sealed file"]

    def _shelves(self) -> list[Shelf]:
        stick = self._left / STICK
        return [Shelf(self._left / "desk" / "backups"), *map(Shelf, stick.iterdir() if stick.is_dir() else ())]


def _a_day(desk: Desk, clock: Clock, recorder: Recorder) -> None:
    out = desk.folder.root.parent / OUT
    for kind in ("packing-list", "shipping-instruction", "carton-marks"):
        clock.forward(hours=1)
        copy_consignment(desk, VIENTIANE, f"COPY-{kind}")
        recorder.acknowledge((BACKUP, back_up(desk, "time").made.backup.name, None))
        for handed in issue_papers(desk, VIENTIANE, out, kinds=(kind,)):
            content = (out / handed.path).read_bytes()
            recorder.acknowledge((PAPER, f"{OUT}/{handed.path}", content))
            frozen = next(desk.folder.papers.rglob(handed.path)).relative_to(desk.folder.root.parent)
            recorder.acknowledge((PAPER, str(frozen), content))
    file = desk.folder.root.parent / FILE
    export_desk(desk, file, Progress(), stays=True)
    recorder.acknowledge((SEALED, FILE, file.read_bytes()))
    shelf = Shelf(desk.folder.backups)
    oldest = shelf.all()[-1]
    recorder.acknowledge((GONE, oldest.name, None))
    shelf.remove(oldest)
    shelf.sweep()


def _is_sealed(file: Path) -> bool:
    try:
        with open_sealed(file, SEALED_DESK) as (seal, archive):
            prove(seal, archive)
    except DeskError:
        return False
    return True


def _is_whole(backup: Backup) -> bool:
    if check_backup(backup):
        return False
    with closing(sqlite3.connect(f"{(backup.folder / DESK).as_uri()}?mode=ro", uri=True)) as db:
        return bool(db.execute("PRAGMA integrity_check").fetchone() == ("ok",))
