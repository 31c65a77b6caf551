"""What was said between the desk and its hub, of every wish and every question, for the user and for who helps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from shipdesk.services.desk import Desk
from shipdesk.services.hub_exchanges import latest_exchanges
from shipdesk.store.exchanges import KeptExchange
from shipdesk.ui.chosen_row import choose_row
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.outbox_rows import exchange_text, moment
from shipdesk.ui.tab_order import TabbedDialog, in_reading_order
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class ExchangesDialog(TabbedDialog):
    """The newest first; what was asked and answered stands below, people's data masked."""

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self.setWindowTitle(self.tr("What was said to the hub"))
        self.setModal(True)
        self.resize(112 * GRID, 76 * GRID)
        self.message, self.text = MessageBar(toolkit, self), QPlainTextEdit(self)
        empty = EmptyState(
            toolkit, "outbox", lambda: self.tr("Nothing was said yet"),
            lambda: self.tr("Each question to the hub and its answer will stand here, people’s data masked."),
            parent=self,
        )  # fmt: skip
        self.list = ListView(toolkit, "exchanges", self._columns(), id, empty, parent=self)
        self.list.table.setAccessibleName(self.windowTitle())
        self.list.selected.connect(self._show)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Request and answer"))
        self._lay_out()
        toolkit.tasks.run(lambda _: latest_exchanges(desk), self._fill, self.message.tell_error, owner=self)

    def _fill(self, kept: list[KeptExchange]) -> None:
        self.list.set_rows(kept)
        self.text.setVisible(bool(kept))
        if kept:
            choose_row(self.list.table, 0)
            self.list.table.setFocus()

    def _show(self, chosen: list[KeptExchange]) -> None:
        said = [f"{one.method} {one.path}\n{one.request}\n\n{exchange_text(one)}" for one in chosen]
        self.text.setPlainText("\n\n".join(said))

    def _columns(self) -> tuple[Column[KeptExchange], ...]:
        def answer(one: KeptExchange) -> str:
            return (one.fault or "") if one.status is None else str(one.status)

        return (
            Column[KeptExchange](
                "at", lambda: self.tr("When"), lambda one: one.at, lambda at: moment(self._toolkit, at), width=150
            ),
            Column[KeptExchange](
                "said", lambda: self.tr("Asked"), lambda one: f"{one.method} {one.path}", width=320, stretches=True
            ),
            Column[KeptExchange]("answer", lambda: self.tr("Answer"), answer, width=150),
            Column[KeptExchange](
                "took", lambda: self.tr("Took (ms)"), lambda one: one.milliseconds, kind=Kind.FIGURE, width=110
            ),
        )  # fmt: skip

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.text)
        in_reading_order(split)
        self.back = QPushButton(self.tr("Close"), self)
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.message)
        layout.addWidget(split, 1)
        layout.addLayout(foot)
