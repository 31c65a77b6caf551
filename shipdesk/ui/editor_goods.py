"""Goods: the lines of the shipment in a table changed in place, their sums, and a row to add products."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from shipdesk.domain.totals import totals
from shipdesk.ui.editor_clipboard import GoodsClipboard
from shipdesk.ui.editor_columns import Line, grouped, weight_words
from shipdesk.ui.editor_fields import ChoiceField
from shipdesk.ui.editor_goods_columns import goods_columns
from shipdesk.ui.editor_goods_places import CURRENCIES, TOTAL, first_price, place_of, takes
from shipdesk.ui.editor_line_more import LineMore
from shipdesk.ui.editor_lines import added_line, without_line
from shipdesk.ui.editor_model import Edit, is_within, parts_of, value_at
from shipdesk.ui.editor_pickers import PickedProduct, product_picker
from shipdesk.ui.editor_step import EditorStep, Shown
from shipdesk.ui.editor_table import EditTable, Place
from shipdesk.ui.editor_words import currencies
from shipdesk.ui.form import Mark
from shipdesk.ui.goods_acts import GoodsActs
from shipdesk.ui.lot_choice import LotChoice
from shipdesk.ui.more_button import MoreAction
from shipdesk.ui.page_frame import ActionButton
from shipdesk.ui.theme import GRID
from shipdesk.ui.wrapped_label import WrappedLabel


class GoodsStep(EditorStep):
    key = "goods"

    def build(self) -> None:
        # In the order in which they are seen, and Tab goes.
        self.currency, self.more_button = ChoiceField(self._currencies, self), QPushButton(self)
        self.remove = QPushButton(self)
        self.table = EditTable(self.toolkit, goods_columns(self.context, self._currency), self)
        self.words = WrappedLabel(self.toolkit, "", self)
        self.sums = WrappedLabel(self.toolkit, "", self)
        self.sums.setProperty("role", "heading")
        self.picker = product_picker(self.toolkit, self.desk, lambda: self.context.language, self)
        self.adding, self.currency_label = QLabel(self), QLabel(self)
        self.removing = QAction(self)
        self.clipboard = GoodsClipboard(self.context, self.table)
        self.more_button.setCheckable(True)
        self.more = LineMore(self.context)
        self.more.hide()
        self.removing.setShortcut(QKeySequence("Ctrl+Delete"))
        self.acts = GoodsActs(self.context, lambda: self.shown.stored if self.shown else None, self)
        self.lots = LotChoice(self.context, self.table)
        self.further = MoreAction([*self.clipboard.actions, self.lots.action, *self.acts.actions], self)
        self._connect()
        self._lay_out()

    def title(self) -> str:
        return self.tr("Goods")

    def actions_of_step(self) -> list[QAction]:
        return [self.removing, *self.clipboard.actions, self.lots.action, *self.acts.actions]

    def show_shipment(self, shown: Shown) -> None:
        super().show_shipment(shown)
        self.table.lines_model.is_editable = shown.is_editable
        self.table.lines_model.set_lines(value_at(shown.members, "/items") or [])
        self.currency.set_value(self._currency())
        for widget in (self.picker, self.currency, self.clipboard.paste, self.lots.action):
            widget.setEnabled(shown.is_editable)
        self._show_sums(shown)
        self._show_line()
        self.acts.set_editable(shown.is_editable)

    def set_marks(self, marks: dict[str, Mark]) -> None:
        places: dict[Place, Mark] = {}
        for pointer, mark in marks.items():
            place = place_of(pointer, self.table.lines_model.columns)
            if place is not None and place not in places:
                places[place] = mark
        self.table.lines_model.set_marks(places)
        self.more.set_marks(marks)

    def go_to(self, pointer: str) -> bool:
        model = self.table.lines_model
        if pointer.endswith(CURRENCIES):
            self.currency.setFocus()
            return True
        if not takes(pointer, model.columns, model.lines) and self.more.has(pointer):
            return self._go_to_fact(pointer)
        place = first_price(model.columns) if is_within(pointer, TOTAL) else place_of(pointer, model.columns)
        if place is None or not self.table.edit_cell(place[0], model.columns[place[1]].member):
            self.picker.setFocus()
        return True

    def typed(self) -> list[tuple[str, str]]:
        cells = [(f"/items/{line}{member}", text) for line, member, text in self.table.typed()]
        return [*cells, *self.more.typed()]

    def type_in(self, pointer: str, text: str) -> None:
        first, line, *inside = parts_of(pointer)
        member = "/" + "/".join(inside)
        if first == "items" and member in (column.member for column in self.table.lines_model.columns):
            self.table.type_in(int(line), member, text)
        else:
            self._go_to_fact(pointer)
            self.more.type_in(pointer, text)

    def _go_to_fact(self, pointer: str) -> bool:
        """What is said of a line stands below the table, once one stands on that line."""
        lines = [one.get("line_no") for one in self.table.lines_model.lines]
        line_no = self.more.line_of(pointer)
        if line_no in lines or not self.table.currentIndex().isValid():
            self.table.edit_cell(lines.index(line_no) if line_no in lines else 0, "/line_no")
        self.more_button.setChecked(True)
        self._show_line()
        return self.more.go_to(pointer)

    def retranslate(self) -> None:
        self.adding.setText(self.tr("&Add a product"))
        self.picker.setPlaceholderText(self.tr("SKU, barcode or name (↓ shows all)"))
        self.picker.setAccessibleName(self.tr("Add a product"))
        self.currency_label.setText(self.tr("&Currency"))
        self.currency.setAccessibleName(self.tr("Currency"))
        self.table.setAccessibleName(self.tr("Goods"))
        self.removing.setText(self.tr("Remove line"))
        self.remove.setText(self.tr("Remove line"))
        self.remove.setToolTip(self.removing.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self.more_button.setText(self.tr("&More about this line"))
        self.clipboard.retranslate()
        self.further.setText(self.tr("More"))
        self.table.retitle()
        if self.shown is not None:
            self._show_sums(self.shown)

    def _connect(self) -> None:
        self.adding.setBuddy(self.picker)
        self.currency_label.setBuddy(self.currency)
        self.table.lines_model.edited.connect(self._edited)
        self.table.left_behind.connect(self.picker.setFocus)
        self.table.current_mark.connect(self._show_mark)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_line())
        self.more_button.toggled.connect(self.more.setVisible)
        self.picker.picked.connect(self._add)
        self.picker.failed.connect(self.context.tell_error)
        self.currency.edited.connect(self._change_currency)
        self.removing.triggered.connect(self._remove)
        self.remove.clicked.connect(self.removing.trigger)
        self.addAction(self.removing)

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setSpacing(GRID)
        head.addWidget(self.currency_label)
        head.addWidget(self.currency)
        head.addStretch(1)
        head.addWidget(self.more_button)
        head.addWidget(self.remove)
        further = ActionButton(self.toolkit, self.further, parent=self)
        further.stackUnder(self.table)
        head.addWidget(further)
        foot.addWidget(self.adding)
        foot.addWidget(self.picker, 1)
        self.column.setSpacing(GRID)
        self.column.addLayout(head)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.words)
        self.column.addLayout(foot)
        self.column.addWidget(self.sums)
        self.column.addWidget(self.more, 2)
        self.form.hide()
        self.words.hide()
        self.setFocusProxy(self.table)

    def _edited(self, line: int, member: str, value: Any) -> None:
        self.context.edit([Edit(f"/items/{line}{member}", value)])

    def _add(self, picked: PickedProduct | None) -> None:
        if picked is None or self.shown is None:
            return
        self.picker.set_choice(None)
        lines = self.table.lines_model.lines
        self.context.edit([added_line({"items": lines}, picked.catalog, picked.sku)])
        self.table.edit_cell(len(self.table.lines_model.lines) - 1, "/quantity")

    def _remove(self) -> None:
        index = self.table.currentIndex()
        if index.isValid() and self.shown is not None and self.shown.is_editable:
            members = {**self.shown.members, "items": self.table.lines_model.lines}
            self.context.edit(without_line(members, index.row()))

    def _currency(self) -> str:
        lines = self.table.lines_model.lines
        return next((found for line in lines if (found := value_at(line, "/unit_price/currency"))), "THB")

    def _currencies(self) -> list[tuple[str | None, str]]:
        return currencies(self.desk.reference.minor_units)

    def _change_currency(self, currency: str) -> None:
        """The prices keep their figures; every line gets the currency, and each charge that was in the old one."""
        if self.shown is None:
            return
        old = self._currency()
        lines = []
        for line in self.table.lines_model.lines:
            price = line.get("unit_price")
            changed = {name: value for name, value in line.items() if name != "line_value"}
            lines.append(changed | ({"unit_price": price | {"currency": currency}} if price else {}))
        edits = [Edit("/items", lines)]
        charges = value_at(self.shown.members, "/desk/charges")
        if charges:
            edits.append(Edit("/desk/charges", [_in_currency(charge, old, currency) for charge in charges]))
        self.context.edit(edits)

    def _show_sums(self, shown: Shown) -> None:
        sums = totals(shown.stored.consignment)
        self.sums.setText(
            self.tr("Lines {lines} · quantity {quantity} · net {net} kg · value {value} {currency}").format(
                lines=len(shown.stored.consignment.items), quantity=grouped(sums.quantity),
                net=weight_words(sums.net_weight_kg), value=grouped(sums.value.amount), currency=sums.value.currency,
            )
        )  # fmt: skip

    def _show_line(self) -> None:
        lines, row = self.table.lines_model.lines, max(self.table.currentIndex().row(), 0)
        self.more_button.setEnabled(bool(lines))
        if self.shown is not None and row < len(lines):
            self.more.show_line(self.shown, row)
        can = self.shown is not None and self.shown.is_editable and self.table.currentIndex().isValid()
        self.removing.setEnabled(can)
        self.remove.setEnabled(can)

    def _show_mark(self, mark: Mark | None) -> None:
        self.words.setVisible(mark is not None)
        self.words.setText(mark.text if mark else "")
        self.words.setProperty("kind", mark.tone.value if mark else None)
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)


def _in_currency(charge: Line, old: str, currency: str) -> Line:
    """A freight billed in dollars stays so."""
    return {**charge, "currency": currency} if charge.get("currency") == old else charge
