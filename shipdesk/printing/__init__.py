"""Printers: what goes to one, how it gets there, and what can be said of it afterwards.

load = PrintLoad("SO-1 carton 3", commands, picture, dpi=203, copies=1)
outcome = printer_of(profile, system).send(load)     # Done, Refused or Unknown
"""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.printing.outcome import Done, Outcome, Refused, Unknown
    from shipdesk.printing.port import Printer, PrintLoad

__all__ = ["Done", "Outcome", "PrintLoad", "Printer", "Refused", "Unknown"]

__getattr__ = late(
    __name__,
    {
        "Done": "outcome",
        "Outcome": "outcome",
        "PrintLoad": "port",
        "Printer": "port",
        "Refused": "outcome",
        "Unknown": "outcome",
    },
)
