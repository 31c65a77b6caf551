"""Pages of a PDF as pictures, one dot of the printer to one pixel."""

from __future__ import annotations

import ctypes
from contextlib import closing
from io import BytesIO
from math import ceil
from typing import Literal, Self

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from shipdesk.drawing.units import PT_PER_INCH, mm
from shipdesk.pdfium_turn import PDFIUM_TURN

Mode = Literal["RGB", "L", "1"]

_BLACK_OR_WHITE = [0] * 128 + [255] * 128
_HAIR = 0.001


def page_count(pdf: bytes) -> int:
    """How many pages the PDF has."""
    with PDFIUM_TURN, closing(pypdfium2.PdfDocument(pdf)) as document:
        return len(document)


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of every page in millimetres."""
    with Pages(pdf) as pages:
        return [pages.size_mm(page) for page in range(len(pages))]


def render(pdf: bytes, page: int = 0, dpi: int = 150, mode: Mode = "RGB") -> bytes:
    """One page as PNG. Mode "1" is black and white without dithering, for thermal printers."""
    return png_of(picture(pdf, page, dpi, mode), dpi)


def png_of(drawn: Image.Image, dpi: int) -> bytes:
    buffer = BytesIO()
    drawn.save(buffer, "PNG", dpi=(dpi, dpi))
    return buffer.getvalue()


def picture(pdf: bytes, page: int = 0, dpi: int = 150, mode: Mode = "RGB") -> Image.Image:
    """One page as a picture. The scale is exactly dpi/72, so whole modules stay whole pixels."""
    with Pages(pdf) as pages:
        return pages.picture(page, dpi, mode)


class Pages:
    """A PDF kept open while many of its pages are drawn; others may use pdfium between two of them."""

    def __init__(self, pdf: bytes) -> None:
        with PDFIUM_TURN:
            self._document = pypdfium2.PdfDocument(pdf)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with PDFIUM_TURN:
            self._document.close()

    def __len__(self) -> int:
        with PDFIUM_TURN:
            return len(self._document)

    def size_mm(self, page: int) -> tuple[float, float]:
        """Width and height of the page."""
        with PDFIUM_TURN:
            width, height = self._document.get_page_size(page)
        return mm(width), mm(height)

    def picture(self, page: int, dpi: int, mode: Mode = "RGB") -> Image.Image:
        """The page drawn with a scale of exactly dpi/72."""
        with PDFIUM_TURN, closing(self._document[page]) as opened:
            drawn = _drawn(opened, dpi)
        # Converting copies it out of pdfium's own memory.
        return drawn.convert("L").point(_BLACK_OR_WHITE, "1") if mode == "1" else drawn.convert(mode)


def _drawn(page: pypdfium2.PdfPage, dpi: int) -> Image.Image:
    scale = dpi / PT_PER_INCH
    width, height = (ceil(side * scale - _HAIR) for side in page.get_size())
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, raw.FPDFBitmap_BGRx)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
    matrix = raw.FS_MATRIX(scale, 0, 0, scale, 0, 0)
    clipping = raw.FS_RECTF(0, 0, width, height)
    raw.FPDF_RenderPageBitmapWithMatrix(bitmap, page, ctypes.byref(matrix), ctypes.byref(clipping), raw.FPDF_ANNOT)
    drawn: Image.Image = bitmap.to_pil()
    return drawn
