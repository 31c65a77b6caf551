"""A sound file of the same shape, as a backup is: whose a page was, and the rows that the damaged one has lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path

from shipdesk.database.page_file import PageFile, Part
from shipdesk.database.tree_shapes import Tree, trees_of
from shipdesk.database.tree_walk import Reached, walk


class Lender:
    def __init__(self, path: Path | None) -> None:
        self._path = path

    def owner_of(self, page_number: int) -> str:
        """Which tree the page belonged to; nothing where it is not known."""
        return self._owners.get(page_number, "")

    def rows_of(self, tables: set[str]) -> Iterator[tuple[Tree, Part]]:
        """As they were when the file was sound."""
        with self._opened() as (file, trees):
            for tree in trees:
                if file is not None and tree.table in tables:
                    yield from ((tree, row) for row in walk(file, tree, Reached()))

    @cached_property
    def _owners(self) -> dict[int, str]:
        """Read when it is asked for: most damage leaves no doubt."""
        found: dict[int, str] = {}
        with self._opened() as (file, trees):
            for tree in trees:
                reached = Reached()
                for _ in walk(file, tree, reached) if file is not None else ():
                    pass
                found.update(dict.fromkeys(reached.pages, tree.name))
        return found

    @contextmanager
    def _opened(self) -> Iterator[tuple[PageFile | None, list[Tree]]]:
        if self._path is None:
            yield None, []
            return
        uri = f"{self._path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as db, self._path.open("rb") as file:
            yield PageFile(file), trees_of(db)
