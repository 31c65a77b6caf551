"""When and where the goods are picked up: rows of the route step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.codec import encode
from shipdesk.domain.party import KnownParty
from shipdesk.ui.editor_desk_words import countries
from shipdesk.ui.editor_fields import ChoiceField, TextField
from shipdesk.ui.editor_model import Edit, is_within, value_at
from shipdesk.ui.editor_pickers import party_picker
from shipdesk.ui.editor_step import EditorStep, Shown
from shipdesk.ui.moment_field import MomentField
from shipdesk.ui.picker import Choice, Picker

PICKUP = "/pickup_address"
LATIN = f"{PICKUP}/latin"
LINES, MOST_LINES = f"{LATIN}/lines", 3

translate = QCoreApplication.translate
Title = Callable[[], str]


def address_edits(shown: Shown, pointer: str, value: str | None) -> list[Edit]:
    """Another place in Latin letters: the same address in its own script would name the former one."""
    changed = Edit(LINES, _lines(shown, pointer, value)) if is_within(pointer, LINES) else Edit(pointer, value)
    return [changed, Edit(f"{PICKUP}/native", None)]


def _lines(shown: Shown, pointer: str, value: str | None) -> list[str] | None:
    """The lines of the address with another text in one of them; empty ones close up."""
    lines: list[str] = [*(value_at(shown.members, LINES) or []), *[""] * MOST_LINES][:MOST_LINES]
    lines[int(pointer.rpartition("/")[2])] = value or ""
    return [line for line in lines if line] or None


class PickupRows:
    """Beside the exporter's own address, one that is taken from the address book and can be changed."""

    def __init__(self, step: EditorStep) -> None:
        self._step = step
        step.row("/ready_at", MomentField(step.toolkit), lambda: translate("Pickup", "Ready for pick-up"))
        self.picker: Picker = party_picker(step.toolkit, step.desk, ("manufacturer", "exporter"), step)
        self.picker.picked.connect(self._picked)
        self.picker.failed.connect(step.context.tell_error)
        step.form.add(
            PICKUP, self.picker, lambda: translate("Pickup", "Picked up at"),
            lambda: translate("Pickup", "A party of the address book, whose address is taken over."),
        )  # fmt: skip
        self._address = [step.row(f"{PICKUP}{member}", field, label) for member, (field, label) in self._fields()]

    def show_shipment(self, shown: Shown) -> None:
        """The rows of the address are there once there is one."""
        lines: list[str] = value_at(shown.members, LINES) or []
        has_address, words = value_at(shown.members, PICKUP) is not None, ", ".join(lines)
        if not (self.picker.hasFocus() and self.picker.isModified()):
            self.picker.set_choice(Choice(lines, words, words) if has_address else None)
        for row in self._address:
            row.setVisible(has_address)
            row.label.setVisible(has_address)
        self.picker.setReadOnly(not shown.is_editable)
        self.retranslate()

    def retranslate(self) -> None:
        self.picker.setPlaceholderText(translate("Pickup", "The exporter’s address; ↓ shows all"))

    def _fields(self) -> list[tuple[str, tuple[TextField | ChoiceField, Title]]]:
        desk, context = self._step.desk, self._step.context
        country = ChoiceField(lambda: countries(desk.reference, context.language)[1:])
        return [
            ("/latin/lines/0", (TextField(70), lambda: translate("Pickup", "Address"))),
            ("/latin/lines/1", (TextField(70), lambda: translate("Pickup", "Address, second line"))),
            ("/latin/lines/2", (TextField(70), lambda: translate("Pickup", "Address, third line"))),
            ("/latin/subdistrict", (TextField(70), lambda: translate("Pickup", "Subdistrict"))),
            ("/latin/district", (TextField(70), lambda: translate("Pickup", "District"))),
            ("/latin/city", (TextField(70), lambda: translate("Pickup", "City"))),
            ("/latin/province", (TextField(70), lambda: translate("Pickup", "Province"))),
            ("/postal_code", (TextField(12), lambda: translate("Pickup", "Postal code"))),
            ("/country_code", (country, lambda: translate("Pickup", "Country"))),
        ]

    def _picked(self, known: KnownParty | None) -> None:
        """Nobody: picked up at the exporter's own address again."""
        self.picker.setModified(False)
        address = None if known is None else encode(known.party.address)
        self._step.context.edit([Edit(PICKUP, address)])
