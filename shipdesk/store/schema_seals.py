"""The migration `m091_seals`: an issue gets the hash of its own rows; those issued before are sealed as they stand."""

from __future__ import annotations

import json
from typing import Any

from sqlite_utils import Database

from shipdesk.store.issued import Issued, IssuedFile, seal_of

_FILES = (
    "(SELECT json_group_array(json_array(path, name, sha256, pages)) FROM"
    " (SELECT path, name, sha256, pages FROM issued_files WHERE issued_files.issued = issued.id ORDER BY position))"
)


def seal_everything(db: Database) -> None:
    """In one statement, so that SQLite itself tells how it goes on and can be stopped in the middle."""
    db.execute("ALTER TABLE issued ADD COLUMN seal TEXT")
    db.conn.create_function("seal_of_rows", 9, _seal)
    db.execute(
        "UPDATE issued SET seal = seal_of_rows("
        f"id, consignment, family, kind, form, revision, content_sha256, issued_at, {_FILES})"
    )


def _seal(*cells: Any) -> str:
    files = tuple(IssuedFile(*file) for file in json.loads(cells[-1]))
    return seal_of(Issued(*(*cells[:-1], files)))
