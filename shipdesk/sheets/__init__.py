"""Tables in and out: what a spreadsheet program wrote, read strictly; what one will open, written safely."""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.sheets.formulas import protect, unprotect
    from shipdesk.sheets.how_to_read import ENCODINGS, SEPARATORS, HowToRead
    from shipdesk.sheets.limits import Limits
    from shipdesk.sheets.reader import open_sheet
    from shipdesk.sheets.table import Pack, Sheet, SheetRow
    from shipdesk.sheets.writing import write_csv

__all__ = [
    "ENCODINGS", "SEPARATORS", "HowToRead", "Limits", "Pack", "Sheet", "SheetRow", "open_sheet", "protect", "unprotect",
    "write_csv",
]  # fmt: skip

__getattr__ = late(
    __name__,
    {
        "ENCODINGS": "how_to_read",
        "HowToRead": "how_to_read",
        "Limits": "limits",
        "Pack": "table",
        "SEPARATORS": "how_to_read",
        "Sheet": "table",
        "SheetRow": "table",
        "open_sheet": "reader",
        "protect": "formulas",
        "unprotect": "formulas",
        "write_csv": "writing",
    },
)
