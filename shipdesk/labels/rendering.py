"""Labels as files: drawn, turned into the printer's dots, read back, and refused where the codes say something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PIL import Image

from shipdesk.domain.print_job import Code
from shipdesk.drawing import PaperCanvas, printer_languages
from shipdesk.drawing.bars import read_picture
from shipdesk.drawing.bits import bits_of
from shipdesk.drawing.press_setup import PressSetup
from shipdesk.drawing.raster import Pages, png_of
from shipdesk.errors import WrongInput
from shipdesk.labels.board import Board, Words
from shipdesk.labels.kinds import KINDS
from shipdesk.labels.label_head import LabelHead
from shipdesk.labels.medium import Spot, spots
from shipdesk.labels.supported import COMMANDS, require_supported
from shipdesk.progress import Progress
from shipdesk.reference import Reference, Wording
from shipdesk.reference.label_pairs import LabelPair
from shipdesk.typeset import Typesetter

UNDATED = date(2000, 1, 1)
"""The day inside the PDF where no departure is planned; the clock would make each copy differ."""
SPECIMEN, TRAINING = "SPECIMEN", "TRAINING"


@dataclass(frozen=True)
class LabelContext:
    """What drawing needs beside the data. `training` marks labels of the sample desk."""

    typesetter: Typesetter
    wording: Wording
    reference: Reference
    training: bool = False


@dataclass(frozen=True)
class LabelFile:
    """One file; `unit_reference` is None for a file that holds the labels of several units."""

    data: bytes
    pages: int
    unit_reference: str | None


@dataclass(frozen=True)
class _Wish:
    """What is made of the labels, checked."""

    kind: str
    size: str
    pair: LabelPair
    form: str
    dpi: int
    start: int


def render(
    kind: str,
    labels: Sequence[LabelHead],
    context: LabelContext,
    *,
    size: str = "L100X150",
    form: str = "pdf",
    dpi: int = 203,
    start: int = 1,
    copies: Sequence[int] = (),
    progress: Progress | None = None,
) -> tuple[LabelFile, ...]:
    """One file with a page for each label or sheet (PDF, or commands of a label printer), or one PNG for each.

    On a sheet of several labels the first stands at place `start`. `copies` says of each label how many, one without
    it; a printer is told the number, and a picture that is no sheet is made once. The same arguments give the same
    bytes.

    Raises `WrongInput` before any file is given out, also where a code does not read as what it shall say.
    """
    pair = require_supported(kind, size, form, dpi, context.reference)
    wish = _Wish(kind, size, pair, form, dpi, start)
    times = list(copies) or [1] * len(labels)
    if form == "pdf" or context.reference.label_sizes[size].per_sheet > 1:
        labels = [label for label, count in zip(labels, times, strict=True) for _ in range(count)]
    on_sheets = list(zip(labels, spots(context.reference.label_sizes[size], len(labels), start, dpi), strict=True))
    pdf = _pdf(on_sheets, context, wish)
    if form == "pdf" and not any(KINDS[kind].codes(label, pair) for label in labels):
        return (LabelFile(pdf, on_sheets[-1][1].sheet + 1, None),)
    pictures = _read_back(pdf, on_sheets, wish, progress)
    if form == "png":
        return tuple(_pngs(pictures, on_sheets, dpi))
    if form in COMMANDS:
        commands = [
            printer_languages.encode(form, bits_of(one), PressSetup(dpi, count))
            for one, count in zip(pictures, times, strict=True)
        ]
        return (LabelFile(b"".join(commands), len(commands), None),)
    return (LabelFile(pdf, sum(1 for _ in pictures), None),)


def draw(
    kind: str, labels: Sequence[LabelHead], context: LabelContext, *, size: str = "L100X150", dpi: int = 203
) -> bytes:
    """A PDF with one label to a page, for whoever reads each of them back before it leaves."""
    pair = require_supported(kind, size, "pdf", dpi, context.reference)
    places = spots(context.reference.label_sizes[size], len(labels), 1, dpi)
    return _pdf(list(zip(labels, places, strict=True)), context, _Wish(kind, size, pair, "pdf", dpi, 1))


def _pdf(labels: Sequence[tuple[LabelHead, Spot]], context: LabelContext, wish: _Wish) -> bytes:
    first, size = labels[0][0], context.reference.label_sizes[wish.size]
    parts = (first.reference, wish.kind, wish.size, str(wish.dpi), str(wish.start))
    canvas = PaperCanvas(
        title=f"Labels {first.reference}",
        language="en",
        document_id="/".join((*parts, *(one.unit_reference for one, _ in labels))),
        date=first.day or UNDATED,
        author=first.sender.name,
    )
    boards = boards_on(canvas, context, wish.kind, wish.size, wish.dpi, wish.pair, first.language)
    for label, spot in labels:
        if spot.sheet == canvas.page_count:
            canvas.add_page(float(size.sheet_width_mm), float(size.sheet_height_mm))
        with canvas.moved(spot.x, spot.y):
            KINDS[wish.kind].draw(boards[stamp_of(label, context)], label)
    return canvas.finish()


def boards_on(
    canvas: PaperCanvas, context: LabelContext, kind: str, size: str, dpi: int, pair: LabelPair, language: str
) -> dict[str | None, Board]:
    """By the word that is stamped across the label."""
    sides = context.reference.label_sizes[size]
    return {
        word: Board(
            canvas, context.typesetter, Words(context.wording, language), kind=kind,
            size=(float(sides.width_mm), float(sides.height_mm)), pair=pair, dpi=dpi, stamp_word=word,
        )
        for word in (None, SPECIMEN, TRAINING)
    }  # fmt: skip


def stamp_of(label: LabelHead, context: LabelContext) -> str | None:
    """The word that goes across it."""
    if label.specimen:
        return SPECIMEN
    return TRAINING if context.training else None


def _read_back(
    pdf: bytes, labels: Sequence[tuple[LabelHead, Spot]], wish: _Wish, progress: Progress | None
) -> Iterator[Image.Image]:
    """The pages in the printer's own dots, each of them read like a scanner would."""
    sheets: dict[int, list[LabelHead]] = {}
    for label, spot in labels:
        sheets.setdefault(spot.sheet, []).append(label)
    done = 0
    with Pages(pdf) as pages:
        for sheet, held in sheets.items():
            picture = pages.picture(sheet, wish.dpi, "1")
            require_readable(picture, held, wish.kind, wish.pair)
            yield picture
            done += len(held)
            if progress is not None:
                progress.step(done, len(labels))


