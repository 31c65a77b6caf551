"""The connections of the desk's store, and what is written together over them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from shipdesk.database import PerThread, atomic


class Connections(PerThread):
    """One for each thread."""

    @contextmanager
    def atomic(self) -> Iterator[None]:
        with atomic(self.db):
            yield
