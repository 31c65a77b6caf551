"""What a form leaves to the hand: boxes to tick, with what they stand for, and dotted lines to write on."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.documents import style
from shipdesk.documents.blocks import Block, Setter, Text
from shipdesk.documents.paper_data import Both
from shipdesk.drawing import PaperCanvas

TICK, TICK_SPACE = 3.0, 5.0
DOTS = (0.25, 0.75)


@dataclass(frozen=True)
class TickLine:
    """A box to tick and what it stands for."""

    label: Block
    ticked: bool

    @property
    def height(self) -> float:
        return max(self.label.height, TICK) + 1.2

    def draw(self, canvas: PaperCanvas, x: float, y: float, width: float) -> None:
        canvas.tick_box(x, y, TICK, self.ticked)
        self.label.draw(canvas, x + TICK_SPACE, y + 0.2, width - TICK_SPACE)


def tick_line(setter: Setter, said: Both, ticked: bool, width: float) -> TickLine:
    texts = [Text(said.en, style.SMALL, bold=ticked)]
    if said.second and said.second != said.en:
        texts.append(Text(said.second, style.CAPTION, color=style.SOFT, language=setter.second or "en"))
    return TickLine(setter.block(width - TICK_SPACE, texts), ticked)


def dotted(canvas: PaperCanvas, x: float, y: float, width: float) -> None:
    """A line to write on."""
    canvas.rule(x, y, x + width, y, thickness=0.25, dash=DOTS)
