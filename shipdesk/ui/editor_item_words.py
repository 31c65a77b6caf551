"""Words for what the contract says of goods in codes: numbers of authorities, classes of danger, packing groups."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shipdesk.ui.editor_desk_words import not_said

translate = QCoreApplication.translate


def registration_schemes() -> list[tuple[str | None, str]]:
    """The numbers under which an authority knows goods or a party; those of goods first."""
    words = {
        "CN_GACC_REGISTRATION": translate("ItemWords", "GACC registration (China)"),
        "TH_GAP_ORCHARD": translate("ItemWords", "GAP orchard number"),
        "TH_DOA_PACKING_HOUSE": translate("ItemWords", "DOA packing house number"),
        "TH_DOA_EXPORTER": translate("ItemWords", "DOA exporter number"),
        "TH_FDA_COSMETIC_NOTIFICATION": translate("ItemWords", "Thai FDA cosmetic notification"),
        "KH_COSMETIC_NOTIFICATION": translate("ItemWords", "Cosmetic notification (Cambodia)"),
        "GLN": translate("ItemWords", "Global location number (GLN)"),
        "TH_TAX_ID": translate("ItemWords", "Tax ID (Thailand)"),
        "TH_CUSTOMS_REGISTRATION": translate("ItemWords", "Customs registration (Thailand)"),
        "CN_USCC": translate("ItemWords", "Social credit code, USCC (China)"),
        "CN_CUSTOMS_REGISTRATION": translate("ItemWords", "Customs registration (China)"),
        "KH_TIN": translate("ItemWords", "Tax number (Cambodia)"),
        "LA_TIN": translate("ItemWords", "Tax number (Laos)"),
        "MM_TIN": translate("ItemWords", "Tax number (Myanmar)"),
        "VN_TAX_CODE": translate("ItemWords", "Tax code (Vietnam)"),
        "LEI": translate("ItemWords", "Legal entity identifier (LEI)"),
    }
    return list(words.items())


def hazard_classes() -> list[tuple[str | None, str]]:
    """Classes and divisions, as section 14 of a safety data sheet gives them."""
    words = {
        "1": translate("ItemWords", "explosives"),
        "2.1": translate("ItemWords", "flammable gases"),
        "2.2": translate("ItemWords", "gases, neither flammable nor toxic"),
        "2.3": translate("ItemWords", "toxic gases"),
        "3": translate("ItemWords", "flammable liquids"),
        "4.1": translate("ItemWords", "flammable solids"),
        "4.2": translate("ItemWords", "liable to spontaneous combustion"),
        "4.3": translate("ItemWords", "flammable gases in contact with water"),
        "5.1": translate("ItemWords", "oxidizing substances"),
        "5.2": translate("ItemWords", "organic peroxides"),
        "6.1": translate("ItemWords", "toxic substances"),
        "6.2": translate("ItemWords", "infectious substances"),
        "7": translate("ItemWords", "radioactive material"),
        "8": translate("ItemWords", "corrosive substances"),
        "9": translate("ItemWords", "miscellaneous, lithium batteries among them"),
    }
    return [
        (None, translate("ItemWords", "Not dangerous goods")),
        *((code, f"{code} · {word}") for code, word in words.items()),
    ]


def packing_groups() -> list[tuple[str | None, str]]:
    return [
        (None, not_said()),
        ("I", translate("ItemWords", "I · great danger")),
        ("II", translate("ItemWords", "II · medium danger")),
        ("III", translate("ItemWords", "III · minor danger")),
    ]


def freight_payers() -> list[tuple[str | None, str]]:
    """Who pays the main carriage."""
    return [
        ("EXPORTER", translate("ItemWords", "The exporter")),
        ("IMPORTER", translate("ItemWords", "The importer")),
        ("THIRD_PARTY", translate("ItemWords", "A third party")),
    ]
