"""A disk that loses power, for files that the program writes by itself: what it did to them is recorded while it works,
and what a cut at any moment may have left is laid out in a folder.

Bytes are there for sure once their file was brought to the disk, names once their folder was. Of all else a seeded dice
says whether it got there: each sector of a file by itself, each name by itself. Databases in use are no part of it: for
them there is `tests/faulty_disk.py`.
"""

from __future__ import annotations

import itertools
import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

SECTOR = 512


@dataclass(frozen=True)
class Written:
    """A file has these bytes."""

    node: int
    content: bytes


@dataclass(frozen=True)
class Synced:
    """A file's bytes, or a folder's names, were brought to the disk."""

    node: int


@dataclass(frozen=True)
class Named:
    """`node` got a name, or lost one where there is no `to`, or changed it; a name is a folder and a text."""

    node: int
    former: tuple[int, str] | None
    to: tuple[int, str] | None
    is_folder: bool = False

    @property
    def folders(self) -> set[int]:
        return {place[0] for place in (self.former, self.to) if place}


@dataclass(frozen=True)
class Acknowledged:
    """The user was told that this is done; `what` is for the test to understand."""

    what: Any


Event = Written | Synced | Named | Acknowledged


class Recorder:
    """`minds` says which paths below `root` are part of the disk. What lies there at the beginning is safe."""

    def __init__(self, root: Path, minds: Callable[[Path], bool]) -> None:
        self.events: list[Event] = []
        self._root, self._minds = root, minds
        self._nodes: dict[int, int] = {}
        """By the system's number, which it gives again once the last name is gone."""
        self._given = itertools.count()
        self._names: dict[tuple[int, str], int] = {}
        self._marks: dict[int, tuple[int, int]] = {}
        self.root = self._node(root.stat())
        for folder, names, _ in os.walk(root):
            for name in names:
                if minds(Path(folder, name)):
                    self.came(Path(folder, name), is_folder=True)
        self.look()
        self.events += [Synced(node) for node in self._nodes.values()]

    def minds(self, path: Path) -> bool:
        return path.is_relative_to(self._root) and path != self._root and self._minds(path)

    def acknowledge(self, what: Any) -> None:
        self.look()
        self.events.append(Acknowledged(what))

    def look(self) -> None:
        """Whatever happened without a call that is seen: files begun, written to, and taken away by SQLite."""
        there = set()
        for folder, names, files in os.walk(self._root):
            names[:] = [name for name in names if self.minds(Path(folder, name))]
            for path in (Path(folder, name) for name in files if self.minds(Path(folder, name))):
                there.add(self._place(path))
                self._look_at(path)
        for place in [one for one, node in self._names.items() if node in self._marks and one not in there]:
            node = self._names.pop(place)
            self.events.append(Named(node, place, None))
            self._forget(node)

    def moved(self, former: Path, path: Path, do: Callable[[], object]) -> None:
        self.look()
        place, to, is_folder = self._place(former), self._place(path), former.is_dir()
        do()
        node, over = self._names.pop(place), self._names.get(to)
        self._names[to] = node
        self.events.append(Named(node, place, to, is_folder))
        self._forget(over)

    def came(self, path: Path, *, is_folder: bool) -> None:
        node, place = self._node(path.stat()), self._place(path)
        self._names[place] = node
        self.events.append(Named(node, None, place, is_folder))

    def went(self, path: Path, do: Callable[[], object]) -> None:
        self.look()
        place, is_folder = self._place(path), path.is_dir()
        do()
        node = self._names.pop(place)
        self.events.append(Named(node, place, None, is_folder))
        self._forget(node)

    def synced(self, descriptor: int) -> None:
        self.look()
        self.events.append(Synced(self._node(os.fstat(descriptor))))

    def _look_at(self, path: Path) -> None:
        status = path.stat()
        node, mark = self._node(status), (status.st_mtime_ns, status.st_size)
        if self._names.get(self._place(path)) != node:
            self.came(path, is_folder=False)
        if self._marks.get(node) != mark:
            self._marks[node] = mark
            self.events.append(Written(node, path.read_bytes()))

    def _node(self, status: os.stat_result) -> int:
        return self._nodes.setdefault(status.st_ino, next(self._given))

    def _place(self, path: Path) -> tuple[int, str]:
        return self._node(path.parent.stat()), path.name

    def _forget(self, node: int | None) -> None:
        if node not in self._names.values():
            self._nodes = {number: one for number, one in self._nodes.items() if one != node}


