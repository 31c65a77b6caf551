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
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from shipdesk.database import mapped_errors
from shipdesk.whole_files import PART, rename, write_whole

DESK, EMBEDDED_HUB = "desk.sqlite3", "embedded-hub.sqlite3"
LIST, KEPT, MARK = "backup.json", "kept", "shelf.json"
FORMAT = 1
WHYS = ("time", "exit", "migration", "import", "restore", "asked")


@dataclass(frozen=True)
class Kept:
    """One file of the desk as it was. `path` is below the desk folder, with `/`; `mark` tells cheaply that the file
    has not been written since.
    """

    path: str
    sha256: str
    size: int
    mark: str
    is_database: bool = False


@dataclass(frozen=True)
class Backup:
    """`number` gives the order, `why` who asked for it, `version` the program that made it."""

    folder: Path
    number: int
    made_at: datetime
    why: str
    version: str
    files: tuple[Kept, ...]

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def shelf(self) -> Path:
        return self.folder.parent

    @property
    def size(self) -> int:
        """Bytes of everything it holds, whether it shares them with others or not."""
        return sum(file.size for file in self.files)

    @property
    def hashes(self) -> dict[str, str]:
        return {file.path: file.sha256 for file in self.files}

    def file(self, path: str) -> Kept | None:
        return next((file for file in self.files if file.path == path), None)

    def place_of(self, file: Kept) -> Path:
        return self.folder / DESK if file.path == DESK else place_of_hash(self.shelf, file.sha256)


class Shelf:
    """The backups that lie in one folder; nothing is made by looking."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def all(self) -> list[Backup]:
        """Newest first. A folder whose list can't be read is no backup."""
        if not self.root.is_dir():
            return []
        with mapped_errors(self.root):
            folders = [one for one in self.root.iterdir() if one.name[:6].isdigit() and not one.name.endswith(PART)]
        found = [backup for one in folders if (backup := _read(one)) is not None]
        return sorted(found, key=lambda one: one.number, reverse=True)

    def latest(self) -> Backup | None:
        found = self.all()
        return found[0] if found else None

    def id(self) -> str:
        """Which desk these backups are of; made when first asked for."""
        mark = self.root / MARK
        with mapped_errors(mark):
            if mark.is_file():
                return str(json.loads(mark.read_text(encoding="utf-8"))["id"])
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
        """Takes away what a crash left half made, and what no backup needs any more."""
        needed = {file.sha256 for backup in self.all() for file in backup.files}
        with mapped_errors(self.root):
            for leftover in self.root.glob(f"*{PART}"):
                shutil.rmtree(leftover, ignore_errors=True)
            for file in self._files_in_kept():
                if file.name not in needed:
                    file.unlink(missing_ok=True)

    def _files(self) -> Iterator[Path]:
        return (file for file in self.root.rglob("*") if file.is_file())

    def _files_in_kept(self) -> Iterator[Path]:
        return (file for file in (self.root / KEPT).rglob("*") if file.is_file())


def place_of_hash(shelf: Path, sha256: str) -> Path:
    return shelf / KEPT / sha256[:2] / sha256


def mark_of(path: Path) -> str:
    """Tells by size and time whether a file was written since; the file itself is not opened."""
    status = path.stat()
    return f"{status.st_size}-{status.st_mtime_ns}"


def list_text(backup: Backup) -> str:
    """The list as it stands in `backup.json`."""
    told: dict[str, Any] = {
        "format": FORMAT,
        "number": backup.number,
        "made_at": backup.made_at.astimezone(UTC).isoformat(),
        "why": backup.why,
        "version": backup.version,
        "files": [vars(file) for file in backup.files],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _read(folder: Path) -> Backup | None:
    try:
        told = json.loads((folder / LIST).read_text(encoding="utf-8"))
        files = tuple(Kept(**{name: file[name] for name in Kept.__dataclass_fields__}) for file in told["files"])
        made_at = datetime.fromisoformat(told["made_at"])
        return Backup(folder, int(told["number"]), made_at, str(told["why"]), str(told["version"]), files)
    except (OSError, ValueError, KeyError, TypeError):
        return None
