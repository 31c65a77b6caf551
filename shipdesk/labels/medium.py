"""Where labels stand on what goes through the printer: one on each piece of roll, or several on a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shipdesk.drawing.units import MM_PER_INCH
from shipdesk.errors import WrongInput
from shipdesk.reference.tables import LabelSize


@dataclass(frozen=True)
class Spot:
    """A label's place: its sheet, and its top left corner in millimetres."""

    sheet: int
    x: float
    y: float


def spots(size: LabelSize, count: int, start: int, dpi: int) -> Iterator[Spot]:
    """Places for so many labels, the first at `start` of its sheet (1 is the top left one, counted row by row).

    Corners lie on the printer's dots, so that bars keep whole modules. Raises `WrongInput` for a start off the sheet.
    """
    if not 1 <= start <= size.per_sheet:
        raise WrongInput(
            "out_of_range", "label_start", pointer="/start", start=start, size=size.code, places=size.per_sheet
        )
    dot = MM_PER_INCH / dpi
    left = float(size.sheet_width_mm - size.columns * size.width_mm) / 2
    top = float(size.sheet_height_mm - size.rows * size.height_mm) / 2
    for place in range(start - 1, start - 1 + count):
        sheet, on_sheet = divmod(place, size.per_sheet)
        row, column = divmod(on_sheet, size.columns)
        x, y = left + column * float(size.width_mm), top + row * float(size.height_mm)
        yield Spot(sheet, round(x / dot) * dot, round(y / dot) * dot)
