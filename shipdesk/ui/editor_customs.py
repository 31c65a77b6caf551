"""Temperature and customs of a shipment: rows of the route step."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from shipdesk.ui.editor_fields import ChoiceField, TextField
from shipdesk.ui.editor_model import value_at
from shipdesk.ui.editor_step import EditorStep, Shown
from shipdesk.ui.editor_words import declarants, schemes, temperatures
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form import FieldRow

REGIME, LIMITS, CUSTOMS = "/temperature/regime", ("/temperature/min_c", "/temperature/max_c"), "/customs"
COLDEST, WARMEST = Decimal(-90), Decimal(90)

translate = QCoreApplication.translate


def add_temperature_rows(step: EditorStep) -> None:
    """The class, and the limits that belong to it."""

    def classes() -> list[tuple[str | None, str]]:
        return [(None, translate("Customs", "Not said")), *temperatures().items()]

    step.row(REGIME, ChoiceField(classes), lambda: translate("Customs", "Temperature"))
    step.row(LIMITS[0], _degrees(), lambda: translate("Customs", "Not colder than"))
    step.row(LIMITS[1], _degrees(), lambda: translate("Customs", "Not warmer than"))


def show_limits(step: EditorStep, shown: Shown) -> None:
    """Limits are those of a class; with none said there is nothing to limit."""
    has_class = value_at(shown.members, REGIME) is not None
    for pointer in LIMITS:
        row: FieldRow = step.form.rows[pointer]
        row.setVisible(has_class)
        row.label.setVisible(has_class)


def add_customs_rows(step: EditorStep) -> None:
    """Who declares, and under which agreement the goods shall enter."""
    step.row(
        f"{CUSTOMS}/export_declarant", ChoiceField(lambda: list(declarants().items())),
        lambda: translate("Customs", "Export declared by"),
    )  # fmt: skip
    step.row(
        f"{CUSTOMS}/export_declaration_number", TextField(40), lambda: translate("Customs", "Export declaration no.")
    )
    step.row(
        f"{CUSTOMS}/preference_scheme", ChoiceField(lambda: list(schemes().items())),
        lambda: translate("Customs", "Preference"),
        lambda: translate(
            "Customs", "The agreement under which the buyer pays less duty; it needs a certificate of origin."
        ),
    )  # fmt: skip
    step.row(
        f"{CUSTOMS}/preference_document_number",
        TextField(60),
        lambda: translate("Customs", "Number of that certificate"),
    )


def _degrees() -> DecimalField:
    return DecimalField("°C", 1, COLDEST, WARMEST)
