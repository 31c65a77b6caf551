"""Freeze what is issued: the bytes in the desk's papers folder, a row that never changes, a copy for the user.

Issued again with nothing changed, the very same file is handed out; with anything changed, the next revision.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from shipdesk import whole_files
from shipdesk.database import turn
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.paths import plain_name
from shipdesk.room import is_full
from shipdesk.services.desk import Desk
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.issued import Issued, IssuedFile

PATIENCE_SECONDS = 120.0
ROOM_FOR_A_SET = 4 << 20
"""Where one paper finds no room, those after it and what is noted of them are asked for with it."""


@dataclass(frozen=True)
class Made:
    """One file fresh from the press; `part` tells several of one issue apart (page of a PNG)."""

    part: str
    suffix: str
    content: bytes
    pages: int


@dataclass(frozen=True)
class Subject:
    """What is issued: its family (paper or label), kind, and the form that tells it from its sisters."""

    family: str
    kind: str
    form: str

    def file_name(self, reference: str, revision: int, made: Made) -> str:
        parts = [reference, self.kind, self.form, f"r{revision}", made.part]
        return plain_name("-".join(part for part in parts if part)) + made.suffix


@dataclass(frozen=True)
class HandedOut:
    """`path` is relative to the folder the user named, with `/`."""

    path: str
    kind: str
    reference: str
    sha256: str
    pages: int
    revision: int


def issue(
    desk: Desk,
    stored: StoredConsignment,
    subject: Subject,
    content_sha256: str,
    make: Callable[[int], Sequence[Made]],
) -> Issued:
    """The issue whose content is this, made by `make(revision)` unless it is the latest already.

    Files come to the disk first, each whole under its name or not at all; then the row that makes them valid.
    One at a time over all windows and commands, so that no two give out the same revision.
    """
    with turn(desk.folder.issuing_lock, patience_seconds=PATIENCE_SECONDS) as ours:
        if not ours:
            raise DeskUnusable("busy", "issuing_busy", reference=stored.reference)
        return _issue(desk, stored, subject, content_sha256, make)


def _issue(
    desk: Desk,
    stored: StoredConsignment,
    subject: Subject,
    content_sha256: str,
    make: Callable[[int], Sequence[Made]],
) -> Issued:
    latest = desk.store.issued.latest(stored.id, subject.family, subject.kind, subject.form)
    if latest is not None and latest.content_sha256 == content_sha256 and _all_intact(desk, latest):
        return latest
    folder = folder_of(stored)
    revision = _free_revision(desk, stored, subject, 1 if latest is None else latest.revision + 1)
    files = []
    for made in make(revision):
        name = subject.file_name(stored.reference, revision, made)
        path = f"{folder}/{name}"
        write_whole(desk.folder.papers / path, made.content)
        files.append(IssuedFile(path, name, hashlib.sha256(made.content).hexdigest(), made.pages))
    issued = Issued(
        id=desk.tools.new_id(),
        consignment=stored.id,
        family=subject.family,
        kind=subject.kind,
        form=subject.form,
        revision=revision,
        content_sha256=content_sha256,
        issued_at=desk.tools.now().isoformat(),
        files=tuple(files),
    )
    with desk.store.atomic():
        desk.store.issued.add(issued)
    return issued


def _free_revision(desk: Desk, stored: StoredConsignment, subject: Subject, revision: int) -> int:
    """After a restore, files may lie there of revisions that the desk no longer knows; the world may have them."""
    folder = desk.folder.papers / folder_of(stored)
    there = {file.name for file in folder.iterdir() if file.suffix != whole_files.PART} if folder.is_dir() else set()
    bare = Made("", "", b"", 0)
    while any(name.startswith(f"{subject.file_name(stored.reference, revision, bare)}{sign}")
              for name in there for sign in ".-"):  # fmt: skip
        revision += 1
    return revision


def hand_out(desk: Desk, reference: str, issued: Issued, out: Path) -> list[HandedOut]:
    """Copies the frozen files into the user's folder."""
    handed = []
    for file in issued.files:
        write_whole(out / file.name, read_issued(desk, file))
        handed.append(HandedOut(file.name, issued.kind, reference, file.sha256, file.pages, issued.revision))
    return handed


def read_issued(desk: Desk, file: IssuedFile) -> bytes:
    """The frozen bytes; a file that is gone or was changed behind our back is `DeskUnusable`."""
    path = desk.folder.papers / file.path
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DeskUnusable("not_found", "issued_file_missing", file=file.name) from error
    if hashlib.sha256(content).hexdigest() != file.sha256:
        raise DeskUnusable("digest_mismatch", "issued_file_changed", file=file.name)
    return content


def write_whole(path: Path, content: bytes) -> None:
    """Under its name stands the whole file or what stood there before; never a part. Raises `WrongInput`, or
    `DeskUnusable` where there is no room.
    """
    try:
        whole_files.write_whole(path, content)
    except OSError as error:
        if is_full(error):
            needed = 2 * len(content) + ROOM_FOR_A_SET
            raise DeskUnusable("limit", "file_no_room", file=path, needed=needed) from error
        detail = error.strerror or str(error)
        raise WrongInput("read_only", "file_not_written", file=path, size=len(content), detail=detail) from error


def _all_intact(desk: Desk, issued: Issued) -> bool:
    for file in issued.files:
        try:
            read_issued(desk, file)
        except DeskUnusable:
            return False
    return True


def folder_of(stored: StoredConsignment) -> str:
    return folder_name(stored.reference, stored.id)


def folder_name(reference: str, id_: str) -> str:
    """A folder of its own: two references that differ in a sign only do not share one."""
    return f"{plain_name(reference)}-{id_[-6:]}"
