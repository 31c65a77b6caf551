"""The head of the shipment editor: the way back, whose shipment, its state, whether it is saved, the next step."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.desk_words import state_look, state_word
from shipdesk.ui.editor_saving import SaveState
from shipdesk.ui.elided_label import ElidedLabel
from shipdesk.ui.icons import NORMAL, SMALL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.page_frame import ActionButton
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

_SAVE_LOOKS = {
    SaveState.SAVED: ("ok", "ok"),
    SaveState.SAVING: ("waiting", "info"),
    SaveState.UNSAVED: ("warning", "warn"),
}


class EditorHead(Retranslated, QWidget):
    """`next` is the action of the one primary button."""

    def __init__(self, toolkit: Toolkit, next_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._stored: StoredConsignment | None = None
        self._saving = SaveState.SAVED
        self.back = QPushButton(self)
        self.back.setProperty("role", "quiet")
        # A long name gives way first.
        self.title, self.consignee = QLabel(self), ElidedLabel(self)
        self.title.setProperty("role", "title")
        self.consignee.setProperty("role", "muted")
        self.state_picture, self.state = QLabel(self), QLabel(self)
        self.saved_picture, self.saved = QLabel(self), QLabel(self)
        self.primary = ActionButton(toolkit, next_action, primary=True, parent=self)
        self._tools: list[tuple[QToolButton, str]] = []
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for widget in (self.back, self.title):
            layout.addWidget(widget)
        layout.addWidget(self.consignee, 1)
        for widget in (self.state_picture, self.state, self.saved_picture, self.saved, self.primary):
            layout.addWidget(widget)
        toolkit.theme.changed.connect(self.restyle)
        self.retranslate()

    def add_tools(self, actions: Iterable[tuple[QAction, str]]) -> None:
        """Small buttons with an icon alone, before the primary one; each says its action's text."""
        for action, icon in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAutoRaise(True)
            action.changed.connect(lambda button=button, action=action: button.setAccessibleName(action.text()))
            self._tools.append((button, icon))
            self._row.insertWidget(self._row.count() - 1, button)
            button.stackUnder(self.primary)
        self.restyle()

    def show_shipment(self, stored: StoredConsignment) -> None:
        self._stored = stored
        self.retranslate()

    def show_saving(self, state: SaveState) -> None:
        self._saving = state
        self.retranslate()

    def retranslate(self) -> None:
        self.back.setText(self.tr("Back"))
        words = {
            SaveState.SAVED: self.tr("Saved"),
            SaveState.SAVING: self.tr("Saving"),
            SaveState.UNSAVED: self.tr("Not saved"),
        }
        self.saved.setText(words[self._saving])
        if self._stored is not None:
            self.title.setText(self._stored.reference)
            self.consignee.setText(self._stored.consignment.consignee.name_latin)
            self.state.setText(state_word(self._stored.state))
        self.restyle()

    def restyle(self) -> None:
        self.back.setIcon(self._toolkit.icon("left", "accent"))
        for button, icon in self._tools:
            button.defaultAction().setIcon(self._toolkit.icon(icon))
        ratio = self.devicePixelRatioF()
        self.saved_picture.setPixmap(self._toolkit.picture(*_SAVE_LOOKS[self._saving], SMALL, ratio))
        if self._stored is not None:
            self.state_picture.setPixmap(self._toolkit.picture(*state_look(self._stored.state), NORMAL, ratio))
