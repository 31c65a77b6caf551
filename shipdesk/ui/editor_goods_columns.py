"""The columns of the goods table."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.ui.editor_columns import Cell, EditColumn, Line, price_words
from shipdesk.ui.editor_lines import described, described_in_english
from shipdesk.ui.editor_step import EditorContext

translate = QCoreApplication.translate


def goods_columns(context: EditorContext, currency: Callable[[], str]) -> list[EditColumn]:
    """`currency` is that of the shipment, in which a price is written down."""
    return [
        EditColumn(title=lambda: translate("GoodsStep", "No."), member="/line_no", width=46, is_fixed=True),
        EditColumn(title=lambda: translate("GoodsStep", "SKU"), member="/sku", width=80, is_fixed=True),
        EditColumn(
            title=lambda: translate("GoodsStep", "Description (English)"),
            member="/descriptions",
            width=170,
            stretches=True,
            shown=lambda line: described(line, "en"),
            written=_description,
        ),
        EditColumn(
            title=lambda: translate("GoodsStep", "Quantity"), member="/quantity", cell=Cell.NUMBER, places=6, width=84
        ),
        EditColumn(
            title=lambda: translate("GoodsStep", "Unit"),
            member="/unit_code",
            cell=Cell.CHOICE,
            width=100,
            options=lambda: _units(context),
        ),
        EditColumn(
            title=lambda: translate("GoodsStep", "Unit price"),
            member="/unit_price/amount",
            cell=Cell.NUMBER,
            places=4,
            width=112,
            shown=lambda line: _price_words(line, context),
            written=lambda _line, amount: ("/unit_price", amount and {"amount": amount, "currency": currency()}),
        ),
        EditColumn(
            title=lambda: translate("GoodsStep", "Value"),
            member="/line_value/amount",
            cell=Cell.NUMBER,
            width=98,
            is_fixed=True,
        ),
        EditColumn(title=lambda: translate("GoodsStep", "HS code"), member="/hs_code", width=92),
        EditColumn(title=lambda: translate("GoodsStep", "Origin"), member="/origin_country", width=84),
        EditColumn(title=lambda: translate("GoodsStep", "Net kg"), member="/net_weight_kg", cell=Cell.NUMBER, width=76),
        EditColumn(title=lambda: translate("GoodsStep", "Lot"), member="/lot_number", width=100),
        EditColumn(
            title=lambda: translate("GoodsStep", "Produced"), member="/production_date", cell=Cell.DATE, width=100
        ),
        EditColumn(title=lambda: translate("GoodsStep", "Expires"), member="/expiry_date", cell=Cell.DATE, width=100),
    ]


def _units(context: EditorContext) -> list[tuple[str | None, str]]:
    return [(code, term.name(context.language)) for code, term in context.desk.reference.units.items()]


def _description(line: Line, text: Any) -> tuple[str, Any]:
    return "/descriptions", described_in_english(line, text)


def _price_words(line: Line, context: EditorContext) -> str:
    price = line.get("unit_price")
    if not price:
        return ""
    return price_words(Decimal(price["amount"]), context.desk.reference.minor_units.get(price["currency"], 2))
