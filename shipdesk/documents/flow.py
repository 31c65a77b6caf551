"""The pages of one paper: where the next thing goes, running heads, and the feet once their number is known."""

from __future__ import annotations

from shipdesk.documents import style
from shipdesk.documents.blocks import Block, Setter, Text
from shipdesk.documents.paper_data import Both
from shipdesk.documents.terms import filled
from shipdesk.drawing import Align, PaperCanvas
from shipdesk.reference import Wording

MARK = (0.925, 0.925, 0.925)


class Flow:
    """Keeps the cursor `y`; `need` turns the page when something does not fit any more."""

    def __init__(self, canvas: PaperCanvas, setter: Setter, wording: Wording, running: Block, stamp: str) -> None:
        self.canvas = canvas
        self.setter = setter
        self._wording = wording
        self._running = running
        self._stamp = stamp
        self.y = style.TOP
        self._add_page()

    @property
    def room(self) -> float:
        return style.BOTTOM - self.y

    @property
    def whole_page(self) -> float:
        """Height that a page after the first offers below its running head."""
        return style.BOTTOM - style.TOP - self._running.height - style.GAP

    def need(self, height: float) -> bool:
        """True where a new page was begun because `height` was not left on this one."""
        if height <= self.room:
            return False
        self.next_page()
        return True

    def next_page(self) -> None:
        self._add_page()
        self._running.draw(self.canvas, style.LEFT, style.TOP, style.WIDTH)
        below = style.TOP + self._running.height + 1.2
        self.canvas.rule(style.LEFT, below, style.RIGHT, below, thickness=style.HAIR, color=style.LINE)
        self.y = style.TOP + self._running.height + style.GAP

    def feet(self, left: str) -> None:
        """Write the foot of every page."""
        pages = self.canvas.page_count
        for index in range(pages):
            self.canvas.go_to_page(index)
            self._foot(left, index + 1, pages)

    def _foot(self, left: str, page: int, pages: int) -> None:
        above = style.FOOT_RULE
        self.canvas.rule(style.LEFT, above, style.RIGHT, above, thickness=style.HAIR, color=style.LINE)
        number = self._both("page.number", page=page, pages=pages)
        self._text(style.LEFT, left, "left")
        self._text(style.RIGHT, number, "right")
        if page < pages:
            middle = (style.LEFT + style.RIGHT) / 2
            self._text(middle, self._both("total.carried", page=page + 1), "center")

    def _text(self, x: float, text: str, align: Align) -> None:
        small = Text(text, style.CAPTION, color=style.SOFT, language=self.setter.second or "en")
        line = self.setter.line(small)
        self.canvas.text(x, style.FOOT, line, color=style.SOFT, align=align)

    def _both(self, key: str, **values: object) -> str:
        both = filled(self._wording, self.setter.second, key, **values)
        return joined(both)

    def _add_page(self) -> None:
        self.canvas.add_page(style.PAGE_WIDTH, style.PAGE_HEIGHT)
        if self._stamp:
            self.canvas.watermark(self.setter.line(Text(self._stamp, 60, bold=True)), color=MARK)
        self.y = style.TOP


def joined(both: Both, between: str = "  ") -> str:
    """English and the second language on one line."""
    return f"{both.en}{between}{both.second}" if both.second and both.second != both.en else both.en
