"""A row of buttons, one for each state with its count; the one that is down filters the list below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QToolButton, QWidget

from shipdesk.ui.icons import SMALL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

Look = Callable[[str], tuple[str, str]]
Word = Callable[[str], str]


class StateChips(Retranslated, QScrollArea):
    """`chosen` carries the state, or nothing for all."""

    chosen = Signal(str)

    def __init__(self, toolkit: Toolkit, word: Word, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._word, self._look = toolkit, word, look
        self._counts: dict[str, int] = {}
        self.state = ""
        self.buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._inside = QWidget(self)
        self._inside.setProperty("role", "scrolled")
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GRID)
        self._row.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(6 * GRID)
        toolkit.theme.changed.connect(self.restyle)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """States with how many stand in each, in their order; all of them together stand first."""
        self._counts = {"": sum(counts.values()), **counts}
        if self.state not in self._counts:
            self.state = ""
        for button in self.buttons.values():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for at, state in enumerate(self._counts):
            self._row.insertWidget(at, self._button(state))
        self.retranslate()

    def retranslate(self) -> None:
        for state, button in self.buttons.items():
            word = self._word(state) if state else self.tr("All")
            button.setText(f"{word} · {self._counts[state]}")
        self.restyle()

    def restyle(self) -> None:
        for state, button in self.buttons.items():
            if state:
                button.setIcon(self._toolkit.icon(*self._look(state)))

    def _button(self, state: str) -> QToolButton:
        button = QToolButton(self._inside)
        button.setCheckable(True)
        button.setChecked(state == self.state)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(SMALL, SMALL))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _=False, state=state: self._choose(state))
        self._group.addButton(button)
        self.buttons[state] = button
        return button

    def _choose(self, state: str) -> None:
        self.state = state
        self.chosen.emit(state)
