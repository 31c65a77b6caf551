"""The languages that label printers speak, by the name that profiles and file formats give them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from shipdesk.drawing import tspl, zpl
from shipdesk.drawing.bits import Bits
from shipdesk.drawing.press_setup import PressSetup

ZPL, ZPL_DEFLATED, TSPL = "zpl", "zpl-z64", "tspl"
DARKEST = {ZPL: zpl.DARKEST, ZPL_DEFLATED: zpl.DARKEST, TSPL: tspl.DARKEST}
_ENCODERS: Mapping[str, Callable[[Bits, PressSetup], bytes]] = {
    ZPL: zpl.encode,
    ZPL_DEFLATED: partial(zpl.encode, deflated=True),
    TSPL: tspl.encode,
}
_DECODERS = {ZPL: zpl.decode, ZPL_DEFLATED: zpl.decode, TSPL: tspl.decode}


def encode(language: str, bits: Bits, setup: PressSetup) -> bytes:
    """One label in the language."""
    return _ENCODERS[language](bits, setup)


def decode(language: str, commands: bytes) -> list[Bits]:
    """The pictures in commands that `encode` made."""
    return _DECODERS[language](commands)
