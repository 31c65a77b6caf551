"""The row of the settings that says whether the desk lies near; who uses a far folder insists here, or stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from shipdesk.services.desk import Desk
from shipdesk.services.desk_place import DeskPlace, insist, place_of, stop_insisting
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.form import Form, Mark
from shipdesk.ui.messages import Tone
from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

POINTER = "/place"
REFUSE, USE = "no", "yes"
translate = QCoreApplication.translate


class DeskPlaceRow(QObject):
    """Nothing to choose where the desk lies on this computer; else the reason stands below the choice."""

    def __init__(self, toolkit: Toolkit, desk: Desk, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.field = ChoiceField(_choices)
        self.field.setEnabled(False)
        self.field.edited.connect(self._choose)
        self.row = form.add(
            POINTER, self.field, lambda: translate("DeskPlaceRow", "A cloud or network folder as desk"),
            lambda: translate(
                "DeskPlaceRow",
                "A desk folder that a cloud service copies, or that lies on another computer, can be damaged or be"
                " written from two sides. It is refused unless you insist; a second place for backups may lie there.",
            ),
        )  # fmt: skip
        self._read()

    def _read(self) -> None:
        root = self._desk.folder.root
        self._toolkit.tasks.run(lambda _: place_of(root), self.show_place, self.row.show_fault, owner=self)

    def show_place(self, place: DeskPlace) -> None:
        reason = place.reason
        self.field.setEnabled(reason is not None or place.is_insisted)
        self.field.set_value(USE if place.is_insisted else REFUSE)
        if reason is not None:
            self.row.set_mark(Mark(Tone.WARN, self._toolkit.words(reason)))
        else:
            self.row.set_mark(Mark(Tone.OK, translate("DeskPlaceRow", "This desk lies on this computer.")))

    def _choose(self, value: str) -> None:
        root, now = self._desk.folder.root, self._desk.tools.now()

        def work(_: object) -> None:
            if value == USE:
                insist(root, now)
            else:
                stop_insisting(root)

        self._toolkit.tasks.write(work, (What.SETTINGS,), lambda _: self._read(), self.row.show_fault, owner=self)


def _choices() -> list[tuple[str, str]]:
    return [
        (REFUSE, translate("DeskPlaceRow", "Refuse it at the next start")),
        (USE, translate("DeskPlaceRow", "Use it all the same")),
    ]
