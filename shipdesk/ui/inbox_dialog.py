"""The list of the inbox: what the hub, the border and the printers did; nothing is lost at a restart."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from shipdesk.services.desk import BANGKOK, Desk
from shipdesk.services.read_inbox import Inbox, read_inbox
from shipdesk.store.inbox import BACKUP, PRINT, WISH, Note
from shipdesk.ui.backup_words import trouble_word
from shipdesk.ui.desk_words import state_word
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

_NOTE = int(Qt.ItemDataRole.UserRole)
_ICONS = {WISH: "outbox", PRINT: "print", BACKUP: "save"}


def note_words(note: Note) -> str:
    """What happened, in one line."""
    translate = QCoreApplication.translate
    if note.kind == BACKUP:
        return trouble_word(note.word, note.reference)
    if note.kind == WISH and note.word == "REFUSED":
        return translate("Inbox", "{reference}: the hub said no").format(reference=note.reference)
    if note.kind == WISH:
        return translate("Inbox", "{reference}: the answer of the hub is not known").format(reference=note.reference)
    if note.kind == PRINT and note.word == "FAILED":
        return translate("Inbox", "{printer}: something was not printed").format(printer=note.reference)
    if note.kind == PRINT:
        return translate("Inbox", "{printer}: look whether it was printed").format(printer=note.reference)
    return f"{note.reference}: {state_word(note.word)}"


class InboxDialog(QDialog):
    """Newest first; what is new stands in bold. `opened` carries the note a person wants to see."""

    opened = Signal(object)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.inbox = Inbox((), 0)
        self.setWindowTitle(self.tr("Inbox"))
        self.setModal(True)
        self.resize(88 * GRID, 64 * GRID)
        heading = QLabel(self.tr("Inbox"), self)
        heading.setProperty("role", "title")
        self.message, self.list, self.empty = MessageBar(toolkit, self), QListWidget(self), QLabel(self)
        self.empty.setText(self.tr("Nothing has happened yet."))
        self.empty.setProperty("role", "muted")
        self.list.setAccessibleName(self.tr("Inbox"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(GRID // 4)
        self.list.itemActivated.connect(lambda item: self._open(item.data(_NOTE)))
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (heading, self.message, self.empty):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        toolkit.tasks.run(lambda _: read_inbox(desk), self._show, self.message.tell_error, owner=self)

    def _show(self, inbox: Inbox) -> None:
        self.inbox = inbox
        self.empty.setVisible(not inbox.notes)
        for note in inbox.notes:
            words = f"{note_words(note)}\n{self._moment(note.at)}"
            item = QListWidgetItem(self._toolkit.icon(_ICONS.get(note.kind, "shipments")), words, self.list)
            item.setData(_NOTE, note)
            font = item.font()
            font.setBold(not note.is_seen)
            item.setFont(font)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _moment(self, at: datetime) -> str:
        """In Thailand's time, with the years of the screen."""
        local = at.astimezone(BANGKOK)
        return f"{self._toolkit.dates().short(local.date())} {local:%H:%M}"

    def _open(self, note: Note) -> None:
        self.accept()
        self.opened.emit(note)
