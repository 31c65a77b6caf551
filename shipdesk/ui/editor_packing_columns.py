"""Columns of the packing step's list: ranges of equal cartons."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.measures import plain
from shipdesk.domain.ranges import UnitRange
from shipdesk.ui.editor_columns import grouped
from shipdesk.ui.table import Column, Kind

if TYPE_CHECKING:
    from shipdesk.ui.editor_packing import PackingStep

translate = QCoreApplication.translate


def range_columns(step: PackingStep) -> list[Column[UnitRange]]:
    return [
        Column("reference", lambda: translate("PackingStep", "Carton"), lambda one: one.words, width=80),
        Column(
            "pallet",
            lambda: translate("PackingStep", "Pallet"),
            lambda one: one.units[0].parent_unit_reference,
            width=64,
        ),
        Column(
            "contents",
            lambda: translate("PackingStep", "Contents"),
            lambda one: _contents(step, one),
            width=160,
            stretches=True,
        ),
        Column(
            "count",
            lambda: translate("PackingStep", "Count"),
            lambda one: Decimal(len(one.units)),
            grouped,
            Kind.FIGURE,
            width=64,
        ),
        Column(
            "gross",
            lambda: translate("PackingStep", "Gross kg"),
            lambda one: Decimal(str(one.units[0].gross_weight_kg)),
            grouped,
            Kind.FIGURE,
            width=104,
        ),
        Column(
            "total",
            lambda: translate("PackingStep", "Total kg"),
            lambda one: Decimal(str(one.gross)),
            grouped,
            Kind.FIGURE,
            width=116,
        ),
        Column("size", lambda: translate("PackingStep", "Size cm"), _size, width=120),
        Column("sscc", lambda: "SSCC", _ssccs, width=186),
        Column("marks", lambda: translate("PackingStep", "Marks"), lambda one: one.units[0].marks, width=190),
    ]


def _contents(step: PackingStep, one: UnitRange) -> str:
    """Of each carton: how many of which line, with its lot."""
    if step.shown is None:
        return ""
    items = {item.line_no: item for item in step.shown.stored.consignment.items}
    parts = []
    for content in one.units[0].contents:
        item = items.get(content.line_no)
        name = (item.sku or item.english) if item else str(content.line_no)
        lot = f" ({item.lot_number})" if item and item.lot_number else ""
        parts.append(f"{plain(Decimal(content.quantity))} × {name}{lot}")
    return ", ".join(parts)


def _size(one: UnitRange) -> str:
    unit = one.units[0]
    return f"{unit.length_cm} × {unit.width_cm} × {unit.height_cm}"


def _ssccs(one: UnitRange) -> str | None:
    first, last = one.units[0].sscc, one.units[-1].sscc
    return first if first == last or last is None else f"{first} …{last[-6:]}"
