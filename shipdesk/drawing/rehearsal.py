"""A canvas on which nothing is drawn: for whoever asks whether all of it would have room."""

from __future__ import annotations

from datetime import date

from shipdesk.drawing.canvas import BLACK, Align, Color, PaperCanvas
from shipdesk.typeset import SetLine


class RehearsalCanvas(PaperCanvas):
    """One page that takes everything and keeps nothing."""

    def __init__(self) -> None:
        super().__init__(title="", language="en", document_id="", date=date.min)
        self.add_page(1, 1)

    def text(
        self, x: float, y: float, line: SetLine, *, color: Color = BLACK, align: Align = "left",
        angle: float = 0.0, outline: float = 0.0,
    ) -> None:  # fmt: skip
        pass

    def _draw(self, operators: str) -> None:
        pass
