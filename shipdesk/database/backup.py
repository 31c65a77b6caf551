"""A faithful copy of an open database, with the SHA-256 that proves it later."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from pathlib import Path

from sqlite_utils import Database

from shipdesk.database.faults import mapped_errors


def back_up(db: Database, target: Path) -> str:
    """Copies `db` as of now to `target`, complete or not at all; gives the SHA-256 of the file.

    SQLite's own check misses many single flipped bits, so the digest is kept with each backup.
    """
    partial = target.with_name(target.name + ".part")
    with mapped_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        copy = sqlite3.connect(partial)
        try:
            db.conn.backup(copy)
        finally:
            copy.close()
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        digest = sha256_of(partial)
        partial.replace(target)
    return digest


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
