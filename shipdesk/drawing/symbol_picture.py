"""A symbol as a picture by itself, for a screen or a file."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

from shipdesk.drawing.bars import Symbol


def symbol_png(symbol: Symbol, dots: int = 8) -> bytes:
    """Black on white, `dots` to a module, with the quiet zone that readers need; for symbols of many rows."""
    side = (symbol.width + 2 * symbol.quiet) * dots
    picture = Image.new("1", (side, (len(symbol.rows) + 2 * symbol.quiet) * dots), 1)
    pen, edge = ImageDraw.Draw(picture), symbol.quiet * dots
    for x, y, width, height in symbol.boxes(dots, dots):
        pen.rectangle((x + edge, y + edge, x + edge + width - 1, y + edge + height - 1), fill=0)
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()
