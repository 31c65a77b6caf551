"""Words for what a product says of customs numbers, labels, farm and danger: labels, groups, help."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from shipdesk.domain.product_fields import (
    ALLERGEN_FIELDS,
    INGREDIENT_FIELDS,
    LABEL_LANGUAGES,
    STORAGE_FIELDS,
    TARIFF_FIELDS,
    USE_FIELDS,
)

_BY_LANGUAGE = (INGREDIENT_FIELDS, ALLERGEN_FIELDS, STORAGE_FIELDS, USE_FIELDS)

_TARIFF_LABELS = {
    TARIFF_FIELDS["TH"]: QT_TRANSLATE_NOOP("ProductWords", "Code in Thailand"),
    TARIFF_FIELDS["CN"]: QT_TRANSLATE_NOOP("ProductWords", "Code in China"),
    TARIFF_FIELDS["LA"]: QT_TRANSLATE_NOOP("ProductWords", "Code in Laos"),
    TARIFF_FIELDS["KH"]: QT_TRANSLATE_NOOP("ProductWords", "Code in Cambodia"),
    TARIFF_FIELDS["MM"]: QT_TRANSLATE_NOOP("ProductWords", "Code in Myanmar"),
    TARIFF_FIELDS["VN"]: QT_TRANSLATE_NOOP("ProductWords", "Code in Vietnam"),
}
_LABEL_TEXTS = (
    (INGREDIENT_FIELDS, QT_TRANSLATE_NOOP("ProductWords", "Ingredients")),
    (ALLERGEN_FIELDS, QT_TRANSLATE_NOOP("ProductWords", "Allergens")),
    (STORAGE_FIELDS, QT_TRANSLATE_NOOP("ProductWords", "How to store")),
    (USE_FIELDS, QT_TRANSLATE_NOOP("ProductWords", "How to use")),
)
_NUTRITION_LABELS = {
    "nutrition_per": QT_TRANSLATE_NOOP("ProductWords", "Figures are of"),
    "energy_kj": QT_TRANSLATE_NOOP("ProductWords", "Energy"),
    "protein_g": QT_TRANSLATE_NOOP("ProductWords", "Protein"),
    "fat_g": QT_TRANSLATE_NOOP("ProductWords", "Fat"),
    "saturated_fat_g": QT_TRANSLATE_NOOP("ProductWords", "Saturated fat"),
    "carbohydrate_g": QT_TRANSLATE_NOOP("ProductWords", "Carbohydrate"),
    "sugars_g": QT_TRANSLATE_NOOP("ProductWords", "Sugars"),
    "sodium_mg": QT_TRANSLATE_NOOP("ProductWords", "Sodium"),
}
_DANGER_LABELS = {
    "hazard_class": QT_TRANSLATE_NOOP("ProductWords", "Class"),
    "packing_group": QT_TRANSLATE_NOOP("ProductWords", "Packing group"),
    "shipping_name": QT_TRANSLATE_NOOP("ProductWords", "Proper shipping name"),
    "packing_instruction": QT_TRANSLATE_NOOP("ProductWords", "Packing instruction"),
    "watt_hours": QT_TRANSLATE_NOOP("ProductWords", "Energy of a battery"),
    "lithium_g": QT_TRANSLATE_NOOP("ProductWords", "Lithium content"),
    "un38_3_reference": QT_TRANSLATE_NOOP("ProductWords", "UN 38.3 test summary"),
}
MORE_LABELS = {
    "ingredients_en": QT_TRANSLATE_NOOP("ProductWords", "In English"),
    "ingredients_th": QT_TRANSLATE_NOOP("ProductWords", "In Thai"),
    "shelf_life_days": QT_TRANSLATE_NOOP("ProductWords", "Shelf life"),
    "temperature_regime": QT_TRANSLATE_NOOP("ProductWords", "Temperature"),
    "botanical_name": QT_TRANSLATE_NOOP("ProductWords", "Botanical name"),
    "gacc_registration": QT_TRANSLATE_NOOP("ProductWords", "GACC (China)"),
    "fda_number": QT_TRANSLATE_NOOP("ProductWords", "Thai FDA, food"),
    "cosmetic_notification": QT_TRANSLATE_NOOP("ProductWords", "Thai FDA, cosmetic"),
    "lao_food_registration": QT_TRANSLATE_NOOP("ProductWords", "Lao FDD, food"),
    "khmer_cosmetic_notification": QT_TRANSLATE_NOOP("ProductWords", "Cambodia, cosmetic"),
    "packing_house": QT_TRANSLATE_NOOP("ProductWords", "Packing house (DOA)"),
    "orchard": QT_TRANSLATE_NOOP("ProductWords", "Orchard (GAP)"),
    "province_code": QT_TRANSLATE_NOOP("ProductWords", "Province code"),
    **_TARIFF_LABELS,
    **{fields[language]: word for language in LABEL_LANGUAGES for fields, word in _LABEL_TEXTS},
    **_NUTRITION_LABELS,
    **_DANGER_LABELS,
}
"""In the language of the code, by field; looked up when a label is shown."""


def language_of(field: str) -> str | None:
    """The language that a text of a label is in; None where the field is no such text."""
    found = (language for fields in _BY_LANGUAGE for language, name in fields.items() if name == field)
    return next(found, None)


def more_group_titles() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "keeping": translate("ProductWords", "Keeping"),
        "numbers": translate("ProductWords", "Registrations"),
        "farm": translate("ProductWords", "Farm and forest goods"),
        "ingredients": translate("ProductWords", "Ingredients"),
        "label_zh": translate("ProductWords", "Label in Chinese (China)"),
        "label_vi": translate("ProductWords", "Label in Vietnamese (Vietnam)"),
        "label_lo": translate("ProductWords", "Label in Lao (Laos)"),
        "label_km": translate("ProductWords", "Label in Khmer (Cambodia)"),
        "label_my": translate("ProductWords", "Label in Burmese (Myanmar)"),
        "nutrition": translate("ProductWords", "Nutrition table (China, Vietnam)"),
        "danger": translate("ProductWords", "Dangerous goods and batteries"),
    }


def more_help() -> dict[str, str]:
    translate = QCoreApplication.translate
    code = translate("ProductWords", "As this country's tariff writes it, behind the six figures of the HS code.")
    return dict.fromkeys(TARIFF_FIELDS.values(), code) | {
        TARIFF_FIELDS["TH"]: translate("ProductWords", "8 figures of AHTN; 11 with the statistical code."),
        TARIFF_FIELDS["CN"]: translate("ProductWords", "8, 10 or 13 figures, as the Chinese importer declares it."),
        "fda_number": translate("ProductWords", "13 figures on the pack, as in 10-1-12345-5-0001."),
        "cosmetic_notification": translate("ProductWords", "13 figures of the notification, as in 10-1-6500012345."),
        "lao_food_registration": translate("ProductWords", "Laos wants this number printed on the pack of food."),
        "orchard": translate("ProductWords", "Must equal China Customs' list letter by letter."),
        "packing_house": translate("ProductWords", "Must equal China Customs' list letter by letter."),
        "un38_3_reference": translate("ProductWords", "Number of the maker's test summary for the battery."),
        "nutrition_per": translate("ProductWords", "100 g where nothing is chosen; 100 ml for drinks."),
        "energy_kj": translate("ProductWords", "From a laboratory report or a calculation. 1 kcal is 4.184 kJ."),
    }
