"""The words and looks of what a hub tells: customs, labels, documents, charges, payments, screenings, quotes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.money import Money
from shipdesk.hub.moments import moment as read_moment
from shipdesk.services.desk import BANGKOK
from shipdesk.ui.editor_columns import grouped
from shipdesk.ui.toolkit import Toolkit

_LOOKS: Mapping[str, tuple[str, str]] = {
    "READY": ("ok", "ok"), "RENDERING": ("waiting", "info"), "FAILED": ("block", "block"),
    "SUPERSEDED": ("warning", "warn"), "VOID": ("cancelled", "muted"),
    "AWAITING_CONTENT": ("waiting", "info"), "RECEIVED": ("waiting", "info"), "SCANNING": ("waiting", "info"),
    "ACCEPTED": ("ok", "ok"), "REJECTED": ("block", "block"), "WITHDRAWN": ("cancelled", "muted"),
    "EXPIRED": ("warning", "warn"),
    "ESTIMATED": ("draft", "muted"), "DUE": ("warning", "warn"), "PENDING_PAYMENT": ("waiting", "info"),
    "PAID": ("ok", "ok"), "WAIVED": ("ok", "muted"), "REFUND_PENDING": ("waiting", "info"),
    "REFUNDED": ("ok", "muted"), "CANCELLED": ("cancelled", "muted"),
    "AWAITING_PAYER": ("waiting", "info"), "PROCESSING": ("waiting", "info"), "SUCCEEDED": ("ok", "ok"),
    "ALLOWED": ("ok", "ok"), "ALLOWED_WITH_CONDITIONS": ("warning", "warn"), "REVIEW": ("warning", "warn"),
    "DENIED": ("block", "block"),
}  # fmt: skip


def hub_look(state: str) -> tuple[str, str]:
    """Icon and colour of a state of anything at the hub; a word nobody knows has the look of a question."""
    return _LOOKS.get(state, ("unknown", "muted"))


def hub_state_word(state: str) -> str:
    """Labels, documents, charges and payments; a word nobody knows is shown as "other" with the hub's own (H-81)."""
    translate = QCoreApplication.translate
    words = {
        "READY": translate("HubWords", "Ready"),
        "RENDERING": translate("HubWords", "Being made"),
        "FAILED": translate("HubWords", "Failed"),
        "SUPERSEDED": translate("HubWords", "Superseded"),
        "VOID": translate("HubWords", "Void"),
        "AWAITING_CONTENT": translate("HubWords", "Waits for the file"),
        "RECEIVED": translate("HubWords", "Received"),
        "SCANNING": translate("HubWords", "Being checked"),
        "ACCEPTED": translate("HubWords", "Accepted"),
        "REJECTED": translate("HubWords", "Rejected"),
        "WITHDRAWN": translate("HubWords", "Withdrawn"),
        "EXPIRED": translate("HubWords", "Expired"),
        "ESTIMATED": translate("HubWords", "Estimated"),
        "DUE": translate("HubWords", "Due"),
        "PENDING_PAYMENT": translate("HubWords", "Payment under way"),
        "PAID": translate("HubWords", "Paid"),
        "WAIVED": translate("HubWords", "Waived"),
        "REFUND_PENDING": translate("HubWords", "Refund under way"),
        "REFUNDED": translate("HubWords", "Refunded"),
        "CANCELLED": translate("HubWords", "Cancelled"),
        "AWAITING_PAYER": translate("HubWords", "Waits for payment"),
        "PROCESSING": translate("HubWords", "Being processed"),
        "SUCCEEDED": translate("HubWords", "Paid, says the hub"),
        "ALLOWED": translate("HubWords", "Allowed"),
        "ALLOWED_WITH_CONDITIONS": translate("HubWords", "Allowed with conditions"),
        "REVIEW": translate("HubWords", "Under review"),
        "DENIED": translate("HubWords", "Denied"),
    }
    return words.get(state) or other_word(state)


def other_word(told: str) -> str:
    """A word of the hub that this program does not know."""
    return QCoreApplication.translate("HubWords", "Other ({word})").format(word=told)


def customs_word(status: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "NOT_LODGED": translate("HubWords", "Not lodged"),
        "LODGED": translate("HubWords", "Lodged"),
        "ACCEPTED": translate("HubWords", "Accepted by customs"),
        "GREEN_LINE": translate("HubWords", "Green line"),
        "RED_LINE": translate("HubWords", "Red line"),
        "DOCUMENTS_REQUESTED": translate("HubWords", "Documents requested"),
        "INSPECTION_ORDERED": translate("HubWords", "Inspection ordered"),
        "INSPECTION_PASSED": translate("HubWords", "Inspection passed"),
        "QUARANTINE_SAMPLING": translate("HubWords", "Quarantine takes samples"),
        "DUTY_ASSESSED": translate("HubWords", "Duty assessed"),
        "DUTY_PAID": translate("HubWords", "Duty paid"),
        "RELEASED": translate("HubWords", "Released"),
        "EXITED": translate("HubWords", "Left the country"),
        "TRANSIT_OPENED": translate("HubWords", "Transit opened"),
        "TRANSIT_DISCHARGED": translate("HubWords", "Transit closed"),
        "HELD": translate("HubWords", "Held"),
        "REJECTED": translate("HubWords", "Rejected by customs"),
        "SEIZED": translate("HubWords", "Seized"),
        "CANCELLED": translate("HubWords", "Declaration cancelled"),
    }
    return words.get(status) or other_word(status)


