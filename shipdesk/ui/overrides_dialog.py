"""Every finding of a shipment that somebody let pass, with the reason; what was taken back stays in the list."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shipdesk.checks import Override
from shipdesk.services.desk import Desk
from shipdesk.services.override_findings import list_overrides
from shipdesk.ui.chosen_row import choose_row
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.outbox_rows import moment
from shipdesk.ui.tab_order import TabbedDialog
from shipdesk.ui.table import Column
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class OverridesDialog(TabbedDialog):
    """The latest first; the whole reason of the chosen one stands below."""

    def __init__(self, toolkit: Toolkit, desk: Desk, reference: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self.setWindowTitle(self.tr("What was let pass"))
        self.setModal(True)
        self.resize(112 * GRID, 60 * GRID)
        self.message, self.reason = MessageBar(toolkit, self), WrappedLabel(toolkit, "", self)
        empty = EmptyState(
            toolkit, "ok", lambda: self.tr("Nothing was let pass"),
            lambda: self.tr("A finding that somebody lets pass will stand here with its reason, also once taken back."),
            parent=self,
        )  # fmt: skip
        self.list = ListView(toolkit, "overrides", self._columns(), lambda one: one.key, empty, parent=self)
        self.list.table.setAccessibleName(self.windowTitle())
        self.list.selected.connect(self._show)
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
        layout.addWidget(self.list, 1)
        layout.addWidget(self.reason)
        layout.addLayout(foot)
        toolkit.tasks.run(
            lambda _: list_overrides(desk, reference)[::-1], self._fill, self.message.tell_error, owner=self
        )

    def _fill(self, overrides: list[Override]) -> None:
        self.list.set_rows(overrides)
        if overrides:
            choose_row(self.list.table, 0)
            self.list.table.setFocus()

    def _show(self, chosen: list[Override]) -> None:
        self.reason.setText(chosen[0].reason if len(chosen) == 1 else "")

    def _columns(self) -> tuple[Column[Override], ...]:
        def back(one: Override) -> str:
            if not one.is_withdrawn:
                return ""
            return f"{moment(self._toolkit, one.withdrawn_at)} · {one.withdrawn_by or ''}".rstrip(" ·")

        return (
            Column[Override](
                "at", lambda: self.tr("When"), lambda one: one.made_at, lambda at: moment(self._toolkit, at), width=150
            ),
            Column[Override]("who", lambda: self.tr("Who"), lambda one: one.who, width=120),
            Column[Override]("rule", lambda: self.tr("Rule"), lambda one: one.rule, width=100),
            Column[Override]("reason", lambda: self.tr("Reason"), lambda one: one.reason, width=240, stretches=True),
            Column[Override]("back", lambda: self.tr("Taken back"), back, width=200),
        )  # fmt: skip
