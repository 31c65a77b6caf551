"""The materials of one line: what it is made of, each with HS code, country of origin, and value in the whole line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shipdesk.domain.measures import plain
from shipdesk.ui.editor_columns import Cell, EditColumn, Line
from shipdesk.ui.editor_desk_words import countries, not_said
from shipdesk.ui.editor_fields import ChoiceField
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.editor_lines import described
from shipdesk.ui.editor_model import parts_of, value_at
from shipdesk.ui.editor_step import EditorContext, Shown
from shipdesk.ui.editor_words import currencies
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.wrapped_label import WrappedLabel

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
        self.agreement, self.criterion = ChoiceField(self._agreements), ChoiceField(self._criteria)
        self.agreement.edited.connect(lambda name: self._change({"agreement": name}))
        self.criterion.edited.connect(lambda name: self._change({"criterion": name, "rvc_percent": None}))
        self.percent = DecimalField("%", 2, maximum=Decimal(100))
        self.percent.edited.connect(
            lambda share: self._change({"rvc_percent": None if share is None else plain(share)})
        )
        self.stated_label = WrappedLabel(context.toolkit, "", self)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.label)
        top.addWidget(self.line, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(top)
        layout.addWidget(self.lines)
        layout.addLayout(self._stated_row())
        self.setFocusProxy(self.line)
        self.retranslate()

    def _stated_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.stated_label, 1)
        row.addWidget(self.agreement)
        row.addWidget(self.criterion)
        row.addWidget(self.percent)
        return row

    def show_shipment(self, shown: Shown) -> None:
        self._members, self._is_editable = shown.members, shown.is_editable
        number = self.line_no()
        items = value_at(self._members, "/items") or []
        words = {
            f"{item.get('line_no')} · {described(item, self._context.language)}": item["line_no"] for item in items
        }
        if list(words) != [self.line.itemText(at) for at in range(self.line.count())]:
            self.line.clear()
            for text, line_no in words.items():
                self.line.addItem(text, line_no)
        at = self.line.findData(number)
        self.line.setCurrentIndex(max(at, 0))
        self._show_materials()

    def choose(self, line_no: int) -> None:
        at = self.line.findData(line_no)
        if at >= 0:
            self.line.setCurrentIndex(at)
            self._show_materials()

    def enter(self, pointer: str) -> None:
        """Stand in the field of a pointer inside the list of what is stated: /0/materials/1/hs_code."""
        place, *inside = parts_of(pointer)
        self.choose(int(value_at(list(self._stated()), f"/{place}/line_no") or 0))
        if inside[:1] == ["materials"]:
            self.lines.enter("/" + "/".join(inside[1:]) if inside[1:] else "")
            return
        fields = {"agreement": self.agreement, "criterion": self.criterion, "rvc_percent": self.percent}
        fields.get(inside[0] if inside else "", self.line).setFocus()

    def line_no(self) -> int | None:
        number = self.line.currentData()
        return number if isinstance(number, int) else None

    def retranslate(self) -> None:
        self.label.setText(self.tr("&Materials of line"))
        self.line.setAccessibleName(self.tr("Materials of line"))
        self.lines.table.setAccessibleName(self.tr("Materials"))
        self.stated_label.setText(self.tr("Criterion that you looked up in an agreement's product list"))
        self.agreement.setAccessibleName(self.tr("Agreement of the product list"))
        self.criterion.setAccessibleName(self.tr("Criterion of the product list"))
        self.percent.line.setAccessibleName(self.tr("Regional value content in per cent"))

    def _show_materials(self) -> None:
        stated = next((one for one in self._stated() if one.get("line_no") == self.line_no()), {})
        self.lines.set_lines(stated.get("materials", []), self._is_editable)
        for field, member in ((self.agreement, "agreement"), (self.criterion, "criterion")):
            field.set_value(stated.get(member))
            field.setEnabled(self._is_editable)
        share = stated.get("rvc_percent")
        self.percent.set_value(None if share is None else Decimal(share))
        self.percent.setEnabled(self._is_editable and bool(stated.get("criterion")))

    def _stated(self) -> Sequence[Mapping[str, Any]]:
        return value_at(self._members, ORIGIN) or []

    def _edited(self, materials: list[dict[str, Any]] | None) -> None:
        self._change({"materials": materials})

    def _change(self, members: Mapping[str, Any]) -> None:
        """Members of the line's entry; nothing takes one away, and an entry that says nothing goes."""
        number, whole = self.line_no(), [dict(one) for one in self._stated()]
        place = next((at for at, one in enumerate(whole) if one.get("line_no") == number), len(whole))
        known = whole[place] if place < len(whole) else {"line_no": number}
        changed = {name: value for name, value in (known | dict(members)).items() if value}
        whole[place : place + 1] = [changed] if len(changed) > 1 else []
        self.changed.emit(whole or None)

    def _agreements(self) -> list[tuple[str | None, str]]:
        return [(None, not_said()), *((name, name) for name in self._context.desk.reference.agreements.by_name)]

    def _criteria(self) -> list[tuple[str | None, str]]:
        """Those of all agreements: which of them an agreement takes is for its product list to say."""
        agreements = self._context.desk.reference.agreements
        tested = {name for one in agreements.by_name.values() for name in one.criteria}
        return [(None, not_said()), *((name, name) for name in sorted(tested | agreements.product_criteria))]

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
