"""What moves the goods and what the certificate of origin shall say: rows of the route step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from shipdesk.ui.editor_columns import Cell, EditColumn
from shipdesk.ui.editor_desk_words import countries, trade_modes, transport_kinds, yes_or_no
from shipdesk.ui.editor_fields import ChoiceField, TextField
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.editor_step import EditorStep
from shipdesk.ui.fields import DateField

UNITS, CERTIFICATE = "/desk/transport_units", "/desk/certificate"

translate = QCoreApplication.translate


def add_journey_rows(step: EditorStep) -> None:
    """Trade mode, containers and trucks, certificate of origin."""
    step.row("/desk/trade_mode", ChoiceField(trade_modes), lambda: translate("Journey", "Trade mode"))
    units = LineTable(step.toolkit, transport_columns(), lambda: {"kind": "container"}, step)
    step.lines_row(
        UNITS, units, lambda: translate("Journey", "Containers and trucks"),
        lambda: translate("Journey", "One line for each container, truck, wagon or air container of this shipment."),
    )  # fmt: skip
    add_certificate_rows(step)


def add_certificate_rows(step: EditorStep) -> None:
    """What is particular about the certificate of origin; most shipments leave all of it empty."""

    def country_field() -> ChoiceField:
        return ChoiceField(lambda: countries(step.desk.reference, step.context.language))

    flags: dict[str, Callable[[], str]] = {
        "issued_retroactively": lambda: translate("Journey", "Issued retroactively"),
        "accumulation": lambda: translate("Journey", "Accumulation"),
        "split_series": lambda: translate("Journey", "Part of a split series"),
        "back_to_back": lambda: translate("Journey", "Back-to-back"),
    }
    step.row(f"{CERTIFICATE}/issued_on", DateField(step.toolkit), lambda: translate("Journey", "Certificate issued on"))
    for name, label in flags.items():
        step.row(f"{CERTIFICATE}/{name}", ChoiceField(yes_or_no), label)
    step.row(
        f"{CERTIFICATE}/third_party/name", TextField(120), lambda: translate("Journey", "Third party that invoices")
    )
    step.row(
        f"{CERTIFICATE}/third_party/country",
        country_field(),
        lambda: translate("Journey", "Third party’s country"),
    )
    step.row(
        f"{CERTIFICATE}/origin_country", country_field(), lambda: translate("Journey", "Origin on the certificate")
    )
    step.row(f"{CERTIFICATE}/producer", TextField(200), lambda: translate("Journey", "Producer on the certificate"))


def transport_columns() -> list[EditColumn]:
    number = Cell.NUMBER
    return [
        EditColumn(
            title=lambda: translate("Journey", "Kind"), member="/kind", cell=Cell.CHOICE, width=110,
            options=transport_kinds,
        ),
        EditColumn(title=lambda: translate("Journey", "Number"), member="/number", width=120),
        EditColumn(title=lambda: translate("Journey", "Size and type"), member="/size_type", width=124),
        EditColumn(title=lambda: translate("Journey", "Seal"), member="/seal_number", width=124),
        EditColumn(title=lambda: translate("Journey", "Plate"), member="/plate", width=100),
        EditColumn(title=lambda: translate("Journey", "Driver"), member="/driver", width=120),
        EditColumn(title=lambda: translate("Journey", "Tare kg"), member="/tare_kg", cell=number, width=80),
        EditColumn(title=lambda: translate("Journey", "VGM kg"), member="/vgm_kg", cell=number, width=80),
        EditColumn(
            title=lambda: translate("Journey", "Set point °C"), member="/set_point_c", cell=number, places=1, width=100,
            is_signed=True,
        ),
        EditColumn(
            title=lambda: translate("Journey", "Vent m³/h"), member="/vent_m3h", cell=number, places=1, width=90
        ),
    ]  # fmt: skip
