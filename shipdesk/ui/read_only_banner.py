"""The strip over a desk that can only be looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class ReadOnlyBanner(Retranslated, QFrame):
    """Says that nothing is kept, and how that ends."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("read-only-strip")
        self._toolkit = toolkit
        self.text = WrappedLabel(toolkit, "", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        layout.addWidget(self.text, 1)
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        self.text.setText(
            self.tr("ONLY TO LOOK AT: nothing can be changed or sent here. Close ShipDesk and start it again to work.")
        )

    def restyle(self) -> None:
        tokens = self._toolkit.theme.tokens
        self.setStyleSheet(
            f"#read-only-strip {{ background: {tokens.warn_soft}; border-bottom: 1px solid {tokens.warn}; }}"
            f" #read-only-strip QLabel {{ color: {tokens.warn}; font-weight: 700; }}"
        )
