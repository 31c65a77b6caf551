"""The columns of the product table: every field of the catalog format, the name as the screen shows it, the catalog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.product_fields import NAME_FIELDS, PRODUCT_FIELDS
from shipdesk.services.product_table import BY_CATALOG, TableRow
from shipdesk.ui.product_words import full_label
from shipdesk.ui.toolkit import Toolkit

SHOWN = (
    "sku", "name", "gtin", "unit_price", "hs_code", "complete", "units_per_carton", "catalog", "brand", "name_en",
)  # fmt: skip
"""The columns that stand there before the user chooses others, in their order; the last ones where there is room."""
_WIDTHS = {
    "sku": 130, "name": 220, "gtin": 130, "hs_code": 105, "unit_price": 100, "currency": 80, "units_per_carton": 90,
    "catalog": 100, "brand": 110, "complete": 90,
}  # fmt: skip
_HEADINGS: dict[str, Callable[[], str]] = {
    "gtin": lambda: QCoreApplication.translate("ProductList", "Barcode"),
    "unit_price": lambda: QCoreApplication.translate("ProductList", "Price"),
    "units_per_carton": lambda: QCoreApplication.translate("ProductList", "Per carton"),
}
_NUMBERS = ("_kg", "_cm", "_g", "_days", "_hours", "_price")


@dataclass(frozen=True)
class ProductColumn:
    """`field` is what a cell of the column changes; without one it can't be changed."""

    key: str
    title: Callable[[], str]
    text: Callable[[TableRow], str]
    field: Callable[[TableRow | None], str | None]
    """Without a row: the field that is changed in many rows at once."""
    order: Callable[[], str]
    """By what the table is sorted here."""
    filtered: Callable[[], str]
    """The field that a condition on this column asks."""
    is_figure: bool = False
    width: int = 130
    heading: Callable[[], str] | None = None
    """Shorter than the title, above the column."""
    shown: Callable[[TableRow], str] | None = None
    """What is read in the cell, where that is more than what is changed in it."""


def product_columns(toolkit: Toolkit, complete: Callable[[TableRow], str]) -> tuple[ProductColumn, ...]:
    """SKU, the name in the screen's language, all other fields, how complete it is, the catalog."""
    fields = [_field(key) for key in PRODUCT_FIELDS]
    return (fields[0], _name(toolkit), *fields[1:], _complete(complete), _catalog())


def name_field(toolkit: Toolkit, row: TableRow | None = None) -> str:
    """The field whose text is shown as the name: the screen's language, else English, else the first there is."""
    wanted = NAME_FIELDS.get(toolkit.languages.code, NAME_FIELDS["en"])
    if row is None:
        return wanted
    return next((field for field in (wanted, *NAME_FIELDS.values()) if row.row.get(field)), wanted)


def _field(key: str) -> ProductColumn:
    is_figure = key.endswith(_NUMBERS) or key == "units_per_carton"
    return ProductColumn(
        key,
        lambda: full_label(key),
        lambda row: row.row.get(key, ""),
        lambda _: key,
        lambda: key,
        lambda: key,
        is_figure,
        _WIDTHS.get(key, 130),
        _HEADINGS.get(key),
        _price_in_words if key == "unit_price" else None,
    )


def _price_in_words(row: TableRow) -> str:
    """With its currency: that column then needs not stand beside it."""
    return " ".join(part for part in (row.row.get("unit_price", ""), row.row.get("currency", "")) if part)


def _name(toolkit: Toolkit) -> ProductColumn:
    return ProductColumn(
        "name",
        lambda: QCoreApplication.translate("ProductList", "Name"),
        lambda row: row.row.get(name_field(toolkit, row), ""),
        lambda row: name_field(toolkit, row),
        lambda: f"shown_{toolkit.languages.code}",
        lambda: name_field(toolkit),
        width=_WIDTHS["name"],
    )


def _complete(text: Callable[[TableRow], str]) -> ProductColumn:
    """Neither sorted nor filtered by: it is worked out only for what is in sight."""
    return ProductColumn(
        "complete",
        lambda: QCoreApplication.translate("ProductList", "Complete"),
        text,
        lambda _: None,
        lambda: "",
        lambda: "",
        width=_WIDTHS["complete"],
    )


def _catalog() -> ProductColumn:
    return ProductColumn(
        "catalog",
        lambda: QCoreApplication.translate("ProductList", "Catalog"),
        lambda row: row.catalog,
        lambda _: None,
        lambda: BY_CATALOG,
        lambda: "",
        width=_WIDTHS["catalog"],
    )
