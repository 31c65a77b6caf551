"""How the shipment editor is laid out: the work at the left, the findings at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from shipdesk.domain import states
from shipdesk.ui.desk_words import state_word
from shipdesk.ui.language import Retranslated
from shipdesk.ui.tab_order import in_reading_order
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class WhyFixed(Retranslated, QWidget):
    """Why nothing of a shipment can be changed any more; out of sight while it can.

    `take_back` is wished for a booking that only waits: it is withdrawn here, before the hub hears of it.
    """

    take_back = Signal()

    def __init__(self, toolkit: Toolkit, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._state = states.DRAFT
        self.words = WrappedLabel(toolkit, "", self)
        self.words.setProperty("kind", "info")
        self.button = QPushButton(self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.take_back)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.show_state(states.DRAFT)

    def show_state(self, state: str) -> None:
        self._state = state
        self.setVisible(state not in states.EDITABLE)
        self.button.setVisible(state == states.QUEUED)
        self.retranslate()

    def retranslate(self) -> None:
        text = self.tr("State: {state}. The shipment can't be changed any more; copy it as new to use its data.")
        if self._state == states.QUEUED:
            text = self.tr(
                "The booking waits and was not sent yet. Take it back to change the shipment, then book again."
            )
        self.button.setText(self.tr("Take the booking back"))
        self.words.setText(text.format(state=state_word(self._state)))


def add_step_keys(editor: QWidget, steps: Sequence[str], enter: Callable[[str], None]) -> None:
    """Alt+1 for the first step, and so on."""
    for number, key in enumerate(steps, start=1):
        action = QAction(editor)
        action.setShortcut(QKeySequence(f"Alt+{number}"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False, key=key: enter(key))
        editor.addAction(action)


def lay_out_editor(editor: QWidget, above: Sequence[QWidget], work: QWidget, side: QWidget) -> None:
    """`above` stands in rows over the work; the line between work and side can be moved."""
    left = QWidget(editor)
    column = QVBoxLayout(left)
    column.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    column.setSpacing(GRID + GRID // 2)
    for widget in above:
        column.addWidget(widget)
    column.addWidget(work, 1)
    split = QSplitter(Qt.Orientation.Horizontal, editor)
    split.setChildrenCollapsible(False)
    split.addWidget(left)
    split.addWidget(side)
    in_reading_order(split)
    split.setStretchFactor(0, 1)
    layout = QVBoxLayout(editor)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(split)
