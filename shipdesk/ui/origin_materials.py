"""The materials of one line: what it is made of, each with HS code, country of origin, and value in the whole line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shipdesk.ui.editor_columns import Cell, EditColumn, Line
from shipdesk.ui.editor_desk_words import countries
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.editor_lines import described
from shipdesk.ui.editor_model import value_at
from shipdesk.ui.editor_step import EditorContext, Shown
from shipdesk.ui.editor_words import currencies
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID

ORIGIN = "/desk/origin"


class LineMaterials(Retranslated, QWidget):
    """`changed` carries the whole of /desk/origin as JSON, None where nothing is left of it."""

    changed = Signal(object)

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._members: Mapping[str, Any] = {}
        self._is_editable = False
        self.line, self.label = QComboBox(self), QLabel(self)
        self.label.setBuddy(self.line)
        self.line.activated.connect(lambda _: self._show_materials())
        self.lines = LineTable(context.toolkit, self._columns(), self._fresh, self)
        self.lines.changed.connect(self._edited)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.label)
        top.addWidget(self.line, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(top)
        layout.addWidget(self.lines)
        self.setFocusProxy(self.line)
        self.retranslate()

    def show_shipment(self, shown: Shown) -> None:
        self._members, self._is_editable = shown.members, shown.is_editable
        number = self.line_no()
        items = value_at(self._members, "/items") or []
        self.line.clear()
        for item in items:
            text = described(item, self._context.language)
            self.line.addItem(f"{item.get('line_no')} · {text}", item.get("line_no"))
        at = self.line.findData(number)
        self.line.setCurrentIndex(max(at, 0))
        self._show_materials()

    def choose(self, line_no: int) -> None:
        at = self.line.findData(line_no)
        if at >= 0:
            self.line.setCurrentIndex(at)
            self._show_materials()

    def line_no(self) -> int | None:
        number = self.line.currentData()
        return number if isinstance(number, int) else None

    def retranslate(self) -> None:
        self.label.setText(self.tr("&Materials of line"))
        self.line.setAccessibleName(self.tr("Materials of line"))
        self.lines.table.setAccessibleName(self.tr("Materials"))

    def _show_materials(self) -> None:
        stated = next((one for one in self._stated() if one.get("line_no") == self.line_no()), {})
        self.lines.set_lines(stated.get("materials", []), self._is_editable)

    def _stated(self) -> Sequence[Mapping[str, Any]]:
        return value_at(self._members, ORIGIN) or []

    def _edited(self, materials: list[dict[str, Any]] | None) -> None:
        number, whole = self.line_no(), [dict(one) for one in self._stated()]
        place = next((at for at, one in enumerate(whole) if one.get("line_no") == number), None)
        if place is None:
            whole.append({"line_no": number})
            place = len(whole) - 1
        whole[place] = {name: value for name, value in whole[place].items() if name != "materials"}
        if materials:
            whole[place]["materials"] = materials
        elif len(whole[place]) == 1:
            del whole[place]
        self.changed.emit(whole or None)

    def _columns(self) -> list[EditColumn]:
        return [
            EditColumn(title=lambda: self.tr("Material"), member="/description", width=200, stretches=True),
            EditColumn(title=lambda: self.tr("HS code"), member="/hs_code", width=100),
            EditColumn(
                title=lambda: self.tr("Country of origin"), member="/origin_country", cell=Cell.CHOICE, width=180,
                options=lambda: countries(self._context.desk.reference, self._context.language),
            ),
            EditColumn(
                title=lambda: self.tr("Value in the line"), member="/value/amount", cell=Cell.NUMBER, places=4,
                width=140, written=lambda line, amount: ("/value", _money(line, amount, None, self._currency())),
            ),
            EditColumn(
                title=lambda: self.tr("Currency"), member="/value/currency", cell=Cell.CHOICE, width=100,
                options=lambda: currencies(self._context.desk.reference.minor_units),
                written=lambda line, code: ("/value", _money(line, None, code, self._currency())),
            ),
        ]  # fmt: skip

    def _currency(self) -> str:
        return str(value_at(self._members, "/declared_value/currency") or "THB")

    def _fresh(self) -> Line:
        return {"description": self.tr("Material")}


def _money(line: Line, amount: str | None, code: str | None, currency: str) -> dict[str, str] | None:
    """The value with one of its members changed; nothing where the amount is taken away."""
    known = line.get("value") or {}
    if code is not None:
        return {"amount": known.get("amount", "0"), "currency": code.upper()}
    return None if amount is None else {"amount": amount, "currency": known.get("currency", currency)}
