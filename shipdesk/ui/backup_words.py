"""How backups and what they would take away are told in the window."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from shipdesk.services.desk import BANGKOK
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
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


def loss_lines(losses: Losses) -> list[str]:
    """One line for each kind of thing that going back would take away; none where nothing would be lost."""
    translate = QCoreApplication.translate
    if losses.desk is None:
        return [translate("BackupWords", "The desk as it is now can't be read. It is kept beside the restored one.")]
    desk, rows = losses.desk, losses.desk.rows
    told = [
        (translate("BackupWords", "Shipments made since: {names}"), _named(desk.new_shipments)),
        (translate("BackupWords", "Shipments changed since: {names}"), _named(desk.changed_shipments)),
        (translate("BackupWords", "Catalogs changed since: {names}"), _named(losses.catalogs)),
    ]
    lines = [text.format(names=names) for text, names in told if names]
    counted = [
        ("papers", translate("BackupWords", "Papers and labels issued since: {count} (their files stay)")),
        ("wishes", translate("BackupWords", "Bookings and other wishes to the hub since: {count}")),
        ("manifests", translate("BackupWords", "Manifests changed since: {count}")),
        ("parties", translate("BackupWords", "Parties changed since: {count}")),
        ("prints", translate("BackupWords", "Prints since: {count}")),
    ]
    return lines + [text.format(count=rows[word]) for word, text in counted if rows.get(word)]


def _named(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    if more <= 0:
        return shown
    return QCoreApplication.translate("BackupWords", "{names} and {count} more").format(names=shown, count=more)
