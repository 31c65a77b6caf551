"""The papers that a shipment does not need, for whoever wants one of them all the same."""

from __future__ import annotations

from collections.abc import Container
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from shipdesk.services.paper_kinds import PAPER_KINDS
from shipdesk.ui.editor_words import papers
from shipdesk.ui.more_button import MoreAction


class OtherPapers(MoreAction):
    """A menu of every kind that is not in the list; `chosen` tells its code."""

    chosen = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)

    def offer(self, listed: Container[str]) -> None:
        for action in self.menu_actions:
            action.deleteLater()
        self.menu_actions = [self._action(kind) for kind in PAPER_KINDS if kind not in listed]
        self.setEnabled(bool(self.menu_actions))

    def _action(self, kind: str) -> QAction:
        action = QAction(papers()[kind], self)
        action.setData(kind)
        action.triggered.connect(partial(self.chosen.emit, kind))
        return action
