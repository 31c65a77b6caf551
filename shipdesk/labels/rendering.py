"""Labels as files: drawn, turned into the printer's dots, read back, and refused where the bars say something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shipdesk.drawing import PaperCanvas, printer_languages, raster, read_back
from shipdesk.drawing.bits import bits_of_png
from shipdesk.drawing.press_setup import PressSetup
from shipdesk.errors import WrongInput
from shipdesk.labels.label_data import LabelData
from shipdesk.labels.logistic import KIND, LogisticLabel
from shipdesk.progress import Progress
from shipdesk.reference import Wording
from shipdesk.typeset import Typesetter

UNDATED = date(2000, 1, 1)
"""The day inside the PDF where no departure is planned; the clock would make each copy differ."""
SIZES_OF_KIND = {KIND: ("L100X150",)}
COMMANDS = (printer_languages.ZPL, printer_languages.TSPL)
FORMATS = ("pdf", "png", *COMMANDS)
DPIS = (203, 300)
SPECIMEN, TRAINING = "SPECIMEN", "TRAINING"


@dataclass(frozen=True)
class LabelContext:
    """What drawing needs beside the data. `training` marks labels of the sample desk."""

    typesetter: Typesetter
    wording: Wording
    training: bool = False


@dataclass(frozen=True)
class LabelFile:
    """One file; `unit_reference` is None for a file that holds the labels of all units."""

    data: bytes
    pages: int
    unit_reference: str | None


def render(
    kind: str,
    labels: Sequence[LabelData],
    context: LabelContext,
    *,
    size: str = "L100X150",
    form: str = "pdf",
    dpi: int = 203,
    progress: Progress | None = None,
) -> tuple[LabelFile, ...]:
    """One file with a page for each label (PDF, or commands of a label printer), or one PNG for each.

    The same arguments give the same bytes.

    Raises `WrongInput` before any file is given out, also where the drawn bars do not read as the SSCC.
    """
    require_supported(kind, size, form, dpi)
    pdf = _pdf(labels, context, dpi)
    pictures = _read_back(pdf, labels, dpi, progress)
    if form == "png":
        return tuple(
            LabelFile(picture, 1, label.unit_reference) for picture, label in zip(pictures, labels, strict=True)
        )
    if form in COMMANDS:
        setup = PressSetup(dpi)
        commands = (printer_languages.encode(form, bits_of_png(picture), setup) for picture in pictures)
        return (LabelFile(b"".join(commands), len(labels), None),)
    return (LabelFile(pdf, len(labels), None),)


def require_supported(kind: str, size: str, form: str, dpi: int) -> None:
    """Raises `WrongInput` for a kind, size, format or resolution that the desk does not make."""
    if kind not in SIZES_OF_KIND:
        raise WrongInput("not_supported", "label_kind_not_built", kind=kind, kinds=", ".join(SIZES_OF_KIND))
    if size not in SIZES_OF_KIND[kind]:
        raise WrongInput(
            "not_supported", "label_size_not_built", kind=kind, size=size, sizes=", ".join(SIZES_OF_KIND[kind])
        )
    if form not in FORMATS:
        raise WrongInput("not_supported", "label_format_not_built", format=form, formats=", ".join(FORMATS))
    if dpi not in DPIS:
        raise WrongInput("not_supported", "label_dpi_not_built", dpi=dpi, dpis=", ".join(map(str, DPIS)))


def _pdf(labels: Sequence[LabelData], context: LabelContext, dpi: int) -> bytes:
    first = labels[0]
    canvas = PaperCanvas(
        title=f"Labels {first.reference}",
        language="en",
        document_id="/".join((first.reference, KIND, str(dpi), *(label.sscc for label in labels))),
        date=first.day or UNDATED,
        author=first.sender.name,
    )
    drawing = LogisticLabel(canvas, context.typesetter, context.wording, dpi)
    for label in labels:
        drawing.draw(label, _stamp(label, context))
    return canvas.finish()


def _stamp(label: LabelData, context: LabelContext) -> str | None:
    if label.specimen:
        return SPECIMEN
    return TRAINING if context.training else None


def _read_back(pdf: bytes, labels: Sequence[LabelData], dpi: int, progress: Progress | None) -> list[bytes]:
    """The labels in the printer's own dots, each of them read like a scanner would."""
    pictures: list[bytes] = []
    for page, label in enumerate(labels):
        picture = raster.render(pdf, page, dpi, "1")
        require_readable(picture, label)
        pictures.append(picture)
        if progress is not None:
            progress.step(page + 1, len(labels))
    return pictures


def require_readable(picture: bytes, label: LabelData) -> None:
    """Raises `WrongInput` where the picture's only symbol is not the label's SSCC."""
    found = read_back(picture)
    if found != [("GS1-128", f"(00){label.sscc}")]:
        raise WrongInput(
            "inconsistent_state",
            "label_not_readable",
            pointer=f"{label.pointer}/sscc",
            unit=label.unit_reference,
            expected=label.sscc,
            found=", ".join(text for _, text in found),
        )
