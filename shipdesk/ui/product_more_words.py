"""Words for what a product says of customs numbers, labels, farm and danger: labels, groups, help."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.product_fields import (
    ALLERGEN_FIELDS,
    INGREDIENT_FIELDS,
    LABEL_LANGUAGES,
    STORAGE_FIELDS,
    TARIFF_FIELDS,
    USE_FIELDS,
)

_BY_LANGUAGE = (INGREDIENT_FIELDS, ALLERGEN_FIELDS, STORAGE_FIELDS, USE_FIELDS)


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


def more_labels() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "ingredients_en": translate("ProductWords", "In English"),
        "ingredients_th": translate("ProductWords", "In Thai"),
        "shelf_life_days": translate("ProductWords", "Shelf life"),
        "temperature_regime": translate("ProductWords", "Temperature"),
        "botanical_name": translate("ProductWords", "Botanical name"),
        "gacc_registration": translate("ProductWords", "GACC (China)"),
        "fda_number": translate("ProductWords", "Thai FDA, food"),
        "cosmetic_notification": translate("ProductWords", "Thai FDA, cosmetic"),
        "lao_food_registration": translate("ProductWords", "Lao FDD, food"),
        "khmer_cosmetic_notification": translate("ProductWords", "Cambodia, cosmetic"),
        "packing_house": translate("ProductWords", "Packing house (DOA)"),
        "orchard": translate("ProductWords", "Orchard (GAP)"),
        "province_code": translate("ProductWords", "Province code"),
        **_tariff_labels(),
        **_label_texts(),
        **_nutrition_labels(),
        **_danger_labels(),
    }


def _tariff_labels() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        TARIFF_FIELDS["TH"]: translate("ProductWords", "Code in Thailand"),
        TARIFF_FIELDS["CN"]: translate("ProductWords", "Code in China"),
        TARIFF_FIELDS["LA"]: translate("ProductWords", "Code in Laos"),
        TARIFF_FIELDS["KH"]: translate("ProductWords", "Code in Cambodia"),
        TARIFF_FIELDS["MM"]: translate("ProductWords", "Code in Myanmar"),
        TARIFF_FIELDS["VN"]: translate("ProductWords", "Code in Vietnam"),
    }


def _label_texts() -> dict[str, str]:
    translate = QCoreApplication.translate
    words = (
        (INGREDIENT_FIELDS, translate("ProductWords", "Ingredients")),
        (ALLERGEN_FIELDS, translate("ProductWords", "Allergens")),
        (STORAGE_FIELDS, translate("ProductWords", "How to store")),
        (USE_FIELDS, translate("ProductWords", "How to use")),
    )
    return {fields[language]: word for language in LABEL_LANGUAGES for fields, word in words}


def _nutrition_labels() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "nutrition_per": translate("ProductWords", "Figures are of"),
        "energy_kj": translate("ProductWords", "Energy"),
        "protein_g": translate("ProductWords", "Protein"),
        "fat_g": translate("ProductWords", "Fat"),
        "saturated_fat_g": translate("ProductWords", "Saturated fat"),
        "carbohydrate_g": translate("ProductWords", "Carbohydrate"),
        "sugars_g": translate("ProductWords", "Sugars"),
        "sodium_mg": translate("ProductWords", "Sodium"),
    }


def _danger_labels() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "hazard_class": translate("ProductWords", "Class"),
        "packing_group": translate("ProductWords", "Packing group"),
        "shipping_name": translate("ProductWords", "Proper shipping name"),
        "packing_instruction": translate("ProductWords", "Packing instruction"),
        "watt_hours": translate("ProductWords", "Energy of a battery"),
        "lithium_g": translate("ProductWords", "Lithium content"),
        "un38_3_reference": translate("ProductWords", "UN 38.3 test summary"),
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
