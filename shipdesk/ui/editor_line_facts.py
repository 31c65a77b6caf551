"""What can be said of one line beyond the goods table: the lists of the desk object that go by line number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.ui.editor_columns import Cell, EditColumn, Line
from shipdesk.ui.editor_desk_words import countries, label_languages, yes_or_no
from shipdesk.ui.editor_step import EditorContext

translate = QCoreApplication.translate
Title = Callable[[], str]
LineFact = tuple[Title, list[EditColumn], Callable[[], Line]]
"""The title of a list, its columns, and what a fresh entry says beside the line."""


def line_facts(context: EditorContext) -> Mapping[str, LineFact]:
    """Each list by its name in the desk object."""
    return {
        "tariff_codes": (
            lambda: translate("LineFacts", "National tariff codes"), _tariff_codes(context),
            lambda: {"country": context.destination()},
        ),
        "registrations": (
            lambda: translate("LineFacts", "Registrations"), _registrations(),
            dict,
        ),
        "harvest": (lambda: translate("LineFacts", "Harvest"), _harvest(), dict),
        "label_data": (
            lambda: translate("LineFacts", "Words on the label"), _label_data(), lambda: {"language": "zh"},
        ),
        "dangerous_goods": (lambda: translate("LineFacts", "Dangerous goods"), _dangerous_goods(), dict),
    }  # fmt: skip


def _tariff_codes(context: EditorContext) -> list[EditColumn]:
    return [
        EditColumn(
            title=lambda: translate("LineFacts", "Country"), member="/country", cell=Cell.CHOICE, width=180,
            options=lambda: countries(context.desk.reference, context.language)[1:],
        ),
        EditColumn(title=lambda: translate("LineFacts", "Code"), member="/code", width=160, stretches=True),
    ]  # fmt: skip


def _registrations() -> list[EditColumn]:
    return [
        EditColumn(title=lambda: translate("LineFacts", "Scheme"), member="/scheme", width=200, stretches=True),
        EditColumn(title=lambda: translate("LineFacts", "Number"), member="/value", width=220),
        EditColumn(
            title=lambda: translate("LineFacts", "Valid until"), member="/valid_until", cell=Cell.DATE, width=110
        ),
        EditColumn(
            title=lambda: translate("LineFacts", "HS codes"), member="/hs_codes", width=150,
            shown=lambda line: ", ".join(line.get("hs_codes", [])), written=_hs_codes,
        ),
    ]  # fmt: skip


def _hs_codes(_line: Line, typed: Any) -> tuple[str, Any]:
    codes = str(typed or "").replace(",", " ").replace(";", " ").replace(".", "").split()
    return "/hs_codes", codes or None


def _harvest() -> list[EditColumn]:
    return [
        EditColumn(title=lambda: translate("LineFacts", "Harvested on"), member="/date", cell=Cell.DATE, width=140),
        EditColumn(
            title=lambda: translate("LineFacts", "Dry matter %"), member="/dry_matter_percent", cell=Cell.NUMBER,
            places=2, width=130,
        ),
    ]  # fmt: skip


def _label_data() -> list[EditColumn]:
    texts: dict[str, Title] = {
        "ingredients": lambda: translate("LineFacts", "Ingredients"),
        "allergens": lambda: translate("LineFacts", "Allergens"),
        "storage": lambda: translate("LineFacts", "Storage"),
        "use": lambda: translate("LineFacts", "How to use"),
        "warnings": lambda: translate("LineFacts", "Warnings"),
        "responsible": lambda: translate("LineFacts", "Responsible company"),
    }
    language = EditColumn(
        title=lambda: translate("LineFacts", "Language"), member="/language", cell=Cell.CHOICE, width=110,
        options=label_languages,
    )  # fmt: skip
    words = [EditColumn(title=title, member=f"/{name}", width=150) for name, title in texts.items()]
    return [language, *words, *_nutrition()]


def _nutrition() -> list[EditColumn]:
    """Of 100 g where nobody says millilitres."""
    figures: dict[str, Title] = {
        "energy_kj": lambda: translate("LineFacts", "Energy kJ"),
        "protein_g": lambda: translate("LineFacts", "Protein g"),
        "fat_g": lambda: translate("LineFacts", "Fat g"),
        "saturated_fat_g": lambda: translate("LineFacts", "Saturated fat g"),
        "carbohydrate_g": lambda: translate("LineFacts", "Carbohydrate g"),
        "sugars_g": lambda: translate("LineFacts", "Sugars g"),
        "sodium_mg": lambda: translate("LineFacts", "Sodium mg"),
    }
    per = EditColumn(
        title=lambda: translate("LineFacts", "Nutrition per"), member="/nutrition_per", cell=Cell.CHOICE, width=120,
        options=lambda: [(None, ""), ("100g", "100 g"), ("100ml", "100 ml")],
    )  # fmt: skip
    numbers = [
        EditColumn(title=title, member=f"/{name}", cell=Cell.NUMBER, places=2, width=120)
        for name, title in figures.items()
    ]
    return [per, *numbers]


def _dangerous_goods() -> list[EditColumn]:
    text, number, day, choice = Cell.TEXT, Cell.NUMBER, Cell.DATE, Cell.CHOICE
    columns: list[tuple[str, Cell, int, Title]] = [
        ("proper_shipping_name", text, 190, lambda: translate("LineFacts", "Proper shipping name")),
        ("packing_instruction", text, 110, lambda: translate("LineFacts", "Packing instr.")),
        ("watt_hours", number, 90, lambda: translate("LineFacts", "Watt-hours")),
        ("lithium_g", number, 90, lambda: translate("LineFacts", "Lithium g")),
        ("un38_3_reference", text, 140, lambda: translate("LineFacts", "UN 38.3 report")),
        ("state_of_charge_percent", number, 100, lambda: translate("LineFacts", "Charge %")),
        ("cargo_aircraft_only", choice, 120, lambda: translate("LineFacts", "Cargo aircraft only")),
        ("production_date", day, 110, lambda: translate("LineFacts", "Produced")),
        ("packing_date", day, 110, lambda: translate("LineFacts", "Packed")),
        ("packing_temperature_c", number, 110, lambda: translate("LineFacts", "Packed at °C")),
        ("telephone_mark", choice, 120, lambda: translate("LineFacts", "Telephone on mark")),
    ]
    return [
        EditColumn(
            title=title, member=f"/{name}", cell=cell, width=width, is_signed=name == "packing_temperature_c",
            options=yes_or_no if cell is choice else None,
        )
        for name, cell, width, title in columns
    ]  # fmt: skip
