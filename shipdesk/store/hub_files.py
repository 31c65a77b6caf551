"""Files that the hub issues: which are here, verified, and which could not be fetched (H-53, H-54)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from shipdesk.store.connection import Connections


@dataclass(frozen=True)
class HubFile:
    """`path` below the desk's papers folder, None until the whole file is here; `tries` count fetches that failed."""

    kind: str
    id: str
    path: str | None
    sha256: str
    tries: int = 0
    problem: str | None = None


class HubFileTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def get(self, kind: str, id_: str) -> HubFile | None:
        row = self._connections.db.execute(
            "SELECT kind, id, path, sha256, tries, problem FROM hub_files WHERE kind = ? AND id = ?", [kind, id_]
        ).fetchone()
        return None if row is None else HubFile(*row)

    def put(self, file: HubFile) -> None:
        """A file that is here is never given up for one that is not."""
        self._connections.db.execute(
            "INSERT INTO hub_files (kind, id, path, sha256, tries, problem) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (kind, id) DO UPDATE SET path = excluded.path, sha256 = excluded.sha256,"
            " tries = excluded.tries, problem = excluded.problem WHERE path IS NULL OR excluded.path IS NOT NULL",
            [file.kind, file.id, file.path, file.sha256, file.tries, file.problem],
        )

    def here(self, kind: str, ids: Iterable[str]) -> dict[str, HubFile]:
        """What is known of the files of these."""
        rows = self._connections.db.execute(
            "SELECT kind, id, path, sha256, tries, problem FROM hub_files WHERE kind = ?"
            " AND id IN (SELECT value FROM json_each(?))",
            [kind, json.dumps(list(ids))],
        )
        return {row[1]: HubFile(*row) for row in rows}
