"""Dialogs of the packing step: how to pack, many cartons at once, weight and size of a range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QCheckBox, QWidget

from shipdesk.domain.consignment import HandlingUnit, Item
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.packing_plan import HandCartons, PackingPlan
from shipdesk.errors import WrongInput
from shipdesk.reference.equipment import Equipment
from shipdesk.services.change_cartons import CartonChange
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form_dialog import FormDialog
from shipdesk.ui.line_field import LineField
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

MOST_AT_ONCE = 100_000


class PackingPlanDialog(FormDialog):
    """`plan` and `marks` are what was chosen."""

    def __init__(
        self, toolkit: Toolkit, equipment: Equipment, plan: PackingPlan, marks: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(toolkit, parent)
        self.plan, self.marks, self._equipment = plan, marks, equipment
        self.setWindowTitle(self.tr("How to pack"))
        self.heading.setText(self.tr("How to pack"))
        self.words.setText(
            self.tr("Temperature classes, dangerous goods and lots keep apart by themselves. The choice is kept.")
        )
        self.main.setText(self.tr("Pack like this"))
        self.mixed, self.lots, self.double, self.vgm, self.by_hand = (QCheckBox(self) for _ in range(5))
        self.pallet, self.into = ChoiceField(self._pallets), ChoiceField(self._spaces)
        self.template = LineField()
        self._add_rows()
        self.dunnage = self.add_number(
            "/dunnage", lambda: self.tr("Dunnage"), "kg", 3, plan.dunnage_kg.kg if plan.dunnage_kg else None
        )
        self._show()
        self.form.setMinimumHeight(52 * GRID)

    def take(self) -> bool:
        dunnage = self.number("/dunnage", self.dunnage, needed=False)
        if self.form.rows["/dunnage"].mark is not None:
            return False
        self.marks = self.template.value()
        self.plan = replace(
            self.plan,
            by_hand=self.plan.by_hand if self.by_hand.isChecked() else (),
            mixed=self.mixed.isChecked() or None,
            mix_lots=(self.lots.isChecked() and self.mixed.isChecked()) or None,
            pallet=self.pallet.value() or None,
            double_stack=(self.double.isChecked() and bool(self.pallet.value())) or None,
            into=self.into.value() or None,
            vgm=self.vgm.isChecked() or None,
            dunnage_kg=None if dunnage is None else Weight(dunnage),
        )
        return True

    def _add_rows(self) -> None:
        counted = sum(one.count for one in self.plan.by_hand)
        if counted:
            self.form.add(
                "/by_hand", self.by_hand,
                lambda: self.tr("Keep the cartons added by hand: {count}").format(count=counted),
            )  # fmt: skip
        self.form.add("/mixed", self.mixed, lambda: self.tr("Rests of several lines share a carton"))
        self.form.add("/mix_lots", self.lots, lambda: self.tr("Also where their lots differ"))
        self.form.add("/pallet", self.pallet, lambda: self.tr("Pallets"))
        self.form.add("/double_stack", self.double, lambda: self.tr("Two pallets on one another"))
        self.form.add("/into", self.into, lambda: self.tr("Load into"))
        self.form.add("/vgm", self.vgm, lambda: self.tr("State the VGM of containers"))
        self.form.add(
            "/marks", self.template, lambda: self.tr("Marks on cartons"),
            lambda: self.tr("Ends in {n}/{N}. May hold {initials}, {consignee}, {reference}, {destination}, {origin}."),
        )  # fmt: skip

    def _show(self) -> None:
        plan = self.plan
        self.by_hand.setChecked(True)
        self.by_hand.setVisible(bool(plan.by_hand))
        self.mixed.setChecked(bool(plan.mixed))
        self.lots.setChecked(bool(plan.mix_lots))
        self.double.setChecked(bool(plan.double_stack))
        self.vgm.setChecked(bool(plan.vgm))
        self.pallet.set_value(plan.pallet or "")
        self.into.set_value(plan.into or "")
        self.template.set_value(self.marks)

    def _pallets(self) -> list[tuple[str, str]]:
        code = self.toolkit.languages.code
        return [("", self.tr("Loose cartons"))] + [
            (one.code, one.name(code)) for one in self._equipment.pallets.values()
        ]

    def _spaces(self) -> list[tuple[str, str]]:
        code = self.toolkit.languages.code
        spaces = [*self._equipment.containers.values(), *self._equipment.trucks.values()]
        return [("", self.tr("Not decided"))] + [(one.code, one.name(code)) for one in spaces]


class AddCartonsDialog(FormDialog):
    """`cartons` is what was counted out."""

    def __init__(self, toolkit: Toolkit, items: Sequence[Item], parent: QWidget | None = None) -> None:
        super().__init__(toolkit, parent)
        self.cartons: HandCartons | None = None
        self._items = items
        self.setWindowTitle(self.tr("Add cartons"))
        self.heading.setText(self.tr("Add cartons"))
        self.words.setText(self.tr("Many equal cartons of one line at once; what is left of it is packed as usual."))
        self.main.setText(self.tr("Add the cartons"))
        self.line = ChoiceField(self._lines)
        self.form.add("/line", self.line, lambda: self.tr("Line"))
        self.line.set_value(str(items[0].line_no) if items else "")
        self.fields = {
            "count": self.add_number("/count", lambda: self.tr("Cartons"), places=0),
            "units": self.add_number("/units", lambda: self.tr("Units in each")),
            "length": self.add_number("/length", lambda: self.tr("Length"), "cm", 1),
            "width": self.add_number("/width", lambda: self.tr("Width"), "cm", 1),
            "height": self.add_number("/height", lambda: self.tr("Height"), "cm", 1),
            "gross": self.add_number("/gross", lambda: self.tr("Gross weight of each"), "kg"),
        }
        self.form.setMinimumHeight(44 * GRID)

    def take(self) -> bool:
        read = {name: _above_zero(self, name, field) for name, field in reversed(self.fields.items())}
        count, units, gross = read["count"], read["units"], read["gross"]
        length, width, height = read["length"], read["width"], read["height"]
        if not (count and units and gross and length and width and height):
            return False
        if count > MOST_AT_ONCE:
            self.mark("/count", WrongInput("limit", "too_many_cartons", limit=MOST_AT_ONCE))
            return False
        self.cartons = HandCartons(
            line_no=int(self.line.value()), count=int(count), units=units, gross_kg=Weight(gross),
            length_cm=Length(length), width_cm=Length(width), height_cm=Length(height),
        )  # fmt: skip
        return True

    def _lines(self) -> list[tuple[str, str]]:
        return [(str(item.line_no), f"{item.line_no} · {item.sku or item.english[:40]}") for item in self._items]


class ChangeCartonsDialog(FormDialog):
    """`numbers` and `change` are what was typed."""

    def __init__(
        self, toolkit: Toolkit, numbers: str, example: HandlingUnit | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(toolkit, parent)
        self.numbers, self.change = numbers, CartonChange()
        self.setWindowTitle(self.tr("Weight and size of cartons"))
        self.heading.setText(self.tr("Weight and size of cartons"))
        self.words.setText(self.tr("For all the cartons named. They are kept as you weigh them until you pack again."))
        self.main.setText(self.tr("Change the cartons"))
        self.range = LineField()
        self.range.set_value(numbers)
        self.form.add("/range", self.range, lambda: self.tr("Cartons"))
        known: dict[str, Decimal | None] = dict.fromkeys(("gross", "length", "width", "height"))
        if example is not None:
            known = {
                "gross": example.gross_weight_kg.kg, "length": example.length_cm.cm, "width": example.width_cm.cm,
                "height": example.height_cm.cm,
            }  # fmt: skip
        self.fields = {
            "gross": self.add_number("/gross", lambda: self.tr("Gross weight of each"), "kg", 3, known["gross"]),
            "length": self.add_number("/length", lambda: self.tr("Length"), "cm", 1, known["length"]),
            "width": self.add_number("/width", lambda: self.tr("Width"), "cm", 1, known["width"]),
            "height": self.add_number("/height", lambda: self.tr("Height"), "cm", 1, known["height"]),
        }
        self.form.setMinimumHeight(32 * GRID)

    def take(self) -> bool:
        read = {name: _above_zero(self, name, field) for name, field in reversed(self.fields.items())}
        gross, length, width, height = read["gross"], read["length"], read["width"], read["height"]
        if not (gross and length and width and height):
            return False
        self.numbers = self.range.value()
        self.change = CartonChange(gross_kg=Weight(gross), size=(Length(length), Length(width), Length(height)))
        return True


def _above_zero(dialog: FormDialog, name: str, field: DecimalField) -> Decimal | None:
    value = dialog.number(f"/{name}", field)
    if value == 0:
        dialog.mark(f"/{name}", WrongInput("required", "needed_here", pointer=f"/{name}"))
        return None
    return value
