"""A write-ahead log of another day beside a database: SQLite would read its old pages over the newer ones, unasked.

ShipDesk never writes one. It comes from a copy or a synchronised folder, where the files are kept one by one, or from a
program that put the file into that mode and back; then it belongs to nothing any more.
"""

from __future__ import annotations

from pathlib import Path

_MODE, _WAL = slice(18, 20), 2
"""The two bytes of the header that say how the file is written, and what they say where a log belongs to it."""


def set_stale_wal_aside(path: Path) -> list[Path]:
    """Gives it a name that SQLite does not know, and its index too; nothing is thrown away."""
    wal = path.with_name(path.name + "-wal")
    if not has_stale_wal(path):
        return []
    return [_renamed(one) for one in (wal, path.with_name(path.name + "-shm")) if one.exists()]


def has_stale_wal(path: Path) -> bool:
    """Whether a log lies there of which the file says that it has none."""
    if not path.with_name(path.name + "-wal").exists() or not path.is_file():
        return False
    # Only here, where nobody writes yet: opening and closing a file takes SQLite's locks from the whole process.
    with path.open("rb") as file:
        return _WAL not in file.read(_MODE.stop)[_MODE]


def _renamed(file: Path) -> Path:
    count = 1
    while (aside := file.with_name(f"{file.name}.stale-{count}")).exists():
        count += 1
    return file.rename(aside)
