"""A product of a catalog, and its row in a table: one column per header of the catalog format.

Weights and sizes are of one unit unless the name says carton. What is plausible (gross at least net, a
carton heavier than its units) is judged by the checks, not here: a row is refused only for what cannot be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from typing import Any

from shipdesk.domain import cells
from shipdesk.domain.measures import Length, Weight, plain
from shipdesk.domain.money import MinorUnits, Money
from shipdesk.domain.product_columns import cell_of, reader_of
from shipdesk.domain.product_fields import (
    ALLERGEN_FIELDS,
    FIRST_FIELDS,
    INGREDIENT_FIELDS,
    NAME_FIELDS,
    PRODUCT_FIELDS,
    REGISTRATION_FIELDS,
    STORAGE_FIELDS,
    TARIFF_FIELDS,
    USE_FIELDS,
)
from shipdesk.domain.texts import Texts
from shipdesk.errors import WrongInput

__all__ = [
    "INGREDIENT_FIELDS", "NAME_FIELDS", "PRODUCT_FIELDS", "Product", "kept_row", "product_from_row", "row_of",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Product:
    """What the exporter sells; `sku` is its identity within one catalog."""

    sku: str
    gtin: str | None = None
    names: Mapping[str, str] = field(default_factory=Texts)
    description_en: str | None = None
    ingredients: Mapping[str, str] = field(default_factory=Texts)
    category: str | None = None
    brand: str | None = None
    manufacturer: str | None = None
    hs_code: str | None = None
    origin_country: str | None = None
    origin_criterion: str | None = None
    unit_code: str | None = None
    unit_price: Money | None = None
    net_weight: Weight | None = None
    gross_weight: Weight | None = None
    length: Length | None = None
    width: Length | None = None
    height: Length | None = None
    units_per_carton: int | None = None
    carton_gross_weight: Weight | None = None
    carton_length: Length | None = None
    carton_width: Length | None = None
    carton_height: Length | None = None
    shelf_life_days: int | None = None
    temperature_regime: str | None = None
    un_number: str | None = None
    botanical_name: str | None = None
    gacc_registration: str | None = None
    fda_number: str | None = None
    packing_house: str | None = None
    orchard: str | None = None
    province_code: str | None = None
    tariff_codes: Mapping[str, str] = field(default_factory=Texts)
    """National codes by country."""
    registrations: Mapping[str, str] = field(default_factory=Texts)
    """Numbers of the product itself by their scheme."""
    allergens: Mapping[str, str] = field(default_factory=Texts)
    storage: Mapping[str, str] = field(default_factory=Texts)
    use: Mapping[str, str] = field(default_factory=Texts)
    hazard_class: str | None = None
    packing_group: str | None = None
    shipping_name: str | None = None
    packing_instruction: str | None = None
    watt_hours: Decimal | None = None
    lithium_g: Decimal | None = None
    un38_3_reference: str | None = None
    nutrition_per: str | None = None
    energy_kj: Decimal | None = None
    protein_g: Decimal | None = None
    fat_g: Decimal | None = None
    saturated_fat_g: Decimal | None = None
    carbohydrate_g: Decimal | None = None
    sugars_g: Decimal | None = None
    sodium_mg: Decimal | None = None

    def __post_init__(self) -> None:
        for name in ("names", *_KEYED):
            object.__setattr__(self, name, Texts(getattr(self, name)))


class _Row:
    """Reads the cells of one row and gathers what is wrong with them."""

    def __init__(self, row: Mapping[str, str], minor_units: MinorUnits) -> None:
        self._row = row
        self._minor_units = minor_units
        self.faults: list[WrongInput] = []

    def fault(self, column: str, fault: WrongInput) -> None:
        fault.pointer = f"/{column}"
        fault.values["column"] = column
        self.faults.append(fault)

    def read(self, column: str) -> Any:
        """What the column's reader makes of its cell; None where it is empty or wrong."""
        raw = self._row.get(column)
        if not raw:
            return None
        try:
            text = cells.clean(raw)
            return reader_of(column, self._minor_units)(text) if text else None
        except WrongInput as fault:
            self.fault(column, fault)
            return None

    def texts(self, columns: Mapping[str, str]) -> Texts:
        return Texts({key: self.read(column) or "" for key, column in columns.items()})

    def price(self) -> Money | None:
        amount: Decimal | None = self.read("unit_price")
        faults_before = len(self.faults)
        currency: str | None = self.read("currency")
        if amount is None:
            return None
        if currency is None:
            if len(self.faults) == faults_before:
                self.fault("currency", WrongInput("required", "product_price_without_currency"))
            return None
        return Money(amount, currency)

    def sku(self) -> str:
        before = len(self.faults)
        sku: str | None = self.read("sku")
        if sku is None and len(self.faults) == before:
            self.fault("sku", WrongInput("required", "product_without_sku"))
        return sku or ""

    def names(self) -> Texts:
        before = len(self.faults)
        names = self.texts(NAME_FIELDS)
        if not names and len(self.faults) == before:
            self.fault("name_en", WrongInput("required", "product_without_name"))
        return names

    def product(self) -> Product:
        """Every member in the order of its column, so that the first fault is that of the first wrong cell."""
        composed = {"sku": self.sku, "names": self.names, "unit_price": self.price}
        members: dict[str, Any] = {}
        for one in fields(Product):
            if one.name in composed:
                members[one.name] = composed[one.name]()
            elif one.name in _KEYED:
                members[one.name] = self.texts(_KEYED[one.name])
            else:
                members[one.name] = self.read(_COLUMNS[one.name])
        return Product(**members)


