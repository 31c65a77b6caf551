"""Who pays the freight, and for how much the goods are insured: rows of the terms step."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.ui.editor_fields import ChoiceField
from shipdesk.ui.editor_item_words import freight_payers
from shipdesk.ui.editor_model import Edit, value_at
from shipdesk.ui.editor_step import EditorStep, Shown
from shipdesk.ui.editor_words import currencies
from shipdesk.ui.fields import DecimalField

INSURED = "/insured_value"
AMOUNT, CURRENCY = f"{INSURED}/amount", f"{INSURED}/currency"

translate = QCoreApplication.translate


def add_freight_rows(step: EditorStep) -> None:
    step.row(
        "/freight_payer", ChoiceField(freight_payers, step), lambda: translate("Freight", "Freight paid by"),
        lambda: translate("Freight", "Follows from the term; another payer is told to the hub."),
    )  # fmt: skip
    step.row(
        AMOUNT, DecimalField("", 4), lambda: translate("Freight", "Insured value"),
        lambda: translate("Freight", "What the insurance pays at most; usually 110 % of the invoice."),
    )  # fmt: skip
    known = step.desk.reference.minor_units
    step.row(CURRENCY, ChoiceField(lambda: currencies(known), step), lambda: translate("Freight", "Insured in"))


def show_insured(step: EditorStep, shown: Shown) -> None:
    """A currency is that of an amount; without one there is nothing to choose it for."""
    row = step.form.rows[CURRENCY]
    is_insured = value_at(shown.members, INSURED) is not None
    row.setVisible(is_insured)
    row.label.setVisible(is_insured)


def insured_edit(value: Any, shown: Shown) -> Edit:
    """An amount is money together with its currency only; at first with that of the shipment."""
    if value is None:
        return Edit(INSURED, None)
    currency = value_at(shown.members, CURRENCY) or shown.stored.consignment.currency
    return Edit(INSURED, {"amount": value, "currency": currency})
