"""The hub contract's short code lists that the desk itself decides by (openapi: enums)."""

from __future__ import annotations

DESTINATIONS_IN_ORDER = ("CN", "LA", "KH", "MM", "VN")
DESTINATIONS = frozenset(DESTINATIONS_IN_ORDER)
"""Countries a consignment may go to; anything else is refused."""

TRANSPORT_MODES = frozenset({"RAIL", "ROAD", "SEA", "INLAND_WATER", "AIR", "MULTIMODAL"})
INCOTERMS = frozenset({"EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF"})
SELLER_PAYS_FREIGHT = frozenset({"CPT", "CIP", "CFR", "CIF", "DAP", "DPU", "DDP"})
"""C and D terms: the seller pays the main carriage (Incoterms 2020)."""
PACKAGE_TYPES = frozenset({"CT", "BX", "CS", "CR", "PX", "BG", "DR", "PC", "CN"})
UNIT_CODES = frozenset({"KGM", "GRM", "LTR", "MLT", "H87", "NPR", "SET", "MTR", "DZN"})
NUTRITION_PER = frozenset({"100g", "100ml"})
"""What the figures of a nutrition table are of."""
TEMPERATURE_REGIMES = frozenset({"AMBIENT", "CHILLED", "FROZEN", "CONTROLLED"})
PREFERENCE_SCHEMES = frozenset(
    {"NONE", "ACFTA_FORM_E", "RCEP", "ATIGA_FORM_D", "ATIGA_SELF_CERTIFICATION", "NON_PREFERENTIAL_CO"}
)
FREIGHT_PAYERS = frozenset({"EXPORTER", "IMPORTER", "THIRD_PARTY"})
EXPORT_DECLARANTS = frozenset({"EXPORTER", "HUB", "BROKER"})
CANCEL_REASONS = frozenset(
    {"BUYER_CANCELLED", "DUPLICATE", "DATA_ERROR", "GOODS_NOT_READY", "ROUTE_CHANGED", "PRICE_CHANGED", "OTHER"}
)
REGISTRATION_SCHEMES = frozenset(
    {
        "TH_TAX_ID",
        "TH_CUSTOMS_REGISTRATION",
        "TH_DOA_EXPORTER",
        "TH_DOA_PACKING_HOUSE",
        "TH_GAP_ORCHARD",
        "TH_FDA_COSMETIC_NOTIFICATION",
        "CN_USCC",
        "CN_GACC_REGISTRATION",
        "CN_CUSTOMS_REGISTRATION",
        "KH_TIN",
        "KH_COSMETIC_NOTIFICATION",
        "LA_TIN",
        "MM_TIN",
        "VN_TAX_CODE",
        "GLN",
        "LEI",
    }
)
HAZARD_CLASSES = frozenset(
    {"1", "2.1", "2.2", "2.3", "3", "4.1", "4.2", "4.3", "5.1", "5.2", "6.1", "6.2", "7", "8", "9"}
)
PACKING_GROUPS = frozenset({"I", "II", "III"})
DOCUMENT_TYPES = frozenset(
    {
        "COMMERCIAL_INVOICE",
        "PACKING_LIST",
        "PROFORMA_INVOICE",
        "SALES_CONTRACT",
        "EXPORT_DECLARATION",
        "IMPORT_DECLARATION",
        "TRANSIT_DECLARATION",
        "CERTIFICATE_OF_ORIGIN",
        "PHYTOSANITARY_CERTIFICATE",
        "HEALTH_CERTIFICATE",
        "LAB_TEST_REPORT",
        "FREE_SALE_CERTIFICATE",
        "COSMETIC_NOTIFICATION",
        "SAFETY_DATA_SHEET",
        "RAIL_CONSIGNMENT_NOTE",
        "ROAD_CONSIGNMENT_NOTE",
        "BILL_OF_LADING",
        "AIR_WAYBILL",
        "HUB_WAYBILL",
        "MANIFEST",
        "INSURANCE_CERTIFICATE",
        "PACKING_HOUSE_DECLARATION",
        "POWER_OF_ATTORNEY",
        "TAX_INVOICE",
        "RECEIPT",
        "PROOF_OF_DELIVERY",
        "PHOTO",
        "OTHER",
        "IMPORT_LICENCE",
        "IMPORT_PERMIT",
        "QUARANTINE_PERMIT",
        "EXPORT_LICENCE",
        "LETTER_OF_CREDIT",
        "BOOKING_CONFIRMATION",
        "FUMIGATION_CERTIFICATE",
        "VGM_DECLARATION",
        "TRANSIT_PAPER",
    }
)
"""The contract's DocumentType and the desk's own, sent to the hub as OTHER."""
