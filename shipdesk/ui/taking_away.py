"""Something that stays in the house is taken away at once, unasked; the message that says so holds the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit

T = TypeVar("T")


class TakingAway(QObject):
    """`then` reads the list again; Ctrl+Z puts back what went last, as the button of the message does."""

    def __init__(
        self, toolkit: Toolkit, message: MessageBar, changes: Sequence[What], then: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._message, self._changes, self._then = toolkit, message, changes, then
        self._back: Callable[[], object] | None = None
        self.undo = QAction(self)
        self.undo.setShortcut(QKeySequence.StandardKey.Undo)
        self.undo.triggered.connect(self.put_back)
        self.undo.setEnabled(False)
        parent.addAction(self.undo)

    def take(self, name: str, work: Callable[[], T], back: Callable[[T], object]) -> None:
        """`work` takes it away and gives what `back` needs to put it back."""

        def gone(taken: T) -> None:
            self.offer(self.tr("{name} is taken away.").format(name=name), lambda: back(taken))
            self._then()

        self._toolkit.tasks.write(lambda _: work(), self._changes, gone, self._message.tell_error, owner=self)

    def offer(self, words: str, back: Callable[[], object]) -> None:
        """Tells what was done, and the way back."""
        self._back = back
        self.undo.setEnabled(True)
        self._message.tell(Tone.INFO, words, Remedy(self.tr("Put it back"), self.put_back))

    def put_back(self) -> None:
        """What went last; a second time does nothing."""
        back, self._back = self._back, None
        self.undo.setEnabled(False)
        if back is not None:
            self._message.hide()
            self._toolkit.tasks.write(
                lambda _: back(), self._changes, lambda _: self._then(), self._message.tell_error, owner=self
            )
