"""Messages in the window: what happened and what to do, one button that does it, details folded, a copy button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QToolButton, QWidget

from shipdesk.errors import DeskError
from shipdesk.ui.icons import NORMAL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class Tone(StrEnum):
    """How grave a message is; its value is also the name of its icon (warn: warning)."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    BLOCK = "block"

    @property
    def icon(self) -> str:
        return "warning" if self is Tone.WARN else self.value


def tone_word(tone: Tone) -> str:
    """What the picture of the tone says."""
    translate = QCoreApplication.translate
    words = {
        Tone.INFO: translate("Tone", "Note"),
        Tone.OK: translate("Tone", "Done"),
        Tone.WARN: translate("Tone", "Warning"),
        Tone.BLOCK: translate("Tone", "Stop"),
    }
    return words[tone]


@dataclass(frozen=True)
class Remedy:
    """The one button of a message: its word and what it does."""

    word: str
    do: Callable[[], None]


def details_of(error: Exception) -> str:
    """What a helper at the other end of the telephone asks for; no sentence, so in no language."""
    if not isinstance(error, DeskError):
        return f"{type(error).__name__}: {error}"
    parts = [f"{error.code} / {error.reason}"]
    if error.pointer:
        parts.append(error.pointer)
    parts += [f"{name} = {value}" for name, value in error.values.items()]
    if error.__cause__ is not None:
        parts.append(f"{type(error.__cause__).__name__}: {error.__cause__}")
    return "\n".join(parts)


class MessageBar(Retranslated, QFrame):
    """One message above the work; it stays until it is closed or another takes its place."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._tone = Tone.INFO
        self._error: Exception | None = None
        self._remedy: Remedy | None = None
        self.picture = QLabel(self)
        self.text, self.details = WrappedLabel(toolkit, "", self), WrappedLabel(toolkit, "", self)
        self.button, self.copy_button, self.close_button = QPushButton(self), QToolButton(self), QToolButton(self)
        self.fold = QPushButton(self)
        self._set_up()
        self._lay_out()
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()
        self.hide()

    def tell(self, tone: Tone, text: str, remedy: Remedy | None = None) -> None:
        """Show a sentence of the window's own."""
        self._error = None
        self._show(tone, text, "", remedy)

    def tell_error(self, error: Exception, remedy: Remedy | None = None, tone: Tone = Tone.BLOCK) -> None:
        """Show an error in the catalogue's words; its code and values are folded below."""
        self._error = error
        self._show(tone, self._toolkit.words(error), details_of(error), remedy)

    def take_back(self, error: Exception) -> None:
        """Hide where this is what is told; another message stays."""
        if self._error is error:
            self.hide()

    def copy(self) -> None:
        """Text and details on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join(part for part in (self.text.text(), self.details.text()) if part))

    def retranslate(self) -> None:
        self.fold.setText(self.tr("Details"))
        self.copy_button.setToolTip(self.tr("Copy this message"))
        self.copy_button.setAccessibleName(self.tr("Copy this message"))
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.setAccessibleName(self.tr("Close this message"))
        if self._error is not None:
            self.text.setText(self._toolkit.words(self._error))

    def restyle(self) -> None:
        self.picture.setPixmap(
            self._toolkit.picture(self._tone.icon, self._tone.value, NORMAL + 4, self.devicePixelRatioF())
        )
        self.picture.setAccessibleName(tone_word(self._tone))
        self.fold.setIcon(self._toolkit.icon("down" if self.fold.isChecked() else "right"))
        self.copy_button.setIcon(self._toolkit.icon("copy"))
        self.close_button.setIcon(self._toolkit.icon("close"))

    def _show(self, tone: Tone, text: str, details: str, remedy: Remedy | None) -> None:
        self._tone, self._remedy = tone, remedy
        self.text.setText(text)
        self.details.setText(details)
        self.fold.setVisible(bool(details))
        self.fold.setChecked(False)
        self.button.setVisible(remedy is not None)
        self.button.setText(remedy.word if remedy else "")
        self.setProperty("kind", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleName(text)
        self.restyle()
        self.show()

    def _act(self) -> None:
        remedy = self._remedy
        self.hide()
        if remedy is not None:
            remedy.do()

    def _unfold(self, is_open: bool) -> None:
        self.details.setVisible(is_open)
        self.restyle()

    def _set_up(self) -> None:
        self.setObjectName("message")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details.setProperty("role", "muted")
        self.details.hide()
        for button in (self.fold, self.button):
            # Else a dialog takes the first of them for the one that Enter presses, seen or not.
            button.setAutoDefault(False)
        self.fold.setCheckable(True)
        self.fold.setProperty("role", "link")
        self.fold.toggled.connect(self._unfold)
        self.copy_button.clicked.connect(self.copy)
        self.close_button.clicked.connect(self.hide)
        self.button.clicked.connect(self._act)

    def _lay_out(self) -> None:
        # What is folded begins below the buttons, however little there is to read beside them: Tab comes to it last.
        layout = QGridLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.setHorizontalSpacing(GRID + GRID // 2)
        layout.setVerticalSpacing(GRID // 2)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self.text, 0, 1)
        layout.addWidget(self.fold, 1, 1, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.details, 2, 1, 1, 4)
        for column, widget in ((0, self.picture), (2, self.button), (3, self.copy_button), (4, self.close_button)):
            layout.addWidget(widget, 0, column, Qt.AlignmentFlag.AlignTop)
