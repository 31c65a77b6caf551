"""Change the goods and units of a booked shipment: put right here, then sent to the hub as one wish."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout

from shipdesk.domain.consignment import Consignment
from shipdesk.errors import DeskError, WrongInput
from shipdesk.services.amend_consignment import amendable_now
from shipdesk.services.change_goods import (
    Goods,
    goods_of,
    goods_patch,
    refuse_unless_changeable,
    with_another,
    with_line,
    with_unit,
    without_unit,
)
from shipdesk.services.find_consignment import find
from shipdesk.services.hub_consignment import booked
from shipdesk.ui.form import Mark
from shipdesk.ui.hub_amending_tab import HubAmendingTab
from shipdesk.ui.hub_goods_form import QUANTITY, HeldLine, HubGoodsForm
from shipdesk.ui.messages import Tone
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.theme import GRID


@dataclass(frozen=True)
class ReadGoods:
    """`refusal` where the hub or the packing does not let them change now."""

    consignment: Consignment
    refusal: WrongInput | None


class HubGoodsTab(HubAmendingTab):
    """What was put right stays typed until the hub has taken it, also where it said no."""

    def title(self) -> str:
        return self.tr("Goods")

    def build(self) -> None:
        self.goods: Goods | None = None
        self.list = self.add_list("goods", self._columns(), lambda row: row.key, self.tr("No units"))
        self.form = HubGoodsForm(self.toolkit, self)
        beside = QHBoxLayout()
        beside.setSpacing(2 * GRID)
        beside.addWidget(self.list, 3)
        beside.addWidget(self.form, 2)
        self.column.addLayout(beside, 1)
        self.more, self.less, self.undo, self.change = self.add_buttons(
            (self.tr("One more unit like it"), "new", lambda: self._on_unit(with_another)),
            (self.tr("Leave the unit out"), "delete", lambda: self._on_unit(without_unit)),
            (self.tr("As it was"), "undo", self.put_back),
            (self.tr("Send the change"), "export", self.change_now),
        )
        self.list.selected.connect(lambda _: self._show_chosen())
        self.form.edited.connect(self.take)

    def read(self) -> ReadGoods:
        consignment, known = find(self.desk, self.reference).consignment, booked(self.desk, self.reference)
        try:
            refuse_unless_changeable(consignment, amendable_now(known))
        except WrongInput as refusal:
            return ReadGoods(consignment, refusal)
        return ReadGoods(consignment, None)

    def show_read(self, read: ReadGoods) -> None:
        self.note.setText(
            self.toolkit.words(read.refusal)
            if read.refusal is not None
            else self.tr(
                "What a unit holds is typed; quantities, values and the sum follow. The hub has the last word."
            )
        )
        if self.goods is None or not self.goods.is_changed or read.refusal is not None:
            self.goods = goods_of(read.consignment)
        self._is_fixed = read.refusal is not None
        self._show_goods()

    _is_fixed = True
    _marked: tuple[tuple[str, int], dict[str, Mark]] | None = None
    """The row and the field that the hub said no to, until something is typed or sent."""

    def take(self) -> bool:
        """What stands in the form, into the goods; false where it cannot be read, which is then said at its field."""
        held = self._held()
        if self.goods is None or held is None or self._is_fixed:
            return True
        try:
            minor_units = self.desk.reference.minor_units
            goods = with_unit(self.goods, held.unit.client_unit_reference, self.form.unit_change(held), minor_units)
            line = self.form.line_change(held)
            if line is not None:
                goods = with_line(goods, held.item.line_no, line, minor_units)
        except WrongInput as fault:
            self.form.set_marks({fault.pointer or QUANTITY: Mark(Tone.BLOCK, self.toolkit.words(fault))})
            return False
        self.goods, self._marked = goods, None
        self._show_goods()
        return True

    def put_back(self) -> None:
        if self.goods is not None:
            self.goods = goods_of(self.goods.before)
            self._show_goods()

    def change_now(self) -> None:
        if self.goods is not None and self.take():
            self.wish(goods_patch(self.goods))

    def _on_unit(self, act: Callable[..., Goods]) -> None:
        held = self._held()
        if self.goods is None or held is None or not self.take():
            return
        try:
            self.goods = act(self.goods, held.unit.client_unit_reference, self.desk.reference.minor_units)
        except WrongInput as refusal:
            self.failed.emit(refusal)
        self._show_goods()

    def show_taken(self) -> None:
        self.goods = None
        self.told.emit(self.tr("The hub has taken the change. Papers and labels that show it are out of date now."))

    def show_refused(self, error: DeskError) -> None:
        """At the field that the hub names, where it is one of these; and in the dialog's bar."""
        self.failed.emit(error)
        row, field = self._place(error.pointer or "")
        if row is not None:
            self._marked = row.key, {field: Mark(Tone.BLOCK, self.toolkit.words(error))}
            self.list.choose(row.key)
            self._show_chosen()

    def _place(self, pointer: str) -> tuple[HeldLine | None, str]:
        parts = pointer.split("/")
        if self.goods is None or len(parts) < 3 or not parts[2].isdigit():
            return None, ""
        number, inner = int(parts[2]), parts[3] if len(parts) > 3 else ""
        of_unit = parts[1] == "handling_units"
        wanted: tuple[object, ...] = self.goods.units if of_unit else self.goods.items
        if number >= len(wanted):
            return None, ""
        rows = (row for row in self._rows() if (row.unit if of_unit else row.item) == wanted[number])
        return next(rows, None), f"/{inner}" if f"/{inner}" in self.form.rows else QUANTITY

    def _rows(self) -> list[HeldLine]:
        if self.goods is None:
            return []
        items = {item.line_no: item for item in self.goods.items}
        return [
            HeldLine(unit, items[content.line_no], content.quantity)
            for unit in self.goods.units
            for content in unit.contents
        ]

    def _held(self) -> HeldLine | None:
        chosen = self.list.chosen()
        return chosen[0] if len(chosen) == 1 else None

    def _show_goods(self) -> None:
        self.list.set_rows(self._rows())
        self._show_chosen()

    def _show_chosen(self) -> None:
        held = None if self._is_fixed else self._held()
        self.form.show_held(held)
        if held is not None and self._marked is not None and held.key == self._marked[0]:
            self.form.set_marks(self._marked[1])
        self.more.setEnabled(held is not None)
        self.less.setEnabled(held is not None)
        can = not self._is_fixed and self.goods is not None
        self.undo.setEnabled(can and self.goods is not None and self.goods.is_changed)
        self.change.setEnabled(can)

    def _enable(self, is_free: bool) -> None:
        super()._enable(is_free)
        if is_free:
            self._show_chosen()

    def _columns(self) -> list[Column[HeldLine]]:
        figure = Kind.FIGURE
        return [
            Column("unit", lambda: self.tr("Unit"), lambda row: row.unit.client_unit_reference, width=64),
            Column("goods", lambda: self.tr("Goods"), lambda row: row.item.english, width=140, stretches=True),
            Column("here", lambda: self.tr("In it"), lambda row: row.quantity, kind=figure, width=76),
            Column(
                "gross", lambda: self.tr("Gross kg"), lambda row: row.unit.gross_weight_kg.kg, kind=figure, width=120
            ),
            Column("all", lambda: self.tr("Of the line"), lambda row: row.item.quantity, kind=figure, width=120),
        ]  # fmt: skip
