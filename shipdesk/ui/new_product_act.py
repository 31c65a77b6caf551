"""The act of the catalog page that makes a product by hand; its dialog is read when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from shipdesk.services.desk import Desk
from shipdesk.ui.language import Retranslated
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.ui.new_product import NewProductDialog


class NewProductAct(Retranslated, QObject):
    """`catalog` names the one that is looked at; `added` carries the product as it is kept."""

    added = Signal(object)

    def __init__(self, toolkit: Toolkit, desk: Desk, catalog: Callable[[], str | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._catalog, self._parent = toolkit, desk, catalog, parent
        self.dialog: NewProductDialog | None = None
        self.action = QAction(self)
        self.action.setShortcut(QKeySequence.StandardKey.New)
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.action.triggered.connect(lambda _=False: self.ask())
        self.retranslate()

    def retranslate(self) -> None:
        self.action.setText(self.tr("New product…"))

    def ask(self) -> None:
        from shipdesk.ui.new_product import NewProductDialog

        self.dialog = dialog = NewProductDialog(self._toolkit, self._desk, self._catalog(), self._parent)
        dialog.added.connect(self.added)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
