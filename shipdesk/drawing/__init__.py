"""Pages, text, rules, bars, pictures of pages. Knows no document; reportlab lives here only.

paper = PaperCanvas(title="Invoice 17", language="en", document_id="...", date=date(2026, 11, 23))
paper.add_page(210, 297)
paper.text(20, 30, typesetter.line("น้ำปลา", 9, language="th"))
pdf = paper.finish()
png = raster.render(pdf, page=0, dpi=110)
"""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.drawing.bars import Symbol, code_128, gs1_128, qr, read_back, whole_dots
    from shipdesk.drawing.canvas import BLACK, GREY, PALE, SHARE_LEFT_OF, WHITE, Align, Color, PaperCanvas
    from shipdesk.drawing.units import mm, pt

__all__ = [
    "BLACK",
    "GREY",
    "PALE",
    "SHARE_LEFT_OF",
    "WHITE",
    "Align",
    "Color",
    "PaperCanvas",
    "Symbol",
    "code_128",
    "gs1_128",
    "mm",
    "pt",
    "qr",
    "read_back",
    "whole_dots",
]

__getattr__ = late(
    __name__,
    {
        "Align": "canvas",
        "BLACK": "canvas",
        "Color": "canvas",
        "GREY": "canvas",
        "PALE": "canvas",
        "PaperCanvas": "canvas",
        "SHARE_LEFT_OF": "canvas",
        "Symbol": "bars",
        "WHITE": "canvas",
        "code_128": "bars",
        "gs1_128": "bars",
        "mm": "units",
        "pt": "units",
        "qr": "bars",
        "read_back": "bars",
        "whole_dots": "bars",
    },
)
