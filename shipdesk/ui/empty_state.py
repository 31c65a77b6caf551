"""What stands in place of an empty list: what it is for, and the first thing to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class EmptyState(Retranslated, QWidget):
    """An icon, one sentence in bold, one of help, and the action that fills the list."""

    def __init__(
        self,
        toolkit: Toolkit,
        icon: str,
        title: Callable[[], str],
        help_text: Callable[[], str],
        action: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._icon, self._title, self._help_text, self._action = icon, title, help_text, action
        self.picture, self.title, self.help = QLabel(self), QLabel(self), WrappedLabel(toolkit, "", self)
        self.button = QPushButton(self)
        self.title.setProperty("role", "heading")
        self.help.setProperty("role", "muted")
        self.button.setProperty("role", "primary")
        self.help.setFixedWidth(56 * GRID)
        self.button.setVisible(action is not None)
        if action is not None:
            self.button.clicked.connect(action.trigger)
            action.changed.connect(self._follow)
        self._lay_out()
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    @property
    def has_action(self) -> bool:
        return self._action is not None

    def retranslate(self) -> None:
        self.title.setText(self._title())
        if not self.isHidden():
            self.help.setText(self._help_text())
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Words that nobody sees are not broken into lines: for Thai that takes a dictionary."""
        self.help.setText(self._help_text())
        super().showEvent(event)

    def restyle(self) -> None:
        self.picture.setPixmap(self._toolkit.picture(self._icon, "muted", 6 * GRID, self.devicePixelRatioF()))

    def _follow(self) -> None:
        """The page may name its action only after this was built."""
        if self._action is not None:
            self.button.setText(self._action.text())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addStretch(2)
        for widget in (self.picture, self.title, self.help):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            # An alignment in the layout itself would lose the height of the second line.
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget)
            row.addStretch(1)
            layout.addLayout(row)
        layout.addSpacing(GRID)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
