"""A folder of backups: each is a folder with its list and its copy of the desk; whatever else it needs lies once, by
hash, in `kept`.

    backups/shelf.json                             which desk these are of
    backups/000012-20261126T075500Z/backup.json    the list: each file of the desk, its hash and size
    backups/000012-20261126T075500Z/desk.sqlite3   to be found and opened by hand when nothing else is left
    backups/kept/ab/ab34...                        catalogs, papers, rules

A backup is there when its folder bears its name, and that is given last. Order is the running number: a computer's
clock goes back now and then.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from shipdesk.backups.lists import FORMAT, KEPT, Backup, read_list
from shipdesk.database import mapped_errors
from shipdesk.whole_files import PART, rename, write_whole

MARK = "shelf.json"
_NUMBERED = re.compile(r"[0-9]{6}")


class Shelf:
    """The backups that lie in one folder; nothing is made by looking."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def all(self) -> list[Backup]:
        """Newest first. A folder whose list can't be read is no backup."""
        return self._look()[0]

    def unread(self) -> tuple[str, ...]:
        """Folders that bear a backup's name and whose list can't be read now."""
        return self._look()[1]

    def latest(self) -> Backup | None:
        found = self.all()
        return found[0] if found else None

    def next_number(self) -> int:
        """Above every one there is, also of those whose list can't be read."""
        return 1 + max((int(one.name[:6]) for one in self._folders()), default=0)

    def id(self) -> str:
        """Which desk these backups are of; made when first asked for, and anew where a power cut left it torn."""
        mark = self.root / MARK
        with mapped_errors(mark):
            if mark.is_file() and (known := _id_in(mark)):
                return known
            import uuid

            id_ = uuid.uuid4().hex
            write_whole(mark, json.dumps({"format": FORMAT, "id": id_}).encode())
        return id_

    def bytes_used(self) -> int:
        return sum(file.stat().st_size for file in self._files())

    def remove(self, backup: Backup) -> None:
        """The name goes first, so that no half of a backup ever bears one."""
        with mapped_errors(backup.folder):
            going = backup.folder.with_name(backup.name + PART)
            shutil.rmtree(going, ignore_errors=True)
            rename(backup.folder, going)
            shutil.rmtree(going, ignore_errors=True)

    def sweep(self) -> None:
        """Takes away what a crash left half made, and what no backup needs any more: while a list can't be read,
        nobody knows what that is.
        """
        self.clear_leftovers()
        found, unread = self._look()
        if unread:
            return
        needed = {file.sha256 for backup in found for file in backup.files}
        with mapped_errors(self.root):
            for file in self._files_in_kept():
                if file.name not in needed:
                    file.unlink(missing_ok=True)

    def clear_leftovers(self) -> None:
        """What was never given its name."""
        with mapped_errors(self.root):
            for leftover in self.root.glob(f"*{PART}"):
                if leftover.is_dir():
                    shutil.rmtree(leftover, ignore_errors=True)
                else:
                    leftover.unlink(missing_ok=True)

    def _look(self) -> tuple[list[Backup], tuple[str, ...]]:
        read = {one.name: read_list(one) for one in self._folders()}
        found = sorted((one for one in read.values() if one is not None), key=lambda one: one.number, reverse=True)
        return found, tuple(sorted(name for name, one in read.items() if one is None))

    def _folders(self) -> list[Path]:
        if not self.root.is_dir():
            return []
        with mapped_errors(self.root):
            return [one for one in self.root.iterdir() if _NUMBERED.match(one.name) and not one.name.endswith(PART)]

    def _files(self) -> Iterator[Path]:
        return (file for file in self.root.rglob("*") if file.is_file())

    def _files_in_kept(self) -> Iterator[Path]:
        return (file for file in (self.root / KEPT).rglob("*") if file.is_file())


def _id_in(mark: Path) -> str:
    """Letters and figures only: it becomes part of a folder's name."""
    try:
        known = json.loads(mark.read_text(encoding="utf-8"))["id"]
    except (ValueError, KeyError, TypeError):
        return ""
    return known if isinstance(known, str) and known.isalnum() else ""
