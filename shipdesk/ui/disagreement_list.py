"""Papers that do not agree: each disagreement in words, with what to do and the way to its field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from shipdesk.errors import WrongInput
from shipdesk.services.check_papers import told
from shipdesk.services.desk import Desk
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from shipdesk.documents.agreement import Disagreement

MOST_SHOWN = 12
TALLEST = 24 * GRID


class DisagreementList(Retranslated, QFrame):
    """Hidden while all agree. `wanted` carries the pointer of a field."""

    wanted = Signal(str)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self._found: tuple[Disagreement, ...] = ()
        self.setProperty("role", "card")
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setMaximumHeight(TALLEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.addWidget(self.heading)
        column.addWidget(self.area)
        self.messages: list[WrappedLabel] = []
        self.hide()

    def show_found(self, found: Sequence[Disagreement]) -> None:
        self._found = tuple(found)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Papers do not agree: {count}").format(count=len(self._found)))
        self.area.setAccessibleName(self.heading.text())
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID // 2)
        self.messages = []
        for found in self._found[:MOST_SHOWN]:
            self._add(column, found)
        if len(self._found) > MOST_SHOWN:
            column.addWidget(QLabel(self.tr("… and {count} more").format(count=len(self._found) - MOST_SHOWN)))
        column.addStretch(1)
        self.area.setWidget(inside)
        self.setVisible(bool(self._found))

    def _add(self, column: QVBoxLayout, found: Disagreement) -> None:
        one = told(self._desk, found, self._toolkit.languages.code, self._sentence)
        message, remedy = WrappedLabel(self._toolkit, one.message), WrappedLabel(self._toolkit, one.remedy)
        remedy.setProperty("role", "muted")
        way = QPushButton(self.tr("Go there"))
        way.setProperty("role", "link")
        way.setAccessibleName(f"{self.tr('Go there')}: {one.message}")
        way.clicked.connect(lambda _=False, pointer=found.pointer: self.wanted.emit(pointer))
        self.messages.append(message)
        for widget in (message, remedy, way):
            column.addWidget(widget)

    def _sentence(self, reason: str, values: Mapping[str, str]) -> str:
        return self._toolkit.words(WrongInput("inconsistent_state", reason, **values))
