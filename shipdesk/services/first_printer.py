"""A first printer from as little as possible: the system's queue, an address on the network, or a folder."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.domain.printer import FILE, SYSTEM, TCP, ZPL, PrinterProfile
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.manage_printers import put_printer, system_printer

LABEL_MEDIUM, PAPER_MEDIUM = "100x150", "A4"
FOLDER_NAME, NETWORK_NAME = "Folder", "Label printer"
_MAKERS = (
    "zebra", "zdesigner", "tsc", "godex", "argox", "gprinter", "xprinter", "bixolon", "dymo", "honeywell", "intermec",
    "label",
)  # fmt: skip
"""Words in the names of queues that are label printers; a guess that the user sees and may change."""


@dataclass(frozen=True)
class PrinterWish:
    """`way` is SYSTEM, TCP or FILE; `address` the queue or the network address; `medium` what lies in it."""

    way: str
    address: str = ""
    medium: str = ""
    language: str = ZPL


def likely_medium(queue: str) -> str:
    """What lies in a printer of that name, most probably."""
    is_label_printer = any(word in queue.lower() for word in _MAKERS)
    return LABEL_MEDIUM if is_label_printer else PAPER_MEDIUM


def set_up_printer(desk: Desk, wish: PrinterWish) -> PrinterProfile:
    """Keeps the printer and gives its profile; the same wish twice makes one printer."""
    return put_printer(desk, _members(desk, wish)).profile


def _members(desk: Desk, wish: PrinterWish) -> dict[str, object]:
    from shipdesk.domain.codec import encode

    if wish.way == SYSTEM:
        if not wish.address:
            raise WrongInput("required", "needed_here", pointer="/printer")
        members: dict[str, object] = encode(system_printer(wish.address, wish.medium or likely_medium(wish.address)))
        return members
    if wish.way == TCP:
        return {
            "name": NETWORK_NAME, "kind": TCP, "address": wish.address.strip(), "language": wish.language,
            "medium": wish.medium or LABEL_MEDIUM,
        }  # fmt: skip
    folder = wish.address or str(desk.folder.root / "printed")
    return {"name": FOLDER_NAME, "kind": FILE, "address": folder, "medium": wish.medium or LABEL_MEDIUM}
