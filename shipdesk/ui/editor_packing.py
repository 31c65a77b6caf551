"""Packing: the cartons with their numbers, weights and sizes; Pack and Pack again; in words what packing lacks."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout

from shipdesk.domain.consignment import HandlingUnit
from shipdesk.domain.measures import plain
from shipdesk.domain.totals import totals
from shipdesk.errors import WrongInput
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.packing_lacks import packing_lacks
from shipdesk.ui.editor_columns import grouped, weight_words
from shipdesk.ui.editor_model import parts_of
from shipdesk.ui.editor_step import EditorStep, Shown
from shipdesk.ui.editor_wood import WoodPacking
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.form import Mark
from shipdesk.ui.list_view import ListView
from shipdesk.ui.page_frame import ActionButton
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.wrapped_label import WrappedLabel


class PackingStep(EditorStep):
    key = "packing"

    def build(self) -> None:
        self.form.hide()
        self.first, self.packing, self.again = QAction(self), QAction(self), QAction(self)
        self.first.triggered.connect(lambda: self.pack(again=False))
        self.packing.triggered.connect(lambda: self.pack(again=False))
        self.again.triggered.connect(lambda: self.pack(again=True))
        empty = EmptyState(
            self.toolkit, "pack", lambda: self.tr("Not packed yet"),
            lambda: self.tr("Packing makes numbered cartons of the lines, by the carton data of each product."),
            self.first, self,
        )  # fmt: skip
        self.list = ListView(
            self.toolkit, "editor-cartons", self._columns(), lambda unit: unit.client_unit_reference, empty, parent=self
        )
        self.lacks = WrappedLabel(self.toolkit, "", self)
        self.lacks.setProperty("kind", "warn")
        self.sums = WrappedLabel(self.toolkit, "", self)
        self.sums.setProperty("role", "heading")
        self.pack_button = ActionButton(self.toolkit, self.packing, "pack", parent=self)
        self.again_button = ActionButton(self.toolkit, self.again, "refresh", parent=self)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.sums, 1)
        head.addWidget(self.pack_button)
        head.addWidget(self.again_button)
        self.column.addLayout(head)
        self.column.addWidget(self.lacks)
        self.column.addWidget(self.list, 1)
        self.wood = WoodPacking(self.context)
        self.bounds.extend(self.wood.bounds)
        self.column.addWidget(self.wood)
        self.setFocusProxy(self.list)

    def title(self) -> str:
        return self.tr("Packing")

    def actions_of_step(self) -> list[QAction]:
        return [self.first, self.again]

    def do_main(self) -> None:
        self.pack(again=False)

    def pack(self, *, again: bool) -> None:
        """Cartons of all lines; `again` forgets those there are."""
        if self.shown is None:
            return
        desk, reference = self.desk, self.shown.stored.reference
        self.context.act(
            lambda _: pack_consignment(desk, reference, again=again), (What.CONSIGNMENTS, What.OUTBOX),
            self.tr("Packing"), lambda _: None,
        )  # fmt: skip

    def show_shipment(self, shown: Shown) -> None:
        super().show_shipment(shown)
        self.wood.show_shipment(shown)
        units = shown.stored.consignment.handling_units
        self.list.set_rows(units)
        has_all_numbers = bool(units) and all(unit.sscc for unit in units)
        self.first.setEnabled(shown.is_editable)
        self.list.empty.button.setEnabled(shown.is_editable)
        self.packing.setEnabled(shown.is_editable and bool(units) and not has_all_numbers)
        self.packing.setVisible(bool(units) and not has_all_numbers)
        self.again.setEnabled(shown.is_editable and bool(units))
        self.again.setVisible(bool(units))
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
                self.list.choose(units[int(parts[1])].client_unit_reference)
        (self.list.table if self.list.model.total else self.list.empty.button).setFocus()
        return True

    def retranslate(self) -> None:
        for action in (self.first, self.packing):
            action.setText(self.tr("Pack"))
        self.again.setText(self.tr("Pack again"))
        self.again.setToolTip(self.tr("Forget these cartons and pack all lines anew"))
        self.list.empty.retranslate()
        if self.shown is not None:
            self._show_words(self.shown)

    def _show_words(self, shown: Shown) -> None:
        consignment = shown.stored.consignment
        sums = totals(consignment)
        self.sums.setVisible(bool(consignment.handling_units))
        self.sums.setText(
            self.tr("{packages} packages · gross {gross} kg · net {net} kg · {volume} m³").format(
                packages=sums.packages, gross=weight_words(sums.gross_weight_kg), net=weight_words(sums.net_weight_kg),
                volume=sums.volume_m3,
            )
        )  # fmt: skip
        lacks: list[WrongInput] = [] if consignment.handling_units else packing_lacks(consignment)
        self.lacks.setVisible(bool(lacks))
        self.lacks.setText("\n".join(self.toolkit.words(lack) for lack in lacks))

    def _columns(self) -> list[Column[HandlingUnit]]:
        return [
            Column("reference", lambda: self.tr("Carton"), lambda unit: unit.client_unit_reference, width=80),
            Column("contents", lambda: self.tr("Contents"), self._contents, width=160, stretches=True),
            Column(
                "gross", lambda: self.tr("Gross kg"), lambda unit: Decimal(str(unit.gross_weight_kg)),
                grouped, Kind.FIGURE, width=90,
            ),
            Column("size", lambda: self.tr("Size cm"), _size, width=120),
            Column("sscc", lambda: "SSCC", lambda unit: unit.sscc, width=170),
            Column("marks", lambda: self.tr("Marks"), lambda unit: unit.marks, width=210),
        ]  # fmt: skip

    def _contents(self, unit: HandlingUnit) -> str:
        if self.shown is None:
            return ""
        items = {item.line_no: item for item in self.shown.stored.consignment.items}
        parts = []
        for content in unit.contents:
            item = items.get(content.line_no)
            name = (item.sku or item.english) if item else str(content.line_no)
            parts.append(f"{plain(Decimal(content.quantity))} × {name}")
        return ", ".join(parts)


def _size(unit: HandlingUnit) -> str:
    return f"{unit.length_cm} × {unit.width_cm} × {unit.height_cm}"
