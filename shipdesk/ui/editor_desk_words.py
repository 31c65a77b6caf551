"""Words and choices for the facts that borders ask for: yes or no, countries, trade modes, transport units, papers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.reference import Reference

translate = QCoreApplication.translate


def not_said() -> str:
    return translate("DeskWords", "Not said")


def yes_or_no() -> list[tuple[Any, str]]:
    """A fact that nobody has told is not the same as no."""
    return [(None, not_said()), (True, translate("DeskWords", "Yes")), (False, translate("DeskWords", "No"))]


def countries(reference: Reference, language: str) -> list[tuple[str | None, str]]:
    """By name in the language in use."""
    named = sorted((term.name(language), code) for code, term in reference.countries.items())
    return [(None, not_said()), *((code, f"{name} ({code})") for name, code in named)]


def trade_modes() -> list[tuple[str | None, str]]:
    """How the goods enter China; the numbers are those of its customs."""
    return [
        (None, not_said()),
        ("general", translate("DeskWords", "General trade")),
        ("9610", translate("DeskWords", "9610 · cross-border e-commerce, direct")),
        ("1210", translate("DeskWords", "1210 · cross-border e-commerce, bonded")),
        ("1239", translate("DeskWords", "1239 · cross-border e-commerce, bonded A")),
        ("9710", translate("DeskWords", "9710 · e-commerce, business to business")),
        ("9810", translate("DeskWords", "9810 · e-commerce, overseas warehouse")),
    ]


def transport_kinds() -> list[tuple[str | None, str]]:
    return [
        ("container", translate("DeskWords", "Container")),
        ("truck", translate("DeskWords", "Truck")),
        ("wagon", translate("DeskWords", "Wagon")),
        ("uld", translate("DeskWords", "Air container (ULD)")),
    ]


def label_languages() -> list[tuple[str | None, str]]:
    return [
        ("zh", translate("DeskWords", "Chinese")),
        ("lo", translate("DeskWords", "Lao")),
        ("km", translate("DeskWords", "Khmer")),
        ("my", translate("DeskWords", "Burmese")),
        ("vi", translate("DeskWords", "Vietnamese")),
        ("en", translate("DeskWords", "English")),
        ("th", translate("DeskWords", "Thai")),
    ]
