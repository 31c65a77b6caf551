"""The words, icons and tones of manifests: states, the time left, what keeps a shipment ashore, papers."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.desk_object import TransportUnit
from shipdesk.services import find_departures
from shipdesk.services.desk import BANGKOK, Desk
from shipdesk.ui.toolkit import Toolkit

_LOOKS = {
    "QUEUED": ("waiting", "info"),
    "UNKNOWN": ("unknown", "warn"),
    "REFUSED": ("block", "block"),
    "DRAFT": ("draft", "info"),
    "CLOSING": ("waiting", "warn"),
    "CLOSED": ("ok", "ok"),
    "ACCEPTED": ("ok", "ok"),
    "REJECTED": ("block", "block"),
    "CANCELLED": ("cancelled", "muted"),
}
SOON = timedelta(hours=24)


def country_word(desk: Desk, toolkit: Toolkit, code: str) -> str:
    """The country's name in the language in use; a code that the table lacks is shown as it is."""
    country = desk.reference.countries.get(code)
    return country.name(toolkit.languages.code) if country else code


def manifest_look(state: str) -> tuple[str, str]:
    return _LOOKS.get(state, ("unknown", "warn"))


def manifest_word(state: str) -> str:
    """A state that a newer hub has made up is shown as the hub writes it."""
    translate = QCoreApplication.translate
    return {
        "QUEUED": translate("ManifestWords", "Waiting to send"),
        "UNKNOWN": translate("ManifestWords", "Outcome unknown"),
        "REFUSED": translate("ManifestWords", "Refused"),
        "DRAFT": translate("ManifestWords", "Open"),
        "CLOSING": translate("ManifestWords", "Closing, not confirmed"),
        "CLOSED": translate("ManifestWords", "Closed"),
        "ACCEPTED": translate("ManifestWords", "Accepted"),
        "REJECTED": translate("ManifestWords", "Rejected"),
        "CANCELLED": translate("ManifestWords", "Cancelled"),
    }.get(state, state)


def moment(toolkit: Toolkit, at: datetime | None) -> str:
    """Day and clock in Thailand."""
    if at is None:
        return ""
    local = at.astimezone(BANGKOK)
    return f"{toolkit.dates().long(local.date())} {local:%H:%M}"


def left_word(left: timedelta | None) -> str:
    """How long the departure still takes goods; a minute before is not yet too late."""
    translate = QCoreApplication.translate
    if left is None:
        return ""
    if left <= timedelta(0):
        return translate("ManifestWords", "cut-off passed")
    hours, minutes = divmod(int(left.total_seconds()) // 60, 60)
    if hours >= 48:
        return translate("ManifestWords", "{days} d {hours} h left").format(days=hours // 24, hours=hours % 24)
    return translate("ManifestWords", "{hours} h {minutes} min left").format(hours=hours, minutes=minutes)


def left_tone(left: timedelta | None) -> str:
    """The colour of the time left: what needs haste is not told by colour alone."""
    if left is None:
        return "muted"
    return "block" if left <= timedelta(0) else "warn" if left <= SOON else "info"


def why_not_word(reason: str | None) -> str:
    translate = QCoreApplication.translate
    words = {
        find_departures.NOT_BOOKED: translate("ManifestWords", "book it first"),
        find_departures.NOT_ACCEPTED: translate("ManifestWords", "not accepted by the hub"),
        find_departures.OTHER_SERVICE: translate("ManifestWords", "another service"),
        find_departures.OTHER_DEPARTURE: translate("ManifestWords", "booked for another departure"),
        find_departures.ON_ANOTHER: translate("ManifestWords", "on another manifest"),
    }
    return "" if reason is None else words.get(reason, reason)


def entry_word(status: str, state: str) -> str:
    """How a shipment stands on the manifest."""
    translate = QCoreApplication.translate
    if status == "REFUSED":
        return translate("ManifestWords", "Refused by the hub")
    if status == "REMOVED":
        return translate("ManifestWords", "Removed")
    if state == "MANIFESTED":
        return translate("ManifestWords", "Goes along")
    return translate("ManifestWords", "Ready") if state == "ACCEPTED" else state


def document_word(document_type: str) -> str:
    """A DocumentType of the contract in words; an unknown one as it is written."""
    translate = QCoreApplication.translate
    return {
        "COMMERCIAL_INVOICE": translate("ManifestWords", "invoice"),
        "PACKING_LIST": translate("ManifestWords", "packing list"),
        "PROFORMA_INVOICE": translate("ManifestWords", "pro-forma invoice"),
        "PHYTOSANITARY_CERTIFICATE": translate("ManifestWords", "phytosanitary certificate"),
        "CERTIFICATE_OF_ORIGIN": translate("ManifestWords", "certificate of origin"),
        "HEALTH_CERTIFICATE": translate("ManifestWords", "health certificate"),
        "LAB_TEST_REPORT": translate("ManifestWords", "test report"),
        "EXPORT_DECLARATION": translate("ManifestWords", "export declaration"),
        "IMPORT_PERMIT": translate("ManifestWords", "import permit"),
        "IMPORT_LICENCE": translate("ManifestWords", "import licence"),
        "QUARANTINE_PERMIT": translate("ManifestWords", "quarantine permit"),
        "FREE_SALE_CERTIFICATE": translate("ManifestWords", "certificate of free sale"),
        "INSURANCE_CERTIFICATE": translate("ManifestWords", "insurance certificate"),
        "BOOKING_CONFIRMATION": translate("ManifestWords", "booking confirmation"),
        "VGM_DECLARATION": translate("ManifestWords", "VGM declaration"),
        "FUMIGATION_CERTIFICATE": translate("ManifestWords", "fumigation certificate"),
        "COSMETIC_NOTIFICATION": translate("ManifestWords", "cosmetic notification"),
    }.get(document_type, document_type)


def carrier_word(units: tuple[TransportUnit, ...]) -> str:
    """The numbers of what carries it."""
    translate = QCoreApplication.translate
    kinds = {
        "container": translate("ManifestWords", "container"),
        "truck": translate("ManifestWords", "truck"),
        "wagon": translate("ManifestWords", "wagon"),
        "uld": translate("ManifestWords", "flight unit"),
    }
    return "; ".join(f"{kinds.get(unit.kind, unit.kind)} {unit.number or unit.plate or '–'}" for unit in units)
