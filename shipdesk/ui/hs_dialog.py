"""Choose an HS code: by words in English, Thai or Chinese, by number, or down the tree; Enter takes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from shipdesk.identifiers import hs_code
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.find_hs_codes import FoundCode, Suggestion, code_in_tree, find_hs_codes, suggest_hs_codes
from shipdesk.ui.hs_tree import HsTree, code_of
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.tasks import Latest, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

PAUSE_MS = 120
MOST_SHOWN = 100
Answer = tuple[tuple[Suggestion, ...], tuple[FoundCode, ...]]


class HsDialog(QDialog):
    """`chosen` tells the code that was taken."""

    chosen = Signal(str)

    def __init__(
        self, toolkit: Toolkit, desk: Desk, names: Sequence[str], sku: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._names, self._sku = toolkit, desk, tuple(names), sku
        self._asking = Latest(toolkit.tasks, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._goes_on = False
        self._pointed = ""
        self.setWindowTitle(self.tr("HS code"))
        self.setModal(True)
        self.resize(100 * GRID, 76 * GRID)
        self.message = MessageBar(toolkit, self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("What the goods are, in English, Thai or Chinese, or a number"))
        self.search.setAccessibleName(self.tr("Search HS codes"))
        self.search.setClearButtonEnabled(True)
        self.tree = HsTree(desk.reference.hs, self)
        self.tree.setAccessibleName(self.tr("HS codes"))
        self.where = WrappedLabel(toolkit, "", self)
        self.take, self.back = QPushButton(self.tr("Take this code"), self), QPushButton(self.tr("Back"), self)
        self._set_up()
        self._lay_out()
        self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search line Down and Enter go into the tree."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            goes = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if goes:
                self._go_into_tree()
            return goes
        return super().eventFilter(watched, event)

    def _set_up(self) -> None:
        self.take.setProperty("role", "primary")
        self.take.setEnabled(False)
        for button in (self.take, self.back):
            button.setAutoDefault(False)
        self.where.setMinimumHeight(9 * GRID)
        self.where.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.search.installEventFilter(self)
        self.search.textEdited.connect(lambda _: self._pause.start())
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.tree.pointed.connect(self._point)
        self.tree.taken.connect(self._take)
        self.take.clicked.connect(lambda: self._take(self._pointed))
        self.back.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        note = WrappedLabel(
            self._toolkit,
            self.tr("The table is HS 2022 in the short words of trade statistics. Only customs rule on a code."),
            self,
        )
        note.setProperty("role", "muted")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        heading = QLabel(self.tr("HS code"), self)
        heading.setProperty("role", "title")
        for widget in (heading, note, self.search, self.message):
            layout.addWidget(widget)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.where)
        layout.addLayout(buttons)

    def _ask(self) -> None:
        self._pause.stop()
        desk, text, names, sku = self._desk, self.search.text().strip(), self._names, self._sku

        def look(progress: Progress) -> Answer:
            suggestions = suggest_hs_codes(desk, [text] if text else names, progress, sku)
            return suggestions, find_hs_codes(desk, text, MOST_SHOWN) if text else ()

        self._asking.ask(look, lambda answer: self._show(text, answer), self._complain)

    def _show(self, text: str, answer: Answer) -> None:
        suggestions, found = answer
        if text:
            self.tree.show_found(suggestions, found)
        else:
            self.tree.show_sections(suggestions, self._toolkit.languages.code)
        self._point(code_of(self.tree.currentItem()))
        if text and not found and not suggestions:
            self.where.setText(self.tr("Nothing found. Try a more general word, such as “fruit” or “rubber”."))
        elif self._goes_on:
            self._go_into_tree()

    def _go_into_tree(self) -> None:
        """Also where the answer is still on its way: then as soon as it is there."""
        self._goes_on = self._pause.isActive()
        if self._goes_on:
            return
        self.tree.choose_first()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _point(self, code: str) -> None:
        self._pointed = code
        self.take.setEnabled(bool(code))
        subheading = hs_code.subheading(code)
        if not self._desk.reference.hs.is_known(subheading):
            self.where.setText("")
            return
        found, language = code_in_tree(self._desk, subheading), self._toolkit.languages.code
        section = found.section
        lines = [] if section is None else [f"{section.number}  {section.titles.get(language, section.titles['en'])}"]
        self.where.setText("\n".join([*lines, *(f"{part.code}  {part.text}" for part in found.path)]))

    def _take(self, code: str) -> None:
        if code:
            self.chosen.emit(code)
            self.accept()

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.message.tell_error(error)
