"""The inbox: a cell in the status line that counts what is new, and the way to the list of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from shipdesk.services.desk import Desk
from shipdesk.ui.language import Retranslated
from shipdesk.ui.tasks import Latest, What
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.store.inbox import Note
    from shipdesk.ui.inbox_dialog import InboxDialog

WATCHED = frozenset(What) - {What.SETTINGS}
"""Each import makes a backup first, and what is wrong with that stands in the inbox."""


class InboxCell(Retranslated, QToolButton):
    """Says how many are new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def show_count(self, count: int) -> None:
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        words = self.tr("Inbox · {count} new").format(count=self._count) if self._count else self.tr("Inbox")
        self.setText(words)
        self.setToolTip(self.tr("What the hub, the border and the printers did while nobody looked"))


class InboxWays(Protocol):
    """Where a note leads."""

    def go_to(self, key: str) -> None: ...

    def open_shipment(self, reference: str) -> None: ...

    def open_backups(self) -> None: ...


class InboxKeeper(QObject):
    """Counts anew after each change, and has what was shown counted as seen."""

    def __init__(self, toolkit: Toolkit, desk: Desk, cell: InboxCell, window: QWidget, ways: InboxWays) -> None:
        super().__init__(window)
        self._toolkit, self._desk, self._cell, self._window = toolkit, desk, cell, window
        self._ways, self._latest = ways, Latest(toolkit.tasks, self)
        self.dialog: InboxDialog | None = None
        cell.clicked.connect(self.open)
        toolkit.changed.happened.connect(lambda what: self.count() if what & WATCHED else None)

    def count(self) -> None:
        from shipdesk.services.read_inbox import unseen

        desk = self._desk
        self._latest.ask(lambda _: unseen(desk), self._cell.show_count, lambda _: None)

    def open(self) -> None:
        from shipdesk.ui.inbox_dialog import InboxDialog

        dialog = InboxDialog(self._toolkit, self._desk, self._window)
        dialog.opened.connect(self._lead)
        dialog.finished.connect(self._seen)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _lead(self, note: Note) -> None:
        """To where it is looked at or put right."""
        from shipdesk.store.inbox import BACKUP, PRINT, WISH

        if note.kind == BACKUP:
            self._ways.open_backups()
            return
        page = {WISH: "outbox", PRINT: "prints"}.get(note.kind)
        if page is not None:
            self._ways.go_to(page)
        else:
            self._ways.open_shipment(note.reference)

    def _seen(self) -> None:
        from shipdesk.services.read_inbox import Inbox, see

        desk, shown = self._desk, self.dialog.inbox if self.dialog is not None else Inbox((), 0)
        self._toolkit.tasks.run(lambda _: see(desk, shown), lambda _: self.count(), lambda _: None, owner=self)
