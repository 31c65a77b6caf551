"""Whether the desk that belongs here is here, and when its files were last looked at thoroughly."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from shipdesk.database import mapped_errors, may_write_to
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.whole_files import write_whole

EVERY = timedelta(days=7)
NOTE = "checked.json"


def is_there(folder: DeskFolder) -> bool:
    """To SQLite a file of no bytes is a sound database; to us it is none."""
    return folder.database.is_file() and folder.database.stat().st_size > 0


def require_present(folder: DeskFolder) -> None:
    """Before anything is opened: a desk that was here and is gone is never begun anew in silence."""
    database = folder.database
    if is_there(folder):
        return
    from shipdesk.backups import Shelf, is_aside

    had_papers = folder.papers.is_dir() and any(folder.papers.iterdir())
    if database.is_file() or had_papers or is_aside(database) or Shelf(folder.backups).all():
        raise DeskUnusable("not_found", "desk_gone", file=database)


def finish_what_was_begun(folder: DeskFolder, now: datetime) -> None:
    """Before that: a way back to a backup, a rescue or a desk's arrival that a crash cut off."""
    if folder.restoring.is_dir():
        from shipdesk.services.restore_desk import finish_restore

        finish_restore(folder, now)
    if any(folder.root.glob(f"{folder.salvaged.name}*")):
        from shipdesk.services.rescue_desk import finish_salvage

        finish_salvage(folder, now)
    if folder.arriving.is_dir():
        from shipdesk.services.move_desk import clear_arriving

        clear_arriving(folder)


def can_be_written(folder: DeskFolder) -> bool:
    """Whether the desk is where it was, and may be changed there; a disk that was pulled out is neither."""
    try:
        return folder.database.is_file() and may_write_to(folder.database)
    except OSError:
        return False


def is_of(folder: DeskFolder, fault: Exception) -> bool:
    """Whether it may come from a desk that is gone or can't be written."""
    if not isinstance(fault, DeskUnusable) or fault.code not in ("read_only", "not_found"):
        return False
    return any(Path(fault.values.get(name, "")).is_relative_to(folder.root) for name in ("file", "folder"))


def is_suspect(folder: DeskFolder) -> bool:
    """Whether the last thorough look found damage: the next start looks as thoroughly before it opens the desk."""
    return bool(_noted(folder).get("is_suspect"))


def forget_look(folder: DeskFolder) -> None:
    """Another file is the desk from now on."""
    with mapped_errors(folder.backups):
        (folder.backups / NOTE).unlink(missing_ok=True)


def is_due(folder: DeskFolder, now: datetime) -> bool:
    """After damage it always is; a clock that went back makes it due, too."""
    if is_suspect(folder):
        return True
    try:
        last = datetime.fromisoformat(_noted(folder)["at"])
    except (ValueError, KeyError, TypeError):
        return True
    return not timedelta() <= now - last < EVERY


def note_look(folder: DeskFolder, now: datetime, *, is_suspect: bool) -> None:
    told = json.dumps({"at": now.isoformat(), "is_suspect": is_suspect})
    with mapped_errors(folder.backups):
        write_whole(folder.backups / NOTE, told.encode())


def _noted(folder: DeskFolder) -> dict[str, Any]:
    try:
        told = json.loads((folder.backups / NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
