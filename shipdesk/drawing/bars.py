"""GS1-128 and QR symbols as boxes of whole printer dots, and reading them back from a picture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import zxingcpp
from PIL import Image

from shipdesk.drawing.units import MM_PER_INCH
from shipdesk.errors import WrongInput
from shipdesk.identifiers import gtin, sscc

GS1_128_QUIET_MODULES = 10
QR_QUIET_MODULES = 4
LOGISTIC_MODULE_MM = (0.495, 1.016)
"""GS1 General Specifications: module width of a GS1-128 on a logistic unit."""
LOGISTIC_HEIGHT_MM = 32.0
"""GS1 General Specifications: least height of those bars."""

Box = tuple[int, int, int, int]

_READ = zxingcpp.barcode_formats_from_str("Code128,QRCode,DataMatrix")
_IS_DARK = bytes([1, *[0] * 255])
_DARK_RUN = re.compile(rb"\x01+")
_CHECK_DIGIT = {"00": sscc.validate, "01": gtin.validate, "02": gtin.validate}
_FORMAT_BY_IDENTIFIER = {
    "]C1": "GS1-128",
    "]C0": "Code 128",
    "]Q3": "GS1 QR Code",
    "]Q1": "QR Code",
    "]d2": "GS1 DataMatrix",
}


@dataclass(frozen=True)
class Symbol:
    """Modules row by row, one byte each, 1 is dark, without quiet zone. `text` is what a reader gives back."""

    format: str
    text: str
    rows: tuple[bytes, ...]
    quiet: int

    @property
    def width(self) -> int:
        """Modules across."""
        return len(self.rows[0])

    def boxes(self, dots: int, height: int) -> list[Box]:
        """Dark boxes as (x, y, width, height) in dots from the top left; `height` is for symbols of one row."""
        tall = height if len(self.rows) == 1 else dots
        return [
            (run.start() * dots, index * tall, (run.end() - run.start()) * dots, tall)
            for index, row in enumerate(self.rows)
            for run in _DARK_RUN.finditer(row)
        ]


def gs1_128(elements: Sequence[tuple[str, str]]) -> Symbol:
    """A GS1-128 of (application identifier, value) pairs, e.g. [("00", "088512345600000011")].

    The library refuses unknown identifiers, wrong lengths and characters, but draws wrong check digits: those are
    refused here. All of it is WrongInput.
    """
    for identifier, value in elements:
        if identifier in _CHECK_DIGIT:
            _CHECK_DIGIT[identifier](value)
    element_string = "".join(f"({identifier}){value}" for identifier, value in elements)
    barcode = _created(element_string, zxingcpp.BarcodeFormat.Code128, gs1=True)
    return Symbol("GS1-128", element_string, _rows(barcode, 1), GS1_128_QUIET_MODULES)


def code_128(text: str) -> Symbol:
    """A plain Code 128, which carriers print their numbers in; WrongInput for what is not ASCII."""
    barcode = _created(text, zxingcpp.BarcodeFormat.Code128)
    return Symbol("Code 128", text, _rows(barcode, 1), GS1_128_QUIET_MODULES)


def qr(text: str, level: str = "M") -> Symbol:
    """A QR code of the text; `level` is the error correction L, M, Q or H."""
    barcode = _created(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    return Symbol("QR Code", text, _rows(barcode), QR_QUIET_MODULES)


def whole_dots(dpi: int, least_mm: float, most_mm: float) -> int:
    """The smallest whole number of dots whose width lies in the range; WrongInput where the printer has none."""
    dot = MM_PER_INCH / dpi
    dots = 1
    while dots * dot < least_mm:
        dots += 1
    if dots * dot > most_mm:
        raise WrongInput("not_supported", "no_whole_module", dpi=dpi, least_mm=least_mm, most_mm=most_mm)
    return dots


def read_back(png: bytes) -> list[tuple[str, str]]:
    """(format, text) of every symbol in the picture; a GS1-128 counts as such only if it starts with FNC1."""
    with Image.open(BytesIO(png)) as picture:
        return read_picture(picture)


def read_picture(picture: Image.Image) -> list[tuple[str, str]]:
    """The same of a picture in memory, of the kinds of code that labels bear. Ours are all dark on light."""
    found = zxingcpp.read_barcodes(picture.convert("L"), formats=_READ, try_invert=False)
    return [(_FORMAT_BY_IDENTIFIER.get(one.symbology_identifier, str(one.format)), one.text) for one in found]


def _created(content: str, form: zxingcpp.BarcodeFormat, **options: object) -> zxingcpp.Barcode:
    try:
        return zxingcpp.create_barcode(content, form, **options)
    except ValueError as fault:
        raise WrongInput("pattern", "barcode_refused", content=content, detail=fault) from fault


def _rows(barcode: zxingcpp.Barcode, most: int | None = None) -> tuple[bytes, ...]:
    """The first `most` rows, or all of them."""
    picture = memoryview(barcode.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]
    height, width = picture.shape or (0, 0)
    dark = picture.tobytes().translate(_IS_DARK)
    return tuple(dark[row * width : (row + 1) * width] for row in range(height)[:most])
