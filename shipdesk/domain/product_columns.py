"""What may stand in each column of a product's row: its reader, from a clean text to a typed value or a reason."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal

from shipdesk.domain import cells, codes
from shipdesk.domain.measures import Length, Weight, plain
from shipdesk.domain.money import MinorUnits
from shipdesk.domain.product_fields import (
    ALLERGEN_FIELDS,
    INGREDIENT_FIELDS,
    NAME_FIELDS,
    NUTRIENT_FIELDS,
    PRODUCT_FIELDS,
    REGISTRATION_FIELDS,
    STORAGE_FIELDS,
    TARIFF_FIELDS,
    USE_FIELDS,
)
from shipdesk.identifiers import gtin, hs_code, tariff_code, un_number

Value = str | int | Decimal | Weight | Length
Reader = Callable[[str], Value]

LONGEST_WORD = 200
MOST_UNITS_PER_CARTON = 1_000_000
MOST_SHELF_LIFE_DAYS = 36_500

_LONGEST = (
    {"sku": 60, "description_en": 5000, "packing_instruction": 20, "un38_3_reference": 80}
    | dict.fromkeys(NAME_FIELDS.values(), 500)
    | dict.fromkeys(INGREDIENT_FIELDS.values(), 5000)
    | dict.fromkeys(REGISTRATION_FIELDS.values(), 60)
    | dict.fromkeys((*ALLERGEN_FIELDS.values(), *STORAGE_FIELDS.values(), *USE_FIELDS.values()), 500)
)


def _weight(text: str) -> Weight:
    return Weight(cells.read_decimal(text, digits=7, decimals=3))


def _length(text: str) -> Length:
    return Length(cells.read_size(text))


def _amount(text: str) -> Decimal:
    return cells.read_decimal(text, digits=6, decimals=3)


def _nutrient(text: str) -> Decimal:
    return cells.read_decimal(text, digits=5, decimals=2)


def _nutrition_per(text: str) -> str:
    """Of 100 g or of 100 ml, small and with or without a blank."""
    return cells.read_code(text.replace(" ", ""), [one.upper() for one in sorted(codes.NUTRITION_PER)]).lower()


def _price(text: str) -> Decimal:
    return cells.read_decimal(text, digits=15, decimals=4)


def _count(most: int) -> Reader:
    return lambda text: cells.read_whole_number(text, least=1, most=most)


def _code(known: Collection[str]) -> Reader:
    return lambda text: cells.read_code(text, known)


def _identifier(validate: Callable[[str], str]) -> Reader:
    return lambda text: validate(cells.ascii_digits(text))


_READERS: Mapping[str, Reader] = {
    "gtin": _identifier(gtin.validate),
    "hs_code": _identifier(hs_code.validate),
    "un_number": _identifier(un_number.validate),
    **dict.fromkeys(TARIFF_FIELDS.values(), _identifier(tariff_code.validate)),
    "origin_country": cells.read_country,
    "unit_code": _code(codes.UNIT_CODES),
    "temperature_regime": _code(codes.TEMPERATURE_REGIMES),
    "hazard_class": _code(codes.HAZARD_CLASSES),
    "packing_group": _code(codes.PACKING_GROUPS),
    "unit_price": _price,
    **dict.fromkeys((column for column in PRODUCT_FIELDS if column.endswith("_kg")), _weight),
    **dict.fromkeys((column for column in PRODUCT_FIELDS if column.endswith("_cm")), _length),
    **dict.fromkeys(("watt_hours", "lithium_g"), _amount),
    "nutrition_per": _nutrition_per,
    **dict.fromkeys(NUTRIENT_FIELDS, _nutrient),
    "units_per_carton": _count(MOST_UNITS_PER_CARTON),
    "shelf_life_days": _count(MOST_SHELF_LIFE_DAYS),
}

_DECIMAL_READERS = (_weight, _length, _amount, _nutrient, _price)
DECIMAL_FIELDS = frozenset(column for column, reader in _READERS.items() if reader in _DECIMAL_READERS)
"""The columns of numbers that may have a fraction."""
WHOLE_FIELDS = frozenset(("units_per_carton", "shelf_life_days"))

TEXT_FIELDS: Mapping[str, int] = {
    column: _LONGEST.get(column, LONGEST_WORD)
    for column in PRODUCT_FIELDS
    if column not in _READERS and column != "currency"
}
"""The columns that take any text, with its greatest length."""


def _text(longest: int) -> Reader:
    return lambda text: cells.read_text(text, longest)


_TEXT_READERS: Mapping[str, Reader] = {column: _text(longest) for column, longest in TEXT_FIELDS.items()}


def reader_of(column: str, minor_units: MinorUnits) -> Reader:
    if column == "currency":
        return lambda text: cells.read_currency(text, minor_units)
    return _TEXT_READERS.get(column) or _READERS[column]


def cell_of(value: Value | None) -> str:
    """The value as a row of the catalog format has it."""
    if isinstance(value, Decimal):
        return plain(value)
    return "" if value is None else str(value)
