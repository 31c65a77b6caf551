"""A word across every page of a finished PDF or picture, so that nobody takes it for one that holds."""

from __future__ import annotations

import ctypes
from contextlib import closing
from io import BytesIO
from math import atan2, cos, hypot, sin

import pypdfium2
from PIL import Image, ImageDraw, ImageFont
from pypdfium2 import raw

from shipdesk.pdfium_turn import PDFIUM_TURN

RED = (190, 20, 30)
FONT = b"Helvetica-Bold"
WIDE = 0.62
"""Width of a capital of that font, of its size."""
FILLS = 0.8
"""How much of the diagonal the word takes."""


def stamped(content: bytes, word: str) -> bytes:
    """The same file with the word across it; what is neither PDF nor picture comes back as it is."""
    if content.startswith(b"%PDF-"):
        return _stamped_pdf(content, word)
    if content.startswith(b"\x89PNG"):
        return _stamped_png(content, word)
    return content


def _stamped_pdf(content: bytes, word: str) -> bytes:
    with PDFIUM_TURN, closing(pypdfium2.PdfDocument(content)) as document:
        for number in range(len(document)):
            with closing(document[number]) as page:
                _stamp_page(document, page, word)
        buffer = BytesIO()
        document.save(buffer)
    return buffer.getvalue()


def _stamp_page(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, word: str) -> None:
    width, height = page.get_size()
    diagonal, slope = hypot(width, height), atan2(height, width)
    size = FILLS * diagonal / (WIDE * len(word))
    text = raw.FPDFPageObj_NewTextObj(document, FONT, ctypes.c_float(size))
    letters = ctypes.create_string_buffer((word + "\0").encode("utf-16-le"))
    raw.FPDFText_SetText(text, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)))
    raw.FPDFPageObj_SetFillColor(text, *RED, 200)
    along, across = FILLS * diagonal / 2, size * 0.35
    x = width / 2 - cos(slope) * along + sin(slope) * across
    y = height / 2 - sin(slope) * along - cos(slope) * across
    raw.FPDFPageObj_Transform(text, cos(slope), sin(slope), -sin(slope), cos(slope), x, y)
    raw.FPDFPage_InsertObject(page, text)
    page.gen_content()


def _stamped_png(content: bytes, word: str) -> bytes:
    with Image.open(BytesIO(content)) as opened:
        picture = opened.convert("RGB")
        dpi = opened.info.get("dpi", (203, 203))
    size = int(FILLS * hypot(*picture.size) / (WIDE * len(word)))
    font = ImageFont.load_default(size)
    left, top, right, bottom = font.getbbox(word)
    strip = Image.new("L", (int(right - left) + 8, int(bottom - top) + 8), 0)
    ImageDraw.Draw(strip).text((4 - left, 4 - top), word, fill=255, font=font)
    turned = strip.rotate(atan2(picture.height, picture.width) * 57.2958, expand=True)
    place = (picture.width - turned.width) // 2, (picture.height - turned.height) // 2
    picture.paste(Image.new("RGB", turned.size, RED), place, turned)
    buffer = BytesIO()
    picture.save(buffer, "PNG", dpi=dpi)
    return buffer.getvalue()
