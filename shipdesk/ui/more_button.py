"""An action that shows a menu of other actions where the mouse or the cursor is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QApplication, QPushButton

from shipdesk.ui.passing_menu import passing_menu


class MoreAction(QAction):
    """Stands in a page's bar like any other action; its menu holds the very same actions as the row menu."""

    def __init__(self, actions: Sequence[QAction], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu_actions = list(actions)
        self.triggered.connect(self._show)

    def _show(self) -> None:
        button = QApplication.focusWidget()
        menu = passing_menu(self.menu_actions, button)
        at = button.mapToGlobal(button.rect().bottomLeft()) if isinstance(button, QPushButton) else QCursor.pos()
        menu.popup(at)
