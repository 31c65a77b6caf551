"""The bundled fonts as the application's font: one family list that covers all seven languages of the desk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from shipdesk.errors import DeskUnusable

POINT_SIZE = 10.5

FAMILIES: tuple[str, ...] = (
    "Noto Sans",
    "Noto Sans Thai",
    "Noto Sans SC",
    "Noto Sans Lao",
    "Noto Sans Khmer",
    "Noto Sans Myanmar",
)
"""The order decides which font draws a character that several have; Latin first keeps figures equally wide."""

_TALL = {"Noto Sans Lao": ("\u0e80", "\u0eff"), "Noto Sans Myanmar": ("\u1000", "\u109f")}
"""Scripts whose lines are higher than Latin ones: as a second choice they would stand too high in a field."""


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Registers every font file of `folder` and returns the families found.

    A missing font is told at once: without it whole scripts would turn into empty boxes.
    """
    found: set[str] = set()
    for file in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number < 0:
            raise DeskUnusable("not_found", "font_unreadable", file=file.name)
        found.update(QFontDatabase.applicationFontFamilies(number))
    missing = [family for family in FAMILIES if family not in found]
    if missing:
        raise DeskUnusable("not_found", "font_missing", fonts=", ".join(missing))
    return tuple(sorted(found))


def window_font(families: Sequence[str] = FAMILIES, point_size: float = POINT_SIZE) -> QFont:
    """The window's one text font; bold is its only other weight."""
    font = QFont()
    font.setFamilies(list(families))
    font.setPointSizeF(point_size)
    # Hinting would move Thai tone marks by whole pixels at 100 %.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def families_for(text: str) -> tuple[str, ...]:
    """The families with that one first whose script the text is written in, where its lines are higher than others."""
    tall = next((family for family, (first, last) in _TALL.items() if any(first <= one <= last for one in text)), None)
    return FAMILIES if tall is None else (tall, *(family for family in FAMILIES if family != tall))


def use_fonts(app: QApplication, folder: Path) -> None:
    """Load the fonts and make them the application's."""
    load_fonts(folder)
    app.setFont(window_font())
