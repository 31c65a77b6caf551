"""Fields that offer matches while someone types: a party by name, a product by SKU or any of its names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from shipdesk.progress import Progress
from shipdesk.ui.tasks import Latest, was_cancelled
from shipdesk.ui.toolkit import Toolkit

TYPING_PAUSE_MS = 80
_CHOICE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Choice:
    """One match: the value itself, the words that stand in the field, and the words in the list."""

    value: Any
    text: str
    listed: str


Search = Callable[[str, Progress], list[Choice]]
"""Runs off the UI thread; best matches first, already limited to what fits a list."""


class Picker(QLineEdit):
    """`picked` tells the chosen value, or None when the field was emptied."""

    picked = Signal(object)
    failed = Signal(object)

    def __init__(self, toolkit: Toolkit, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._latest = Latest(toolkit.tasks, self)
        self._choice: Choice | None = None
        self._is_asking = False
        self._takes_first = False
        self._matches = QStandardItemModel(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._completer = QCompleter(self._matches, self)
        # The search has matched already; the completer must not filter again by prefix.
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCompletionRole(_CHOICE + 1)
        self._completer.setWidget(self)
        self._popup = QListView()
        self._completer.setPopup(self._popup)
        self._popup.clicked.connect(self._take)
        self._popup.activated.connect(self._take)
        self.setClearButtonEnabled(True)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._finish)

    @property
    def choice(self) -> Choice | None:
        return self._choice

    def set_choice(self, choice: Choice | None) -> None:
        self._choice = choice
        self.setText(choice.text if choice else "")

    def offered(self) -> list[Choice]:
        """The matches of the list that hangs below the field."""
        listed = [self._matches.item(row).data(_CHOICE) for row in range(self._matches.rowCount())]
        return [choice for choice in listed if choice is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the match one stands on, else the first, even one that is still looked for.

        Only with nothing typed and no list does it leave the field.
        """
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self._is_asking:
            self._takes_first = True
        elif is_enter and self._popup.isVisible():
            at = self._popup.currentIndex()
            self._take(at if at.isValid() else self._matches.index(0, 0))
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _typed(self) -> None:
        self._is_asking, self._takes_first = bool(self.text().strip()), False
        self._pause.start()

    def _ask(self) -> None:
        text = self.text().strip()
        if not text:
            self._latest.drop()
            self._popup.hide()
            return
        search = self._search
        self._latest.ask(lambda progress: search(text, progress), self._offer, self._complain)

    def _offer(self, choices: list[Choice]) -> None:
        takes_first, self._is_asking, self._takes_first = self._takes_first, False, False
        self._matches.clear()
        for choice in choices:
            item = QStandardItem(choice.listed)
            item.setData(choice, _CHOICE)
            item.setData(choice.text, _CHOICE + 1)
            self._matches.appendRow(item)
        if not choices:
            none = QStandardItem(self.tr("Nothing found"))
            none.setFlags(Qt.ItemFlag.NoItemFlags)
            self._matches.appendRow(none)
        if takes_first and choices:
            self._take(self._matches.index(0, 0))
        elif self.hasFocus():
            self._popup.setStyleSheet(self.window().styleSheet())
            self._completer.complete()
        else:
            self._popup.hide()

    def _complain(self, error: Exception) -> None:
        self._is_asking = self._takes_first = False
        if not was_cancelled(error):
            self.failed.emit(error)

    def _take(self, index: QModelIndex) -> None:
        choice = index.data(_CHOICE)
        if choice is None:
            return
        self._popup.hide()
        self._is_asking = False
        self.set_choice(choice)
        self.picked.emit(choice.value)

    def _finish(self) -> None:
        """Free text is no choice: give back the last one, unless the field was emptied on purpose."""
        if self._popup.isVisible():
            return
        if not self.text().strip() and self._choice is not None:
            self.set_choice(None)
            self.picked.emit(None)
        elif self._choice is not None and self.text() != self._choice.text:
            self.setText(self._choice.text)
