"""Whether a folder may be a desk: none that is synchronised or far away, unless somebody insists in writing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from shipdesk.database import mapped_errors
from shipdesk.errors import DeskUnusable
from shipdesk.far_folders import Surroundings, far_place, here
from shipdesk.paths import DeskFolder
from shipdesk.whole_files import write_whole

NOTE = "Used as a ShipDesk desk although it is synchronised or lies on another computer. Since {at}.\n"


def require_near(root: Path, around: Surroundings | None = None) -> None:
    """Raises `DeskUnusable` with the reason; the note of who insists lifts it."""
    if DeskFolder(root).insisted.exists():
        return
    found = far_place(root.resolve(), around or here())
    if found is not None:
        raise DeskUnusable("not_supported", f"desk_folder_{found.kind}", folder=root, place=found.name)


def insist(root: Path, now: datetime) -> None:
    """From now on this folder is used all the same."""
    note = NOTE.format(at=now.isoformat(timespec="seconds"))
    with mapped_errors(root):
        write_whole(DeskFolder(root).insisted, note.encode())
