"""What people call the fields of a product: labels, groups, and the help that F1 gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from shipdesk.domain.product_fields import (
    ALLERGEN_FIELDS,
    DANGER_FIELDS,
    INGREDIENT_FIELDS,
    LABEL_LANGUAGES,
    NAME_FIELDS,
    NUTRITION_FIELDS,
    PRODUCT_FIELDS,
    STORAGE_FIELDS,
    TARIFF_FIELDS,
    USE_FIELDS,
)
from shipdesk.errors import WrongInput
from shipdesk.ui.product_more_words import MORE_LABELS, language_of, more_group_titles, more_help


@dataclass(frozen=True)
class Group:
    """Fields that stand together under one heading."""

    key: str
    fields: tuple[str, ...]


GROUPS = (
    Group("names", tuple(NAME_FIELDS.values())),
    Group(
        "goods",
        (
            "sku", "gtin", "category", "brand", "manufacturer", "description_en",
            "unit_code", "unit_price", "currency",
        ),
    ),
    Group("customs", ("hs_code", *TARIFF_FIELDS.values(), "origin_country", "origin_criterion")),
    Group("sizes", ("net_weight_kg", "gross_weight_kg", "length_cm", "width_cm", "height_cm")),
    Group(
        "carton",
        ("units_per_carton", "carton_gross_weight_kg", "carton_length_cm", "carton_width_cm", "carton_height_cm"),
    ),
    Group("keeping", ("shelf_life_days", "temperature_regime")),
    Group(
        "numbers",
        (
            "gacc_registration", "fda_number", "cosmetic_notification", "lao_food_registration",
            "khmer_cosmetic_notification",
        ),
    ),
    Group("farm", ("botanical_name", "orchard", "packing_house", "province_code")),
    Group("ingredients", ("ingredients_en", "ingredients_th")),
    *(
        Group(
            f"label_{language}",
            (INGREDIENT_FIELDS[language], ALLERGEN_FIELDS[language], STORAGE_FIELDS[language], USE_FIELDS[language]),
        )
        for language in LABEL_LANGUAGES
    ),
    Group("nutrition", NUTRITION_FIELDS),
    Group("danger", ("un_number", *DANGER_FIELDS)),
)  # fmt: skip
"""Every field of a product, once."""


_MEASURE_LABELS = {
    "net_weight_kg": QT_TRANSLATE_NOOP("ProductWords", "Net weight"),
    "gross_weight_kg": QT_TRANSLATE_NOOP("ProductWords", "Gross weight"),
    "length_cm": QT_TRANSLATE_NOOP("ProductWords", "Length"),
    "width_cm": QT_TRANSLATE_NOOP("ProductWords", "Width"),
    "height_cm": QT_TRANSLATE_NOOP("ProductWords", "Height"),
    "units_per_carton": QT_TRANSLATE_NOOP("ProductWords", "Units per carton"),
    "carton_gross_weight_kg": QT_TRANSLATE_NOOP("ProductWords", "Carton gross weight"),
    "carton_length_cm": QT_TRANSLATE_NOOP("ProductWords", "Carton length"),
    "carton_width_cm": QT_TRANSLATE_NOOP("ProductWords", "Carton width"),
    "carton_height_cm": QT_TRANSLATE_NOOP("ProductWords", "Carton height"),
}
_LABELS: dict[str, Any] = {
    "name_en": QT_TRANSLATE_NOOP("ProductWords", "English"),
    "name_th": QT_TRANSLATE_NOOP("ProductWords", "Thai"),
    "name_zh": QT_TRANSLATE_NOOP("ProductWords", "Chinese"),
    "name_vi": QT_TRANSLATE_NOOP("ProductWords", "Vietnamese"),
    "name_lo": QT_TRANSLATE_NOOP("ProductWords", "Lao"),
    "name_km": QT_TRANSLATE_NOOP("ProductWords", "Khmer"),
    "name_my": QT_TRANSLATE_NOOP("ProductWords", "Burmese"),
    "sku": QT_TRANSLATE_NOOP("ProductWords", "SKU"),
    "gtin": QT_TRANSLATE_NOOP("ProductWords", "GTIN (barcode)"),
    "category": QT_TRANSLATE_NOOP("ProductWords", "Category"),
    "brand": QT_TRANSLATE_NOOP("ProductWords", "Brand"),
    "manufacturer": QT_TRANSLATE_NOOP("ProductWords", "Manufacturer"),
    "description_en": QT_TRANSLATE_NOOP("ProductWords", "Description (English)"),
    "unit_code": QT_TRANSLATE_NOOP("ProductWords", "Unit"),
    "unit_price": QT_TRANSLATE_NOOP("ProductWords", "Price of one unit"),
    "currency": QT_TRANSLATE_NOOP("ProductWords", "Currency"),
    "hs_code": QT_TRANSLATE_NOOP("ProductWords", "HS code"),
    "origin_country": QT_TRANSLATE_NOOP("ProductWords", "Country of origin"),
    "origin_criterion": QT_TRANSLATE_NOOP("ProductWords", "Origin criterion"),
    "un_number": QT_TRANSLATE_NOOP("ProductWords", "UN number"),
    **_MEASURE_LABELS,
    **MORE_LABELS,
}


def group_title(key: str) -> str:
    translate = QCoreApplication.translate
    return {
        "names": translate("ProductWords", "Names"),
        "goods": translate("ProductWords", "Goods and price"),
        "customs": translate("ProductWords", "Customs"),
        "sizes": translate("ProductWords", "Weight and size of one unit"),
        "carton": translate("ProductWords", "Carton"),
        **more_group_titles(),
    }[key]


def field_label(field: str) -> str:
    """Short, for a label beside the field."""
    return QCoreApplication.translate("ProductWords", _LABELS[field])


def full_label(field: str) -> str:
    """Understood without the group's heading, as in a list of all fields."""
    if field in NAME_FIELDS.values():
        return QCoreApplication.translate("ProductWords", "Name ({language})").format(language=field_label(field))
    language = language_of(field)
    if language is not None:
        words = QCoreApplication.translate("ProductWords", "{field} ({language})")
        return words.format(field=field_label(field), language=field_label(NAME_FIELDS[language]))
    return field_label(field)


