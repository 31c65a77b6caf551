"""What a backup of a desk folder is to hold, and what of the desk it can't."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from shipdesk.backups.places import DATABASE, ELSEWHERE, is_place
from shipdesk.paths import DeskFolder
from shipdesk.whole_files import PART


@dataclass(frozen=True)
class Gathered:
    """Paths below the desk folder, with `/`. `unread`: what lies there and can't be kept, by name or by fault."""

    databases: tuple[str, ...]
    plain: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        return (*self.databases, *self.plain)


def gather(folder: DeskFolder) -> Gathered:
    """The desk first, its own catalogs and the embedded hub, then papers, the user's own rules, and where catalogs
    lie elsewhere.
    """
    unread: list[str] = []
    catalogs = sorted(folder.catalogs.glob(f"*{DATABASE}"))
    databases = [one for one in (folder.database, *catalogs, folder.embedded_hub) if one.is_file()]
    plain = [*_below(folder, unread), *([folder.root / ELSEWHERE] if (folder.root / ELSEWHERE).is_file() else [])]
    names = [[one.relative_to(folder.root).as_posix() for one in found] for found in (databases, plain)]
    unread += [name for found in names for name in found if not is_place(name)]
    kept, named = (tuple(filter(is_place, found)) for found in names)
    return Gathered(kept, named, tuple(unread))


def catalogs_elsewhere(folder: DeskFolder) -> tuple[str, ...]:
    """Catalog files outside the desk folder that are open here: no backup holds them."""
    try:
        told = json.loads((folder.root / ELSEWHERE).read_text(encoding="utf-8"))
        return tuple(sorted(str(path) for path in told.values()))
    except (OSError, ValueError, AttributeError):
        return ()


def _below(folder: DeskFolder, unread: list[str]) -> Iterator[Path]:
    def note(fault: OSError) -> None:
        if fault.filename and Path(fault.filename).exists():
            unread.append(Path(fault.filename).relative_to(folder.root).as_posix())

    for root in (folder.papers, folder.rules):
        for place, folders, names in os.walk(root, onerror=note):
            folders.sort()
            files = (Path(place, name) for name in sorted(names) if not name.endswith(PART))
            yield from (file for file in files if _may_be_read(file))


def _may_be_read(path: Path) -> bool:
    """Not from a pipe or a device: that would never end. What can't be looked at is told when it is copied."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True
