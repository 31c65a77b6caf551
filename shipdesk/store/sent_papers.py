"""Papers that were handed to the hub: which file, as what, by which wishes, and what the hub calls it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from shipdesk.store.connection import Connections


@dataclass(frozen=True, kw_only=True)
class SentPaper:
    """`path` below the desk's papers; `declaration` and `content` are the outbox rows that carry it."""

    id: str
    consignment: str
    environment: str
    account: str
    document_type: str
    name: str
    media_type: str
    path: str
    sha256: str
    byte_length: int
    declaration: str
    content: str
    document_id: str | None = None


_COLUMNS = (
    "id, consignment, environment, account, document_type, name, media_type, path, sha256, byte_length, declaration,"
    " content, document_id"
)


class SentPaperTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, one: SentPaper, now: datetime) -> None:
        self._connections.db.execute(
            f"INSERT INTO sent_papers ({_COLUMNS}, sent_at) VALUES ({', '.join('?' * 14)})",
            [
                one.id, one.consignment, one.environment, one.account, one.document_type, one.name, one.media_type,
                one.path, one.sha256, one.byte_length, one.declaration, one.content, one.document_id, now.isoformat(),
            ],
        )  # fmt: skip

    def of_consignment(self, consignment: str) -> list[SentPaper]:
        """In the order they were sent; `consignment` is the desk's own id."""
        return self._read("consignment = ? ORDER BY rowid", [consignment])

    def by_wish(self, outbox: str) -> SentPaper | None:
        """The paper that this outbox row declares or carries."""
        found = self._read("declaration = ? OR content = ?", [outbox, outbox])
        return found[0] if found else None

    def at_hub(self, environment: str, account: str) -> list[SentPaper]:
        """Those that this hub has given a name."""
        return self._read(
            "environment = ? AND account = ? AND document_id IS NOT NULL ORDER BY rowid", [environment, account]
        )

    def set_document(self, id_: str, document_id: str) -> None:
        self._connections.db.execute("UPDATE sent_papers SET document_id = ? WHERE id = ?", [document_id, id_])

    def _read(self, where: str, values: list[str]) -> list[SentPaper]:
        rows = self._connections.db.execute(f"SELECT {_COLUMNS} FROM sent_papers WHERE {where}", values)
        return [_paper(row) for row in rows.fetchall()]


def _paper(row: tuple[object, ...]) -> SentPaper:
    names = _COLUMNS.replace(",", "").split()
    return SentPaper(**dict(zip(names, row, strict=True)))  # type: ignore[arg-type]
