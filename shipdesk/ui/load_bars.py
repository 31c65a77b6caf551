"""Two bars: how much of the weight and of the room of the containers or trucks is taken."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from shipdesk.services.load_gauge import LoadGauge
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class LoadBars(Retranslated, QWidget):
    """Empty where nothing is known of a container or truck."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._gauge: LoadGauge | None = None
        self.name, self.weight_word, self.room_word = (QLabel(self) for _ in range(3))
        self.weight, self.room = QProgressBar(self), QProgressBar(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.name)
        for word, bar in ((self.weight_word, self.weight), (self.room_word, self.room)):
            word.setProperty("role", "muted")
            bar.setFixedWidth(10 * GRID)
            bar.setFixedHeight(GRID)
            bar.setTextVisible(False)
            layout.addWidget(bar)
            layout.addWidget(word)
        layout.addStretch(1)
        self.show_gauge(None)

    def show_gauge(self, gauge: LoadGauge | None) -> None:
        self._gauge = gauge
        self.setVisible(gauge is not None)
        self.retranslate()

    def retranslate(self) -> None:
        gauge = self._gauge
        if gauge is None:
            return
        self.name.setText(f"{gauge.count} × {gauge.space.code}")
        self.name.setToolTip(gauge.space.name(self._toolkit.languages.code))
        parts = (
            (self.weight, self.weight_word, self.tr("weight {percent} %"), gauge.weight_percent),
            (self.room, self.room_word, self.tr("room {percent} %"), gauge.room_percent),
        )
        for bar, label, words, percent in parts:
            text = words.format(percent=percent)
            bar.setValue(min(percent, 100))
            bar.setAccessibleName(text)
            label.setText(text)
            kind = "block" if percent > 100 else None
            label.setProperty("kind", kind)
            label.style().unpolish(label)
            label.style().polish(label)
