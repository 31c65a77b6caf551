"""A thousand labels of 100 x 150 mm in Thai, Chinese and Latin with GS1-128 and QR, against others that draw the same.

Ours lays every label out, shapes it and draws it with the blocks of the product's own labels; the others are handed the
finished places of all texts and draw them, with bars of the same maker.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import zxingcpp
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPageSize, QPainter, QPdfWriter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from shipdesk import paths
from shipdesk.drawing import Align, Color, PaperCanvas, pt, qr
from shipdesk.labels import KINDS, LabelContext, label_data_of, render
from shipdesk.labels import logistic_blocks as blocks
from shipdesk.labels.board import Board, Words
from shipdesk.labels.label_data import LabelData
from shipdesk.labels.logistic_blocks import Area
from shipdesk.labels.waybill import draw_sender
from shipdesk.reference.label_pairs import LabelPair
from shipdesk.typeset import SetLine
from tests.bench.timing import Ratio, all_in_turn
from tests.documents import samples
from tests.labels.made import REFERENCE, WORDING, facts_of, label_context

LABELS, CONSIGNEES, PRINTED, RUNS = 1_000, 40, 100, 3
WIDTH, HEIGHT, DPI = 100.0, 150.0, 203
MARGIN = 3.5
EDGES = (3.0, 22.5, 54.0, 71.0, 94.5, 106.0)
BARS = 107.0
QR_MODULE_MM, QR_SIDE = (0.48, 0.9), 24.0


@dataclass(frozen=True)
class Text:
    """One line of text as the others draw it: places in points from the top left, fonts by their file's name."""

    x: float
    y: float
    size: float
    runs: tuple[tuple[str, str, float], ...]


@dataclass(frozen=True)
class Recipe:
    """All that stands on one label."""

    texts: tuple[Text, ...]
    rules: tuple[float, ...]
    sscc: str
    qr_text: str


def labels_bench(_folder: Path) -> Iterator[Ratio]:
    context, labels = label_context(), a_thousand()
    recipes = [recipe(context, one) for one in labels]
    ways = {
        "ours": lambda: our_pdf(context, labels),
        "first": lambda: our_pdf(context, labels[:1]),
        "reportlab": lambda: reportlab_pdf(recipes),
        "Qt": lambda: qt_pdf(recipes),
    }
    turns = all_in_turn(ways, RUNS)
    what = f"{LABELS:,} labels, Thai, Chinese, Latin, in a PDF"
    yield turns.ratio(what, "ours", "reportlab, the same unshaped", "reportlab")
    yield turns.ratio(what, "ours", "QPdfWriter, the same shaped", "Qt")
    yield turns.ratio("the first of them", "first", "all of them", "ours")
    sizes = ((name, len(turns.given[name])) for name in ("ours", "reportlab", "Qt"))
    print("   bytes of the files: " + ", ".join(f"{name} {size:,}" for name, size in sizes))
    print("   " + zpl_with_reading(context))


