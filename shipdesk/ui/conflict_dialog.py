"""Both sides changed the same: what it was, what you want, what the hub has now; whose value holds, field by field."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from shipdesk.domain.three_way import MINE, THEIRS, Conflict
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

LONGEST = 200


@dataclass(frozen=True)
class ConflictWords:
    """Who the other side is: the heading, the column of their values, the button."""

    heading: str
    theirs: str
    button: str


class ConflictDialog(QDialog):
    """`decided` carries `mine` or `theirs` by pointer; nothing is chosen before somebody chooses."""

    decided = Signal(object)

    def __init__(
        self, toolkit: Toolkit, conflicts: Sequence[Conflict], parent: QWidget | None = None,
        words: ConflictWords | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._toolkit = toolkit
        self._words = words or ConflictWords(
            self.tr("Somebody changed the same at the hub"), self.tr("At the hub now"), self.tr("Send the decision")
        )
        self.setWindowTitle(self.tr("Whose value holds?"))
        self.setModal(True)
        self.setMinimumSize(100 * GRID, 50 * GRID)
        heading = QLabel(self._words.heading, self)
        heading.setProperty("role", "title")
        told = self.tr("Choose for each field. Everything else of your change is taken without asking.")
        note = WrappedLabel(toolkit, told, self)
        note.setProperty("role", "muted")
        self.groups: dict[str, QButtonGroup] = {}
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._grid(conflicts))
        self.back, self.send = QPushButton(self.tr("Back"), self), QPushButton(self._words.button, self)
        self.send.setProperty("role", "primary")
        self.send.setDefault(True)
        self.send.setEnabled(False)
        self.back.clicked.connect(self.reject)
        self.send.clicked.connect(self._send)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(heading)
        layout.addWidget(note)
        layout.addWidget(area, 1)
        layout.addLayout(buttons)

    def choices(self) -> dict[str, str]:
        """What was chosen so far."""
        chosen = {pointer: group.checkedId() for pointer, group in self.groups.items()}
        return {pointer: (MINE, THEIRS)[place] for pointer, place in chosen.items() if place >= 0}

    def _grid(self, conflicts: Sequence[Conflict]) -> QWidget:
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, GRID, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        for column, words in enumerate((self.tr("Field"), self.tr("It was"), self.tr("Yours"), self._words.theirs)):
            label = QLabel(words)
            label.setProperty("role", "muted")
            grid.addWidget(label, 0, column)
            grid.setColumnStretch(column, 1)
        for row, conflict in enumerate(conflicts, 1):
            self._add(grid, row, conflict)
        grid.setRowStretch(len(conflicts) + 1, 1)
        return inside

    def _add(self, grid: QGridLayout, row: int, conflict: Conflict) -> None:
        field = WrappedLabel(self._toolkit, conflict.pointer.strip("/").replace("/", " › ").replace("_", " "))
        grid.addWidget(field, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(WrappedLabel(self._toolkit, _shown(conflict.base)), row, 1, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self)
        for place, value in enumerate((conflict.mine, conflict.theirs)):
            button = QRadioButton(_shown(value))
            button.setToolTip(_shown(value))
            group.addButton(button, place)
            grid.addWidget(button, row, 2 + place, Qt.AlignmentFlag.AlignTop)
        group.idClicked.connect(lambda _: self.send.setEnabled(len(self.choices()) == len(self.groups)))
        self.groups[conflict.pointer] = group

    def _send(self) -> None:
        choices = self.choices()
        self.accept()
        self.decided.emit(choices)


def _shown(value: Any) -> str:
    if value is None:
        return "–"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
