"""Qt's application: one for the whole program, whoever needs it first, in one style everywhere."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from shipdesk.ui.theme import STYLE


def application() -> QApplication:
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([*sys.argv[:1], *STYLE])
