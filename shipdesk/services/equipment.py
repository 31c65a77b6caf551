"""The equipment table with the user's own figures, a file in the desk folder, laid over the shipped ones."""

from __future__ import annotations

import tomllib
from decimal import InvalidOperation
from functools import lru_cache
from pathlib import Path

from shipdesk.errors import DeskUnusable
from shipdesk.reference.equipment import Equipment
from shipdesk.reference.equipment_file import read_equipment
from shipdesk.services.desk import Desk


def equipment_of(desk: Desk) -> Equipment:
    """Read again only when the user's file has changed. Raises `DeskUnusable` for a file that cannot be read."""
    own = desk.folder.root / "rules" / "equipment.toml"
    if not own.is_file():
        return desk.reference.equipment
    return _with_own(desk.reference.folder / "tables" / "equipment.toml", own, own.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _with_own(shipped: Path, own: Path, _changed: int) -> Equipment:
    try:
        return read_equipment(shipped, own)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError, InvalidOperation) as error:
        raise DeskUnusable("not_a_table", "own_equipment_unreadable", file=own, detail=str(error)) from error
