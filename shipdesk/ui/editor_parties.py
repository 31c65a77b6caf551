"""Parties: who sends, who receives, who is told, who imports; each with what the papers will print of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.party import KnownParty, Party
from shipdesk.ui.editor_fields import TextField
from shipdesk.ui.editor_model import Edit
from shipdesk.ui.editor_party_details import PartyDetails
from shipdesk.ui.editor_pickers import party_picker
from shipdesk.ui.editor_step import EditorContext, EditorStep, Shown
from shipdesk.ui.editor_words import printed_latin, printed_native
from shipdesk.ui.form import Mark
from shipdesk.ui.picker import Choice
from shipdesk.ui.theme import GRID
from shipdesk.ui.wrapped_label import WrappedLabel

ROLES: Mapping[str, tuple[str, ...]] = {
    "exporter": ("exporter",),
    "consignee": ("consignee", "buyer"),
    "desk/buyer": ("buyer", "consignee"),
    "notify_party": ("notify", "broker"),
    "importer_of_record": ("importer", "consignee"),
    "customs/broker": ("broker",),
}
NEEDED = ("exporter", "consignee")


class PartyField(QWidget):
    """A picker over the address book, and below it the party as it is printed."""

    edited = Signal(object)

    def __init__(self, context: EditorContext, roles: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._countries = context.desk.reference.countries
        self.picker = party_picker(context.toolkit, context.desk, roles, self)
        self.latin, self.native = WrappedLabel(context.toolkit, "", self), WrappedLabel(context.toolkit, "", self)
        self.picker.picked.connect(self._picked)
        self.picker.failed.connect(context.tell_error)
        self.more = QPushButton(self)
        self.more.setCheckable(True)
        self.setFocusProxy(self.picker)
        layout, head = QVBoxLayout(self), QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        head.setSpacing(GRID)
        head.addWidget(self.picker, 1)
        head.addWidget(self.more)
        layout.addLayout(head)
        printed = QHBoxLayout()
        printed.setSpacing(2 * GRID)
        for label in (self.latin, self.native):
            label.setProperty("role", "muted")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            printed.addWidget(label, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(printed)

    def set_party(self, party: Party | None) -> None:
        """Show the party; what someone types meanwhile stays."""
        if not (self.picker.hasFocus() and self.picker.isModified()):
            self.picker.set_choice(None if party is None else Choice(party, party.name_latin, party.name_latin))
        for widget in (self.latin, self.native, self.more):
            widget.setVisible(party is not None)
        if party is not None:
            country = self._countries.get(party.address.country_code)
            self.latin.setText(printed_latin(party, country.name("en") if country else party.address.country_code))
            self.native.setText(printed_native(party))

    def _picked(self, known: KnownParty | None) -> None:
        self.picker.setModified(False)
        self.edited.emit(known)


class PartiesStep(EditorStep):
    key = "parties"

    def build(self) -> None:
        super().build()
        self.fields: dict[str, PartyField] = {}
        self.details: dict[str, PartyDetails] = {}
        self._marks: dict[str, Mark] = {}
        self._labels: dict[str, Callable[[], str]] = {
            "exporter": lambda: self.tr("Exporter"),
            "consignee": lambda: self.tr("Consignee"),
            "desk/buyer": lambda: self.tr("Buyer"),
            "notify_party": lambda: self.tr("Notify party"),
            "importer_of_record": lambda: self.tr("Importer of record"),
            "customs/broker": lambda: self.tr("Customs broker"),
        }
        for place, label in self._labels.items():
            field = PartyField(self.context, ROLES[place], self)
            field.edited.connect(lambda known, place=place: self._choose(place, known))
            self.fields[place] = field
            self.form.add(
                f"/{place}", field, label, lambda: self.tr("A party of the address book; type a part of its name.")
            )
            self.row(f"/{place}/contact_name", TextField(80), lambda: self.tr("Contact")).tell_group(label)
            self.row(f"/{place}/phone", TextField(16), lambda: self.tr("Telephone"), self._phone_help).tell_group(label)
            self.details[place] = PartyDetails(self, f"/{place}")
            field.more.toggled.connect(self._show_details)

    def title(self) -> str:
        return self.tr("Parties")

    def show_shipment(self, shown: Shown) -> None:
        super().show_shipment(shown)
        for place, field in self.fields.items():
            party = _party_of(shown.stored.consignment, place)
            field.set_party(party)
            field.picker.setReadOnly(not shown.is_editable)
            for name in ("contact_name", "phone"):
                row = self.form.rows[f"/{place}/{name}"]
                row.setVisible(party is not None)
                row.label.setVisible(party is not None)
        self._show_details()

    def set_marks(self, marks: dict[str, Mark]) -> None:
        """What is wrong with a detail out of sight stands at its party."""
        self._marks = marks
        super().set_marks({self._in_sight(pointer): mark for pointer, mark in marks.items()})

    def go_to(self, pointer: str) -> bool:
        for place, details in self.details.items():
            if details.has(pointer):
                self.fields[place].more.setChecked(True)
        return super().go_to(pointer)

    def retranslate(self) -> None:
        for place, field in self.fields.items():
            field.more.setText(self.tr("Names and numbers"))
            field.more.setAccessibleName(f"{self._labels[place]()}: {field.more.text()}")
            field.more.setToolTip(self.tr("As this shipment says them; the address book stays as it is"))
            field.picker.setPlaceholderText(self._placeholder(place))

    def _show_details(self) -> None:
        for place, details in self.details.items():
            more = self.fields[place].more
            details.set_visible(not more.isHidden() and more.isChecked())
        self.set_marks(self._marks)

    def _in_sight(self, pointer: str) -> str:
        places = (place for place, one in self.details.items() if one.has(pointer) and not one.is_visible)
        return next((f"/{place}" for place in places), pointer)

    def _placeholder(self, place: str) -> str:
        if place == "customs/broker":
            return self.tr("None; ↓ shows all")
        return self.tr("Choose a party (↓ shows all)") if place in NEEDED else self.tr("As the consignee; ↓ shows all")

    def _phone_help(self) -> str:
        return self.tr("With the country's code: +66…")

    def _choose(self, place: str, known: KnownParty | None) -> None:
        value: dict[str, Any] | None = None if known is None else {"party": known.key}
        self.context.edit([Edit(f"/{place}", value)])


def _party_of(consignment: Consignment, place: str) -> Party | None:
    """Whoever buys without receiving is a fact of the desk, not of the contract; the broker is one of customs."""
    holders = {"desk/buyer": consignment.desk.buyer, "customs/broker": consignment.customs.broker}
    party: Party | None = holders[place] if place in holders else getattr(consignment, place)
    return party
