"""A product of a catalog, and its row in a table: one column per header of the catalog format.

Weights and sizes are of one unit unless the name says carton. What is plausible (gross at least net, a
carton heavier than its units) is judged by the checks, not here: a row is refused only for what cannot be read.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from shipdesk.domain import cells, codes
from shipdesk.domain.measures import Length, Weight, plain
from shipdesk.domain.money import MinorUnits, Money
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
from shipdesk.identifiers import gtin as gtin_number
from shipdesk.identifiers import hs_code as hs_code_number
from shipdesk.identifiers import tariff_code
from shipdesk.identifiers import un_number as un_number_number

__all__ = [
    "INGREDIENT_FIELDS", "NAME_FIELDS", "PRODUCT_FIELDS", "Product", "kept_row", "product_from_row", "row_of",
]  # fmt: skip

T = TypeVar("T")

LONGEST_SKU = 60
LONGEST_NAME = 500
LONGEST_TEXT = 5000
LONGEST_LABEL_TEXT = 500
LONGEST_WORD = 200
LONGEST_NUMBER = 60
LONGEST_INSTRUCTION = 20
LONGEST_REFERENCE = 80
MOST_UNITS_PER_CARTON = 1_000_000
MOST_SHELF_LIFE_DAYS = 36_500


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

    def read(self, column: str, reader: Callable[[str], T]) -> T | None:
        raw = self._row.get(column)
        if not raw:
            return None
        try:
            text = cells.clean(raw)
            return reader(text) if text else None
        except WrongInput as fault:
            self.fault(column, fault)
            return None

    def text(self, column: str, longest: int = LONGEST_WORD) -> str | None:
        return self.read(column, lambda text: cells.read_text(text, longest))

    def texts(self, columns: Mapping[str, str], longest: int) -> Texts:
        return Texts({language: self.text(column, longest) or "" for language, column in columns.items()})

    def weight(self, column: str) -> Weight | None:
        return self.read(column, lambda text: Weight(cells.read_decimal(text, digits=7, decimals=3)))

    def length(self, column: str) -> Length | None:
        return self.read(column, lambda text: Length(cells.read_size(text)))

    def count(self, column: str, most: int) -> int | None:
        return self.read(column, lambda text: cells.read_whole_number(text, least=1, most=most))

    def code(self, column: str, known: Collection[str]) -> str | None:
        return self.read(column, lambda text: cells.read_code(text, known))

    def amount(self, column: str) -> Decimal | None:
        return self.read(column, lambda text: cells.read_decimal(text, digits=6, decimals=3))

    def tariff_codes(self) -> Texts:
        read = {
            country: self.read(column, lambda text: tariff_code.validate(cells.ascii_digits(text)))
            for country, column in TARIFF_FIELDS.items()
        }
        return Texts({country: code for country, code in read.items() if code})

    def price(self) -> Money | None:
        amount = self.read("unit_price", lambda text: cells.read_decimal(text, digits=15, decimals=4))
        faults_before = len(self.faults)
        currency = self.read("currency", lambda text: cells.read_currency(text, self._minor_units))
        if amount is None:
            return None
        if currency is None:
            if len(self.faults) == faults_before:
                self.fault("currency", WrongInput("required", "product_price_without_currency"))
            return None
        return Money(amount, currency)

    def sku(self) -> str:
        before = len(self.faults)
        sku = self.text("sku", LONGEST_SKU)
        if sku is None and len(self.faults) == before:
            self.fault("sku", WrongInput("required", "product_without_sku"))
        return sku or ""

    def names(self) -> Texts:
        before = len(self.faults)
        names = self.texts(NAME_FIELDS, LONGEST_NAME)
        if not names and len(self.faults) == before:
            self.fault("name_en", WrongInput("required", "product_without_name"))
        return names

    def product(self) -> Product:
        return Product(
            sku=self.sku(),
            gtin=self.read("gtin", lambda text: gtin_number.validate(cells.ascii_digits(text))),
            names=self.names(),
            description_en=self.text("description_en", LONGEST_TEXT),
            ingredients=self.texts(INGREDIENT_FIELDS, LONGEST_TEXT),
            category=self.text("category"),
            brand=self.text("brand"),
            manufacturer=self.text("manufacturer"),
            hs_code=self.read("hs_code", lambda text: hs_code_number.validate(cells.ascii_digits(text))),
            origin_country=self.read("origin_country", cells.read_country),
            origin_criterion=self.text("origin_criterion"),
            unit_code=self.code("unit_code", codes.UNIT_CODES),
            unit_price=self.price(),
            net_weight=self.weight("net_weight_kg"),
            gross_weight=self.weight("gross_weight_kg"),
            length=self.length("length_cm"),
            width=self.length("width_cm"),
            height=self.length("height_cm"),
            units_per_carton=self.count("units_per_carton", MOST_UNITS_PER_CARTON),
            carton_gross_weight=self.weight("carton_gross_weight_kg"),
            carton_length=self.length("carton_length_cm"),
            carton_width=self.length("carton_width_cm"),
            carton_height=self.length("carton_height_cm"),
            shelf_life_days=self.count("shelf_life_days", MOST_SHELF_LIFE_DAYS),
            temperature_regime=self.code("temperature_regime", codes.TEMPERATURE_REGIMES),
            un_number=self.read("un_number", lambda text: un_number_number.validate(cells.ascii_digits(text))),
            botanical_name=self.text("botanical_name"),
            gacc_registration=self.text("gacc_registration"),
            fda_number=self.text("fda_number"),
            packing_house=self.text("packing_house"),
            orchard=self.text("orchard"),
            province_code=self.text("province_code"),
            tariff_codes=self.tariff_codes(),
            registrations=self.texts(REGISTRATION_FIELDS, LONGEST_NUMBER),
            allergens=self.texts(ALLERGEN_FIELDS, LONGEST_LABEL_TEXT),
            storage=self.texts(STORAGE_FIELDS, LONGEST_LABEL_TEXT),
            use=self.texts(USE_FIELDS, LONGEST_LABEL_TEXT),
            hazard_class=self.code("hazard_class", codes.HAZARD_CLASSES),
            packing_group=self.code("packing_group", codes.PACKING_GROUPS),
            shipping_name=self.text("shipping_name"),
            packing_instruction=self.text("packing_instruction", LONGEST_INSTRUCTION),
            watt_hours=self.amount("watt_hours"),
            lithium_g=self.amount("lithium_g"),
            un38_3_reference=self.text("un38_3_reference", LONGEST_REFERENCE),
        )


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
    row = {column: _cell(getattr(product, attribute)) for column, attribute in _ATTRIBUTES.items()}
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


def _cell(value: str | int | Decimal | Weight | Length | None) -> str:
    if isinstance(value, Decimal):
        return plain(value)
    return "" if value is None else str(value)


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