def customs_look(status: str) -> tuple[str, str]:
    if status in ("HELD", "REJECTED", "SEIZED"):
        return "block", "block"
    if status in ("RED_LINE", "DOCUMENTS_REQUESTED", "INSPECTION_ORDERED", "QUARANTINE_SAMPLING", "DUTY_ASSESSED"):
        return "warning", "warn"
    if status in ("GREEN_LINE", "INSPECTION_PASSED", "RELEASED", "EXITED", "DUTY_PAID", "TRANSIT_DISCHARGED"):
        return "ok", "ok"
    return "waiting", "info"


def action_word(action: str) -> str:
    """What customs wait for; empty where nothing is asked."""
    translate = QCoreApplication.translate
    words = {
        "NONE": "",
        "UPLOAD_DOCUMENT": translate("HubWords", "Send a document"),
        "ANSWER_QUERY": translate("HubWords", "Answer a question"),
        "PAY_DUTY": translate("HubWords", "Pay the duty"),
        "ATTEND_INSPECTION": translate("HubWords", "Attend the inspection"),
        "CONTACT_HUB": translate("HubWords", "Call the hub"),
    }
    known = words.get(action)
    return other_word(action) if known is None else known


def authority_word(authority: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "TH_CUSTOMS": translate("HubWords", "Thai customs"),
        "LA_CUSTOMS": translate("HubWords", "Lao customs"),
        "CN_GACC": translate("HubWords", "China customs (GACC)"),
        "KH_GDCE": translate("HubWords", "Cambodian customs"),
        "MM_CUSTOMS": translate("HubWords", "Myanmar customs"),
        "VN_CUSTOMS": translate("HubWords", "Vietnam customs"),
    }
    return words.get(authority) or other_word(authority)


def rejection_word(reason: str) -> str:
    """Why the hub did not take a paper."""
    translate = QCoreApplication.translate
    words = {
        "ILLEGIBLE": translate("HubWords", "cannot be read"),
        "WRONG_TYPE": translate("HubWords", "another kind of paper"),
        "DATA_MISMATCH": translate("HubWords", "says something else than the booking"),
        "EXPIRED": translate("HubWords", "no longer valid"),
        "UNSIGNED": translate("HubWords", "not signed"),
        "MALWARE": translate("HubWords", "holds a harmful program"),
        "ENCRYPTED": translate("HubWords", "locked with a password"),
        "CORRUPT": translate("HubWords", "damaged file"),
    }
    return words.get(reason) or other_word(reason)


def charge_word(code: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "FREIGHT": translate("HubWords", "Freight"),
        "FUEL_SURCHARGE": translate("HubWords", "Fuel surcharge"),
        "REEFER_PLUG_IN": translate("HubWords", "Power for reefers"),
        "HUB_HANDLING": translate("HubWords", "Handling at the hub"),
        "LABEL_FEE": translate("HubWords", "Labels"),
        "CUSTOMS_CLEARANCE": translate("HubWords", "Customs clearance"),
        "TRANSIT_FEE": translate("HubWords", "Transit"),
        "INSPECTION": translate("HubWords", "Inspection"),
        "DUTY_DEPOSIT": translate("HubWords", "Deposit for duty"),
        "INSURANCE": translate("HubWords", "Insurance"),
        "STORAGE": translate("HubWords", "Storage"),
        "CANCELLATION_FEE": translate("HubWords", "Fee for cancelling"),
        "ADJUSTMENT": translate("HubWords", "Adjustment"),
        "TAX_VAT": translate("HubWords", "VAT"),
    }
    return words.get(code) or other_word(code)


def method_word(method: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "PROMPTPAY_QR": translate("HubWords", "PromptPay QR"),
        "BANK_TRANSFER": translate("HubWords", "Bank transfer"),
        "CREDIT_ACCOUNT": translate("HubWords", "On account"),
        "CARD_LINK": translate("HubWords", "Card, by link"),
    }
    return words.get(method) or other_word(method)


def amount_words(amount: Money | None) -> str:
    return "" if amount is None else f"{grouped(amount.amount)} {amount.currency}"


def told_moment(toolkit: Toolkit, told: Any) -> str:
    """A moment of the hub on the clock of Thailand."""
    at = told if isinstance(told, datetime) else read_moment(told)
    if at is None:
        return ""
    local = at.astimezone(BANGKOK)
    return f"{toolkit.dates().short(local.date())} {local:%H:%M}"


def told_text(texts: Any, language: str) -> str:
    """What the hub says in the reader's language, in English where it has no other."""
    found = {str(one.get("language"))[:2]: str(one.get("text")) for one in texts or () if isinstance(one, Mapping)}
    return found.get(language) or found.get("en") or next(iter(found.values()), "")


def address_word(verdict: str) -> str:
    """What the hub says of an address."""
    translate = QCoreApplication.translate
    words = {
        "VALID": translate("HubWords", "The hub goes there; the address is right as it is."),
        "CORRECTED": translate("HubWords", "The hub goes there, and would write the address otherwise:"),
        "AMBIGUOUS": translate("HubWords", "The hub knows several places like this. Write the address in full."),
        "UNRESOLVED": translate("HubWords", "The hub does not find this address. Put it right and check it again:"),
        "NOT_SERVED": translate("HubWords", "The hub does not go there. Choose another service or another hub."),
    }
    return words.get(verdict) or other_word(verdict)
