"""What the tabs of a shipment at the hub share: a sentence, a list, a row of buttons, and work off the UI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.list_view import ListView
from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.messages import Remedy
from shipdesk.ui.page_frame import ActionButton
from shipdesk.ui.table import Column
from shipdesk.ui.tasks import Latest, What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

T = TypeVar("T")
CHANGES = (What.HUB, What.OUTBOX, What.CONSIGNMENTS)


class HubTab(QWidget):
    """`failed` carries an error for the dialog's message bar, `told` a sentence."""

    failed = Signal(object)
    told = Signal(str)

    def __init__(self, toolkit: Toolkit, desk: Desk, reference: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toolkit, self.desk, self.reference = toolkit, desk, reference
        self._latest = Latest(toolkit.tasks, self)
        self.question: QDialog | None = None
        self.note = WrappedLabel(toolkit, "", self)
        self.note.setProperty("role", "muted")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(GRID, 2 * GRID, GRID, GRID)
        self.column.setSpacing(GRID + GRID // 2)
        self.column.addWidget(self.note)
        self.actions_row: list[QAction] = []
        self.build()
        self.load()

    def title(self) -> str:
        raise NotImplementedError

    def build(self) -> None:
        raise NotImplementedError

    def read(self) -> Any:
        """What the tab shows, from the desk alone; off the UI thread."""
        raise NotImplementedError

    def show_read(self, read: Any) -> None:
        raise NotImplementedError

    def load(self) -> None:
        self._latest.ask(lambda _: self.read(), self.show_read, self.failed.emit)

    def act(self, work: Callable[[Progress], T], busy: str, done: Callable[[T], None] | None = None) -> None:
        """A wish to the hub; the buttons wait for its outcome."""
        self._enable(False)

        def settled(result: T) -> None:
            self._enable(True)
            self.load()
            if done is not None:
                done(result)

        def failed(error: Exception) -> None:
            self._enable(True)
            self.load()
            self.toolkit.changed.tell(*CHANGES)
            self.failed.emit(error)

        self.toolkit.tasks.write(work, CHANGES, settled, failed, busy, self)

    def ask_first(self, title: str, words: str, act: Remedy) -> None:
        """Before something goes out that can't be called back."""
        self.question = MessageDialog.ask_first(self.toolkit, title, words, act, self)

    def add_list(self, name: str, columns: Sequence[Column[Any]], key: Callable[[Any], Any], words: str) -> ListView:
        empty = EmptyState(self.toolkit, "info", lambda: words, lambda: "")
        found = ListView(self.toolkit, f"hub-{name}", columns, key, empty, with_filter=False, parent=self)
        self.column.addWidget(found, 1)
        return found

    def add_buttons(self, *buttons: tuple[str, str, Callable[[], None]]) -> list[QAction]:
        """Word, icon and act of each, from the left; the last is the primary one."""
        row = QHBoxLayout()
        row.setSpacing(GRID)
        made = []
        for place, (word, icon, act) in enumerate(buttons, 1):
            action = QAction(word, self)
            action.triggered.connect(lambda _=False, act=act: act())
            row.addWidget(ActionButton(self.toolkit, action, icon, primary=place == len(buttons), parent=self))
            made.append(action)
        row.addStretch(1)
        self.column.addLayout(row)
        self.actions_row += made
        return made

    def _enable(self, is_free: bool) -> None:
        for action in self.actions_row:
            action.setEnabled(is_free)
