"""Asks before a whole desk goes out as one file: at which computer work goes on from then on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class MoveDialog(MessageDialog):
    """Calls `go` with whether work stays here; that it goes on at the other computer is chosen already."""

    def __init__(self, toolkit: Toolkit, go: Callable[[bool], None], parent: QWidget) -> None:
        translate = QCoreApplication.translate
        words = translate(
            "MoveDialog", "Everything of this desk goes into one sealed file: shipments, catalogs, papers, settings."
        )
        act = Remedy(translate("MoveDialog", "Choose where"), lambda: go(self.stays.isChecked()))
        title = translate("MoveDialog", "Move this desk to another computer")
        super().__init__(toolkit, Tone.WARN, title, words, act, parent=parent)
        self.goes = self._way(
            self.tr("I go on working at the &other computer"),
            self.tr("This desk’s outbox waits from then on, so that nothing is sent from both computers."),
        )
        self.stays = self._way(
            self.tr("I go on working &here"),
            self.tr("This desk goes on sending. The other one sends nothing until somebody says so there."),
        )
        self.goes.setChecked(True)
        for one, next_one in ((self.goes, self.stays), (self.stays, self.copy_button)):
            QWidget.setTabOrder(one, next_one)

    def _way(self, words: str, meaning: str) -> QRadioButton:
        button, below = QRadioButton(words, self), WrappedLabel(self._toolkit, meaning, self)
        button.setAccessibleDescription(meaning)
        below.setProperty("role", "muted")
        indented = QHBoxLayout()
        indented.addSpacing(3 * GRID - 4)
        indented.addWidget(below, 1)
        self.words.addWidget(button)
        self.words.addLayout(indented)
        return button
