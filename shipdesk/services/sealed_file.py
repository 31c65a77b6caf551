"""A sealed file: a ZIP whose last member lists every other with its hash; its comment bears the hash of the list.

It is what leaves one desk for another: whoever opens it knows that it came whole and unchanged, and both ends can
compare eight letters on the telephone. It hides nothing; who may not read it must not get it.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from shipdesk.database import mapped_errors
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.progress import Progress
from shipdesk.whole_files import PART, bring_path_to_disk, put_in_place

DESK, CONSIGNMENT = "desk", "consignment"
SEAL, FORMAT = "seal.json", 1
MOST_FILES, MOST_BYTES, LARGEST_SEAL = 200_000, 64 << 30, 64 << 20
_PIECE, _COMMENT = 1 << 20, "ShipDesk "


@dataclass(frozen=True)
class Entry:
    sha256: str
    size: int


@dataclass(frozen=True)
class Seal:
    """`digest` is that of the list; `told` is what the sender said beside it."""

    kind: str
    digest: str
    made_at: datetime
    told: Mapping[str, Any]
    files: Mapping[str, Entry]

    @property
    def short(self) -> str:
        """For the telephone."""
        return self.digest[:8].upper()

    @property
    def size(self) -> int:
        return sum(one.size for one in self.files.values())


def write_sealed(
    file: Path,
    kind: str,
    members: Iterable[tuple[str, Path | bytes]],
    made_at: datetime,
    told: Mapping[str, Any],
    progress: Progress | None = None,
    size: int = 0,
) -> Seal:
    """Whole or not at all under its name; `size` is about what its members have."""
    partial, progress = file.with_name(file.name + PART), progress or Progress()
    with mapped_errors(file, size):
        try:
            with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
                files = {}
                for done, (name, content) in enumerate(members):
                    progress.step(done)
                    files[name] = _add(archive, name, content)
                listed = _listed(kind, made_at, told, files)
                archive.writestr(SEAL, listed)
                digest = hashlib.sha256(listed).hexdigest()
                archive.comment = f"{_COMMENT}{digest}".encode()
            bring_path_to_disk(partial)
            put_in_place(partial, file)
        finally:
            partial.unlink(missing_ok=True)
    return Seal(kind, digest, made_at, told, files)


@contextmanager
def open_sealed(file: Path, kind: str) -> Iterator[tuple[Seal, zipfile.ZipFile]]:
    """Raises `WrongInput` for what is no sealed file of that kind, or was cut off or changed in its list.

    The members themselves are proved as they are read: `read_member`, `unpack`.
    """
    with mapped_errors(file):
        try:
            archive = zipfile.ZipFile(file)
        except zipfile.BadZipFile as fault:
            raise WrongInput("not_a_table", "sealed_file_unreadable", file=file.name) from fault
        with archive:
            yield _seal(archive, file, kind), archive


def read_member(seal: Seal, archive: zipfile.ZipFile, name: str) -> bytes:
    """One small member, proved."""
    return b"".join(_pieces(seal, archive, name))


def prove(seal: Seal, archive: zipfile.ZipFile, progress: Progress | None = None) -> None:
    """Reads every member and keeps nothing; the progress is in bytes, since one of them may be most of the file."""
    done, progress = 0, progress or Progress()
    for name in seal.files:
        for piece in _pieces(seal, archive, name):
            done += len(piece)
            progress.step(done, seal.size)


def unpack(seal: Seal, archive: zipfile.ZipFile, folder: Path, progress: Progress | None = None) -> None:
    """Every member below the folder, each proved as it is written."""
    progress = progress or Progress()
    size = seal.size
    for done, name in enumerate(seal.files):
        progress.step(done, len(seal.files))
        target = folder.joinpath(*PurePosixPath(name).parts)
        with mapped_errors(target, size):
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as copy:
                for piece in _pieces(seal, archive, name):
                    copy.write(piece)


def _add(archive: zipfile.ZipFile, name: str, content: Path | bytes) -> Entry:
    digest, size = hashlib.sha256(), 0
    with archive.open(name, "w", force_zip64=True) as member:
        for piece in (content,) if isinstance(content, bytes) else _read(content):
            digest.update(piece)
            member.write(piece)
            size += len(piece)
    return Entry(digest.hexdigest(), size)


def _read(path: Path) -> Iterator[bytes]:
    with path.open("rb") as source:
        while piece := source.read(_PIECE):
            yield piece


def _listed(kind: str, made_at: datetime, told: Mapping[str, Any], files: Mapping[str, Entry]) -> bytes:
    members = {
        "shipdesk": kind,
        "format": FORMAT,
        "made_at": made_at.isoformat(),
        "told": dict(told),
        "files": {name: {"sha256": one.sha256, "size": one.size} for name, one in files.items()},
    }
    return json.dumps(members, ensure_ascii=False, sort_keys=True).encode()


def _seal(archive: zipfile.ZipFile, file: Path, kind: str) -> Seal:
    """The list, proved by the comment, with names that stay where they are unpacked."""
    changed = DeskUnusable("digest_mismatch", "sealed_file_changed", file=file.name, member=SEAL)
    try:
        info = archive.getinfo(SEAL)
        if info.file_size > LARGEST_SEAL:
            raise changed
        listed = archive.read(info)
        digest = hashlib.sha256(listed).hexdigest()
        if archive.comment != f"{_COMMENT}{digest}".encode():
            raise changed
        members = json.loads(listed)
        files = {name: Entry(one["sha256"], int(one["size"])) for name, one in members["files"].items()}
        found = Seal(members["shipdesk"], digest, datetime.fromisoformat(members["made_at"]), members["told"], files)
        is_known = members["format"] == FORMAT
    except (KeyError, ValueError, TypeError, AttributeError, zipfile.BadZipFile) as fault:
        raise WrongInput("not_a_table", "sealed_file_unreadable", file=file.name) from fault
    if not is_known:
        raise WrongInput("newer_desk", "sealed_file_newer", file=file.name)
    if found.kind != kind:
        raise WrongInput("not_supported", f"sealed_file_is_{found.kind}", file=file.name)
    if not _stays_inside(found, archive):
        raise changed
    return found


def _stays_inside(seal: Seal, archive: zipfile.ZipFile) -> bool:
    """Nothing but what is listed, and nothing that points out of the folder it is unpacked into."""
    if set(archive.namelist()) != {*seal.files, SEAL} or len(seal.files) > MOST_FILES or seal.size > MOST_BYTES:
        return False
    return all(
        not PurePosixPath(name).is_absolute()
        and ".." not in PurePosixPath(name).parts
        and not set(name) & set('\\:<>"|?*\0')
        for name in seal.files
    )


def _pieces(seal: Seal, archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Stops where there is more than the list says: a small file that unpacks to a huge one is not read on."""
    wanted, digest, size = seal.files[name], hashlib.sha256(), 0
    changed = DeskUnusable("digest_mismatch", "sealed_file_changed", file=archive.filename or "", member=name)
    try:
        with archive.open(name) as member:
            while piece := member.read(_PIECE):
                size += len(piece)
                if size > wanted.size:
                    raise changed
                digest.update(piece)
                yield piece
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError) as fault:
        raise changed from fault
    if digest.hexdigest() != wanted.sha256:
        raise changed