def a_thousand() -> list[LabelData]:
    """Parcels of one batch for forty consignees, each with its own SSCC."""
    (first, *_) = label_data_of(samples.consignment("CN", ("24",)), REFERENCE)
    many = label_data_of(samples.consignment("CN", (str(24 * LABELS),)), REFERENCE)
    receivers = [
        replace(
            first.receiver, name=f"{first.receiver.name} {number}", native_name=f"云南鸿运果品贸易有限公司 {number} 号"
        )
        for number in range(CONSIGNEES)
    ]
    return [replace(one, receiver=receivers[place * CONSIGNEES // LABELS]) for place, one in enumerate(many)]


def draw(board: Board, data: LabelData) -> None:
    inner = WIDTH - 2 * MARGIN
    areas = [Area(MARGIN, y, inner, bottom) for y, bottom in pairwise(EDGES)]
    sender, receiver, place, goods, masses = areas
    draw_sender(board, data, sender)
    blocks.draw_receiver(board, data, receiver)
    blocks.draw_place(board, data, place)
    blocks.draw_goods(board, data, replace(goods, width=inner - QR_SIDE))
    blocks.draw_masses(board, data, masses)
    board.squares(qr(qr_text(data)), QR_MODULE_MM, WIDTH - MARGIN - QR_SIDE, goods.y, goods.bottom - goods.y)
    for y in EDGES[1:]:
        board.rule(MARGIN, y, WIDTH - MARGIN)
    blocks.draw_bars(board, [(("00", data.sscc),)], BARS)


def qr_text(data: LabelData) -> str:
    return f"SDW1|{data.reference}|{data.unit_reference}|{data.number}/{data.total}"


def our_pdf(context: LabelContext, labels: Sequence[LabelData], canvas: PaperCanvas | None = None) -> bytes:
    canvas = canvas or PaperCanvas(title="Bench", language="en", document_id="bench", date=date(2026, 11, 24))
    board = Board(
        canvas, context.typesetter, Words(WORDING, "zh"), kind="bench", size=(WIDTH, HEIGHT), pair=LabelPair(), dpi=DPI,
        stamp_word=None,
    )  # fmt: skip
    for one in labels:
        canvas.add_page(WIDTH, HEIGHT)
        draw(board, one)
    return canvas.finish()


class _Recording(PaperCanvas):
    """Notes where texts stand."""

    def __init__(self) -> None:
        super().__init__(title="", language="en", document_id="", date=date(2026, 11, 24))
        self.texts: list[Text] = []

    def text(
        self, x: float, y: float, line: SetLine, *, color: Color = (0, 0, 0), align: Align = "left",
        angle: float = 0.0, outline: float = 0.0,
    ) -> None:  # fmt: skip
        left = pt(x) - line.width * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        runs, at = [], left
        for run in line.runs:
            runs.append((run.font.name, run.text, at))
            at += run.width * line.size / 1000
        self.texts.append(Text(left, pt(y), line.size, tuple(runs)))


def recipe(context: LabelContext, one: LabelData) -> Recipe:
    canvas = _Recording()
    our_pdf(context, [one], canvas)
    return Recipe(tuple(canvas.texts), EDGES[1:], one.sscc, qr_text(one))


def boxes_of(content: str, form: Any, rows: int | None, **options: Any) -> list[tuple[int, int, int]]:
    """Dark runs as (x, row, width) in modules."""
    image: Any = zxingcpp.create_barcode(content, form, **options).to_image(scale=1, add_quiet_zones=False)
    picture = memoryview(image)
    height, width = picture.shape or (0, 0)
    data = picture.tobytes()
    found = []
    for row in range(height)[:rows]:
        line, start = data[row * width : (row + 1) * width], None
        for x, value in enumerate(line + b"\xff"):
            if value == 0 and start is None:
                start = x
            elif value and start is not None:
                found.append((start, row, x - start))
                start = None
    return found


def codes_of_recipe(one: Recipe) -> Iterator[tuple[float, float, float, float]]:
    """Boxes of both codes in points from the top left: x, y, width, height."""
    dot = 72 / DPI
    for x, _, width in boxes_of(f"(00){one.sscc}", zxingcpp.BarcodeFormat.Code128, 1, gs1=True):
        yield 30.0 + x * 4 * dot, pt(BARS + 1.5), width * 4 * dot, pt(32.6)
    for x, row, width in boxes_of(one.qr_text, zxingcpp.BarcodeFormat.QRCode, None, ec_level="M"):
        yield pt(73.0) + x * 4 * dot, pt(73.0) + row * 4 * dot, width * 4 * dot, 4 * dot


def reportlab_pdf(recipes: Sequence[Recipe]) -> bytes:
    """Plain: its own defaults, strings one by one."""
    for file in (paths.resources() / "fonts").glob("*.ttf"):
        pdfmetrics.registerFont(TTFont(file.stem, str(file)))
    buffer = BytesIO()
    high = pt(HEIGHT)
    canvas = Canvas(buffer, pagesize=(pt(WIDTH), high))
    for one in recipes:
        for text in one.texts:
            for font, written, x in text.runs:
                canvas.setFont(font, text.size)
                canvas.drawString(x, high - text.y, written)
        canvas.setLineWidth(pt(0.2))
        for y in one.rules:
            canvas.line(pt(MARGIN), high - pt(y), pt(WIDTH - MARGIN), high - pt(y))
        for x, y, width, height in codes_of_recipe(one):
            canvas.rect(x, high - y - height, width, height, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def qt_pdf(recipes: Sequence[Recipe]) -> bytes:
    _application()
    families = _families()
    data = QByteArray()
    device = QBuffer(data)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(device)
    writer.setResolution(1200)
    writer.setPageSize(QPageSize(QSizeF(WIDTH, HEIGHT), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    unit = 1200 / 72
    for number, one in enumerate(recipes):
        if number:
            writer.newPage()
        for text in one.texts:
            for font, written, x in text.runs:
                painter.setFont(_font(families[font], text.size, font.endswith("Bold")))
                painter.drawText(QPointF(x * unit, text.y * unit), written)
        for y in one.rules:
            painter.drawLine(QPointF(pt(MARGIN) * unit, pt(y) * unit), QPointF(pt(WIDTH - MARGIN) * unit, pt(y) * unit))
        for x, y, width, height in codes_of_recipe(one):
            painter.fillRect(QRectF(x * unit, y * unit, width * unit, height * unit), Qt.GlobalColor.black)
    painter.end()
    device.close()
    return bytes(data.data())


def _application() -> QGuiApplication:
    return QGuiApplication.instance() or QGuiApplication([])  # type: ignore[return-value]


_KNOWN: dict[str, str] = {}
_FONTS: dict[tuple[str, float, bool], QFont] = {}


def _families() -> dict[str, str]:
    if not _KNOWN:
        for file in (paths.resources() / "fonts").glob("*.ttf"):
            _KNOWN[file.stem] = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))[0]
    return _KNOWN


def _font(family: str, size: float, bold: bool) -> QFont:
    key = (family, size, bold)
    if key not in _FONTS:
        font = QFont(family)
        font.setPointSizeF(size)
        font.setBold(bold)
        _FONTS[key] = font
    return _FONTS[key]


def zpl_with_reading(context: LabelContext) -> str:
    """Labels a second on one core, from data to commands, each label read back; and the first of a cold start."""
    labels = KINDS["waybill"].labels(facts_of(samples.consignment("CN", (str(24 * PRINTED),))))

    def seconds(work: Callable[[], object]) -> float:
        started = time.process_time()
        work()
        return time.process_time() - started

    cold = label_context()
    first = seconds(lambda: render("waybill", labels[:1], cold, form="zpl"))
    many = seconds(lambda: render("waybill", labels, context, form="zpl"))
    return f"as ZPL at 203 dpi, read back: {len(labels) / many:.1f} labels a second; the first after {first:.2f} s"
