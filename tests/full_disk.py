"""F4: one act where a disk has too little room. What was told, what lies there, and whether the same click succeeds
once as many bytes are free as it asked for.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from shipdesk.app.shipped import shipped
from shipdesk.app.wiring import open_desk
from shipdesk.backups import Backup
from shipdesk.catalogs import View
from shipdesk.database import JOURNAL
from shipdesk.errors import DeskError
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import back_up, check_backup, list_backups
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk import Desk
from shipdesk.services.export_products import export_view
from shipdesk.services.import_catalog import ImportWish, import_catalog
from shipdesk.services.issue_papers import issue_papers
from shipdesk.services.move_desk import export_desk
from shipdesk.services.restore_desk import restore, what_would_be_lost
from tests.builders import VIENTIANE, Clock, fixed_world
from tests.disk_trials import Rows, rows_in
from tests.small_disk import BALLAST, BLOCK, SmallDisk

SHEET = "goods.csv"


def _beside(desk: Desk, name: str) -> Path:
    return desk.folder.root.parent / name


def _import(desk: Desk) -> None:
    wish = ImportWish(_beside(desk, SHEET), rejects=_beside(desk, "rejected.csv"))
    import_catalog(desk.catalogs, wish, desk.reference.minor_units, Progress())


def _first_backup(desk: Desk) -> Backup:
    return list_backups(desk.folder)[-1]


ACTS: dict[str, Callable[[Desk], object]] = {
    "save": lambda desk: copy_consignment(desk, VIENTIANE, "COPY"),
    "import": _import,
    "papers": lambda desk: issue_papers(desk, VIENTIANE, _beside(desk, "out"), kinds=("packing-list",)),
    "backup": lambda desk: back_up(desk, "asked"),
}
MORE_ACTS: dict[str, Callable[[Desk], object]] = {
    "what a restore takes": lambda desk: what_would_be_lost(desk.folder, _first_backup(desk)),
    "restore": lambda desk: restore(desk, _first_backup(desk)),
    "workbook": lambda desk: export_view(desk.catalogs, _beside(desk, "goods.xlsx"), View(), Progress()),
    "desk file": lambda desk: export_desk(desk, _beside(desk, "all.shipdesk")),
}
"""Those that put something aside while they work."""


@dataclass(frozen=True)
class Outcome:
    """`told` is what the first click ended with; `wrong` whatever should not be."""

    room: int
    told: DeskError | None
    wrong: tuple[str, ...]


class FullDisk:
    """Trials of one act, each from the desk in `base`, which lies in `place`; `disk` is the one that is full."""

    def __init__(self, base: Path, place: Path, disk: SmallDisk, act: str) -> None:
        self._base, self._place, self._disk = base, place, disk
        self._act = (ACTS | MORE_ACTS)[act]
        self._before = _rows_of(base)
        desk = self._begin()
        self._act(desk)
        self._after = self._end(desk)

    def room_it_takes(self) -> int:
        """More than it leaves there: journals come and go."""
        room = BLOCK
        while self._refuses(room):
            room *= 2
        return room

    def trial(self, room: int) -> Outcome:
        desk = self._begin()
        self._disk.leave(room)
        told = self._told(desk)
        wrong = [f"{path.name} has no bytes" for path in self._empty_files()]
        if told is not None:
            wrong += [*_unsaid(told, self._disk.root), *self._half_done(desk)]
            self._disk.free_up(_needed(told))
            again = self._told(desk)
            wrong += [f"told again: {again}"] if again else []
        rows = self._end(desk)
        if _counts(rows) != _counts(self._after) or (told is None and rows != self._after):
            wrong.append("acknowledged and not there")
        return Outcome(room, told, tuple(wrong))

    def _refuses(self, room: int) -> bool:
        desk = self._begin()
        self._disk.leave(room)
        told = self._told(desk)
        desk.store.close()
        return told is not None

    def _told(self, desk: Desk) -> DeskError | None:
        try:
            self._act(desk)
        except DeskError as error:
            return error
        return None

    def _half_done(self, desk: Desk) -> list[str]:
        """What was told to have failed has left nothing; papers may be frozen, though not yet handed out."""
        return [] if _rows_of(desk.folder.root) in (self._before, self._after) else ["half an act"]

    def _begin(self) -> Desk:
        for path in self._place.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        root = shutil.copytree(self._base, self._place / "desk")
        rows = "".join(f"NEW-{number},Goods {number}\n" for number in range(200))
        (self._place / SHEET).write_text(f"sku,name_en\n{rows},no sku\n", encoding="utf-8")
        desk = open_desk(root, fixed_world(Clock(), seed=7))
        desk.store.settings.get("language")
        return desk

    def _end(self, desk: Desk) -> Rows:
        desk.store.close()
        assert all(check_backup(one) == () for one in list_backups(desk.folder))
        assert not list(self._place.rglob("*.part"))
        return _rows_of(desk.folder.root)

    def _empty_files(self) -> list[Path]:
        files = [path for path in self._place.rglob("*") if path.is_file() and path.name != BALLAST]
        return [path for path in files if path.stat().st_size == 0 and not path.name.endswith((".lock", JOURNAL))]


def _rows_of(folder: Path) -> Rows:
    """But for the inbox: it tells which backups went for want of room, which is another matter on each disk."""
    told = ("/inbox", "/sqlite_sequence")
    return {table: found for table, found in rows_in(folder).items() if not table.endswith(told)}


def _unsaid(told: DeskError, full: Path) -> list[str]:
    """The sentence names the folder that is full and how many bytes are missing."""
    sentence = shipped().messages.sentence("en", told.reason, told.values)
    said = str(full) in sentence and f"{told.values.get('needed')} bytes" in sentence
    return [] if said else [f"does not say what to do: {sentence}"]


def _needed(told: DeskError) -> int:
    return int(told.values.get("needed", 0)) - int(told.values.get("free", 0))


def _counts(rows: Rows) -> dict[str, int]:
    """A second click makes the same rows, under other identities."""
    return {table: len(found) for table, found in rows.items()}
