"""What was saved of a damaged desk and what was not, told before the desk is opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.services.rescue_desk import Rescued
from shipdesk.ui.backup_words import moment_word, named
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class SalvageReport(QDialog):
    def __init__(self, toolkit: Toolkit, rescued: Rescued, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What could be read is saved"))
        self.setMinimumWidth(84 * GRID)
        self.heading = QLabel(self.windowTitle(), self)
        self.heading.setProperty("role", "title")
        lines = saved_lines(rescued) + lost_lines(toolkit, rescued)
        self.told = WrappedLabel(toolkit, "\n".join(f"•  {line}" for line in lines), self)
        self.note = WrappedLabel(
            toolkit,
            self.tr(
                "The damaged file is kept as {file}. Nothing is sent to the hub until you have looked at the outbox."
                " Compare what matters with your papers."
            ).format(file=rescued.kept_as.name),
            self,
        )
        self.note.setProperty("role", "muted")
        self.open_it = QPushButton(self.tr("&Open the desk"), self)
        self.open_it.setProperty("role", "primary")
        self.open_it.setDefault(True)
        self.open_it.clicked.connect(self.accept)
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.open_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        for widget in (self.heading, self.told, self.note):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(buttons)


def saved_lines(rescued: Rescued) -> list[str]:
    """What the desk has again, in the words of who works at it."""
    translate, kept = QCoreApplication.translate, rescued.told.kept
    counted = [
        (translate("SalvageReport", "Shipments: {count}"), kept.get("consignments", 0)),
        (translate("SalvageReport", "Parties: {count}"), kept.get("parties", 0)),
        (translate("SalvageReport", "Issued papers and labels: {count}"), kept.get("issued", 0)),
        (translate("SalvageReport", "All entries together: {count}"), rescued.told.rows),
    ]
    return [text.format(count=f"{count:,}") for text, count in counted]


def lost_lines(toolkit: Toolkit, rescued: Rescued) -> list[str]:
    """What is not as it was; where nothing is, that is told too."""
    translate, told = QCoreApplication.translate, rescued.told
    if not told.damaged:
        return [translate("SalvageReport", "Nothing of it was lost.")]
    lent, strays = (sum(map(len, rows.values())) for rows in (told.lent, told.strays))
    lines = [_about_backup(toolkit, rescued, lent)]
    if strays:
        text = translate("SalvageReport", "Found again although nothing led to them any more: {count} entries")
        lines.append(text.format(count=f"{strays:,}"))
    if strays and not told.is_certain:
        text = translate(
            "SalvageReport", "Some of these may have been deleted or changed before. Look at these shipments: {names}"
        )
        lines.append(text.format(names=named(rescued.perhaps_old) or "–"))
    if told.unplaced:
        text = translate(
            "SalvageReport", "Left in the damaged file, since nobody can tell where they belong: {count} entries"
        )
        lines.append(text.format(count=f"{told.unplaced:,}"))
    return lines


def _about_backup(toolkit: Toolkit, rescued: Rescued, lent: int) -> str:
    translate = QCoreApplication.translate
    if rescued.backup is None:
        return translate("SalvageReport", "What the damaged places held is lost: there is no backup that has it.")
    moment = moment_word(toolkit, rescued.backup.made_at)
    if not lent:
        text = translate("SalvageReport", "The backup of {moment} has nothing that was not found.")
        return text.format(moment=moment)
    if not rescued.from_backup:
        text = translate(
            "SalvageReport", "Lost, and taken from the backup of {moment} as they were then: {count} entries"
        )
        return text.format(moment=moment, count=f"{lent:,}")
    text = translate(
        "SalvageReport",
        "Lost, and taken from the backup of {moment} as they were then: {count} entries, with the shipments {names}",
    )
    return text.format(moment=moment, count=f"{lent:,}", names=named(rescued.from_backup))