def product_from_row(row: Mapping[str, str], *, minor_units: MinorUnits) -> Product:
    """The product of a row, or `WrongInput` with every fault of it in `all`, each pointing to `/<column>`."""
    reader = _Row(row, minor_units)
    product = reader.product()
    if reader.faults:
        raise WrongInput.of_many(reader.faults)
    return product


def row_of(product: Product) -> dict[str, str]:
    """The row of a product, every header present; `product_from_row` gives an equal product back."""
    price = product.unit_price
    row = {column: cell_of(getattr(product, attribute)) for column, attribute in _ATTRIBUTES.items()}
    row["unit_price"] = plain(price.amount) if price else ""
    row["currency"] = price.currency if price else ""
    row |= {column: product.names.get(language, "") for language, column in NAME_FIELDS.items()}
    for attribute, columns in _KEYED.items():
        values: Mapping[str, str] = getattr(product, attribute)
        row |= {column: values.get(key, "") for key, column in columns.items()}
    return {column: row[column] for column in PRODUCT_FIELDS}


def kept_row(product: Product) -> dict[str, str]:
    """The row as a consignment freezes it: without later fields that are empty, so that old ones stay as they were."""
    return {column: text for column, text in row_of(product).items() if text or column in _FIRST}


_FIRST = frozenset(FIRST_FIELDS)
_KEYED = {
    "ingredients": INGREDIENT_FIELDS,
    "tariff_codes": TARIFF_FIELDS,
    "registrations": REGISTRATION_FIELDS,
    "allergens": ALLERGEN_FIELDS,
    "storage": STORAGE_FIELDS,
    "use": USE_FIELDS,
}
"""By attribute: the columns that its texts stand in, by language, country or scheme."""
_COMPOSED = {
    "unit_price",
    "currency",
    *NAME_FIELDS.values(),
    *(column for columns in _KEYED.values() for column in columns.values()),
}
_ATTRIBUTES = {
    column: column.removesuffix("_kg").removesuffix("_cm") for column in PRODUCT_FIELDS if column not in _COMPOSED
}
_COLUMNS = {attribute: column for column, attribute in _ATTRIBUTES.items()}
