"""A menu for one moment: gone once it is closed, whatever was chosen, and not only with the page that it lay over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


def passing_menu(actions: Sequence[QAction], parent: QWidget | None) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addActions(actions)
    return menu
