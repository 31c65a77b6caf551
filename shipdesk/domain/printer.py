"""A printer as the desk knows it: how to reach it, what lies in it, and how its prints are put right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from shipdesk.domain.codec import decode, optional, required
from shipdesk.domain.shapes import Flag, Integer, Json, Number, Text
from shipdesk.errors import WrongInput

SYSTEM, TCP, SPOOLER, LP, FILE = "system", "tcp", "spooler", "lp", "file"
KINDS = (SYSTEM, TCP, SPOOLER, LP, FILE)
"""The system's own printing; raw commands to port 9100, Windows' spooler, `lp -o raw`; a folder."""
ZPL, ZPL_DEFLATED, TSPL = "zpl", "zpl-z64", "tspl"
LANGUAGES = (ZPL, ZPL_DEFLATED, TSPL)
DARKEST = {ZPL: 30, ZPL_DEFLATED: 30, TSPL: 15}
DPIS = (203, 300, 600)
RAW_PORT = 9100
MOST_COPIES = 99
SHEETS = {"A4": "210x297", "A5": "148x210", "A6": "105x148"}
_MEDIUM = re.compile(r"([1-9][0-9]{1,2}(?:\.[0-9])?)x([1-9][0-9]{1,2}(?:\.[0-9])?)")
_NAMED = re.compile(r"L([0-9]{2,3})X([0-9]{2,3})")
_MM = Number(3, 2, negative=True)
_SCALE = Number(1, 5, above_zero=True)
LEAST_SCALE, MOST_SCALE = Decimal("0.9"), Decimal("1.1")
FARTHEST_MM = Decimal(20)


@dataclass(frozen=True, kw_only=True)
class PrinterProfile:
    """`medium` is width x height in mm; offsets move the print right and down; `scale_across` runs along the head.

    `silent`: it never says that it has taken a label, so what it has let in counts as sent.
    """

    name: str = required(Text(60, pattern=r"[^/\\|]+"))
    kind: str = required(Text(choices=frozenset(KINDS)))
    address: str = required(Text(300))
    medium: str = required(Text(15))
    dpi: int = required(Integer(203, 600))
    language: str | None = optional(Text(choices=frozenset(LANGUAGES)))
    offset_x_mm: Decimal = optional(_MM)
    offset_y_mm: Decimal = optional(_MM)
    scale_across: Decimal = optional(_SCALE)
    scale_along: Decimal = optional(_SCALE)
    rotation: int = optional(Integer(0, 270))
    darkness: int | None = optional(Integer(0, 30))
    copies: int = optional(Integer(1, MOST_COPIES))
    silent: bool = optional(Flag())

    @property
    def size_mm(self) -> tuple[Decimal, Decimal]:
        width, height = self.medium.split("x")
        return Decimal(width), Decimal(height)

    @property
    def is_raw(self) -> bool:
        """Whether it gets commands of its language, not pages."""
        return self.language is not None

    @property
    def host_and_port(self) -> tuple[str, int]:
        """Of a printer on the network; port 9100 where none is said."""
        host, colon, port = self.address.rpartition(":")
        return (host, int(port)) if colon and port.isdigit() else (self.address, RAW_PORT)


DEFAULTS = {
    "dpi": 203,
    "offset_x_mm": "0",
    "offset_y_mm": "0",
    "scale_across": "1",
    "scale_along": "1",
    "rotation": 0,
    "copies": 1,
    "silent": False,
}


def read_printer(members: dict[str, Json]) -> PrinterProfile:
    """A whole profile out of what was given; raises one `WrongInput` with every fault."""
    given = {name: value for name, value in members.items() if value is not None}
    profile = decode(PrinterProfile, {**DEFAULTS, **given, "medium": medium_of(str(given.get("medium", "100x150")))})
    faults = [fault for fault in _faults(profile) if fault is not None]
    if faults:
        raise WrongInput.of_many(faults)
    return profile


def size_word(profile: PrinterProfile) -> str:
    """The name of the label size that lies in the printer."""
    sheets = {medium: word for word, medium in SHEETS.items()}
    return sheets.get(profile.medium) or "L{}X{}".format(*profile.medium.split("x"))


def medium_of(text: str) -> str:
    """`100x150`, out of that, of `L100X150` or of `A6`."""
    word = text.strip().replace("×", "x")
    if word.upper() in SHEETS:
        return SHEETS[word.upper()]
    named = _NAMED.fullmatch(word.upper())
    if named:
        return f"{named[1]}x{named[2]}"
    if _MEDIUM.fullmatch(word.lower()):
        return word.lower()
    raise WrongInput("pattern", "printer_medium", pointer="/medium", medium=text)


def _faults(one: PrinterProfile) -> list[WrongInput | None]:
    return [_language_fault(one), _dpi_fault(one), _darkness_fault(one), _address_fault(one), *_placing_faults(one)]


def _language_fault(one: PrinterProfile) -> WrongInput | None:
    languages = ", ".join(LANGUAGES)
    if one.kind == SYSTEM and one.is_raw:
        return WrongInput("inconsistent_state", "printer_language_of_system", pointer="/language")
    if one.kind not in (SYSTEM, FILE) and not one.is_raw:
        return WrongInput("required", "printer_language_missing", pointer="/language", languages=languages)
    return None


def _dpi_fault(one: PrinterProfile) -> WrongInput | None:
    if one.dpi in DPIS:
        return None
    return WrongInput("not_in_enum", "label_dpi_not_built", pointer="/dpi", dpi=one.dpi, dpis="203, 300, 600")


def _darkness_fault(one: PrinterProfile) -> WrongInput | None:
    if one.darkness is None or (one.language is not None and one.darkness <= DARKEST[one.language]):
        return None
    limit = DARKEST.get(one.language or "", 0)
    return WrongInput("out_of_range", "printer_darkness", pointer="/darkness", darkness=one.darkness, limit=limit)


def _address_fault(one: PrinterProfile) -> WrongInput | None:
    if one.kind != TCP:
        return None
    host, port = one.host_and_port
    if 0 < port < 65536 and host and not any(sign.isspace() or sign in "/@" for sign in host):
        return None
    return WrongInput("pattern", "printer_address", pointer="/address", address=one.address)


def _placing_faults(one: PrinterProfile) -> list[WrongInput]:
    faults = []
    if one.rotation % 90:
        faults.append(WrongInput("not_in_enum", "printer_rotation", pointer="/rotation", rotation=one.rotation))
    for name, value in (("offset_x_mm", one.offset_x_mm), ("offset_y_mm", one.offset_y_mm)):
        if abs(value) > FARTHEST_MM:
            faults.append(
                WrongInput("out_of_range", "printer_offset", pointer=f"/{name}", offset=value, limit=FARTHEST_MM)
            )
    for name, value in (("scale_across", one.scale_across), ("scale_along", one.scale_along)):
        if not LEAST_SCALE <= value <= MOST_SCALE:
            faults.append(WrongInput("out_of_range", "printer_scale", pointer=f"/{name}", scale=value))
    return faults
