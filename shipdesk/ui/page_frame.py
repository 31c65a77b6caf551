"""What all pages share: a title, the buttons of the page's actions, a message bar, and the work below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class ActionButton(QPushButton):
    """A button that is one action: its word, whether it can be used, and its icon in the colour of the word."""

    def __init__(
        self, toolkit: Toolkit, action: QAction, icon: str = "", *, primary: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._icon, self._primary = toolkit, icon, primary
        self.action = action
        if primary:
            self.setProperty("role", "primary")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        toolkit.theme.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        action = self.action
        self.setEnabled(action.isEnabled())
        self.setVisible(action.isVisible())
        self.setText(action.text())
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        self.setToolTip(f"{action.toolTip()} ({keys})" if keys else action.toolTip())
        if self._icon:
            colour = "on_accent" if self._primary and action.isEnabled() else "text" if action.isEnabled() else "muted"
            self.setIcon(self._toolkit.icon(self._icon, colour))


def button_row(toolkit: Toolkit, parent: QWidget, *buttons: tuple[QAction, str]) -> QHBoxLayout:
    """Buttons from the left, each an action with the name of its icon."""
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for action, icon in buttons:
        row.addWidget(ActionButton(toolkit, action, icon, parent=parent))
    row.addStretch(1)
    return row


class PageFrame(Retranslated, QWidget):
    """The outside of a page; the last of its actions is the primary one."""

    def __init__(
        self,
        toolkit: Toolkit,
        title: Callable[[], str],
        work: QWidget,
        actions: Sequence[tuple[QAction, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title_text = title
        self._table = work.findChild(QTableView)
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.message = MessageBar(toolkit, self)
        self.buttons = [
            ActionButton(toolkit, action, icon, primary=number == len(actions), parent=self)
            for number, (action, icon) in enumerate(actions, start=1)
        ]
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.title)
        head.addStretch(1)
        for button in self.buttons:
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(head)
        layout.addWidget(self.message)
        layout.addWidget(work, 1)
        self.addActions([action for action, _ in actions])
        self.setFocusProxy(work)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self._title_text())
        if self._table is not None:
            self._table.setAccessibleName(self._title_text())
