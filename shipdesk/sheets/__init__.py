"""Tables in and out: what a spreadsheet program wrote, read strictly; what one will open, written safely."""

from shipdesk.sheets.formulas import protect, unprotect
from shipdesk.sheets.limits import Limits
from shipdesk.sheets.reading import Sheet, SheetRow, open_sheet
from shipdesk.sheets.writing import write_csv

__all__ = ["Limits", "Sheet", "SheetRow", "open_sheet", "protect", "unprotect", "write_csv"]
