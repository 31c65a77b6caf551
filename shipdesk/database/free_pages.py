"""The pages that a database has given up and not used again: what they hold was deleted, and must not come back.

By sqlite.org, "Database File Format", 1.5 "The Freelist".
"""

from __future__ import annotations

from shipdesk.database.page_file import MAGIC, PageFile
from shipdesk.database.page_format import number

_FIRST, _COUNT = 32, 36


def free_pages(file: PageFile) -> tuple[set[int], bool]:
    """Those that are known, and whether these are all."""
    if file.header[: len(MAGIC)] != MAGIC:
        return set(), False
    following, found = number(file.header, _FIRST), set[int]()
    while following and following not in found:
        trunk = file.page(following)
        if len(trunk) < file.size:
            return found, False
        found.add(following)
        places = number(trunk, 4)
        if places > file.size // 4 - 2:
            return found, False
        listed = [number(trunk, 8 + 4 * place) for place in range(places)]
        if found.intersection(listed) or len(set(listed)) < len(listed) or 0 in listed:
            return found, False
        found.update(listed)
        following = number(trunk, 0)
    return found, len(found) == number(file.header, _COUNT)
