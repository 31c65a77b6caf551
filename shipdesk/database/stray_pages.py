"""Rows on pages that no root leads to any more, because a page above them is gone: given to the table that misses them.

Only a tree that is torn misses pages, and a page's rows look like those of their own table. Where several tables would
do, a sound file says whose the page was; where none does, the page is left alone: a row in a wrong table is worse than
one that is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from shipdesk.database.page_file import PageFile, Part
from shipdesk.database.tree_shapes import Tree
from shipdesk.database.tree_walk import Reached, is_mostly_of, rows_on

OwnerOf = Callable[[int], str]
"""Which tree a page belonged to in a sound file of the same shape; nothing where it is not known."""


@dataclass(frozen=True)
class Stray:
    """`tree` is None where nobody knows whose the rows are."""

    tree: Tree | None
    rows: list[Part]


def strays(file: PageFile, trees: list[Tree], reached: Reached, free: set[int], owner_of: OwnerOf) -> Iterator[Stray]:
    torn = [tree for tree in trees if tree.name in reached.torn]
    for page_number in range(1, file.count + 1) if torn else ():
        page = None if page_number in reached.pages or page_number in free else file.tree_page(page_number)
        fitting = [tree for tree in torn if page is not None and is_mostly_of(tree, page)]
        if page is None or not any(tree.table for tree in fitting):
            continue
        tree = _whose(page_number, fitting, owner_of)
        if tree is None or tree.table:
            yield Stray(tree, rows_on(tree or fitting[0], page))


def _whose(page_number: int, fitting: list[Tree], owner_of: OwnerOf) -> Tree | None:
    if len(fitting) == 1:
        return fitting[0]
    owner = owner_of(page_number)
    return next((tree for tree in fitting if tree.name == owner), None)
