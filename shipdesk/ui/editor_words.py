"""Words of the trade of the shipment editor: charges, schemes, papers and the like, in the language chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.party import Party
from shipdesk.domain.written_address import latin_lines, native_lines

FIRST_CURRENCIES = ("THB", "USD", "CNY", "LAK", "KHR", "MMK", "VND", "EUR")


def route_states() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "OPEN": translate("EditorWords", "Open"),
        "RESTRICTED": translate("EditorWords", "Restricted"),
        "SUSPENDED": translate("EditorWords", "Closed"),
    }


def charges() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "freight": translate("EditorWords", "Freight"),
        "insurance": translate("EditorWords", "Insurance"),
        "discount": translate("EditorWords", "Discount"),
        "inland": translate("EditorWords", "Inland transport"),
        "other": translate("EditorWords", "Other"),
    }


def currencies(known: Iterable[str]) -> list[tuple[str | None, str]]:
    """Codes, those of the neighbours first."""
    rest = sorted(set(known) - set(FIRST_CURRENCIES))
    return [(code, code) for code in (*FIRST_CURRENCIES, *rest)]


def temperatures() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "AMBIENT": translate("EditorWords", "Ambient"),
        "CHILLED": translate("EditorWords", "Chilled"),
        "FROZEN": translate("EditorWords", "Frozen"),
        "CONTROLLED": translate("EditorWords", "Controlled"),
    }


def declarants() -> dict[str, str]:
    """Who makes the export declaration."""
    translate = QCoreApplication.translate
    return {
        "EXPORTER": translate("EditorWords", "The exporter"),
        "BROKER": translate("EditorWords", "A customs broker"),
        "HUB": translate("EditorWords", "The hub"),
    }


def schemes() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "NONE": translate("EditorWords", "No preference"),
        "ACFTA_FORM_E": translate("EditorWords", "ASEAN-China, Form E"),
        "RCEP": "RCEP",
        "ATIGA_FORM_D": translate("EditorWords", "ASEAN (ATIGA), Form D"),
        "ATIGA_SELF_CERTIFICATION": translate("EditorWords", "ASEAN (ATIGA), self-certification"),
        "NON_PREFERENTIAL_CO": translate("EditorWords", "Certificate of origin without preference"),
    }


def papers() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "commercial-invoice": translate("EditorWords", "Commercial invoice"),
        "packing-list": translate("EditorWords", "Packing list"),
        "findings-sheet": translate("EditorWords", "Findings sheet"),
        "proforma-invoice": translate("EditorWords", "Pro-forma invoice"),
        "shipping-instruction": translate("EditorWords", "Shipping instruction"),
        "form-e-data": translate("EditorWords", "Data for Form E"),
        "form-d-data": translate("EditorWords", "Data for Form D"),
        "rcep-data": translate("EditorWords", "Data for the RCEP certificate"),
        "phytosanitary-data": translate("EditorWords", "Data for the phytosanitary certificate"),
        "dangerous-goods-data": translate("EditorWords", "Dangerous goods data"),
        "transit-data": translate("EditorWords", "Transit data"),
        "carton-marks": translate("EditorWords", "Carton marks"),
        "china-fruit-list": translate("EditorWords", "Fruit list for China"),
        "china-food-label-data": translate("EditorWords", "Chinese food label"),
        "export-declaration-data": translate("EditorWords", "Export declaration data"),
        "cover-sheet": translate("EditorWords", "Cover sheet"),
        "manifest": translate("EditorWords", "Manifest"),
        "logistic-sscc": translate("EditorWords", "Carton labels"),
        "waybill": translate("EditorWords", "Carrier label"),
        "pallet-sheet": translate("EditorWords", "Pallet sheet"),
        "carton-mark": translate("EditorWords", "Carton mark label"),
        "phyto-carton-mark": translate("EditorWords", "Fruit carton label for China"),
        "consumer-sticker": translate("EditorWords", "Sticker for retail packs"),
        "caution-mark": translate("EditorWords", "Handling marks"),
        "battery-mark": translate("EditorWords", "Battery mark"),
        "limited-quantity-mark": translate("EditorWords", "Limited quantity mark"),
    }


def printed_latin(party: Party, country: str) -> str:
    """Name, address and numbers as papers print them in English."""
    numbers = [f"{one.scheme.replace('_', ' ')}: {one.value}" for one in party.registrations]
    return "\n".join([party.name_latin, *latin_lines(party.address, country), *numbers])


def printed_native(party: Party) -> str:
    """Name and address in the party's own script; nothing where none is known."""
    return "\n".join(line for line in (party.name_native or "", *native_lines(party.address)) if line)
