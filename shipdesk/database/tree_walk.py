"""The rows of a tree that can be reached from its root. A page belongs to it where most of what it holds does: damage
leads to pages of other trees, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from shipdesk.database.page_file import PageFile, Part, TreePage
from shipdesk.database.page_format import Cell
from shipdesk.database.tree_shapes import Tree

Key = tuple[tuple[int, object], ...]
_RANKS = {int: 1, float: 1, str: 2, bytes: 3}


@dataclass
class Reached:
    """Pages that were found from a root; trees that miss some; how often the rows of each met damage."""

    pages: set[int] = field(default_factory=set)
    torn: set[str] = field(default_factory=set)
    met: dict[str, int] = field(default_factory=dict)

    def meet(self, tree: Tree, times: int = 1) -> None:
        if times:
            self.met[tree.name] = self.met.get(tree.name, 0) + times


def walk(file: PageFile, tree: Tree, reached: Reached) -> Iterator[Part]:
    """Each row once, in its order; `reached` grows by what is met on the way."""
    yield from _Walk(file, tree, reached).below(tree.root, None, None)


def rows_on(tree: Tree, page: TreePage) -> list[Part]:
    """Those that look as the tree's rows do."""
    return [part for part in page.parts if part.columns is not None and tree.fits(part.columns)]


def is_mostly_of(tree: Tree, page: TreePage) -> bool:
    held = sum(part.columns is not None for part in page.parts) + page.unreadable
    return tree.is_by_number == page.is_by_number and 2 * len(rows_on(tree, page)) >= held > 0


class _Walk:
    def __init__(self, file: PageFile, tree: Tree, reached: Reached) -> None:
        self._file, self._tree, self._reached = file, tree, reached
        self._seen = set[int]()

    def below(self, page_number: int, low: Key | None, high: Key | None) -> Iterator[Part]:
        is_known = page_number in self._seen or page_number in self._reached.pages
        page = None if is_known else self._file.tree_page(page_number)
        self._seen.add(page_number)
        if page is None or not self._belongs(page, page_number, low, high):
            self._reached.torn.add(self._tree.name)
            self._reached.meet(self._tree)
            return
        self._reached.pages.add(page_number)
        self._reached.meet(self._tree, page.unreadable)
        if page.is_interior and page.unreadable:
            self._reached.torn.add(self._tree.name)
        yield from self._parts(page, low, high)

    def _parts(self, page: TreePage, low: Key | None, high: Key | None) -> Iterator[Part]:
        for part in page.parts:
            following = self._key(part) or high
            if page.is_interior:
                yield from self.below(part.below, low, following)
            if part.columns is not None and self._tree.fits(part.columns):
                yield part
            elif part.columns is not None:
                self._reached.meet(self._tree)
            low = following

    def _belongs(self, page: TreePage, page_number: int, low: Key | None, high: Key | None) -> bool:
        if page.is_by_number != self._tree.is_by_number:
            return False
        keyed = [part for part in page.parts if part.columns is not None or part.rowid is not None]
        if not keyed:
            return page.is_interior or page_number == self._tree.root
        at_home = sum(self._is_at_home(part, low, high) for part in keyed)
        return 2 * at_home >= len(keyed)

    def _is_at_home(self, part: Part, low: Key | None, high: Key | None) -> bool:
        if part.columns is not None and not self._tree.fits(part.columns):
            return False
        key = self._key(part)
        return key is None or ((low is None or low < key) and (high is None or key <= high))

    def _key(self, part: Part) -> Key | None:
        """None where its order is not looked at: that of an index is nobody's but SQLite's."""
        if self._tree.is_by_number:
            return None if part.rowid is None else ((1, part.rowid),)
        if part.columns is None or not self._tree.keys:
            return None
        return tuple(_sortable(value) for value in part.columns[: self._tree.keys])


def _sortable(value: Cell) -> tuple[int, object]:
    """As SQLite sorts: nothing, numbers, text by its bytes, bytes."""
    if value is None:
        return (0, 0)
    return _RANKS[type(value)], value.encode() if isinstance(value, str) else value