def _pngs(pictures: Iterator[Image.Image], labels: Sequence[tuple[LabelHead, Spot]], dpi: int) -> Iterator[LabelFile]:
    for sheet, picture in enumerate(pictures):
        units = [label.unit_reference for label, spot in labels if spot.sheet == sheet]
        yield LabelFile(png_of(picture, dpi), 1, units[0] if len(units) == 1 else f"sheet{sheet + 1}")


def codes_of(kind: str, label: LabelHead, size: str, reference: Reference) -> tuple[Code, ...]:
    """What must be read from the label of that kind and size."""
    return KINDS[kind].codes(label, reference.label_pairs[kind].pairs[size])


def require_readable(picture: Image.Image, labels: Sequence[LabelHead], kind: str, pair: LabelPair) -> None:
    """Raises `WrongInput` where the codes in the picture are not just those of the labels on it."""
    wanted = sorted((code.format, code.text) for label in labels for code in KINDS[kind].codes(label, pair))
    if not wanted:
        return
    found = sorted(read_picture(picture))
    if found != wanted:
        raise WrongInput(
            "inconsistent_state",
            "label_not_readable",
            pointer=labels[0].pointer,
            unit=", ".join(label.unit_reference for label in labels),
            expected=", ".join(text for _, text in wanted),
            found=", ".join(text for _, text in found),
        )
