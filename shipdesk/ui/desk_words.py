"""The words, icons and tones of what the desk shows as codes: states, steps, modes, wishes to the hub."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.states import Wish
from shipdesk.ui.next_step import Step

# State of a consignment: icon and colour of the theme.
_STATE_LOOKS = {
    "DRAFT": ("draft", "muted"),
    "PACKED": ("pack", "info"),
    "QUEUED": ("waiting", "info"),
    "UNKNOWN": ("unknown", "warn"),
    "REFUSED": ("block", "block"),
    "CANCELLED": ("cancelled", "muted"),
    "SUBMITTED": ("waiting", "info"),
    "ACCEPTED": ("ok", "ok"),
    "ON_HOLD": ("warning", "warn"),
    "REJECTED": ("block", "block"),
    "MANIFESTED": ("ok", "ok"),
    "DELIVERED": ("ok", "ok"),
    "RETURNING": ("warning", "warn"),
    "RETURNED": ("warning", "warn"),
    "CANCELLATION_REQUESTED": ("waiting", "warn"),
    "LOST": ("block", "block"),
}
_WISH_LOOKS = {
    Wish.QUEUED: ("waiting", "info"),
    Wish.SENDING: ("waiting", "info"),
    Wish.UNKNOWN: ("unknown", "warn"),
    Wish.DONE: ("ok", "ok"),
    Wish.REFUSED: ("block", "block"),
    Wish.BLOCKED: ("block", "warn"),
}


def state_look(state: str) -> tuple[str, str]:
    """Icon and colour of a consignment's state; what is not named here is on its way."""
    return _STATE_LOOKS.get(state, ("truck", "info"))


def wish_look(state: str) -> tuple[str, str]:
    """Icon and colour of an outbox row's state."""
    return _WISH_LOOKS.get(state, ("unknown", "warn"))


def state_word(state: str) -> str:
    """The state in words; one that a newer hub has made up is shown as the hub writes it."""
    translate = QCoreApplication.translate
    words = {
        "DRAFT": translate("DeskWords", "Draft"),
        "PACKED": translate("DeskWords", "Packed"),
        "QUEUED": translate("DeskWords", "Waiting to send"),
        "UNKNOWN": translate("DeskWords", "Outcome unknown"),
        "REFUSED": translate("DeskWords", "Refused"),
        "CANCELLED": translate("DeskWords", "Cancelled"),
        "SUBMITTED": translate("DeskWords", "Submitted"),
        "ACCEPTED": translate("DeskWords", "Booked"),
        "ON_HOLD": translate("DeskWords", "On hold"),
        "REJECTED": translate("DeskWords", "Rejected"),
        "MANIFESTED": translate("DeskWords", "On a manifest"),
        "HANDED_OVER": translate("DeskWords", "Handed over"),
        "IN_TRANSIT": translate("DeskWords", "In transit"),
        "AT_BORDER": translate("DeskWords", "At the border"),
        "ARRIVED": translate("DeskWords", "Arrived"),
        "OUT_FOR_DELIVERY": translate("DeskWords", "Out for delivery"),
        "DELIVERED": translate("DeskWords", "Delivered"),
        "RETURNING": translate("DeskWords", "Coming back"),
        "RETURNED": translate("DeskWords", "Returned"),
        "CANCELLATION_REQUESTED": translate("DeskWords", "Cancelling"),
        "LOST": translate("DeskWords", "Lost"),
    }
    return words.get(state, state)


def step_word(step: Step | None) -> str:
    """The word on a shipment's button."""
    translate = QCoreApplication.translate
    words = {
        Step.COMPLETE: translate("DeskWords", "Complete"),
        Step.PACK: translate("DeskWords", "Pack"),
        Step.CHECK: translate("DeskWords", "Check"),
        Step.PRINT: translate("DeskWords", "Print"),
        Step.BOOK: translate("DeskWords", "Book"),
        Step.SEND: translate("DeskWords", "Send"),
        Step.CLOSE_MANIFEST: translate("DeskWords", "Close manifest"),
        Step.TRACK: translate("DeskWords", "Track"),
    }
    return words[step] if step is not None else ""


def mode_word(mode: str) -> str:
    """A transport mode of the contract in words."""
    translate = QCoreApplication.translate
    words = {
        "RAIL": translate("DeskWords", "Rail"),
        "ROAD": translate("DeskWords", "Road"),
        "SEA": translate("DeskWords", "Sea"),
        "INLAND_WATER": translate("DeskWords", "River"),
        "AIR": translate("DeskWords", "Air"),
        "MULTIMODAL": translate("DeskWords", "Several modes"),
    }
    return words.get(mode, mode)


def wish_word(state: str) -> str:
    """The state of a wish to the hub."""
    translate = QCoreApplication.translate
    words = {
        Wish.QUEUED: translate("DeskWords", "Waiting"),
        Wish.SENDING: translate("DeskWords", "Sending"),
        Wish.UNKNOWN: translate("DeskWords", "Outcome unknown"),
        Wish.DONE: translate("DeskWords", "Done"),
        Wish.REFUSED: translate("DeskWords", "Refused"),
        Wish.BLOCKED: translate("DeskWords", "Held back"),
    }
    return words.get(state, state)


def operation_word(operation: str) -> str:
    """What a wish asks the hub for."""
    translate = QCoreApplication.translate
    words = {
        "createConsignment": translate("DeskWords", "Book shipment"),
        "cancelConsignment": translate("DeskWords", "Cancel shipment"),
        "createManifest": translate("DeskWords", "Open manifest"),
        "amendManifest": translate("DeskWords", "Change manifest"),
        "closeManifest": translate("DeskWords", "Close manifest"),
        "cancelManifest": translate("DeskWords", "Cancel manifest"),
        "createNumberBlock": translate("DeskWords", "Get carton numbers"),
        "amendConsignment": translate("DeskWords", "Change shipment"),
        "voidHandlingUnit": translate("DeskWords", "Take a unit out"),
        "createLabels": translate("DeskWords", "Ask for labels"),
        "declareDocument": translate("DeskWords", "Declare paper"),
        "putDocumentContent": translate("DeskWords", "Send paper"),
        "withdrawDocument": translate("DeskWords", "Withdraw paper"),
        "createQuote": translate("DeskWords", "Ask for a quote"),
        "createScreening": translate("DeskWords", "Screen goods and parties"),
        "createPayment": translate("DeskWords", "Make a payment"),
        "cancelPayment": translate("DeskWords", "Cancel a payment"),
    }
    return words.get(operation, operation)


def business_step_word(step: str) -> str:
    """What happened to the goods (CBV 2.0 business step)."""
    translate = QCoreApplication.translate
    words = {
        "commissioning": translate("DeskWords", "Numbered"),
        "packing": translate("DeskWords", "Packed"),
        "loading": translate("DeskWords", "Loaded"),
        "departing": translate("DeskWords", "Departed"),
        "transporting": translate("DeskWords", "Under way"),
        "arriving": translate("DeskWords", "Arrived"),
        "unloading": translate("DeskWords", "Unloaded"),
        "receiving": translate("DeskWords", "Received"),
        "holding": translate("DeskWords", "Held"),
        "inspecting": translate("DeskWords", "Inspected"),
        "accepting": translate("DeskWords", "Accepted"),
        "storing": translate("DeskWords", "In store"),
        "shipping": translate("DeskWords", "Sent on"),
        "delivering": translate("DeskWords", "Delivered"),
        "returning": translate("DeskWords", "Coming back"),
        "void_shipping": translate("DeskWords", "Shipping called off"),
        "other": translate("DeskWords", "Other event"),
    }
    return words.get(step, step)
