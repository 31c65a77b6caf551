"""A word across every page of a PDF that is finished: under what stands there, which stays as it is."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from io import BytesIO

import pypdfium2
from pypdfium2 import raw

from shipdesk.drawing.canvas import PaperCanvas
from shipdesk.drawing.raster import page_sizes
from shipdesk.pdfium_turn import PDFIUM_TURN
from shipdesk.typeset import Typesetter

PALE_MARK = (0.88, 0.88, 0.88)
_POINTS = 60
_UNDATED = date(2000, 1, 1)
_LOWEST = 0


def marked(pdf: bytes, word: str, typesetter: Typesetter) -> bytes:
    """The same pages with the word from corner to corner, as large as each of them allows."""
    sizes = page_sizes(pdf)
    marks = _marks(sizes, word, typesetter)
    with PDFIUM_TURN, closing(pypdfium2.PdfDocument(pdf)) as paper, closing(pypdfium2.PdfDocument(marks)) as stamps:
        for number in range(len(sizes)):
            mark, page = stamps.page_as_xobject(number, paper), paper[number]
            raw.FPDFPage_InsertObjectAtIndex(page, raw.FPDF_NewFormObjectFromXObject(mark), _LOWEST)
            page.gen_content()
        buffer = BytesIO()
        paper.save(buffer)
    return buffer.getvalue()


def _marks(sizes: list[tuple[float, float]], word: str, typesetter: Typesetter) -> bytes:
    canvas = PaperCanvas(title=word, language="en", document_id=word, date=_UNDATED)
    line = typesetter.line(word, _POINTS, bold=True)
    for width, height in sizes:
        canvas.add_page(width, height)
        canvas.watermark(line, color=PALE_MARK)
    return canvas.finish()
