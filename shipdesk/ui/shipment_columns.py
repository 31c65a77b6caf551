"""The columns of the list of shipments."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from shipdesk.domain.money import Money
from shipdesk.reference import Reference
from shipdesk.ui.desk_words import mode_word, state_look, state_word, step_word
from shipdesk.ui.shipment_rows import ShipmentRow
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.toolkit import Toolkit


def figure(value: Decimal | int | None) -> str:
    """A number with its thousands apart; nothing for no number."""
    return "" if value is None else f"{value:,}"


def money(value: Money | None) -> str:
    """An amount with its currency beside it."""
    return "" if value is None else f"{value.amount:,} {value.currency}"


def shipment_columns(toolkit: Toolkit, reference: Reference) -> list[Column[ShipmentRow]]:
    """Reference, where to, by which way, how much, worth what, and how it stands.

    What is done next stands before the figures, so that a narrow window still shows it.
    """
    return [*_way_columns(toolkit, reference), *_standing_columns(toolkit), *_figure_columns()]


def _way_columns(toolkit: Toolkit, reference: Reference) -> list[Column[ShipmentRow]]:
    translate = QCoreApplication.translate

    def destination(row: ShipmentRow) -> str:
        country = country_words(reference, row.summary.destination, toolkit.languages.code)
        return f"{country} · {row.summary.consignee}"

    def route(row: ShipmentRow) -> str:
        return route_words(reference, row.summary.route_id, toolkit.languages.code)

    return [
        Column("reference", lambda: translate("ShipmentColumns", "Reference"), lambda row: row.reference, width=184),
        Column("to", lambda: translate("ShipmentColumns", "To"), destination, width=124, stretches=True),
        Column("route", lambda: translate("ShipmentColumns", "Route"), route, width=116, stretches=True),
    ]


def country_words(reference: Reference, code: str, language: str) -> str:
    """The name of a country, where it is known."""
    country = reference.countries.get(code)
    return country.name(language) if country else code


def route_words(reference: Reference, route: str, language: str) -> str:
    """A way as the list shows it: by what, and over which border."""
    known = reference.routes.get(route)
    if known is None:
        return route
    entry = reference.places.get(known.gates.entry or "")
    return f"{mode_word(known.main_mode)} · {entry.name(language) if entry else route}"


def _standing_columns(toolkit: Toolkit) -> list[Column[ShipmentRow]]:
    translate = QCoreApplication.translate
    return [
        Column(
            "state", lambda: translate("ShipmentColumns", "State"), lambda row: row.state, text=state_word,
            icon=state_icon(toolkit), width=108,
        ),
        Column(
            "step", lambda: translate("ShipmentColumns", "Next step"), lambda row: row.step, text=step_word,
            kind=Kind.BUTTON, width=92,
        ),
        Column(
            "departure", lambda: translate("ShipmentColumns", "Departs"), lambda row: row.summary.planned_departure,
            text=lambda day: toolkit.dates().short(day), width=104,
        ),
    ]  # fmt: skip


def _figure_columns() -> list[Column[ShipmentRow]]:
    translate = QCoreApplication.translate
    return [
        Column(
            "packages", lambda: translate("ShipmentColumns", "Packages"), lambda row: row.summary.packages or None,
            text=figure, kind=Kind.FIGURE, width=92,
        ),
        Column(
            "gross", lambda: translate("ShipmentColumns", "Gross kg"), _gross, text=figure, kind=Kind.FIGURE, width=86,
        ),
        Column(
            "value", lambda: translate("ShipmentColumns", "Value"), lambda row: row.summary.value, text=money,
            kind=Kind.FIGURE, width=126,
        ),
    ]  # fmt: skip


def state_icon(toolkit: Toolkit) -> Callable[[ShipmentRow], QIcon]:
    """The icon of the row's state in its colour."""
    return lambda row: toolkit.icon(*state_look(row.state))


def _gross(row: ShipmentRow) -> Decimal | None:
    return row.summary.gross_weight_kg.kg if row.summary.packages else None
