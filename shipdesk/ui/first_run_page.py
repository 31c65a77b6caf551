"""What the pages of the first run share: heading, words, a message bar, and keeping before one goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget, QWizardPage

from shipdesk.services.desk import Desk
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

T = TypeVar("T")


class FirstRunPage(Retranslated, QWizardPage):
    """A page keeps what was typed when someone goes on; only then does the next one come."""

    def __init__(self, toolkit: Toolkit, desk: Desk) -> None:
        super().__init__()
        self.toolkit, self.desk = toolkit, desk
        self.heading, self.words = QLabel(self), WrappedLabel(toolkit, "", self)
        self.heading.setProperty("role", "title")
        self.words.setProperty("role", "muted")
        self.message = MessageBar(toolkit, self)
        self.inside = QVBoxLayout()
        self.inside.setSpacing(GRID + GRID // 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (self.heading, self.words, self.message):
            layout.addWidget(widget)
        layout.addLayout(self.inside, 1)
        self._is_kept = False

    def wanted(self) -> Callable[[Desk], object] | None:
        """What is written when someone goes on; None for nothing."""
        return None

    def refused(self, error: Exception) -> None:
        """What was typed cannot be kept."""
        self.message.tell_error(error)

    def validatePage(self) -> bool:
        """Qt asks when someone goes on: first to keep, then once more when it is kept."""
        if self._is_kept:
            self._is_kept = False
            return True
        work = self.wanted()
        if work is None:
            return True
        self.write(work, lambda _: self._go_on(), self.refused)
        return False

    def write(self, work: Callable[[Desk], T], told: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Off the UI thread; meanwhile nobody goes on twice."""
        desk = self.desk
        cursor: QWidget | None = self.focusWidget()  # Qt answers None where its stubs promise a widget
        self.message.hide()
        self.setEnabled(False)

        def settled() -> None:
            self.setEnabled(True)
            if cursor is not None:
                cursor.setFocus()

        def succeeded(result: T) -> None:
            settled()
            told(result)

        def refused(error: Exception) -> None:
            settled()
            failed(error)

        changes = (What.SETTINGS, What.PARTIES, What.PRINTS)
        self.toolkit.tasks.write(lambda _: work(desk), changes, succeeded, refused, owner=self)

    def _go_on(self) -> None:
        self._is_kept = True
        wizard = self.wizard()
        if wizard.nextId() == -1:
            wizard.accept()
        else:
            wizard.next()
