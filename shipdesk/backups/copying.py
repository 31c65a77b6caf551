"""Copies of single files, hashed in the same reading, under their name only when they are whole and on the disk."""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterator
from pathlib import Path

from shipdesk.database import mapped_errors
from shipdesk.whole_files import PART, bring_to_disk, make_folder, put_in_place

_PIECE = 1 << 20


class Unreadable(Exception):
    """The file that was to be copied can't be read; the place it was to go to is well."""


class Gone(Unreadable):
    """It is not there."""


def copy_hashed(source: Path, target: Path) -> tuple[str, int]:
    """Hash and size of the copy. An `OSError` is of the target; of the source it is `Unreadable`."""
    digest, size = hashlib.sha256(), 0
    with target.open("wb") as copy:
        for piece in _pieces(source):
            digest.update(piece)
            copy.write(piece)
            size += len(piece)
        bring_to_disk(copy)
    return digest.hexdigest(), size


def copy_proved(source: Path, target: Path, sha256: str, size: int) -> bool:
    """Whether `target` is now the file of that hash and size; where the source is gone or another, nothing is made."""
    with mapped_errors(target, size):
        make_folder(target.parent)
        waiting = target.with_name(target.name + PART)
        try:
            if copy_hashed(source, waiting)[0] != sha256:
                return False
            put_in_place(waiting, target)
        except Unreadable:
            return False
        finally:
            waiting.unlink(missing_ok=True)
    return True


def _pieces(source: Path) -> Iterator[bytes]:
    try:
        with source.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece
    except FileNotFoundError as error:
        raise Gone(source) from error
    except OSError as error:
        if error.errno in (errno.EMFILE, errno.ENFILE):
            raise
        raise Unreadable(source) from error
