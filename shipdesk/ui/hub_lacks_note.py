"""What the provider does not offer, in sentences that say what to do instead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from shipdesk.services.hub_lacks import sentences
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class HubLacksNote(WrappedLabel):
    """Hidden where nothing is absent."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(toolkit, "", parent)
        self._toolkit = toolkit
        self.setProperty("role", "muted")
        self.hide()

    def tell(self, operations: Sequence[str]) -> None:
        told = [f"• {self._toolkit.words(one)}" for one in sentences(operations)]
        self.setText("\n".join([self.tr("Not offered here:"), *told] if told else []))
        self.setVisible(bool(told))