@contextmanager
def recorded(root: Path, minds: Callable[[Path], bool]) -> Iterator[Recorder]:
    """Inside, every call of this process that names, takes away or syncs something below `root` is recorded."""
    recorder = Recorder(root, minds)

    def move(do: Any, former: Any, path: Any, **more: Any) -> None:
        recorder.moved(Path(former), Path(path), do) if recorder.minds(Path(path)) else do()

    def go(do: Any, path: Any, *, dir_fd: int | None = None) -> None:
        whole = Path(path) if dir_fd is None else _path_of(dir_fd) / path
        recorder.went(whole, do) if recorder.minds(whole) and whole.exists() else do()

    def come(do: Any, path: Any, *more: Any, **kept: Any) -> None:
        do()
        if recorder.minds(Path(path)):
            recorder.came(Path(path), is_folder=True)

    def join(do: Any, source: Any, path: Any, **more: Any) -> None:
        do()
        if recorder.minds(Path(path)):
            recorder.came(Path(path), is_folder=False)

    def sync(do: Any, descriptor: int) -> None:
        do()
        path = _path_of(descriptor)
        if recorder.minds(path) or path == root:
            recorder.synced(descriptor)

    with pytest.MonkeyPatch.context() as patch:
        for name, record in (("rename", move), ("replace", move), ("unlink", go), ("remove", go), ("rmdir", go),
                             ("mkdir", come), ("link", join), ("fsync", sync)):  # fmt: skip
            patch.setattr(os, name, _instead(getattr(os, name), record))
        yield recorder


def _instead(real: Callable[..., object], record: Callable[..., None]) -> Callable[..., None]:
    return lambda *given, **more: record(lambda: real(*given, **more), *given, **more)


def _path_of(descriptor: int) -> Path:
    return Path(f"/proc/self/fd/{descriptor}").readlink()


def after_a_cut(
    events: list[Event], root: int, dice: random.Random, place: Path, *, minds_syncs: bool = True
) -> list[Any]:
    """Lays into `place` what a cut after these events may have left; gives what had been acknowledged."""
    seen: dict[int, bytes] = {}
    safe: dict[int, bytes] = {}
    folders: dict[int, dict[str, int]] = {root: {}}
    pending: list[Named] = []
    told = []
    for event in events:
        if isinstance(event, Written):
            seen[event.node] = event.content
        elif isinstance(event, Named):
            pending.append(event)
        elif isinstance(event, Acknowledged):
            told.append(event.what)
        elif minds_syncs and event.node in seen:
            safe[event.node] = seen[event.node]
        elif minds_syncs:
            for one in [one for one in pending if event.node in one.folders]:
                pending.remove(one)
                _happen(one, folders, surely=True)
    for one in pending:
        if dice.random() < 0.5:
            _happen(one, folders)
    _lay_out(root, folders, lambda node: _torn(safe.get(node), seen.get(node, b""), dice), place)
    return told


def _happen(change: Named, folders: dict[int, dict[str, int]], *, surely: bool = False) -> None:
    """As far as it can: what never got its name can't change it, unless its folder was brought to the disk since."""
    if change.is_folder:
        folders.setdefault(change.node, {})
    if change.former is not None:
        names = folders.setdefault(change.former[0], {})
        if names.get(change.former[1]) == change.node:
            del names[change.former[1]]
        elif not surely:
            return
    if change.to is not None:
        folders.setdefault(change.to[0], {})[change.to[1]] = change.node


def _torn(safe: bytes | None, seen: bytes, dice: random.Random) -> bytes:
    """The bytes that are safe, and of the later ones whatever got there."""
    if safe == seen or dice.random() < 0.3:
        return safe or b""
    content = bytearray(safe or b"")
    for start in range(0, len(seen), SECTOR):
        piece = seen[start : start + SECTOR]
        if dice.random() < 0.5:
            content.extend(bytes(max(0, start - len(content))))
            content[start : start + len(piece)] = piece
    return bytes(content)


def _lay_out(folder: int, folders: dict[int, dict[str, int]], content: Callable[[int], bytes], place: Path) -> None:
    place.mkdir(parents=True, exist_ok=True)
    for name, node in folders[folder].items():
        if node in folders:
            _lay_out(node, folders, content, place / name)
        else:
            (place / name).write_bytes(content(node))
