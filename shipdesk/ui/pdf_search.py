"""Searching the paper in sight: the bar, the places found off the UI thread, and which of them is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from shipdesk.ui.pdf_pages import Hit, PdfPages, find_text
from shipdesk.ui.search_bar import SearchBar
from shipdesk.ui.tasks import Latest, was_cancelled
from shipdesk.ui.toolkit import Toolkit


class PdfSearch(QObject):
    """`shown` carries the places and which of them to go to."""

    shown = Signal(tuple, int)
    failed = Signal(object)

    def __init__(self, toolkit: Toolkit, parent: QWidget) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._pages: PdfPages | None = None
        self._hits: tuple[Hit, ...] = ()
        self._at = -1
        self._finding = Latest(toolkit.tasks, self)
        self.bar = SearchBar(toolkit, parent)
        self.action, self._next, self._before = QAction(parent), QAction(parent), QAction(parent)
        self.action.setShortcut(QKeySequence.StandardKey.Find)
        self._next.setShortcut(QKeySequence.StandardKey.FindNext)
        self._before.setShortcut(QKeySequence.StandardKey.FindPrevious)
        self.action.triggered.connect(self.bar.open_search)
        self._next.triggered.connect(lambda: self.step(1))
        self._before.triggered.connect(lambda: self.step(-1))
        self.bar.asked.connect(self.find)
        self.bar.stepped.connect(self.step)
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def actions_of_search(self) -> list[QAction]:
        return [self.action, self._next, self._before]

    def set_pages(self, pages: PdfPages | None) -> None:
        """Another paper: what was searched for is searched for in it too."""
        self._pages = pages
        self._take(())
        if self.bar.isVisible():
            self.find(self.bar.line.text().strip())

    def find(self, text: str) -> None:
        """Everywhere in the paper; nothing where the text is empty."""
        pages = self._pages
        if not text or pages is None:
            self._finding.drop()
            self._take(())
            return
        self._finding.ask(lambda progress: find_text(pages, text, progress), self._take, self._complain)

    def step(self, step: int) -> None:
        """To the next place or the one before, round and round."""
        if self._hits:
            self._show((self._at + step) % len(self._hits))

    def retranslate(self) -> None:
        self.action.setText(self.tr("Search"))
        self._next.setText(self.tr("Next place"))
        self._before.setText(self.tr("Previous place"))

    def restyle(self) -> None:
        self.action.setIcon(self._toolkit.icon("search"))

    def _take(self, hits: tuple[Hit, ...]) -> None:
        self._hits = hits
        self._show(0 if hits else -1)

    def _show(self, at: int) -> None:
        self._at = at
        self.bar.tell(at, len(self._hits))
        self.shown.emit(self._hits, at)

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.failed.emit(error)
