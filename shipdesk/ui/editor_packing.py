"""Packing: the cartons in ranges with their pallets, weights and sizes; how to pack; the plan for the loader."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout

from shipdesk.domain.packing_plan import PackingPlan
from shipdesk.domain.ranges import UnitRange, runs, unit_ranges
from shipdesk.domain.totals import totals
from shipdesk.errors import WrongInput
from shipdesk.services.business_settings import get_setting, set_setting
from shipdesk.services.change_cartons import add_cartons, change_cartons
from shipdesk.services.equipment import equipment_of
from shipdesk.services.load_gauge import load_gauge
from shipdesk.services.pack_consignment import pack_consignment, packing_plan
from shipdesk.services.packing_lacks import packing_lacks
from shipdesk.ui.editor_columns import weight_words
from shipdesk.ui.editor_model import parts_of
from shipdesk.ui.editor_packing_columns import range_columns
from shipdesk.ui.editor_step import EditorStep, Shown
from shipdesk.ui.editor_wood import WoodPacking
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.form import Mark
from shipdesk.ui.list_view import ListView
from shipdesk.ui.load_bars import LoadBars
from shipdesk.ui.loading_dialog import LoadingPlanDialog
from shipdesk.ui.packing_dialogs import AddCartonsDialog, ChangeCartonsDialog, PackingPlanDialog
from shipdesk.ui.page_frame import ActionButton, button_row
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.wrapped_label import WrappedLabel


class PackingStep(EditorStep):
    key = "packing"

    def build(self) -> None:
        self.form.hide()
        self._make_actions()
        # In the order in which they are read, and Tab goes.
        self.pack_button = ActionButton(self.toolkit, self.packing, "pack", parent=self)
        self.again_button = ActionButton(self.toolkit, self.again, "refresh", parent=self)
        self.tools = button_row(
            self.toolkit, self, (self.wishing, "settings"), (self.adding, "new"), (self.changing, "edit"),
            (self.planning, "truck"),
        )  # fmt: skip
        empty = EmptyState(
            self.toolkit, "pack", lambda: self.tr("Not packed yet"),
            lambda: self.tr("Packing makes numbered cartons of the lines, by the carton data of each product."),
            self.first, self,
        )  # fmt: skip
        self.list = ListView(
            self.toolkit, "editor-carton-ranges", range_columns(self), lambda one: one.units[0].client_unit_reference,
            empty, parent=self,
        )  # fmt: skip
        self.list.set_actions([self.changing, self.each])
        self.list.opened.connect(lambda _: self.ask_change())
        self.lacks = WrappedLabel(self.toolkit, "", self)
        self.lacks.setProperty("kind", "warn")
        self.sums = WrappedLabel(self.toolkit, "", self)
        self.sums.setProperty("role", "heading")
        self.bars = LoadBars(self.toolkit, self)
        self.wood = WoodPacking(self.context)
        self.bounds.extend(self.wood.bounds)
        self._lay_out()
        self.setFocusProxy(self.list)

    def _make_actions(self) -> None:
        self.first, self.packing, self.again = QAction(self), QAction(self), QAction(self)
        self.wishing, self.adding, self.changing, self.planning, self.each = (QAction(self) for _ in range(5))
        self.first.triggered.connect(lambda: self.pack(again=False))
        self.packing.triggered.connect(lambda: self.pack(again=False))
        self.again.triggered.connect(lambda: self.pack(again=True))
        self.wishing.triggered.connect(self.ask_plan)
        self.adding.triggered.connect(self.ask_cartons)
        self.changing.triggered.connect(self.ask_change)
        self.planning.triggered.connect(self.show_plan)
        self.each.setCheckable(True)
        self.each.toggled.connect(lambda _: self._show_rows())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.sums, 1)
        head.addWidget(self.pack_button)
        head.addWidget(self.again_button)
        self.column.addLayout(head)
        self.column.addLayout(self.tools)
        self.column.addWidget(self.bars)
        self.column.addWidget(self.lacks)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.wood)

    def title(self) -> str:
        return self.tr("Packing")

    def actions_of_step(self) -> list[QAction]:
        return [self.first, self.again, self.wishing, self.adding, self.changing, self.planning, self.each]

    def do_main(self) -> None:
        self.pack(again=False)

    def pack(self, *, again: bool, plan: PackingPlan | None = None, marks: str | None = None) -> None:
        """Cartons of all lines; `again` forgets those there are, `plan` says how from now on."""
        if self.shown is None:
            return
        desk, reference = self.desk, self.shown.stored.reference

        def work(progress: object) -> object:
            if marks is not None and marks != get_setting(desk, "marks_template"):
                set_setting(desk, "marks_template", marks)
            return pack_consignment(desk, reference, again=again, plan=plan, progress=progress)  # type: ignore[arg-type]

        self.context.act(
            work, (What.CONSIGNMENTS, What.OUTBOX, What.SETTINGS), self.tr("Packing"), lambda _: None,
        )  # fmt: skip

    def ask_plan(self) -> None:
        """How to pack, from the plan that was kept; then packed like that."""
        if self.shown is None:
            return
        desk, reference = self.desk, self.shown.stored.reference
        plan, marks = packing_plan(desk, reference), get_setting(desk, "marks_template")
        dialog = PackingPlanDialog(self.toolkit, equipment_of(desk), plan, marks, self)
        has_units = bool(self.shown.stored.consignment.handling_units)
        self._ask(dialog, lambda: self.pack(again=has_units, plan=dialog.plan, marks=dialog.marks))

    def ask_cartons(self) -> None:
        if self.shown is None:
            return
        desk, reference = self.desk, self.shown.stored.reference
        dialog = AddCartonsDialog(self.toolkit, self.shown.stored.consignment.items, self)

        def add() -> None:
            cartons = dialog.cartons
            if cartons is not None:
                self.context.act(
                    lambda progress: add_cartons(desk, reference, cartons, progress=progress),
                    (What.CONSIGNMENTS, What.OUTBOX), self.tr("Packing"), lambda _: None,
                )  # fmt: skip

        self._ask(dialog, add)

    def ask_change(self) -> None:
        """Weight and size of the chosen ranges."""
        chosen: list[UnitRange] = self.list.chosen()
        if self.shown is None or not self.changing.isEnabled():
            return
        desk, reference = self.desk, self.shown.stored.reference
        numbers = runs(number for one in chosen for number in range(one.first, one.last + 1))
        dialog = ChangeCartonsDialog(self.toolkit, numbers, chosen[0].units[0] if chosen else None, self)

        def change() -> None:
            numbers, wanted = dialog.numbers, dialog.change
            self.context.act(
                lambda _: change_cartons(desk, reference, numbers, wanted), (What.CONSIGNMENTS,),
                self.tr("Changing cartons"), lambda _: None,
            )  # fmt: skip

        self._ask(dialog, change)

    def show_plan(self) -> None:
        if self.shown is not None:
            reference = self.shown.stored.reference
            self._ask(LoadingPlanDialog(self.toolkit, self.desk, reference, equipment_of(self.desk), self))

    def _ask(self, dialog: QDialog, agreed: Callable[[], None] = lambda: None) -> None:
        """Without a loop of its own: whatever else comes meanwhile is answered in the window's."""
        dialog.accepted.connect(agreed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_shipment(self, shown: Shown) -> None:
        super().show_shipment(shown)
        self.wood.show_shipment(shown)
        units = shown.stored.consignment.handling_units
        self._show_rows()
        has_all_numbers = bool(units) and all(unit.sscc for unit in units)
        for action in (self.first, self.wishing, self.adding):
            action.setEnabled(shown.is_editable)
        self.list.empty.button.setEnabled(shown.is_editable)
        self.packing.setEnabled(shown.is_editable and bool(units) and not has_all_numbers)
        self.packing.setVisible(bool(units) and not has_all_numbers)
        self.again.setEnabled(shown.is_editable and bool(units))
        self.again.setVisible(bool(units))
        self.changing.setEnabled(shown.is_editable and bool(units))
        self.planning.setEnabled(bool(units))
        self.bars.show_gauge(load_gauge(self.desk, shown.stored.consignment))
        self._show_words(shown)

    def set_marks(self, marks: dict[str, Mark]) -> None:
        """Findings about cartons stand in the panel; the list itself can't be changed here."""
        self.wood.set_marks(marks)

    def go_to(self, pointer: str) -> bool:
        if self.wood.go_to(pointer):
            return True
        parts = parts_of(pointer)
        if len(parts) > 1 and parts[1].isdecimal() and self.shown is not None:
            units = self.shown.stored.consignment.handling_units
            if int(parts[1]) < len(units):
                self._choose(units[int(parts[1])].client_unit_reference)
        (self.list.table if self.list.model.total else self.list.empty.button).setFocus()
        return True

    def retranslate(self) -> None:
        for action in (self.first, self.packing):
            action.setText(self.tr("Pack"))
        self.again.setText(self.tr("Pack again"))
        self.again.setToolTip(self.tr("Forget these cartons and pack all lines anew"))
        self.wishing.setText(self.tr("How to pack…"))
        self.wishing.setToolTip(self.tr("Mixed cartons, pallets, container or truck, marks"))
        self.adding.setText(self.tr("Add cartons…"))
        self.adding.setToolTip(self.tr("Many equal cartons of a line at once"))
        self.changing.setText(self.tr("Weight and size…"))
        self.changing.setToolTip(self.tr("Put right the chosen cartons"))
        self.planning.setText(self.tr("Loading plan…"))
        self.planning.setToolTip(self.tr("What stands where, to print for the loader"))
        self.each.setText(self.tr("Show each carton"))
        self.list.empty.retranslate()
        if self.shown is not None:
            self._show_words(self.shown)

    def _show_rows(self) -> None:
        """Ranges of equal cartons, or every carton for itself."""
        ranges = [] if self.shown is None else unit_ranges(self.shown.stored.consignment.handling_units)
        if self.each.isChecked():
            ranges = [UnitRange(one.first + at, (unit,)) for one in ranges for at, unit in enumerate(one.units)]
        self.list.set_rows(ranges)

    def _choose(self, reference: str) -> None:
        """The range that holds the unit; for a pallet the first range on it."""
        for one in (self.list.model.row_at(number) for number in range(self.list.model.rowCount())):
            held = (name for unit in one.units for name in (unit.client_unit_reference, unit.parent_unit_reference))
            if reference in held:
                self.list.choose(one.units[0].client_unit_reference)
                return

    def _show_words(self, shown: Shown) -> None:
        consignment = shown.stored.consignment
        sums = totals(consignment)
        self.sums.setVisible(bool(consignment.handling_units))
        words = (
            self.tr("{packages} packages · gross {gross} kg · net {net} kg · {volume} m³")
            if sums.cartons == sums.packages
            else self.tr("{packages} packages ({cartons} cartons) · gross {gross} kg · net {net} kg · {volume} m³")
        )
        self.sums.setText(
            words.format(
                packages=sums.packages, cartons=sums.cartons, gross=weight_words(sums.gross_weight_kg),
                net=weight_words(sums.net_weight_kg), volume=sums.volume_m3,
            )
        )  # fmt: skip
        lacks: list[WrongInput] = [] if consignment.handling_units else packing_lacks(consignment)
        self.lacks.setVisible(bool(lacks))
        self.lacks.setText("\n".join(self.toolkit.words(lack) for lack in lacks))
