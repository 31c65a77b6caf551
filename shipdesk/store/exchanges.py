"""What was said between the desk and its hubs, masked and packed; the oldest make room."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shipdesk.store.connection import Connections

MOST_KEPT = 2_000


@dataclass(frozen=True)
class KeptExchange:
    """`key` is the wish's Idempotency-Key, if it was one; `status` is None where no answer came (`fault` says why)."""

    at: datetime
    method: str
    path: str
    key: str | None
    status: int | None
    fault: str | None
    request_id: str | None
    milliseconds: int
    request: str
    answer: str


_COLUMNS = "at, method, path, wish_key, status, fault, request_id, milliseconds, request, answer"


class ExchangeTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def keep(self, exchanges: Iterable[KeptExchange]) -> None:
        """Adds them and lets the oldest go; in the caller's transaction."""
        rows = [_values(one) for one in exchanges]
        if not rows:
            return
        conn = self._connections.db.conn
        conn.executemany(f"INSERT INTO exchanges ({_COLUMNS}) VALUES ({', '.join('?' * 10)})", rows)
        conn.execute("DELETE FROM exchanges WHERE sequence <= (SELECT max(sequence) FROM exchanges) - ?", [MOST_KEPT])

    def latest(self, limit: int, keys: Iterable[str] | None = None) -> list[KeptExchange]:
        """The newest first; of these wishes only, where keys are given."""
        wanted = None if keys is None else list(keys)
        where = "" if wanted is None else f"WHERE wish_key IN ({', '.join('?' * len(wanted))})"
        rows = self._connections.db.execute(
            f"SELECT {_COLUMNS} FROM exchanges {where} ORDER BY sequence DESC LIMIT ?", [*(wanted or ()), limit]
        )
        return [_exchange(row) for row in rows]


def _values(one: KeptExchange) -> list[Any]:
    said = [zlib.compress(text.encode(), 1) for text in (one.request, one.answer)]
    return [
        one.at.isoformat(),
        one.method,
        one.path,
        one.key,
        one.status,
        one.fault,
        one.request_id,
        one.milliseconds,
        *said,
    ]


def _exchange(row: tuple[Any, ...]) -> KeptExchange:
    at, *told, request, answer = row
    said = [zlib.decompress(packed).decode() for packed in (request, answer)]
    return KeptExchange(datetime.fromisoformat(at), *told, *said)
