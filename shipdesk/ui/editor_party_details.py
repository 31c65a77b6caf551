"""Names and registrations of one party as this shipment says them: rows that are shown when they are asked for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shipdesk.ui.editor_columns import Cell, EditColumn
from shipdesk.ui.editor_fields import TextField
from shipdesk.ui.editor_item_words import registration_schemes
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.editor_model import is_within
from shipdesk.ui.editor_step import EditorStep
from shipdesk.ui.form import FieldRow

translate = QCoreApplication.translate


class PartyDetails:
    """`at` is the pointer of the party."""

    def __init__(self, step: EditorStep, at: str) -> None:
        self.is_visible = False
        numbers = LineTable(step.toolkit, registration_columns(), lambda: {"scheme": "TH_TAX_ID"}, step)
        self._rows: dict[str, FieldRow] = {
            f"{at}/name_latin": step.row(
                f"{at}/name_latin", TextField(120), lambda: translate("PartyDetails", "Name in Latin letters")
            ),
            f"{at}/name_native": step.row(
                f"{at}/name_native", TextField(120), lambda: translate("PartyDetails", "Name in its own script")
            ),
            f"{at}/registrations": step.lines_row(
                f"{at}/registrations", numbers, lambda: translate("PartyDetails", "Registration numbers")
            ),
        }

    def has(self, pointer: str) -> bool:
        return any(is_within(pointer, at) for at in self._rows)

    def set_visible(self, is_visible: bool) -> None:
        self.is_visible = is_visible
        for row in self._rows.values():
            row.setVisible(is_visible)
            row.label.setVisible(is_visible)


def registration_columns() -> list[EditColumn]:
    """Scheme and number, of goods and of parties."""
    return [
        EditColumn(
            title=lambda: translate("LineFacts", "Scheme"), member="/scheme", cell=Cell.CHOICE, width=280,
            options=registration_schemes,
        ),
        EditColumn(title=lambda: translate("LineFacts", "Number"), member="/value", width=220, stretches=True),
    ]  # fmt: skip
