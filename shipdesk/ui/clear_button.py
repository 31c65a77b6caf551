"""The button that empties a line: Qt makes it and gives it a picture alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton


def name_clear_button(line: QLineEdit) -> None:
    """In the language in use; again where it changes."""
    for button in line.findChildren(QToolButton):
        if not button.text():
            button.setAccessibleName(QCoreApplication.translate("ClearButton", "Clear"))
