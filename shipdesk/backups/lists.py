"""The list of a backup: which files it holds of the desk, each with its hash; written whole, read with suspicion."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from shipdesk.backups.places import DESK, holds_database, is_place

LIST, KEPT = "backup.json", "kept"
FORMAT = 1
TIME, SOON = "time", "soon"
"""By itself: each half hour, and soon after something that others were told."""
WHYS = (TIME, SOON, "exit", "migration", "import", "restore", "asked")
_HASH = re.compile(r"[0-9a-f]{64}")


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


def read_list(folder: Path) -> Backup | None:
    """None for what can't be read, and for what is no list."""
    try:
        return list_in(folder, (folder / LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def list_in(folder: Path, text: str) -> Backup | None:
    """One that names a place where no file of a desk lies is none: somebody wrote it who means harm."""
    try:
        told = json.loads(text)
        files = tuple(map(_kept, told["files"]))
        if len({file.path for file in files}) < len(files):
            return None
        made_at = datetime.fromisoformat(told["made_at"])
        return Backup(folder, int(told["number"]), made_at, str(told["why"]), str(told["version"]), files)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _kept(told: Any) -> Kept:
    path, size, is_database = str(told["path"]), int(told["size"]), bool(told["is_database"])
    file = Kept(path, str(told["sha256"]), size, str(told["mark"]), is_database)
    if not is_place(path) or is_database is not holds_database(path) or not _HASH.fullmatch(file.sha256) or size < 0:
        raise ValueError(path)
    return file
