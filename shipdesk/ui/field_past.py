"""Fields that keep themselves as they are typed: what stood in each before, and the way back, one step at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

MOST_STEPS = 200


@dataclass(frozen=True)
class FieldStep:
    """One value of a record that became another."""

    key: str
    name: str
    before: str
    after: str


class FieldPast(QObject):
    """`word` gives the label of a field, `go_back` writes what a step began with; Ctrl+Z takes the last one."""

    def __init__(self, word: Callable[[str], str], go_back: Callable[[FieldStep], None], page: QWidget) -> None:
        super().__init__(page)
        self._word, self._go_back = word, go_back
        self.steps: list[FieldStep] = []
        self.undo = QAction(page)
        self.undo.setShortcuts(QKeySequence.keyBindings(QKeySequence.StandardKey.Undo))
        self.undo.triggered.connect(self._undo)

    def push(self, step: FieldStep) -> None:
        """A value that was typed over with itself is no step."""
        if step.before != step.after:
            self.steps = [*self.steps[1 - MOST_STEPS :], step]
            self.retranslate()

    def retranslate(self) -> None:
        last = self._word(self.steps[-1].name) if self.steps else ""
        self.undo.setText(self.tr("Undo: {what}").format(what=last) if last else self.tr("Undo"))
        self.undo.setEnabled(bool(self.steps))

    def _undo(self) -> None:
        if self.steps:
            step = self.steps.pop()
            self.retranslate()
            self._go_back(step)
