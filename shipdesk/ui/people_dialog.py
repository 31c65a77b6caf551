"""Who works at the desk: choose who sits here now, add somebody, take somebody out. Names, no passwords."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.people import LONGEST_NAME, add_person, list_people, remove_person, sit_down
from shipdesk.ui.line_field import LineField
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.taking_away import TakingAway
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class PeopleDialog(QDialog):
    """`seated` carries the name of who sits here from now on."""

    seated = Signal(str)

    def __init__(self, toolkit: Toolkit, desk: Desk, last: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._last = toolkit, desk, last
        self.setWindowTitle(self.tr("Who works here?"))
        self.setModal(True)
        self.resize(64 * GRID, 56 * GRID)
        self.message, self.list, self.name = MessageBar(toolkit, self), QListWidget(self), LineField(self)
        self.taking = TakingAway(toolkit, self.message, (), self._read, self)
        self.list.setAccessibleName(self.tr("People of this desk"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("Another name"))
        self.name.setAccessibleName(self.name.placeholderText())
        self.add, self.remove = QPushButton(self.tr("&Add"), self), QPushButton(self.tr("&Take out"), self)
        self.remove.setEnabled(False)
        self.back, self.sit = QPushButton(self.tr("Back"), self), QPushButton(self.tr("&I sit here"), self)
        self._connect()
        self._lay_out()
        self._read(last)

    def sit_here(self) -> None:
        """The chosen one does what is done from now on."""
        desk, name = self._desk, self._chosen()
        if name:
            self._toolkit.tasks.run(
                lambda _: sit_down(desk, name), lambda _: self._sits(name), self.message.tell_error, owner=self
            )

    def add_it(self) -> None:
        desk, name = self._desk, self.name.value()
        self._toolkit.tasks.run(lambda _: add_person(desk, name), self._added, self.message.tell_error, owner=self)

    def take_out(self) -> None:
        """What they did keeps their name; it can be put back."""
        desk, name = self._desk, self._chosen()
        if name:
            self.taking.take(name, lambda: remove_person(desk, name), lambda _: add_person(desk, name))

    def _added(self, name: str) -> None:
        self.name.set_value("")
        self._read(name)

    def _sits(self, name: str) -> None:
        self.accept()
        self.seated.emit(name)

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return item.text() if self.list.count() and item is not None else ""

    def _read(self, chosen: str = "") -> None:
        desk = self._desk

        def work(_: Progress) -> list[str]:
            return list_people(desk)

        self._toolkit.tasks.run(work, lambda names: self._show(names, chosen), self.message.tell_error, owner=self)

    def _show(self, names: list[str], chosen: str) -> None:
        self.list.clear()
        self.list.addItems(names)
        self.list.setCurrentRow(names.index(chosen) if chosen in names else 0)
        for button in (self.sit, self.remove):
            button.setEnabled(bool(names))
        (self.list if names else self.name).setFocus()

    def _connect(self) -> None:
        self.name.returnPressed.connect(self.add_it)
        self.list.itemActivated.connect(lambda _: self.sit_here())
        acts = ((self.add, self.add_it), (self.remove, self.take_out), (self.sit, self.sit_here))
        for button, act in acts:
            button.clicked.connect(lambda _=False, act=act: act())
        self.back.clicked.connect(self.reject)
        for button in (self.add, self.remove, self.back, self.sit):
            button.setAutoDefault(False)
        self.sit.setProperty("role", "primary")
        self.sit.setShortcut("Ctrl+Return")
        self.sit.setToolTip("Ctrl+Enter")

    def _lay_out(self) -> None:
        heading = QLabel(self.windowTitle(), self)
        heading.setProperty("role", "title")
        note = WrappedLabel(
            self._toolkit, self.tr("The name stands in the history and the print log. There is no password."), self
        )
        note.setProperty("role", "muted")
        adding, buttons = QHBoxLayout(), QHBoxLayout()
        adding.addWidget(self.name, 1)
        adding.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.sit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (heading, note, self.message):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addLayout(adding)
        layout.addLayout(buttons)