def field_help(field: str) -> str:
    """What F1 says in the field; the field's own label where it needs no words."""
    translate = QCoreApplication.translate
    return {
        "sku": translate("ProductWords", "Your own number of the product. Shipments and imports find it by this."),
        "gtin": translate("ProductWords", "The number under the barcode: 8, 12, 13 or 14 figures with a check digit."),
        "hs_code": translate("ProductWords", "6 to 12 figures. Customs reads duty and rules from it."),
        "origin_country": translate("ProductWords", "Where the goods were grown or made, not where they are sold."),
        "net_weight_kg": translate("ProductWords", "One unit without any packing, in kilograms."),
        "gross_weight_kg": translate("ProductWords", "One unit with its own packing, in kilograms."),
        "units_per_carton": translate("ProductWords", "Packing divides a shipment into cartons by this number."),
        "gacc_registration": translate("ProductWords", "The maker's registration with Chinese customs, for food."),
        "un_number": translate("ProductWords", "Only for dangerous goods: four figures."),
        **more_help(),
    }.get(field, full_label(field))


def fault_in_words(fault: Exception) -> Exception:
    """The same fault with the field called as the screen calls it, for the catalogue of sentences."""
    if not isinstance(fault, WrongInput) or fault.values.get("column") not in PRODUCT_FIELDS:
        return fault
    values = fault.values | {"column": full_label(fault.values["column"])}
    return WrongInput(fault.code, fault.reason, pointer=fault.pointer, **values)


def temperature_word(code: str) -> str:
    translate = QCoreApplication.translate
    return {
        "AMBIENT": translate("ProductWords", "Not cooled"),
        "CHILLED": translate("ProductWords", "Chilled"),
        "FROZEN": translate("ProductWords", "Frozen"),
        "CONTROLLED": translate("ProductWords", "Controlled"),
    }.get(code, code)
