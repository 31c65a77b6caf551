"""A table on its way to the disk: it appears whole or not at all, an older file of that name stays until then."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from shipdesk.errors import WrongInput
from shipdesk.room import full_place, is_full
from shipdesk.whole_files import PART, bring_path_to_disk, put_in_place

ROOM_FOR_NEW = 1 << 20


@contextmanager
def drafted(path: Path) -> Iterator[Path]:
    """A neighbour of `path` to write to, which takes its name at the end."""
    draft = path.with_name(f".{path.name}.{os.getpid()}{PART}")
    try:
        yield draft
        bring_path_to_disk(draft)
        put_in_place(draft, path)
    except OSError as error:
        if is_full(error):
            # How long the table would have been nobody knows: at least as long again is asked for.
            needed = 2 * _size_of(draft) + ROOM_FOR_NEW
            full = full_place(path, needed)
            raise WrongInput("limit", "file_no_room", file=full, needed=needed) from error
        raise WrongInput("read_only", "file_not_writable", file=path, detail=error.strerror) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _size_of(draft: Path) -> int:
    try:
        return draft.stat().st_size
    except OSError:
        return 0
