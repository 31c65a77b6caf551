"""A line that a scanner types into: fast keys, then Enter, Tab or nothing at all; on a Thai layout as on a US one."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from shipdesk.domain.scanned_code import as_on_us_keys, sscc_in

FAST_MS = 30
"""No person types so fast, every scanner does."""
SILENCE_MS = 80
"""A scanner that sends no terminator is done after so long."""


class ScannerLine(QLineEdit):
    """`scanned` carries one code, as it would read on US keys; the line is empty then."""

    scanned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fast_ms = FAST_MS
        self._gap = QElapsedTimer()
        self._is_burst = False
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SILENCE_MS)
        self._silence.timeout.connect(self._after_silence)
        self.textEdited.connect(self._typed)
        self.returnPressed.connect(self.take)
        self.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly)

    def take(self) -> None:
        """What stands in the line is one code."""
        self._silence.stop()
        code = as_on_us_keys(self.text()).strip()
        self.clear()
        self._is_burst = False
        if code:
            self.scanned.emit(code)

    def event(self, event: QEvent) -> bool:
        """Tab ends a burst as Enter does; typed by hand it goes to the next place. Keys never see it: Qt takes it."""
        is_tab = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if is_tab and self._is_burst and self.text():
            self.take()
            return True
        return super().event(event)

    def _typed(self, text: str) -> None:
        fast = self._gap.isValid() and self._gap.elapsed() < self.fast_ms
        self._is_burst = fast if len(text) == 2 else self._is_burst and fast
        self._gap.start()
        if self._is_burst:
            self._silence.start()

    def _after_silence(self) -> None:
        """Half a code is not taken: a person may have leant on the keys."""
        if self._is_burst and sscc_in(self.text()) is not None:
            self.take()
