"""The history of a shipment: when, who, where, what stood there and what stands there now."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.services.consignment_history import history_of
from shipdesk.services.desk import BANGKOK, Desk
from shipdesk.store.history import STATE, LoggedChange
from shipdesk.ui.desk_words import state_word
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.tab_order import TabbedDialog
from shipdesk.ui.table import Column
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

MOST_SHOWN = 120
_NAMES = ("name_latin", "sku", "number", "code", "document_type", "text", "amount")
"""The member that tells a whole object best, the best first."""


class HistoryDialog(TabbedDialog):
    """The latest change first; `words` gives the place of a pointer."""

    def __init__(
        self, toolkit: Toolkit, desk: Desk, reference: str, words: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._words = toolkit, words
        self.setWindowTitle(self.tr("History"))
        self.setModal(True)
        self.resize(120 * GRID, 72 * GRID)
        heading = QLabel(self.tr("History of {reference}").format(reference=reference), self)
        heading.setProperty("role", "title")
        self.message = MessageBar(toolkit, self)
        empty = EmptyState(
            toolkit, "history", lambda: self.tr("No change yet"),
            lambda: self.tr("Every change of this shipment will stand here with who made it."), parent=self,
        )  # fmt: skip
        self.list = ListView(toolkit, "history", self._columns(), id, empty, parent=self)
        self.back = QPushButton(self.tr("Close"), self)
        self.back.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        for widget in (heading, self.message):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        toolkit.tasks.run(
            lambda _: history_of(desk, reference)[::-1], self.list.set_rows, self.message.tell_error, owner=self
        )
        self.list.table.setFocus()

    def _columns(self) -> list[Column[LoggedChange]]:
        return [
            Column("at", lambda: self.tr("When"), lambda one: one.at, self._moment, width=150),
            Column("who", lambda: self.tr("Who"), lambda one: one.who, width=110),
            Column("place", lambda: self.tr("Where"), lambda one: self._words(one.change.pointer), width=220),
            Column(
                "old", lambda: self.tr("Before"), lambda one: _shown(one, one.change.old), width=180, stretches=True
            ),
            Column("new", lambda: self.tr("After"), lambda one: _shown(one, one.change.new), width=180, stretches=True),
        ]

    def _moment(self, moment: Any) -> str:
        local = moment.astimezone(BANGKOK)
        return f"{self._toolkit.dates().short(local.date())} {local:%H:%M}"


def _shown(one: LoggedChange, value: Any) -> str:
    """A value as a person reads it; of a whole object only what tells it from others."""
    if value is None:
        return ""
    if one.change.pointer == STATE:
        return state_word(str(value))
    if isinstance(value, dict):
        names = [str(value[name]) for name in _NAMES if value.get(name)]
        if names:
            return names[0]
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"
