"""The migration `m091_seals`: an issue gets the hash of its own rows; those issued before are sealed as they stand."""

from __future__ import annotations

from sqlite_utils import Database

from shipdesk.store.issued import Issued, IssuedFile, seal_of


def seal_everything(db: Database) -> None:
    db.execute("ALTER TABLE issued ADD COLUMN seal TEXT")
    files: dict[str, list[IssuedFile]] = {}
    for issued, *row in db.execute("SELECT issued, path, name, sha256, pages FROM issued_files ORDER BY position"):
        files.setdefault(issued, []).append(IssuedFile(*row))
    rows = db.execute(
        "SELECT id, consignment, family, kind, form, revision, content_sha256, issued_at FROM issued"
    ).fetchall()
    for row in rows:
        issued = Issued(*(*row, tuple(files.get(row[0], ()))))
        db.execute("UPDATE issued SET seal = ? WHERE id = ?", [seal_of(issued), issued.id])
