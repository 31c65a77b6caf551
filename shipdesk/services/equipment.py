"""The equipment table with the user's own figures, a file in the desk folder, laid over the shipped ones."""

from __future__ import annotations

import tomllib
from decimal import InvalidOperation
from functools import lru_cache
from pathlib import Path

from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.reference.equipment import Equipment, LoadSpace, Pallet
from shipdesk.reference.equipment_file import read_equipment
from shipdesk.services.desk import Desk


def equipment_of(desk: Desk) -> Equipment:
    """Read again only when the user's file has changed. Raises `DeskUnusable` for a file that cannot be read."""
    own = desk.folder.root / "rules" / "equipment.toml"
    if not own.is_file():
        return desk.reference.equipment
    return _with_own(desk.reference.folder / "tables" / "equipment.toml", own, own.stat().st_mtime_ns)


def pallet_of(desk: Desk, code: str) -> Pallet:
    """Raises `WrongInput` for a pallet the table does not have."""
    pallets = equipment_of(desk).pallets
    found = pallets.get(code.strip().upper())
    if found is None:
        raise WrongInput("not_in_enum", "pallet_unknown", pointer="/pallet", wanted=code, choices=", ".join(pallets))
    return found


def space_of(desk: Desk, code: str) -> LoadSpace:
    """Raises `WrongInput` for a container or truck the table does not have."""
    equipment = equipment_of(desk)
    found = equipment.load_space(code)
    if found is None:
        choices = ", ".join((*equipment.containers, *equipment.trucks))
        raise WrongInput("not_in_enum", "load_space_unknown", pointer="/into", wanted=code, choices=choices)
    return found


@lru_cache(maxsize=4)
def _with_own(shipped: Path, own: Path, _changed: int) -> Equipment:
    try:
        return read_equipment(shipped, own)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError, InvalidOperation) as error:
        raise DeskUnusable("not_a_table", "own_equipment_unreadable", file=own, detail=str(error)) from error
