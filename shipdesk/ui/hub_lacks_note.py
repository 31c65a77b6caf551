"""What the provider does not offer, in sentences that say what to do instead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from shipdesk.services.hub_lacks import sentences
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

LINE, MOST = 3 * GRID, 28 * GRID


class HubLacksNote(QScrollArea):
    """Hidden where nothing is absent; a long list scrolls, so that the dialog fits on a small screen."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._words = WrappedLabel(toolkit)
        self._words.setProperty("role", "muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._words)
        self.setAccessibleName(self.tr("Not offered here:"))
        self.hide()

    def text(self) -> str:
        return self._words.text()

    def tell(self, words: Sequence[str]) -> None:
        """Operations that are absent, and notes."""
        told = [f"• {self._toolkit.words(one)}" for one in sentences(words)]
        self._words.setText("\n".join([self.tr("Not offered here:"), *told] if told else []))
        self.setFixedHeight(min(MOST, (len(told) + 1) * LINE))
        self.setVisible(bool(told))
