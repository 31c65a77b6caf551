"""What goes to the printer is read like a scanner would, before it goes; the unreadable is refused with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PIL import Image, ImageOps

from shipdesk.domain.print_job import Code
from shipdesk.drawing.bars import read_picture
from shipdesk.drawing.bits import Bits
from shipdesk.errors import WrongInput

BORDER_DOTS = 60
BLACK = 0
MIDDLE_GREY = 128


@dataclass(frozen=True)
class ReadLabel:
    """`dots` are the printer's; `original` draws the label much finer and in grey, to find out what is wrong."""

    name: str
    dpi: int
    dots: Bits
    original: Callable[[], Image.Image]


def require_codes(label: ReadLabel, codes: Iterable[Code]) -> None:
    """Every code must be read from the dots, and with the label on a dark ground: its own white must be enough.

    Raises `WrongInput`: another code stands there, the quiet zone is too narrow, the contrast or the module too small.
    """
    wanted = {(code.format, code.text) for code in codes}
    if not wanted:
        return
    found = set(read_picture(ImageOps.expand(label.dots.picture(), BORDER_DOTS, BLACK)))
    missing = sorted(wanted - found)
    if missing:
        raise _refusal(label, missing[0], found)


def _refusal(label: ReadLabel, missing: tuple[str, str], found: set[tuple[str, str]]) -> WrongInput:
    told = ", ".join(sorted(text for _, text in found)) or "-"
    return WrongInput(
        "inconsistent_state", _reason(label, missing), label=label.name, dpi=label.dpi, expected=missing[1], found=told
    )


def _reason(label: ReadLabel, missing: tuple[str, str]) -> str:
    if missing in read_picture(label.dots.picture()):
        return "print_quiet_zone"
    original = label.original()
    if missing not in read_picture(original):
        return "print_reads_otherwise"
    black = original.convert("L").point(lambda shade: 255 if shade >= MIDDLE_GREY else 0)
    return "print_module_too_small" if missing in read_picture(black) else "print_contrast"
