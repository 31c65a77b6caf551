"""How a table is read: what the user says of it, and what was found where nothing was said."""

from __future__ import annotations

from dataclasses import dataclass

ENCODINGS = ("utf-8", "utf-16", "cp874", "gb18030", "big5", "cp1252")
"""What a table may be written in; Big5 only where the user says so."""
SEPARATORS = (",", ";", "\t", "|")


@dataclass(frozen=True)
class HowToRead:
    """None stands for what shall be found out; what a table was read with has no None that concerns its kind."""

    encoding: str | None = None
    separator: str | None = None
    sheet: str | None = None
    """The worksheet of a workbook; the first one where none is named."""
    header_row: int | None = None
    """The row with the headers as a spreadsheet numbers it."""
