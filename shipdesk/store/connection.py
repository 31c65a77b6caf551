"""A connection for each thread: SQLite's may not wander between threads."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from shipdesk.database import Database, atomic


class Connections:
    """Opens lazily with `connect`, once per thread."""

    def __init__(self, connect: Callable[[], Database]) -> None:
        self._connect = connect
        self._local = threading.local()

    @property
    def db(self) -> Database:
        opened: Database | None = getattr(self._local, "db", None)
        if opened is None:
            opened = self._local.db = self._connect()
        return opened

    @contextmanager
    def atomic(self) -> Iterator[None]:
        with atomic(self.db):
            yield

    def close(self) -> None:
        opened: Database | None = getattr(self._local, "db", None)
        if opened is not None:
            opened.close()
            self._local.db = None
