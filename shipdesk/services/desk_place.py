"""Whether a folder may be a desk: none that is synchronised or far away, unless somebody insists in writing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from shipdesk.database import mapped_errors
from shipdesk.errors import DeskUnusable
from shipdesk.far_folders import Surroundings, far_place, here
from shipdesk.paths import DeskFolder
from shipdesk.whole_files import write_whole

NOTE = "Used as a ShipDesk desk although it is synchronised or lies on another computer. Since {at}.\n"


@dataclass(frozen=True)
class DeskPlace:
    """`reason` is why the folder is none for a desk, None where it is a safe place; `is_insisted` lifts the reason."""

    folder: Path
    reason: DeskUnusable | None
    is_insisted: bool


def place_of(root: Path, around: Surroundings | None = None) -> DeskPlace:
    """Asks the system for its places, which may take its time.

    Both under the folder's own name and where its links lead: a cloud service follows the links that lie in its folder,
    and its folder may be a link itself.
    """
    around, named = around or here(), Path(os.path.normpath(root.absolute()))
    found = far_place(named, around) or far_place(root.resolve(), around)
    reason = None
    if found is not None:
        reason = DeskUnusable("not_supported", f"desk_folder_{found.kind}", folder=root, place=found.name)
    return DeskPlace(root, reason, DeskFolder(root).insisted.exists())


def require_near(root: Path, around: Surroundings | None = None) -> None:
    """Raises `DeskUnusable` with the reason; the note of who insists lifts it."""
    if DeskFolder(root).insisted.exists():
        return
    reason = place_of(root, around).reason
    if reason is not None:
        raise reason


def insist(root: Path, now: datetime) -> None:
    """From now on this folder is used all the same."""
    note = NOTE.format(at=now.isoformat(timespec="seconds"))
    with mapped_errors(root):
        write_whole(DeskFolder(root).insisted, note.encode())


def stop_insisting(root: Path) -> None:
    """From the next start on the folder is refused again, with its reason."""
    with mapped_errors(root):
        DeskFolder(root).insisted.unlink(missing_ok=True)
