"""Labels laid out before any is drawn: a batch whose last label has no room for a text is refused before the first one.

Labels of one shape are laid out once: they differ in the digits of their own numbers, and all digits are of one width.
What was shaped stays with the typesetter, so that drawing does not do it again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from shipdesk.drawing.rehearsal import RehearsalCanvas
from shipdesk.errors import WrongInput
from shipdesk.identifiers import sscc
from shipdesk.labels.board import Board
from shipdesk.labels.fingerprint import ToldLabel
from shipdesk.labels.kinds import KINDS
from shipdesk.labels.label_data import LabelData
from shipdesk.labels.label_head import LabelHead
from shipdesk.labels.rendering import LabelContext, boards_on, stamp_of
from shipdesk.labels.supported import require_supported

MOST_FAULTS, LONGEST_SHOWN = 100, 120
_COMMAND = re.compile(r'"([^"\\]*\^X[AZ][^"\\]*)"', re.IGNORECASE)
"""A text that begins or ends a label in ZPL."""
_OF_LABEL = {
    "text_does_not_fit": "label_text_does_not_fit",
    "missing_glyph": "label_missing_glyph",
    "control_character": "label_control_character",
    "bars_do_not_fit": "label_bars_do_not_fit",
}
"""The sentence that names the label too."""


def require_room(
    kind: str,
    labels: Sequence[tuple[LabelHead, ToldLabel]],
    context: LabelContext,
    *,
    size: str = "L100X150",
    dpi: int = 203,
) -> None:
    """Raises one `WrongInput` with every label that could not be drawn: which one, the box, the text, its field."""
    pair = require_supported(kind, size, "pdf", dpi, context.reference)
    canvas = RehearsalCanvas()

    @cache
    def boards(language: str) -> dict[str | None, Board]:
        return boards_on(canvas, context, kind, size, dpi, pair, language)

    faults = list(_faults(labels, kind, lambda label: boards(label.language)[stamp_of(label, context)]))
    if faults:
        raise WrongInput.of_many(faults[:MOST_FAULTS])


def _faults(
    labels: Sequence[tuple[LabelHead, ToldLabel]], kind: str, board: Callable[[LabelHead], Board]
) -> Iterator[WrongInput]:
    """Each once, at the first label that has it."""
    laid_out: set[str] = set()
    told_of: set[tuple[str, ...]] = set()
    for label, told in labels:
        try:
            if isinstance(label, LabelData):
                sscc.validate(label.sscc, pointer=f"{label.pointer}/sscc")
            if told.shape not in laid_out:
                laid_out.add(told.shape)
                _refuse_commands(label, told)
                KINDS[kind].draw(board(label), label)
        except WrongInput as fault:
            same = (fault.reason, fault.pointer or "", *fault.values.values())
            if same not in told_of:
                told_of.add(same)
                yield _of_label(label, kind, fault)


def _refuse_commands(label: LabelHead, told: ToldLabel) -> None:
    """We send pictures, but whoever gets the name next may send it to a printer as it is; nobody is called so."""
    found = _COMMAND.search(told.shape)
    if found is not None:
        named = (f"{one.pointer}/name_latin" for one in (label.sender, label.receiver) if one.name == found[1])
        pointer = next(named, label.pointer)
        raise WrongInput("unprintable_text", "label_printer_command", pointer=pointer, text=found[1])


def _of_label(label: LabelHead, kind: str, fault: WrongInput) -> WrongInput:
    named = f"{label.reference} {label.unit_reference} {label.number}/{label.total}"
    values = {"document": kind, "box": "", **fault.values, "label": named}
    if len(values.get("text", "")) > LONGEST_SHOWN:
        values["text"] = values["text"][:LONGEST_SHOWN] + "…"
    reason = _OF_LABEL.get(fault.reason, fault.reason)
    return WrongInput(fault.code, reason, pointer=fault.pointer or label.pointer, **values)
