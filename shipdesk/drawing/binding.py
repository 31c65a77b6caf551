"""Pages of several PDFs bound into one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, closing
from io import BytesIO

import pypdfium2

from shipdesk.pdfium_turn import PDFIUM_TURN


def bound_pages(pages: Sequence[tuple[bytes, int]]) -> bytes:
    """One PDF of these pages (a PDF and the number of its page, from 0), in this order."""
    buffer = BytesIO()
    with PDFIUM_TURN, ExitStack() as open_files:
        target = open_files.enter_context(closing(pypdfium2.PdfDocument.new()))
        sources: dict[int, pypdfium2.PdfDocument] = {}
        for pdf, number in pages:
            if id(pdf) not in sources:
                sources[id(pdf)] = open_files.enter_context(closing(pypdfium2.PdfDocument(pdf)))
            target.import_pages(sources[id(pdf)], [number])
        target.save(buffer)
    return buffer.getvalue()
