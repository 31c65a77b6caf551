"""Printers: what goes to one, how it gets there, and what can be said of it afterwards.

load = PrintLoad("SO-1 carton 3", commands, picture, dpi=203, copies=1)
outcome = printer_of(profile, system).send(load)     # Done, Refused or Unknown
"""

from shipdesk.printing.outcome import Done, Outcome, Refused, Unknown
from shipdesk.printing.port import Printer, PrintLoad

__all__ = ["Done", "Outcome", "PrintLoad", "Printer", "Refused", "Unknown"]
