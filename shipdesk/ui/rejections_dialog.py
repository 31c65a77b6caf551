"""Every shipment that a border turned back, as it was recorded; one recorded by mistake is forgotten here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from shipdesk.services.desk import Desk
from shipdesk.services.record_rejections import list_rejections, put_back_rejection, remove_rejection
from shipdesk.store.remembered import RecordedRejection
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.taking_away import TakingAway
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class RejectionsDialog(QDialog):
    """The newest first; the whole reason of the chosen one stands below."""

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.setWindowTitle(self.tr("Recorded rejections"))
        self.setModal(True)
        self.resize(88 * GRID, 56 * GRID)
        self.message = MessageBar(toolkit, self)
        self.taking = TakingAway(toolkit, self.message, (What.CONSIGNMENTS,), self._refresh, self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.words = WrappedLabel(toolkit, "", self)
        self.forget = QPushButton(self.tr("Forget it"), self)
        self.close_it = QPushButton(self.tr("Close"), self)
        self.forget.setAutoDefault(False)
        self.forget.setEnabled(False)
        self.forget.clicked.connect(self._forget)
        self.close_it.clicked.connect(self.accept)
        self.list.itemSelectionChanged.connect(self._show)
        self._lay_out()
        self._refresh()

    def _refresh(self) -> None:
        desk = self._desk
        self._toolkit.tasks.run(lambda _: list_rejections(desk), self._fill, self.message.tell_error, owner=self)

    def _fill(self, recorded: list[RecordedRejection]) -> None:
        self.list.clear()
        for one in recorded:
            rejection, day = one.rejection, self._toolkit.dates().short(one.rejection.rejected_on)
            place = rejection.gate or rejection.route_id
            row = QListWidgetItem(f"{day}  {rejection.reference}  {rejection.destination}  {place}", self.list)
            row.setData(Qt.ItemDataRole.UserRole, one)
        self.list.setCurrentRow(0 if recorded else -1)
        self._show()

    def _show(self) -> None:
        chosen = self._chosen()
        self.forget.setEnabled(chosen is not None)
        if chosen is None:
            self.words.setText("" if self.list.count() else self.tr("Nothing was turned back yet."))
            return
        goods = ", ".join(one.description for one in chosen.rejection.goods)
        self.words.setText(f"{chosen.rejection.reason}\n{goods}")

    def _chosen(self) -> RecordedRejection | None:
        chosen = self.list.selectedItems()
        recorded: RecordedRejection | None = chosen[0].data(Qt.ItemDataRole.UserRole) if chosen else None
        return recorded

    def _forget(self) -> None:
        desk, chosen = self._desk, self._chosen()
        if chosen is not None:
            self.taking.take(
                chosen.rejection.reference, lambda: remove_rejection(desk, chosen.key),
                lambda recorded: put_back_rejection(desk, recorded),
            )  # fmt: skip

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.forget)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.message)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.words)
        layout.addLayout(buttons)
