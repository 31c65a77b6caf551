"""The line at the bottom: what runs, how the hub stands, and the switches for language and colours."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from shipdesk.ui.backup_cell import BackupCell
from shipdesk.ui.icons import SMALL
from shipdesk.ui.inbox import InboxCell
from shipdesk.ui.language import Retranslated
from shipdesk.ui.seat import PersonCell
from shipdesk.ui.tasks import Task
from shipdesk.ui.theme import GRID, Mode
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.update_watch import UpdateCell

SHOWN_AFTER_MS = 300
_LOOKS = 100


@dataclass(frozen=True)
class HubState:
    """What the status line says of the hub: the embedded one is offline by nature."""

    is_embedded: bool = True
    is_reachable: bool = True
    waiting: int = 0
    needs_a_look: int = 0


class TaskCell(Retranslated, QWidget):
    """The running task with its progress and a cancel button; appears only after 300 ms."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._task: Task | None = None
        self.text, self.bar, self.cancel = QLabel(self), QProgressBar(self), QToolButton(self)
        self.bar.setFixedWidth(20 * GRID)
        self.bar.setTextVisible(False)
        self.cancel.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 0, GRID, 0)
        layout.setSpacing(GRID)
        for widget in (self.text, self.bar, self.cancel):
            layout.addWidget(widget)
        self._delay, self._look = QTimer(self), QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(SHOWN_AFTER_MS)
        self._delay.timeout.connect(self._appear)
        self._look.setInterval(_LOOKS)
        self._look.timeout.connect(self._update)
        toolkit.tasks.started.connect(self._started)
        toolkit.tasks.ended.connect(self._ended)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))

    def _started(self, task: Task) -> None:
        if not task.quiet and self._task is None:
            self._task = task
            self._delay.start()

    def _ended(self, task: Task) -> None:
        if task is not self._task:
            return
        waiting = [other for other in self._toolkit.tasks.running if not other.quiet and not other.is_abandoned]
        self._task = waiting[0] if waiting else None
        if self._task is None:
            self._delay.stop()
            self._look.stop()
            self.hide()
        elif not self.isHidden():
            self._appear()

    def _appear(self) -> None:
        if self._task is not None:
            self.text.setText(self._task.busy_text)
            self._update()
            self._look.start()
            self.show()

    def _update(self) -> None:
        done, total = (self._task.latest if self._task else None) or (0, None)
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()


class HubCell(Retranslated, QWidget):
    """Icon and words: online or offline, how much waits, what needs a look. `asked` when a person presses it."""

    asked = Signal()

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._state = HubState()
        self.picture, self.text = QLabel(self), QToolButton(self)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text.clicked.connect(self.asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 0, GRID, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.picture)
        layout.addWidget(self.text)
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def set_state(self, state: HubState) -> None:
        self._state = state
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        state = self._state
        if state.is_embedded:
            words = self.tr("Offline hub (built-in)")
        elif state.is_reachable:
            words = self.tr("Hub online")
        else:
            words = self.tr("Hub not reached")
        words += " · " + self.tr("{count} waiting").format(count=state.waiting)
        if state.needs_a_look:
            words += " · " + self.tr("{count} need a look").format(count=state.needs_a_look)
        self.text.setText(words)
        self.text.setToolTip(self.tr("Which hub this desk works with"))

    def restyle(self) -> None:
        state = self._state
        is_online = state.is_reachable and not state.is_embedded
        name = "warning" if state.needs_a_look else "online" if is_online else "offline"
        colour = "warn" if state.needs_a_look else "muted"
        self.picture.setPixmap(self._toolkit.picture(name, colour, SMALL, self.devicePixelRatioF()))


class StatusLine(Retranslated, QStatusBar):
    """All cells in one line."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self.setSizeGripEnabled(False)
        # Made in the order in which they are read: the cursor goes that way too.
        self.hub, self.backup, self.task = HubCell(toolkit, self), BackupCell(toolkit, self), TaskCell(toolkit, self)
        self.update_cell, self.inbox, self.person = UpdateCell(self), InboxCell(self), PersonCell(self)
        for cell in (self.hub, self.backup, self.task):
            self.addWidget(cell)
        self.addPermanentWidget(self.update_cell)
        self.addPermanentWidget(self.inbox)
        self.addPermanentWidget(self.person)
        self.languages: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        for language in toolkit.languages.available:
            button = QToolButton(self)
            button.setText(language.short)
            button.setToolTip(language.name)
            button.setAccessibleName(language.name)
            button.setCheckable(True)
            button.setChecked(language.code == toolkit.languages.code)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _=False, code=language.code: toolkit.languages.choose(code))
            group.addButton(button)
            self.addPermanentWidget(button)
            self.languages[language.code] = button
        self.theme = QToolButton(self)
        self.theme.setIconSize(QSize(SMALL, SMALL))
        self.theme.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.theme.clicked.connect(self.switch_theme)
        self.addPermanentWidget(self.theme)
        toolkit.theme.changed.connect(self.restyle)
        toolkit.languages.chosen.connect(self._mark_language)
        self.restyle()
        self.retranslate()

    def switch_theme(self) -> None:
        """Light to dark and back."""
        self._toolkit.theme.choose(Mode.LIGHT if self._toolkit.theme.is_dark else Mode.DARK)

    def retranslate(self) -> None:
        self.theme.setToolTip(self.tr("Light or dark"))
        self.theme.setAccessibleName(self.tr("Light or dark"))

    def restyle(self) -> None:
        self.theme.setIcon(self._toolkit.icon("theme", "muted"))

    def _mark_language(self, code: str) -> None:
        self.languages[code].setChecked(True)
