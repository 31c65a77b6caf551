"""What a person must know of a backup: told where it was made, and kept in the inbox for when nobody looked."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from shipdesk.errors import DeskError

if TYPE_CHECKING:
    from shipdesk.services.back_up_desk import BackupReport
    from shipdesk.services.desk import Desk

DAMAGED, UNREAD, LISTS, DROPPED = "DAMAGED", "UNREAD", "LISTS", "DROPPED"
PLACE, PLACE_DROPPED, LACKING, FAILED = "PLACE", "PLACE_DROPPED", "LACKING", "FAILED"
MISSING, SALVAGED = "MISSING", "SALVAGED"
"""Of a way back, which came without some files; of a rescue, with shipments that are as an older backup has them."""
AGAIN = timedelta(days=7)
"""So long the same is not told once more: every backup finds it anew."""
MOST_NAMED = 5


@dataclass(frozen=True)
class Trouble:
    """`names` are files, backups or the second place, as `word` says."""

    word: str
    names: tuple[str, ...]


def troubles(report: BackupReport) -> tuple[Trouble, ...]:
    """The gravest first; none where all is well."""
    made, second = report.made, report.second
    place = () if second.fault is None else (str(second.fault.values.get("folder", "")),)
    found = (
        Trouble(DAMAGED, made.damaged),
        Trouble(UNREAD, made.unread),
        Trouble(LISTS, report.unread),
        Trouble(LACKING, second.lacking),
        Trouble(PLACE, place),
        Trouble(DROPPED, tuple(one.name for one in report.dropped)),
        Trouble(PLACE_DROPPED, tuple(one.name for one in second.dropped)),
    )
    return tuple(one for one in found if one.names)


def note_troubles(desk: Desk, found: tuple[Trouble, ...]) -> None:
    """In the inbox. A disk that is full is told by whoever writes next; the backup is made all the same."""
    from shipdesk.store.inbox import BACKUP

    now, inbox = desk.tools.now(), desk.store.inbox
    told = [(one.word, ", ".join(one.names[:MOST_NAMED])) for one in found]
    if not told or desk.is_read_only:
        return
    with contextlib.suppress(DeskError), desk.store.atomic():
        for word, names in told:
            if not inbox.has_since(BACKUP, names, word, now - AGAIN):
                inbox.add(BACKUP, names, word, now)


def note_failure(desk: Desk) -> None:
    """A backup that nobody waited for was not made."""
    note_troubles(desk, (Trouble(FAILED, (desk.folder.backups.name,)),))
