"""The list as reportlab's LongTable draws it: strings in cells, not shaped."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, SimpleDocTemplate, TableStyle

from tests.bench.long_list.drawer import Content, drawn


def prepare(content: Content) -> None:
    for name in {column["font"] for column in content["columns"]}:
        pdfmetrics.registerFont(TTFont(name, str(Path(content["fonts"]) / f"{name}-Regular.ttf")))


def draw(content: Content) -> bytes:
    columns, size = content["columns"], content["size"]
    buffer = BytesIO()
    paper = SimpleDocTemplate(
        buffer, pagesize=A4, leftMargin=20 * mm, rightMargin=10 * mm, topMargin=10 * mm, bottomMargin=15 * mm
    )
    rows = [[column["heading"] for column in columns], *content["rows"]]
    table = LongTable(rows, [column["width"] * mm for column in columns], repeatRows=1)
    table.setStyle(TableStyle(_styles(columns, size)))
    paper.build([table])
    return buffer.getvalue()


def _styles(columns: list[dict[str, Any]], size: float) -> list[Any]:
    styles: list[Any] = [
        ("FONTSIZE", (0, 0), (-1, -1), size),
        ("LEADING", (0, 0), (-1, -1), size * 1.2),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("LINEBELOW", (0, 0), (-1, -1), 0.3, colors.grey),
        ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke),
    ]
    for at, column in enumerate(columns):
        styles.append(("FONTNAME", (at, 0), (at, -1), column["font"]))
        styles.append(("ALIGN", (at, 0), (at, -1), column["align"].upper()))
    return styles


if __name__ == "__main__":
    drawn(sys.argv, prepare, draw)
