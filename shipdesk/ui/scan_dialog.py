"""Scan to verify: each carton's label once; wrong, double and foreign codes are told by sound, colour and words.

A scanner is a keyboard that types fast and ends with Enter; on a Thai layout it types Thai letters, which are read as
the keys that were meant.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.scan_units import OK, Scan, ScanStanding, scan, scan_standing
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.print_words import verdict_look, verdict_word
from shipdesk.ui.scanner_line import ScannerLine
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

SAME_CODE_MS = 100
"""The same code again within this time is one pull of the trigger."""
_TONES = {"ok": Tone.OK, "warn": Tone.WARN, "block": Tone.BLOCK}


class ScanDialog(QDialog):
    def __init__(self, toolkit: Toolkit, desk: Desk, reference: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._reference = toolkit, desk, reference
        self.setWindowTitle(self.tr("Scan to verify"))
        self.resize(80 * GRID, 72 * GRID)
        self.message = MessageBar(toolkit, self)
        self.line, self.list = ScannerLine(self), QListWidget(self)
        self.bar, self.missing = QProgressBar(self), WrappedLabel(toolkit, "", self)
        self.close_it = QPushButton(self.tr("Close"), self)
        self._last, self._since = "", QElapsedTimer()
        self.beeps = 0
        self._set_up()
        self._lay_out()
        self._read()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_typed(event):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whatever has the cursor, what a scanner types goes into the line."""
        if _is_typed(event):
            self.line.setFocus()
            QApplication.sendEvent(self.line, event)
            return
        super().keyPressEvent(event)

    def take(self, code: str) -> None:
        if self._is_the_same_pull(code):
            return
        desk, reference = self._desk, self._reference

        def work(_: object) -> tuple[Scan, ScanStanding]:
            return scan(desk, reference, code), scan_standing(desk, reference)

        self._toolkit.tasks.write(work, (What.PRINTS,), lambda told: self._tell(*told), self._complain, owner=self)

    def _is_the_same_pull(self, code: str) -> bool:
        same = code == self._last and self._since.isValid() and self._since.elapsed() < SAME_CODE_MS
        self._last = code
        self._since.start()
        return same

    def _tell(self, one: Scan, standing: ScanStanding) -> None:
        values = {"scanned": one.code, "unit": one.unit or "-", "other": one.other or "-"}
        words = self._toolkit.words(WrongInput("inconsistent_state", f"scan_{one.verdict.lower()}", **values))
        icon, colour = verdict_look(one.verdict)
        self.message.tell(_TONES[colour], words)
        item = QListWidgetItem(
            self._toolkit.icon(icon, colour), f"{verdict_word(one.verdict)} · {one.unit or '-'} · {one.code}"
        )
        self.list.insertItem(0, item)
        self._stand(standing)
        if one.verdict != OK:
            self._beep()
        elif not standing.missing:
            self.message.tell(Tone.OK, self.tr("Every package is scanned."))

    def _beep(self) -> None:
        self.beeps += 1
        QApplication.beep()

    def _stand(self, standing: ScanStanding) -> None:
        total = len(standing.scanned) + len(standing.missing)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(len(standing.scanned))
        done = self.tr("{done} of {total} packages").format(done=len(standing.scanned), total=total)
        names = ", ".join(standing.missing[:12]) + (" …" if len(standing.missing) > 12 else "")
        missing = self.tr("Still missing: {names}").format(names=names) if names else ""
        self.missing.setText("\n".join(part for part in (done, missing) if part))

    def _read(self) -> None:
        desk, reference = self._desk, self._reference
        self._toolkit.tasks.run(lambda _: scan_standing(desk, reference), self._stand, self._complain, owner=self)

    def _complain(self, error: Exception) -> None:
        self.message.tell_error(error)
        self._beep()

    def _set_up(self) -> None:
        self.line.setAccessibleName(self.tr("Code"))
        self.line.setPlaceholderText(self.tr("Scan a label, or type its 18 figures and press Enter"))
        self.line.scanned.connect(self.take)
        self.list.setAccessibleName(self.tr("Codes, the newest first"))
        # What is typed would be looked for in the list.
        self.list.installEventFilter(self)
        self.bar.setAccessibleName(self.tr("Packages scanned"))
        self.close_it.setAutoDefault(False)
        self.close_it.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Scan {shipment}").format(shipment=self._reference), self)
        heading.setProperty("role", "heading")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (heading, self.line, self.message, self.bar, self.missing):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)


def _is_typed(event: QKeyEvent) -> bool:
    return bool(event.text()) and event.text().isprintable()
