"""The label that a new printer is tried with: a frame, the company's name, the printer's own settings, a code to scan.

Whoever sees the frame whole and hears the scanner beep has a printer that is ready; nothing on it is a shipment's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shipdesk.domain.printer import PrinterProfile
from shipdesk.drawing import PaperCanvas
from shipdesk.drawing.bars import qr, whole_dots
from shipdesk.drawing.units import MM_PER_INCH
from shipdesk.typeset import SetLine, Typesetter

CODE_FORMAT, CODE_TEXT = "QR Code", "SHIPDESK-TEST"
_FRAME, _INSIDE, _THICK = 2.0, 5.0, 0.5
_MODULE_MM = (0.7, 1.2)
_SMALL_MM = 80.0
"""A label narrower than this has smaller letters."""


@dataclass(frozen=True)
class LabelTestWords:
    """Language and text of each line: the titles, then what stands below them."""

    titles: Sequence[tuple[str, str]]
    notes: Sequence[tuple[str, str]]
    facts: Sequence[str]


def draw_test_label(
    profile: PrinterProfile, typesetter: Typesetter, company: str, words: LabelTestWords, today: date
) -> bytes:
    """A PDF of one page as large as the label in the printer."""
    width, height = map(float, profile.size_mm)
    canvas = PaperCanvas(title=profile.name, language="en", document_id=CODE_TEXT, date=today)
    canvas.add_page(width, height)
    canvas.rect(_FRAME, _FRAME, width - 2 * _FRAME, height - 2 * _FRAME, thickness=_THICK)
    room, scale = width - 2 * _INSIDE, 1.0 if width >= _SMALL_MM else 0.75
    y = _INSIDE + 1
    for language, title in words.titles:
        y = canvas.text_box(_INSIDE, y, room, _set(typesetter, title, 13 * scale, room, language, bold=True)) + 0.5
    y = canvas.text_box(_INSIDE, y + 2, room, _set(typesetter, company, 17 * scale, room, "th", bold=True)) + 3
    symbol = qr(CODE_TEXT)
    dots = whole_dots(profile.dpi, *_MODULE_MM)
    module = dots * MM_PER_INCH / profile.dpi
    canvas.symbol(symbol, _INSIDE + symbol.quiet * module, y, dots=dots, dpi=profile.dpi)
    beside = _INSIDE + (symbol.width + 2 * symbol.quiet) * module
    facts = [line for fact in words.facts for line in _set(typesetter, fact, 9 * scale, width - _INSIDE - beside)]
    canvas.text_box(beside, y, width - _INSIDE - beside, facts)
    y += symbol.width * module + 4
    for language, note in words.notes:
        y = canvas.text_box(_INSIDE, y, room, _set(typesetter, note, 9 * scale, room, language)) + 1
    return canvas.finish()


def _set(
    typesetter: Typesetter, text: str, size: float, room_mm: float, language: str = "en", *, bold: bool = False
) -> tuple[SetLine, ...]:
    return typesetter.lines(text, size, room_mm * 72 / MM_PER_INCH, bold=bold, language=language)
