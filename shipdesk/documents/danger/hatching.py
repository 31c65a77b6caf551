"""The red hatching that a shipper's declaration by air bears along both sides of every page."""

from __future__ import annotations

from shipdesk.documents import style
from shipdesk.drawing import PaperCanvas

RED = (0.86, 0.08, 0.14)
BAND, STRIPE, STEP = 5.0, 3.2, 7.0
"""Width of a band, height of a stripe and from stripe to stripe, in millimetres."""
SIDES = (style.LEFT - BAND - 3.0, style.RIGHT + 2.5)


def draw_hatching(canvas: PaperCanvas) -> None:
    """On all pages drawn so far."""
    for page in range(canvas.page_count):
        canvas.go_to_page(page)
        for left in SIDES:
            _band(canvas, left)


def _band(canvas: PaperCanvas, left: float) -> None:
    """Stripes that rise to the right within the band."""
    top = style.TOP
    while top + STRIPE + BAND <= style.BOTTOM:
        right, low = left + BAND, top + BAND
        canvas.fill([(left, low), (right, top), (right, top + STRIPE), (left, low + STRIPE)], color=RED)
        top += STEP
