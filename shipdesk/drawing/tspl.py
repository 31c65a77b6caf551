"""Pictures as TSPL, the language of TSC and Xprinter machines: `BITMAP` with the dots as they are.

The gap between labels is not told: the printer has learned it from its roll.
"""

from __future__ import annotations

import re

from shipdesk.drawing.bits import DOTS_IN_A_BYTE, Bits
from shipdesk.drawing.press_setup import PressSetup
from shipdesk.drawing.units import MM_PER_INCH

DARKEST = 15
_BITMAP = re.compile(rb"BITMAP 0,0,(\d+),(\d+),0,")
_OTHER_WAY_ROUND = bytes(255 - value for value in range(256))
"""In TSPL a dark dot is 0."""


def encode(bits: Bits, setup: PressSetup) -> bytes:
    """One label of exactly the picture's size."""
    width, height = (f"{dots * MM_PER_INCH / setup.dpi:.2f} mm".encode() for dots in (bits.width, bits.height))
    lines = [b"SIZE " + width + b"," + height, b"DIRECTION 0,0", b"REFERENCE 0,0"]
    if setup.darkness is not None:
        lines.append(b"DENSITY %d" % setup.darkness)
    head = b"BITMAP 0,0,%d,%d,0," % (bits.stride, bits.height)
    lines += [b"CLS", head + bits.rows.translate(_OTHER_WAY_ROUND), b"PRINT 1,%d" % setup.copies]
    return b"".join(line + b"\r\n" for line in lines)


def decode(commands: bytes) -> list[Bits]:
    """The pictures of labels that `encode` wrote, in their order, as wide as their bytes: white at the right edge."""
    found, start = [], 0
    while (bitmap := _BITMAP.search(commands, start)) is not None:
        stride, height = map(int, bitmap.groups())
        start = bitmap.end() + stride * height
        rows = commands[bitmap.end() : start].translate(_OTHER_WAY_ROUND)
        found.append(Bits(stride * DOTS_IN_A_BYTE, height, rows))
    return found
