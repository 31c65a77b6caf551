"""What the contract says of one line beyond the goods table: names in other languages, numbers, licences, danger."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.ui.editor_columns import Cell, EditColumn
from shipdesk.ui.editor_desk_words import countries, label_languages, yes_or_no
from shipdesk.ui.editor_fields import Bound, BoundField, ChoiceField, Shows, TextField
from shipdesk.ui.editor_item_words import hazard_classes, packing_groups
from shipdesk.ui.editor_line_table import BoundLines, LineTable
from shipdesk.ui.editor_model import Edit, parts_of, value_at
from shipdesk.ui.editor_party_details import registration_columns
from shipdesk.ui.editor_step import EditorContext, Shown
from shipdesk.ui.form import Form

ITEM = "/items/*"
"""Stands in the rows' pointers for the line in sight."""
DESCRIPTIONS, LICENCES, DANGER = "/descriptions", "/licences", "/dangerous_goods"
Title = Callable[[], str]

translate = QCoreApplication.translate


class ItemRows:
    """Rows of a form; which line they are of changes with the cursor in the goods table."""

    def __init__(self, context: EditorContext, form: Form) -> None:
        self._context, self._form = context, form
        self._bounds: list[Shows] = []
        self._at = 0

    def add_names(self) -> None:
        """The numbers by which the goods are known, and their names in every language."""
        self._row("/gtin", TextField(14), lambda: translate("LineItem", "GTIN (barcode number)"))
        tariff = ChoiceField(lambda: countries(self._context.desk.reference, self._context.language)[1:])
        self._row("/hs_tariff", tariff, lambda: translate("LineItem", "Tariff of the HS code"))
        languages = LineTable(self._context.toolkit, _names(), lambda: {"language": self._next_language()})
        self._table(DESCRIPTIONS, languages, lambda: translate("LineItem", "Description in each language"))

    def add_licences(self) -> None:
        table = LineTable(self._context.toolkit, registration_columns(), lambda: {"scheme": "CN_GACC_REGISTRATION"})
        self._table(LICENCES, table, lambda: translate("LineItem", "Licences of the goods"))

    def add_danger(self) -> None:
        """Class, number and group go together: without a class the goods are not dangerous."""
        rows: dict[str, tuple[BoundField, Title]] = {
            "hazard_class": (ChoiceField(hazard_classes), lambda: translate("LineItem", "Class of danger")),
            "un_number": (TextField(4), lambda: translate("LineItem", "UN number")),
            "packing_group": (ChoiceField(packing_groups), lambda: translate("LineItem", "Packing group")),
            "limited_quantity": (ChoiceField(yes_or_no), lambda: translate("LineItem", "Limited quantity")),
        }
        for name, (field, label) in rows.items():
            self._row(f"{DANGER}/{name}", field, label)

    def show_line(self, shown: Shown, at: int) -> None:
        """The line at place `at`; what is typed of another one counts for that one."""
        if at != self._at:
            for bound in self._bounds:
                if isinstance(bound, Bound):
                    bound.leave()
        self._at = at
        members = value_at(shown.members, f"/items/{at}") or {}
        for one in self._bounds:
            one.show(members, shown.is_editable)

    def row_pointer(self, pointer: str) -> str | None:
        """The pointer of the row that shows `pointer`, whichever line is in sight; None where the table shows it."""
        parts = parts_of(pointer)
        if len(parts) < 3 or parts[0] != "items":
            return None
        inside = "/".join([ITEM, *parts[2:]])
        return inside if self._form.row_of(inside) is not None else None

    def is_of_line(self, pointer: str) -> bool:
        """Whether `pointer` is about the line in sight."""
        return parts_of(pointer)[:2] == ["items", str(self._at)]

    def typed(self) -> list[tuple[str, str]]:
        return [(f"/items/{self._at}{inside}", text) for bound in self._bounds for inside, text in bound.typed()]

    def type_in(self, pointer: str, text: str) -> None:
        inside = "/".join(["", *parts_of(pointer)[2:]])
        for bound in self._bounds:
            if bound.type_in(inside, text):
                return

    def _row(self, member: str, field: BoundField, label: Title) -> None:
        self._form.add(f"{ITEM}{member}", field, label)
        self._bounds.append(Bound(member, field, self._send))

    def _table(self, member: str, table: LineTable, label: Title) -> None:
        self._form.add(f"{ITEM}{member}", table, label)
        self._bounds.append(BoundLines(member, table, self._send))

    def _send(self, member: str, value: Any) -> None:
        if member == f"{DANGER}/hazard_class" and value is None:
            member = DANGER
        self._context.edit([Edit(f"/items/{self._at}{member}", value)])

    def _next_language(self) -> str:
        """The first that no description is in."""
        table = self._form.rows[f"{ITEM}{DESCRIPTIONS}"].field
        lines: list[Mapping[str, Any]] = table.table.lines_model.lines if isinstance(table, LineTable) else []
        taken = {line.get("language") for line in lines}
        return next((str(code) for code, _ in label_languages() if code not in taken), "en")


def _names() -> list[EditColumn]:
    return [
        EditColumn(
            title=lambda: translate("LineFacts", "Language"), member="/language", cell=Cell.CHOICE, width=140,
            options=label_languages,
        ),
        EditColumn(title=lambda: translate("LineItem", "Description"), member="/text", width=320, stretches=True),
    ]  # fmt: skip
