"""A line to search a paper with: what to look for, how often it stands there, the next place and the one before."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

TYPING_MS = 150


class SearchBar(Retranslated, QWidget):
    """`asked` carries the text, empty where the search is over; `stepped` +1 or -1."""

    asked = Signal(str)
    stepped = Signal(int)

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._at, self._count = -1, 0
        self.line, self.count = QLineEdit(self), QLabel(self)
        self.count.setProperty("role", "muted")
        self.before, self.next, self.shut = QToolButton(self), QToolButton(self), QToolButton(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(TYPING_MS)
        self._settle.timeout.connect(lambda: self.asked.emit(self.line.text().strip()))
        self.line.textEdited.connect(lambda _: self._settle.start())
        self.line.returnPressed.connect(lambda: self.stepped.emit(1))
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.shut.clicked.connect(self.close_search)
        self._escape = QAction(self)
        self._escape.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        self._escape.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.triggered.connect(self.close_search)
        self.addAction(self._escape)
        self._lay_out()
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()
        self.hide()

    def open_search(self) -> None:
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def close_search(self) -> None:
        self._settle.stop()
        self.hide()
        self.line.clear()
        self.asked.emit("")

    def tell(self, at: int, count: int) -> None:
        """Which of how many is shown; -1 where there is none."""
        self._at, self._count = at, count
        self.before.setEnabled(count > 0)
        self.next.setEnabled(count > 0)
        self.retranslate()

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Search in the paper"))
        self.line.setAccessibleName(self.tr("Search in the paper"))
        names = (self.tr("Previous place"), self.tr("Next place"), self.tr("Close the search"))
        for button, name in zip((self.before, self.next, self.shut), names, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)
        if not self.line.text().strip():
            self.count.setText("")
        elif self._count:
            self.count.setText(self.tr("{at} of {count}").format(at=self._at + 1, count=self._count))
        else:
            self.count.setText(self.tr("Not found"))

    def restyle(self) -> None:
        for button, icon in ((self.before, "up"), (self.next, "down"), (self.shut, "close")):
            button.setIcon(self._toolkit.icon(icon))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self.line.setMaximumWidth(40 * GRID)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        for button in (self.before, self.next, self.shut):
            button.setAutoRaise(True)
            row.addWidget(button)
        row.addStretch(1)
