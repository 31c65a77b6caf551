"""Which sign stands between the cells: the one that cuts the first lines into the same number of cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from shipdesk.sheets.how_to_read import SEPARATORS

SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\r?\n?', re.IGNORECASE)
"""Excel's own first line, which names the separator and is no row."""


def separator_of(lines: Sequence[str]) -> str:
    """The likeliest separator of these first lines; a comma where nothing is cut."""
    return max(SEPARATORS, key=lambda separator: _fit(lines, separator))


def _fit(lines: Sequence[str], separator: str) -> tuple[float, int]:
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=separator) if row]
    except csv.Error:
        return 0.0, 0
    if not widths or widths[0] < 2:
        return 0.0, 0
    alike = sum(width == widths[0] for width in widths[1:])
    return (alike + 1) / len(widths), widths[0]
