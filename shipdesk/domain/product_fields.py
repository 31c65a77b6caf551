"""The headers of the catalog format: one column per fact of a product, by language or country where it has one."""

from __future__ import annotations

from shipdesk.domain.texts import LANGUAGES

NAME_FIELDS = {language: f"name_{language}" for language in LANGUAGES}
LABEL_LANGUAGES = ("zh", "vi", "lo", "km", "my")
"""The languages that the labels of the destinations are read in."""
INGREDIENT_FIELDS = {language: f"ingredients_{language}" for language in ("en", "th", *LABEL_LANGUAGES)}
ALLERGEN_FIELDS = {language: f"allergens_{language}" for language in LABEL_LANGUAGES}
STORAGE_FIELDS = {language: f"storage_{language}" for language in LABEL_LANGUAGES}
USE_FIELDS = {language: f"use_{language}" for language in LABEL_LANGUAGES}
TARIFF_FIELDS = {country: f"tariff_{country.lower()}" for country in ("TH", "CN", "LA", "KH", "MM", "VN")}
"""The national tariff code by country, as that country writes it."""
REGISTRATION_FIELDS = {
    "TH_FDA_COSMETIC_NOTIFICATION": "cosmetic_notification",
    "LA_FDD_REGISTRATION": "lao_food_registration",
    "KH_COSMETIC_NOTIFICATION": "khmer_cosmetic_notification",
}
"""Numbers of the product itself, by the scheme under which a consignment names them."""

FIRST_FIELDS = (
    "sku", "gtin", *NAME_FIELDS.values(), "description_en", "ingredients_en", "ingredients_th", "ingredients_zh",
    "category", "brand", "manufacturer", "hs_code", "origin_country", "origin_criterion", "unit_code", "unit_price",
    "currency", "net_weight_kg", "gross_weight_kg", "length_cm", "width_cm", "height_cm", "units_per_carton",
    "carton_gross_weight_kg", "carton_length_cm", "carton_width_cm", "carton_height_cm", "shelf_life_days",
    "temperature_regime", "un_number", "botanical_name", "gacc_registration", "fda_number", "packing_house", "orchard",
    "province_code",
)  # fmt: skip
"""What every catalog file has had from the beginning."""

DANGER_FIELDS = (
    "hazard_class", "packing_group", "shipping_name", "packing_instruction", "watt_hours", "lithium_g",
    "un38_3_reference",
)  # fmt: skip
"""What is declared of dangerous goods beside the UN number."""

MORE_FIELDS = (
    *TARIFF_FIELDS.values(), *REGISTRATION_FIELDS.values(),
    *(field for field in INGREDIENT_FIELDS.values() if field not in FIRST_FIELDS),
    *ALLERGEN_FIELDS.values(), *STORAGE_FIELDS.values(), *USE_FIELDS.values(), *DANGER_FIELDS,
)  # fmt: skip
"""What catalogs hold since: facts that most products need not have."""

NUTRIENT_FIELDS = (
    "energy_kj", "protein_g", "fat_g", "saturated_fat_g", "carbohydrate_g", "sugars_g", "sodium_mg",
)  # fmt: skip
NUTRITION_FIELDS = ("nutrition_per", *NUTRIENT_FIELDS)
"""What the nutrition table of a label says, of 100 g or of 100 ml."""

PRODUCT_FIELDS = (*FIRST_FIELDS, *MORE_FIELDS, *NUTRITION_FIELDS)
"""The headers of the catalog format, in their order."""
