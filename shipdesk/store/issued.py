"""What was issued: papers and labels, revision by revision. A row and its files never change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from shipdesk.store.connection import Connections


@dataclass(frozen=True)
class IssuedFile:
    """`path` below the desk's papers folder, `name` as the user gets it."""

    path: str
    name: str
    sha256: str
    pages: int


@dataclass(frozen=True)
class Issued:
    """family: paper or label; form: what else tells it from its sisters (language, size, format, dpi)."""

    id: str
    consignment: str
    family: str
    kind: str
    form: str
    revision: int
    content_sha256: str
    issued_at: str
    files: tuple[IssuedFile, ...]


def seal_of(issued: Issued) -> str:
    """The SHA-256 over everything that the rows of an issue say."""
    told = [
        issued.id, issued.consignment, issued.family, issued.kind, issued.form, issued.revision, issued.content_sha256,
        issued.issued_at, [], [[file.path, file.name, file.sha256, file.pages] for file in issued.files],
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


class IssuedTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, issued: Issued) -> None:
        db = self._connections.db
        db.execute(
            "INSERT INTO issued (id, consignment, family, kind, form, revision, content_sha256, issued_at, seal)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                issued.id,
                issued.consignment,
                issued.family,
                issued.kind,
                issued.form,
                issued.revision,
                issued.content_sha256,
                issued.issued_at,
                seal_of(issued),
            ],
        )
        db.conn.executemany(
            "INSERT INTO issued_files (issued, position, path, name, sha256, pages) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (issued.id, position, file.path, file.name, file.sha256, file.pages)
                for position, file in enumerate(issued.files)
            ],
        )

    def latest(self, consignment: str, family: str, kind: str, form: str) -> Issued | None:
        """The newest revision, or None."""
        found = self._read(
            "consignment = ? AND family = ? AND kind = ? AND form = ? ORDER BY revision DESC LIMIT 1",
            [consignment, family, kind, form],
        )
        return found[0] if found else None

    def of_consignment(self, consignment: str) -> list[Issued]:
        """Everything issued for it, oldest first."""
        return self._read("consignment = ? ORDER BY issued_at, kind, form, revision", [consignment])

    def unsealed(self) -> list[Issued]:
        """Everything issued whose row is not as it was written: SQLite does not see a changed figure."""
        sealed = dict(self._connections.db.execute("SELECT id, seal FROM issued").fetchall())
        return [issued for issued in self._read("1 = 1", []) if sealed[issued.id] != seal_of(issued)]

    def files(self) -> list[IssuedFile]:
        """Every file of everything issued."""
        rows = self._connections.db.execute("SELECT path, name, sha256, pages FROM issued_files ORDER BY path")
        return [IssuedFile(*row) for row in rows]

    def kinds_of(self, consignments: Iterable[str], family: str) -> dict[str, list[str]]:
        """Which kinds were issued of each of these consignments."""
        rows = self._connections.db.execute(
            "SELECT DISTINCT consignment, kind FROM issued WHERE family = ?"
            " AND consignment IN (SELECT value FROM json_each(?)) ORDER BY kind",
            [family, json.dumps(list(consignments))],
        )
        kinds: dict[str, list[str]] = {}
        for consignment, kind in rows:
            kinds.setdefault(consignment, []).append(kind)
        return kinds

    def all(self) -> list[tuple[str, Issued]]:
        """Everything issued with the reference of its consignment, newest first."""
        rows = self._connections.db.execute(
            "SELECT c.reference, i.id, i.consignment, i.family, i.kind, i.form, i.revision, i.content_sha256,"
            " i.issued_at, f.path, f.name, f.sha256, f.pages FROM issued i"
            " JOIN consignments c ON c.id = i.consignment JOIN issued_files f ON f.issued = i.id"
            " ORDER BY i.issued_at DESC, i.rowid DESC, f.position"
        )
        listed = []
        for head, lines in groupby(rows, key=lambda row: row[:9]):
            id_, consignment, family, kind, form, revision, content_sha256, issued_at = head[1:]
            files = tuple(IssuedFile(*line[9:]) for line in lines)
            issued = Issued(id_, consignment, family, kind, form, revision, content_sha256, issued_at, files)
            listed.append((head[0], issued))
        return listed

    def _read(self, where: str, values: list[str]) -> list[Issued]:
        rows = self._connections.db.execute(
            "SELECT id, consignment, family, kind, form, revision, content_sha256, issued_at FROM issued"
            f" WHERE {where}",
            values,
        ).fetchall()
        return [self._issued(*row) for row in rows]

    def _issued(
        self,
        id_: str,
        consignment: str,
        family: str,
        kind: str,
        form: str,
        revision: int,
        content_sha256: str,
        issued_at: str,
    ) -> Issued:
        files = self._files(id_)
        return Issued(id_, consignment, family, kind, form, revision, content_sha256, issued_at, files)

    def _files(self, issued: str) -> tuple[IssuedFile, ...]:
        rows = self._connections.db.execute(
            "SELECT path, name, sha256, pages FROM issued_files WHERE issued = ? ORDER BY position", [issued]
        )
        return tuple(IssuedFile(*row) for row in rows)
