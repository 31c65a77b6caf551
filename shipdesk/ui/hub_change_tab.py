"""Change a booked shipment at the hub: what may change without cancelling, and single units taken out or replaced."""

from __future__ import annotations

from shipdesk.domain.consignment import HandlingUnit
from shipdesk.errors import WrongInput
from shipdesk.services.changeable import Changeable, changeable
from shipdesk.services.void_unit import REASONS, void_unit
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.hub_amending_tab import HubAmendingTab
from shipdesk.ui.hub_change_form import HubChangeForm
from shipdesk.ui.messages import Remedy
from shipdesk.ui.table import Column


class HubChangeTab(HubAmendingTab):
    def title(self) -> str:
        return self.tr("Change")

    def build(self) -> None:
        self.note.setText(
            self.tr(
                "A change goes to the hub first and holds here once it has taken it. Where somebody changed the same"
                " meanwhile, you are asked."
            )
        )
        self.form = HubChangeForm(self.toolkit, self)
        self.column.addWidget(self.form, 2)
        (self.change,) = self.add_buttons((self.tr("Send the change"), "export", self.change_now))
        self.list = self.add_list("units", self._columns(), lambda row: row.client_unit_reference, self.tr("No units"))
        self.reason = ChoiceField(self._reasons)
        (self.reason.focusProxy() or self.reason).setAccessibleName(self.tr("Why"))
        self.reason.set_value(REASONS[0])
        self.column.addWidget(self.reason)
        self.void, self.replace = self.add_buttons(
            (self.tr("Take the unit out"), "delete", lambda: self.ask_to_void(replaced=False)),
            (self.tr("Replace the unit"), "refresh", lambda: self.ask_to_void(replaced=True)),
        )
        self.list.selected.connect(lambda _: self._enable_chosen())

    def change_now(self) -> None:
        try:
            patch = self.form.patch()
        except WrongInput as unreadable:
            self.failed.emit(unreadable)
            return
        self.wish(patch)

    def ask_to_void(self, *, replaced: bool) -> None:
        """The number of a unit is void for ever, so it asks first."""
        chosen = self.list.chosen()
        if len(chosen) != 1:
            return
        unit = chosen[0].client_unit_reference
        title = self.tr("Replace {unit}?") if replaced else self.tr("Take {unit} out?")
        words = self.tr("The hub is told, and the number on its label is void for ever. This can’t be undone.")
        if replaced:
            words += " " + self.tr("The unit gets a new number; print its label anew.")
        word = self.tr("Replace the unit") if replaced else self.tr("Take the unit out")
        self.ask_first(title.format(unit=unit), words, Remedy(word, lambda: self.void_now(replaced=replaced)))

    def void_now(self, *, replaced: bool) -> None:
        chosen = self.list.chosen()
        if len(chosen) != 1:
            return
        desk, reference, unit = self.desk, self.reference, chosen[0].client_unit_reference
        reason = str(self.reason.value())
        self.act(
            lambda progress: void_unit(desk, reference, unit, reason, replaced=replaced, progress=progress),
            self.tr("Changing at the hub"), lambda number: self.told.emit(self._voided(unit, number)),
        )  # fmt: skip

    def read(self) -> Changeable:
        return changeable(self.desk, self.reference)

    def show_read(self, read: Changeable) -> None:
        self.form.show_known(read)
        self.list.set_rows(read.consignment.outermost_units)
        self._enable_chosen()

    def show_taken(self) -> None:
        self.told.emit(self.tr("The hub has taken the change. Papers that show it are out of date now."))

    def _voided(self, unit: str, number: str | None) -> str:
        if number is None:
            return self.tr("{unit} is taken out. Destroy its label.").format(unit=unit)
        return self.tr("{unit} has a new number: {number}. Destroy the old label and print the new one.").format(
            unit=unit, number=number
        )

    def _enable(self, is_free: bool) -> None:
        super()._enable(is_free)
        if is_free:
            self._enable_chosen()

    def _enable_chosen(self) -> None:
        one = len(self.list.chosen()) == 1
        self.void.setEnabled(one)
        self.replace.setEnabled(one)

    def _reasons(self) -> list[tuple[str, str]]:
        words = {
            "LABEL_DAMAGED": self.tr("The label is damaged"),
            "UNIT_REPACKED": self.tr("The unit was repacked"),
            "UNIT_REMOVED": self.tr("The unit does not go"),
            "DATA_ERROR": self.tr("A mistake in the data"),
            "OTHER": self.tr("Another reason"),
        }
        return [(reason, words[reason]) for reason in REASONS]

    def _columns(self) -> list[Column[HandlingUnit]]:
        return [
            Column("unit", lambda: self.tr("Unit"), lambda row: row.client_unit_reference, width=140),
            Column("sscc", lambda: self.tr("Number (SSCC)"), lambda row: row.sscc or "", width=200),
            Column(
                "gross", lambda: self.tr("Gross kg"), lambda row: row.gross_weight_kg.kg, width=100, stretches=True
            ),
        ]  # fmt: skip
