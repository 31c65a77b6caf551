"""How backups and what they would take away are told in the window."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from shipdesk.services.backup_troubles import (
    DAMAGED,
    DROPPED,
    FAILED,
    LACKING,
    LISTS,
    MISSING,
    PLACE,
    PLACE_DROPPED,
    SALVAGED,
    UNREAD,
    troubles,
)
from shipdesk.services.desk import BANGKOK
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.services.back_up_desk import BackupReport
    from shipdesk.services.restore_desk import Losses

MOST_NAMED = 5


def moment_word(toolkit: Toolkit, moment: datetime) -> str:
    local = moment.astimezone(BANGKOK)
    return f"{toolkit.dates().short(local.date())} {local:%H:%M}"


def why_word(why: str) -> str:
    """What a backup was made for."""
    translate = QCoreApplication.translate
    words = {
        "time": translate("BackupWords", "By itself"),
        "soon": translate("BackupWords", "After a paper or a booking"),
        "exit": translate("BackupWords", "When ShipDesk ended"),
        "migration": translate("BackupWords", "Before an update"),
        "import": translate("BackupWords", "Before an import"),
        "restore": translate("BackupWords", "Before going back"),
        "asked": translate("BackupWords", "By hand"),
    }
    return words.get(why, why)


def size_word(size: int) -> str:
    """In megabytes with one figure behind the point; the smallest is 0.1."""
    return f"{max(size, 100_000) / 1e6:,.1f} MB"


def trouble_word(word: str, names: str) -> str:
    """What is wrong with a backup, and what to do."""
    translate = QCoreApplication.translate
    words = {
        DAMAGED: translate(
            "BackupWords",
            "Catalogs that can’t be read: {names}. Backups hold them as they were before. Go back to a backup to have"
            " them again.",
        ),
        UNREAD: translate(
            "BackupWords",
            "Files that can’t be backed up: {names}. Close whatever has them open, give them plain names, then back up"
            " again.",
        ),
        LISTS: translate(
            "BackupWords",
            "Backups that can’t be read now: {names}. Until they can, none of their files is cleared away. If it stays"
            " so, move them out of the folder of backups.",
        ),
        LACKING: translate(
            "BackupWords", "Backups of which something is gone: {names}. Prove them; going back brings what is left."
        ),
        PLACE: translate(
            "BackupWords",
            "The second place {names} did not get the latest backup. Plug it in, or open the backups and choose"
            " another.",
        ),
        DROPPED: translate(
            "BackupWords", "Older backups went for want of room: {names}. Free some space to keep more."
        ),
        PLACE_DROPPED: translate(
            "BackupWords", "In the second place older backups went for want of room: {names}. A larger one keeps more."
        ),
        FAILED: translate(
            "BackupWords", "No backup was made when ShipDesk ended. Open the backups and make one now."
        ),
        MISSING: translate(
            "BackupWords",
            "The backup that the desk went back to did not have these files any more: {names}. Look for them in"
            " another backup, or issue the papers again.",
        ),
        SALVAGED: translate(
            "BackupWords",
            "The desk was read out of a damaged file, which is kept beside it. Shipments as an older backup has them:"
            " {names}. Compare what matters with your papers.",
        ),
    }  # fmt: skip
    return words.get(word, "{names}").format(names=names)


def missing_word(names: tuple[str, ...]) -> str:
    """After going back: what did not come."""
    return trouble_word(MISSING, named(names))


def trouble_lines(toolkit: Toolkit, report: BackupReport) -> list[str]:
    """One for each thing that is wrong; of the second place the reason."""
    return [
        toolkit.words(report.place_fault)
        if one.word == PLACE and report.place_fault is not None
        else trouble_word(one.word, named(one.names))
        for one in troubles(report)
    ]


def elsewhere_line(paths: tuple[str, ...]) -> str:
    """Catalogs that no backup holds; nothing where there are none."""
    if not paths:
        return ""
    text = QCoreApplication.translate(
        "BackupWords",
        "Not in the backups, because they lie elsewhere: {names}. Copy these catalogs yourself, or import them here.",
    )
    return text.format(names=named(paths))


def loss_lines(losses: Losses) -> list[str]:
    """One line for each kind of thing that going back would take away; none where nothing would be lost."""
    translate = QCoreApplication.translate
    lacking = translate("BackupWords", "Gone from this backup, and not here either: {names}")
    last = [lacking.format(names=named(losses.lacking))] if losses.lacking else []
    if losses.desk is None:
        unread = translate("BackupWords", "The desk as it is now can't be read. It is kept beside the restored one.")
        return [unread, *last]
    desk, rows = losses.desk, losses.desk.rows
    told = [
        (translate("BackupWords", "Shipments made since: {names}"), named(desk.new_shipments)),
        (translate("BackupWords", "Shipments changed since: {names}"), named(desk.changed_shipments)),
        (translate("BackupWords", "Catalogs changed since: {names}"), named(losses.catalogs)),
    ]
    lines = [text.format(names=names) for text, names in told if names]
    counted = [
        ("papers", translate("BackupWords", "Papers and labels issued since: {count} (their files stay)")),
        ("wishes", translate("BackupWords", "Bookings and other wishes to the hub since: {count}")),
        ("manifests", translate("BackupWords", "Manifests changed since: {count}")),
        ("parties", translate("BackupWords", "Parties changed since: {count}")),
        ("prints", translate("BackupWords", "Prints since: {count}")),
    ]
    return lines + [text.format(count=rows[word]) for word, text in counted if rows.get(word)] + last


def named(names: tuple[str, ...]) -> str:
    """The first of them, and how many more."""
    shown = ", ".join(names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    if more <= 0:
        return shown
    return QCoreApplication.translate("BackupWords", "{names} and {count} more").format(names=shown, count=more)
