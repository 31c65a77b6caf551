"""PDF bytes as pictures, by pdfium: one renderer for the preview and for the printer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from shipdesk.pdfium_turn import PDFIUM_TURN
from shipdesk.progress import Progress

POINTS_PER_INCH = 72


@dataclass(frozen=True)
class PdfPages:
    """A paper as bytes, with the size of each of its pages in points."""

    data: bytes
    sizes: tuple[QSizeF, ...]

    @classmethod
    def of(cls, data: bytes) -> PdfPages:
        """Reads the sizes of all pages; nothing is drawn yet."""
        with PDFIUM_TURN:
            document = pdfium.PdfDocument(data)
            try:
                sizes = tuple(QSizeF(*document.get_page_size(number)) for number in range(len(document)))
            finally:
                document.close()
        return cls(data, sizes)

    def picture(self, number: int, pixels_per_inch: float) -> QImage:
        """One page as the printer would put it on white paper; safe from any thread."""
        with PDFIUM_TURN:
            document = pdfium.PdfDocument(self.data)
            try:
                page = document[number]
                bitmap = page.render(scale=pixels_per_inch / POINTS_PER_INCH, rev_byteorder=False, prefer_bgrx=True)
                return _image_of(bitmap)
            finally:
                document.close()


@dataclass(frozen=True)
class Hit:
    """A place where the text stands that was searched for: a page, and boxes on it in points from its top left."""

    page: int
    boxes: tuple[QRectF, ...]


def find_text(pages: PdfPages, text: str, progress: Progress) -> tuple[Hit, ...]:
    """Every place, from the first page to the last; capitals and small letters count as one."""
    hits: list[Hit] = []
    for number in range(len(pages.sizes)):
        progress.step(number, len(pages.sizes))
        with PDFIUM_TURN:
            document = pdfium.PdfDocument(pages.data)
            try:
                hits += _on_page(document[number], number, text, pages.sizes[number].height())
            finally:
                document.close()
    return tuple(hits)


def _on_page(page: Any, number: int, text: str, height: float) -> list[Hit]:
    written = page.get_textpage()
    searcher = written.search(text)
    hits = []
    while (place := searcher.get_next()) is not None:
        boxes = [written.get_rect(index) for index in range(written.count_rects(*place))]
        upright = tuple(QRectF(left, height - top, right - left, top - bottom) for left, bottom, right, top in boxes)
        hits.append(Hit(number, upright))
    return hits


def _image_of(bitmap: Any) -> QImage:
    shared = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
    # The buffer belongs to pdfium and goes with the bitmap.
    return shared.copy()
