"""Where the files of a desk lie that a backup keeps: nothing else is ever brought from one, whatever its list says."""

from __future__ import annotations

from functools import lru_cache

from shipdesk.paths import plain_name

DESK, EMBEDDED_HUB = "desk.sqlite3", "embedded-hub.sqlite3"
CATALOGS, ELSEWHERE = "catalogs", "catalogs/elsewhere.json"
FREE = ("papers", "rules")
"""Folders in which the user's files lie as they please, at any depth."""
DATABASE = ".sqlite3"
DEEPEST, LONGEST = 32, 1000
_REMEMBERED = 1 << 16


@lru_cache(_REMEMBERED)
def is_place(path: str) -> bool:
    """Whether a file of a desk may lie there: below its folder, of its kinds, under a name that no system takes for
    a way or a device.
    """
    parts = path.split("/")
    if len(path) > LONGEST or len(parts) > DEEPEST or any(not part or plain_name(part) != part for part in parts):
        return False
    return holds_database(path) or path == ELSEWHERE or (len(parts) > 1 and parts[0] in FREE)


def holds_database(path: str) -> bool:
    """The desk, the embedded hub, or one of the desk's own catalogs."""
    folder, _, name = path.rpartition("/")
    is_catalog = folder == CATALOGS and name.endswith(DATABASE) and name != DATABASE
    return path in (DESK, EMBEDDED_HUB) or is_catalog
