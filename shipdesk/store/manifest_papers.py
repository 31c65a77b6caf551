"""Manifests as they were printed, revision by revision. A row and its file never change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from shipdesk.store.connection import Connections
from shipdesk.store.issued import IssuedFile


@dataclass(frozen=True)
class PrintedManifest:
    """`manifest` is the desk's own id; `form` the second language."""

    manifest: str
    form: str
    revision: int
    content_sha256: str
    issued_at: str
    file: IssuedFile


class ManifestPaperTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, printed: PrintedManifest) -> None:
        file = printed.file
        self._connections.db.execute(
            "INSERT INTO manifest_papers (manifest, form, revision, content_sha256, issued_at, path, name, sha256,"
            " pages) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                printed.manifest,
                printed.form,
                printed.revision,
                printed.content_sha256,
                printed.issued_at,
                file.path,
                file.name,
                file.sha256,
                file.pages,
            ],
        )

    def all(self) -> list[tuple[str, PrintedManifest]]:
        """Everything printed with the name of its manifest, newest first."""
        rows = self._connections.db.execute(
            "SELECT m.name, p.manifest, p.form, p.revision, p.content_sha256, p.issued_at, p.path, p.name, p.sha256,"
            " p.pages FROM manifest_papers p JOIN manifests m ON m.id = p.manifest"
            " ORDER BY p.issued_at DESC, p.revision DESC"
        )
        return [(name, _printed(*told)) for name, *told in rows]

    def latest(self, manifest: str, form: str) -> PrintedManifest | None:
        row = self._connections.db.execute(
            "SELECT manifest, form, revision, content_sha256, issued_at, path, name, sha256, pages FROM manifest_papers"
            " WHERE manifest = ? AND form = ? ORDER BY revision DESC LIMIT 1",
            [manifest, form],
        ).fetchone()
        if row is None:
            return None
        return _printed(*row)


def _printed(
    manifest: str, form: str, revision: int, content_sha256: str, issued_at: str, *file: Any
) -> PrintedManifest:
    return PrintedManifest(manifest, form, revision, content_sha256, issued_at, IssuedFile(*file))
