"""A message that must be answered: an error in a dialog, or the question before something leaves the house."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from shipdesk.ui.messages import Remedy, Tone, details_of, tone_word
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class MessageDialog(QDialog):
    """Icon, title, text; details folded; the one button that does something, and the way back."""

    def __init__(
        self, toolkit: Toolkit, tone: Tone, title: str, text: str, remedy: Remedy | None = None, details: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(60 * GRID)
        self._toolkit, self._remedy = toolkit, remedy
        self.picture, self.title, self.text = QLabel(self), QLabel(title, self), WrappedLabel(toolkit, text, self)
        self.details = QPlainTextEdit(details, self)
        self.fold = QPushButton(self.tr("Details"), self)
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.back = QPushButton(self.tr("Back") if remedy else self.tr("Close"), self)
        self.button = QPushButton(remedy.word if remedy else "", self)
        self.picture.setPixmap(toolkit.picture(tone.icon, tone.value, 5 * GRID, self.devicePixelRatioF()))
        self.picture.setAccessibleName(tone_word(tone))
        self._set_up(bool(details))
        self._lay_out()

    @classmethod
    def of_error(
        cls, toolkit: Toolkit, title: str, error: Exception, remedy: Remedy | None = None, parent: QWidget | None = None
    ) -> MessageDialog:
        """An error in the catalogue's words."""
        return cls(toolkit, Tone.BLOCK, title, toolkit.words(error), remedy, details_of(error), parent)

    @classmethod
    def ask_first(cls, toolkit: Toolkit, title: str, text: str, act: Remedy, parent: QWidget) -> MessageDialog:
        """The question before something leaves the house: what becomes of it, and the button that does it."""
        dialog = cls(toolkit, Tone.WARN, title, text, act, parent=parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def copy(self) -> None:
        """Title, text and details on the clipboard."""
        parts = (self.title.text(), self.text.text(), self.details.toPlainText())
        QGuiApplication.clipboard().setText("\n".join(part for part in parts if part))

    def _set_up(self, has_details: bool) -> None:
        self.title.setProperty("role", "heading")
        self.text.setMinimumWidth(50 * GRID)
        self.details.setReadOnly(True)
        self.details.setFixedHeight(14 * GRID)
        self.details.hide()
        for button in (self.fold, self.copy_button):
            button.setProperty("role", "quiet")
            button.setAutoDefault(False)
        self.fold.setCheckable(True)
        self.fold.setVisible(has_details)
        self.fold.toggled.connect(self.details.setVisible)
        self.button.setProperty("role", "primary")
        self.copy_button.clicked.connect(self.copy)
        self.back.clicked.connect(self.reject)
        self.button.setVisible(self._remedy is not None)
        self.button.setDefault(self._remedy is not None)
        self.button.clicked.connect(self._act)
        (self.button if self._remedy is not None else self.back).setFocus()

    def _act(self) -> None:
        self.accept()
        if self._remedy is not None:
            self._remedy.do()

    def _lay_out(self) -> None:
        self.words = QVBoxLayout()
        self.words.setSpacing(GRID)
        self.words.addWidget(self.title)
        self.words.addWidget(self.text)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self.words, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.fold)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        layout.addLayout(top)
        layout.addWidget(self.details)
        layout.addLayout(buttons)
