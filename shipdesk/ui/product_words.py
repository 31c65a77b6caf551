"""What people call the fields of a product: labels, groups, and the help that F1 gives."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

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
from shipdesk.ui.product_more_words import language_of, more_group_titles, more_help, more_labels


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
    return _labels()[field]


def _labels() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "name_en": translate("ProductWords", "English"),
        "name_th": translate("ProductWords", "Thai"),
        "name_zh": translate("ProductWords", "Chinese"),
        "name_vi": translate("ProductWords", "Vietnamese"),
        "name_lo": translate("ProductWords", "Lao"),
        "name_km": translate("ProductWords", "Khmer"),
        "name_my": translate("ProductWords", "Burmese"),
        "sku": translate("ProductWords", "SKU"),
        "gtin": translate("ProductWords", "GTIN (barcode)"),
        "category": translate("ProductWords", "Category"),
        "brand": translate("ProductWords", "Brand"),
        "manufacturer": translate("ProductWords", "Manufacturer"),
        "description_en": translate("ProductWords", "Description (English)"),
        "unit_code": translate("ProductWords", "Unit"),
        "unit_price": translate("ProductWords", "Price of one unit"),
        "currency": translate("ProductWords", "Currency"),
        "hs_code": translate("ProductWords", "HS code"),
        "origin_country": translate("ProductWords", "Country of origin"),
        "origin_criterion": translate("ProductWords", "Origin criterion"),
        "un_number": translate("ProductWords", "UN number"),
        **_measure_labels(),
        **more_labels(),
    }


def _measure_labels() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "net_weight_kg": translate("ProductWords", "Net weight"),
        "gross_weight_kg": translate("ProductWords", "Gross weight"),
        "length_cm": translate("ProductWords", "Length"),
        "width_cm": translate("ProductWords", "Width"),
        "height_cm": translate("ProductWords", "Height"),
        "units_per_carton": translate("ProductWords", "Units per carton"),
        "carton_gross_weight_kg": translate("ProductWords", "Carton gross weight"),
        "carton_length_cm": translate("ProductWords", "Carton length"),
        "carton_width_cm": translate("ProductWords", "Carton width"),
        "carton_height_cm": translate("ProductWords", "Carton height"),
    }


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
