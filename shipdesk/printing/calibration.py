"""The calibration page, and what two measured numbers say of a printer.

On the page two lines cross in the middle. A is the distance from the left edge of the label to the upright line, B from
the upper edge to the lying one. Who also measures C and D, the lengths of the two rulers, corrects the scale too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from shipdesk.domain.printer import PrinterProfile
from shipdesk.drawing import PaperCanvas
from shipdesk.errors import WrongInput
from shipdesk.typeset import Typesetter

MARGIN = Decimal(10)
"""Free at both ends of a ruler."""
UNFELT_MM = Decimal("0.25")
"""Across the head dots are what they are: less than this at the edges is not worth a bar with a stray column."""
UNDATED = date(2000, 1, 1)
_TICKS = {10: 4.0, 5: 2.6, 1: 1.6}
_LINE, _HAIRLINE, _LETTERS, _FIGURES = 0.25, 0.15, 11.0, 6.0


@dataclass(frozen=True)
class Measured:
    """In mm, with a ruler: `left` is A, `top` is B, `across` is C, `along` is D."""

    left: Decimal
    top: Decimal
    across: Decimal | None = None
    along: Decimal | None = None


def upright(profile: PrinterProfile) -> PrinterProfile:
    """The printer as its head sees the label: turned labels are measured as they come out."""
    if not profile.rotation:
        return profile
    width, height = profile.medium.split("x")
    medium = f"{height}x{width}" if profile.rotation in (90, 270) else profile.medium
    return replace(profile, rotation=0, medium=medium)


def calibrated(profile: PrinterProfile, measured: Measured) -> PrinterProfile:
    """The profile whose next print lies right. Raises `WrongInput` where a number cannot be."""
    width, height = upright(profile).size_mm
    scale_x, offset_x = _put_right(width, profile.scale_across, profile.offset_x_mm, measured.left, measured.across)
    scale_y, offset_y = _put_right(height, profile.scale_along, profile.offset_y_mm, measured.top, measured.along)
    if measured.across is not None and abs(scale_x - 1) * width / 2 <= UNFELT_MM:
        offset_x += (scale_x - 1) * width / 2
        scale_x = Decimal(1)
    hundredth, fine = Decimal("0.01"), Decimal("0.00001")
    return replace(
        profile,
        scale_across=scale_x.quantize(fine),
        scale_along=scale_y.quantize(fine),
        offset_x_mm=offset_x.quantize(hundredth),
        offset_y_mm=offset_y.quantize(hundredth),
    )


def _put_right(
    side: Decimal, scale: Decimal, offset: Decimal, to_line: Decimal, ruler: Decimal | None
) -> tuple[Decimal, Decimal]:
    """Scale and offset after which a place lies where it was drawn.

    The machine puts what is drawn at p on k * (scale * p + offset) + t; k follows from the ruler, t from the line.
    """
    nominal = side - 2 * MARGIN
    length = nominal if ruler is None else ruler
    if not 0 < to_line < side or not 0 < length <= side:
        raise WrongInput("out_of_range", "calibration_measure", measured=to_line, side=side)
    k = length / nominal / scale
    t = to_line - k * (scale * side / 2 + offset)
    return 1 / k, -t / k


def calibration_page(profile: PrinterProfile, typesetter: Typesetter) -> bytes:
    """A PDF of one page as large as the label."""
    width, height = map(float, upright(profile).size_mm)
    canvas = PaperCanvas(title=profile.name, language="en", document_id=profile.name, date=UNDATED)
    canvas.add_page(width, height)
    _rulers(canvas, typesetter, width, height)
    middle_x, middle_y, third = width / 2, height / 2, height / 3
    canvas.rule(middle_x, 0, middle_x, height, thickness=_LINE)
    canvas.rule(0, middle_y, width, middle_y, thickness=_LINE)
    _arrow(canvas, (0.0, third), (middle_x, third))
    _arrow(canvas, (width / 3, 0.0), (width / 3, middle_y))
    letters = {"A": (width / 4, third - 1.5), "B": (width / 3 + 1.5, height / 6)}
    letters |= {"C": (width * 0.75, height - 12.5), "D": (width - 13, height * 0.75)}
    for letter, (x, y) in letters.items():
        canvas.text(x, y, typesetter.line(letter, _LETTERS, bold=True))
    told = f"{profile.name}  {profile.medium} mm  {profile.dpi} dpi"
    canvas.text(middle_x + 3, middle_y + 6, typesetter.line(told, _FIGURES))
    return canvas.finish()


def _rulers(canvas: PaperCanvas, typesetter: Typesetter, width: float, height: float) -> None:
    """C along the lower edge, D along the right one, each beginning and ending 10 mm from the edges."""
    margin = float(MARGIN)
    canvas.rule(margin, height - 4, width - margin, height - 4, thickness=_HAIRLINE)
    canvas.rule(width - 4, margin, width - 4, height - margin, thickness=_HAIRLINE)
    for step in range(int(width - 2 * margin) + 1):
        tick = _tick(step)
        canvas.rule(margin + step, height - 4 - tick, margin + step, height - 4, thickness=_HAIRLINE)
        if step % 10 == 0:
            figure = typesetter.line(str(step), _FIGURES)
            canvas.text(margin + step, height - 9, figure, align="center")
    for step in range(int(height - 2 * margin) + 1):
        tick = _tick(step)
        canvas.rule(width - 4 - tick, margin + step, width - 4, margin + step, thickness=_HAIRLINE)


def _tick(step: int) -> float:
    return next(length for every, length in _TICKS.items() if step % every == 0)


def _arrow(canvas: PaperCanvas, start: tuple[float, float], end: tuple[float, float]) -> None:
    """From an edge of the label to a line."""
    (x0, y0), (x1, y1) = start, end
    canvas.rule(x0, y0, x1, y1, thickness=_LINE)
    back = (-2.0, 1.2) if y0 == y1 else (1.2, -2.0)
    other = (-2.0, -1.2) if y0 == y1 else (-1.2, -2.0)
    canvas.fill([(x1, y1), (x1 + back[0], y1 + back[1]), (x1 + other[0], y1 + other[1])])
