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


def received_types() -> list[tuple[str | None, str]]:
    """The papers that others issue, the commonest first."""
    words = {
        "LAB_TEST_REPORT": translate("DeskWords", "Laboratory test report"),
        "PHYTOSANITARY_CERTIFICATE": translate("DeskWords", "Phytosanitary certificate"),
        "CERTIFICATE_OF_ORIGIN": translate("DeskWords", "Certificate of origin"),
        "HEALTH_CERTIFICATE": translate("DeskWords", "Health certificate"),
        "FUMIGATION_CERTIFICATE": translate("DeskWords", "Fumigation certificate"),
        "FREE_SALE_CERTIFICATE": translate("DeskWords", "Certificate of free sale"),
        "COSMETIC_NOTIFICATION": translate("DeskWords", "Cosmetic notification"),
        "PACKING_HOUSE_DECLARATION": translate("DeskWords", "Packing house declaration"),
        "SAFETY_DATA_SHEET": translate("DeskWords", "Safety data sheet"),
        "LETTER_OF_CREDIT": translate("DeskWords", "Letter of credit"),
        "SALES_CONTRACT": translate("DeskWords", "Sales contract"),
        "BOOKING_CONFIRMATION": translate("DeskWords", "Booking confirmation"),
        "BILL_OF_LADING": translate("DeskWords", "Bill of lading"),
        "AIR_WAYBILL": translate("DeskWords", "Air waybill"),
        "RAIL_CONSIGNMENT_NOTE": translate("DeskWords", "Rail consignment note"),
        "ROAD_CONSIGNMENT_NOTE": translate("DeskWords", "Road consignment note"),
        "VGM_DECLARATION": translate("DeskWords", "VGM declaration"),
        "TRANSIT_PAPER": translate("DeskWords", "Transit paper"),
        "EXPORT_LICENCE": translate("DeskWords", "Export licence"),
        "IMPORT_LICENCE": translate("DeskWords", "Import licence"),
        "IMPORT_PERMIT": translate("DeskWords", "Import permit"),
        "QUARANTINE_PERMIT": translate("DeskWords", "Quarantine permit"),
        "EXPORT_DECLARATION": translate("DeskWords", "Export declaration"),
        "IMPORT_DECLARATION": translate("DeskWords", "Import declaration"),
        "TRANSIT_DECLARATION": translate("DeskWords", "Transit declaration"),
        "INSURANCE_CERTIFICATE": translate("DeskWords", "Insurance certificate"),
        "POWER_OF_ATTORNEY": translate("DeskWords", "Power of attorney"),
        "PROOF_OF_DELIVERY": translate("DeskWords", "Proof of delivery"),
        "PHOTO": translate("DeskWords", "Photo"),
        "OTHER": translate("DeskWords", "Another paper"),
    }
    return list(words.items())


def paper_states() -> list[tuple[str | None, str]]:
    """What a received paper may state, to be held against the shipment."""
    words = {
        "packages": translate("DeskWords", "Packages"),
        "net_weight_kg": translate("DeskWords", "Net weight kg"),
        "gross_weight_kg": translate("DeskWords", "Gross weight kg"),
        "volume_m3": translate("DeskWords", "Volume m³"),
        "amount": translate("DeskWords", "Amount"),
        "currency": translate("DeskWords", "Currency"),
        "hs_codes": translate("DeskWords", "HS codes"),
        "marks": translate("DeskWords", "Marks"),
        "consignee_name": translate("DeskWords", "Consignee’s name"),
        "container_number": translate("DeskWords", "Container number"),
        "seal_number": translate("DeskWords", "Seal number"),
        "latest_shipment": translate("DeskWords", "Latest shipment"),
        "presentation_days": translate("DeskWords", "Days for presentation"),
    }
    return list(words.items())
