"""Who sits at the desk: asked at the start where several work here, shown in the status line, changed there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QToolButton, QWidget

from shipdesk.services.desk import Desk
from shipdesk.services.people import list_people, sit_down
from shipdesk.ui.language import Retranslated
from shipdesk.ui.toolkit import Toolkit

LAST = "people/last"


class PersonCell(Retranslated, QToolButton):
    """The name in the status line; without one, the question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name: str | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def show_name(self, name: str | None) -> None:
        self._name = name
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self._name or self.tr("Who works here?"))
        words = self.tr("{name} sits here. Press to change.").format(name=self._name) if self._name else self.text()
        self.setToolTip(words)
        self.setAccessibleName(words)


class SeatKeeper(QObject):
    """Remembers on this computer who sat here last; the choice itself is made anew at each start."""

    def __init__(self, toolkit: Toolkit, desk: Desk, cell: PersonCell, window: QWidget) -> None:
        super().__init__(window)
        self._toolkit, self._desk, self._cell, self._window = toolkit, desk, cell, window
        self.dialog: QDialog | None = None
        cell.clicked.connect(self.ask)
        cell.show_name(desk.seat.name)

    def begin(self) -> None:
        """One person sits down by themselves, several are asked, nobody is not bothered."""
        desk = self._desk
        self._toolkit.tasks.run(lambda _: list_people(desk), self._know, lambda _: None, owner=self)

    def ask(self) -> None:
        from shipdesk.ui.people_dialog import PeopleDialog

        last = self._desk.seat.name or str(self._toolkit.session.value(LAST, ""))
        dialog = PeopleDialog(self._toolkit, self._desk, last, self._window)
        dialog.seated.connect(self.seated)
        dialog.finished.connect(self._look)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def seated(self, name: str) -> None:
        self._toolkit.session.setValue(LAST, name)
        self._look()

    def _know(self, people: list[str]) -> None:
        desk = self._desk
        if self._desk.seat.name is None and len(people) == 1:
            (name,) = people
            self._toolkit.tasks.run(
                lambda _: sit_down(desk, name), lambda _: self.seated(name), lambda _: None, owner=self
            )
        elif self._desk.seat.name is None and len(people) > 1:
            self.ask()

    def _look(self) -> None:
        self._cell.show_name(self._desk.seat.name)
