"""The moment at which the window's first page stands there with what it shows. Whatever else is to do begins then."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from shipdesk.ui.tasks import TaskRunner


class FirstPage(QObject):
    """`shown` comes once: when nothing is read for the page any more, and what was read has been painted."""

    shown = Signal()

    def __init__(self, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._is_over = False
        # An answer is told after its task has ended, and may ask for more.
        tasks.ended.connect(lambda _: QTimer.singleShot(0, self, self._look))
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        if self._is_over or self._tasks.running:
            return
        self._is_over = True
        # One turn of the loop paints.
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self.shown.emit))
