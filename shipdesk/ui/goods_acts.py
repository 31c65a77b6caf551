"""What the Goods step offers beside its table: take orders of a file, put lines under a new reference."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from shipdesk.domain.order import Order
from shipdesk.services.next_reference import next_reference
from shipdesk.services.split_consignment import split_consignment
from shipdesk.services.take_orders import take_orders
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.editor_step import EditorContext
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Tone
from shipdesk.ui.orders_dialog import OrdersDialog
from shipdesk.ui.split_dialog import SplitDialog
from shipdesk.ui.tasks import What


class GoodsActs(Retranslated, QObject):
    """`shown` gives the shipment the step shows."""

    def __init__(self, context: EditorContext, shown: Callable[[], StoredConsignment | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._shown, self._parent = context, shown, parent
        self.dialog: OrdersDialog | SplitDialog | None = None
        self.orders, self.split = QAction(self), QAction(self)
        self.orders.triggered.connect(self.ask_orders)
        self.split.triggered.connect(self.ask_split)
        self.retranslate()

    @property
    def actions(self) -> list[QAction]:
        return [self.orders, self.split]

    def set_editable(self, is_editable: bool) -> None:
        stored = self._shown()
        self.orders.setEnabled(is_editable)
        self.split.setEnabled(is_editable and stored is not None and len(stored.consignment.items) > 1)

    def retranslate(self) -> None:
        self.orders.setText(self.tr("Take orders from a file…"))
        self.split.setText(self.tr("Split the shipment…"))

    def ask_orders(self) -> None:
        dialog = OrdersDialog(self._context.toolkit, self._context.desk, self._parent.window())
        dialog.chosen.connect(self._take)
        self._open(dialog)

    def ask_split(self) -> None:
        stored = self._shown()
        if stored is None:
            return
        proposal = next_reference(self._context.desk)
        dialog = SplitDialog(self._context.toolkit, stored.consignment, proposal, self._parent.window())
        dialog.chosen.connect(self._divide)
        self._open(dialog)

    def _open(self, dialog: OrdersDialog | SplitDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _take(self, orders: Sequence[Order]) -> None:
        stored, desk = self._shown(), self._context.desk
        if stored is not None:
            reference = stored.reference
            self._context.act(
                lambda _: take_orders(desk, reference, orders), (What.CONSIGNMENTS,), self.tr("Taking orders"),
                lambda _: self._tell(self.tr("{count} orders taken.").format(count=len(orders))),
            )  # fmt: skip

    def _divide(self, new_reference: str, lines: Sequence[int]) -> None:
        stored, desk = self._shown(), self._context.desk
        if stored is not None:
            reference = stored.reference
            self._context.act(
                lambda _: split_consignment(desk, reference, new_reference, lines), (What.CONSIGNMENTS,),
                self.tr("Splitting"),
                lambda _: self._tell(self.tr("The lines stand in {reference} now.").format(reference=new_reference)),
                can_undo=False,
            )  # fmt: skip

    def _tell(self, words: str) -> None:
        self._context.tell(Tone.OK, words, None)
