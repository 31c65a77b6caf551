"""The nutrition table of a retail pack: a box of rows, or one line of text where the sticker has no room for a box."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from shipdesk.domain.nutrition import Declared
from shipdesk.drawing import mm
from shipdesk.labels.board import Board
from shipdesk.labels.fitting import letters_floor

ROW_OF_SIZE = 1.5
"""Height of a row in sizes of its letters."""
NAMES, AMOUNTS = 0.42, 0.33
"""Shares of the width; the percentages have the rest."""
INSET = 1.0
SIZES = (8.0, 7.5, 7.0, 6.5, 6.0)


@dataclass(frozen=True, kw_only=True)
class Nutrition:
    """What is declared, of 100 g or of 100 ml as `per` says, and where it was typed."""

    declared: tuple[Declared, ...]
    per: str
    language: str
    pointer: str
    letters_mm: Decimal | None = None

    @property
    def has_percent(self) -> bool:
        return any(one.percent is not None for one in self.declared)


def box_sizes(board: Board, nutrition: Nutrition, width: float) -> list[float]:
    """Sizes of letters, the largest first, at which every cell is wide enough; figures as high as the law asks."""
    floor = letters_floor(nutrition.letters_mm)
    sizes = dict.fromkeys(max(size, floor) for size in SIZES)
    return [size for size in sizes if _is_wide_enough(board, nutrition, width, size)]


def _is_wide_enough(board: Board, nutrition: Nutrition, width: float, size: float) -> bool:
    return all(
        mm(board.typesetter.width(text, size, language=nutrition.language)) <= width * share - 2 * INSET
        for row in _rows(board, nutrition)
        for text, share in zip(row, _shares(nutrition), strict=True)
    )


def box_height(nutrition: Nutrition, size: float) -> float:
    """Of title, heads and rows, in millimetres."""
    return (len(nutrition.declared) + 2) * mm(size) * ROW_OF_SIZE


def draw_box(board: Board, nutrition: Nutrition, x: float, y: float, width: float, size: float) -> None:
    step, rows = mm(size) * ROW_OF_SIZE, list(_rows(board, nutrition))
    bottom = y + box_height(nutrition, size)
    board.canvas.rect(x, y, width, bottom - y)
    _draw_cell(board, nutrition, board.words.local("nutrition.title"), (x, y + step / 2), size, bold=True)
    for number, row in enumerate(rows, start=1):
        top, left = y + number * step, x
        board.rule(x, top, x + width)
        for text, share in zip(row, _shares(nutrition), strict=True):
            _draw_cell(board, nutrition, text, (left, top + step / 2), size)
            left += width * share
    left = x
    for share in _shares(nutrition)[:-1]:
        left += width * share
        board.canvas.rule(left, y + step, left, bottom)


def as_text(board: Board, nutrition: Nutrition) -> str:
    """As the standards let small packs say it: everything in one line."""
    word = board.words.local
    told = [
        f"{name} {amount}" + (f" ({percent})" if percent else "") for name, amount, percent in _facts(board, nutrition)
    ]
    of = ", ".join(_rows(board, nutrition)[0][1:])
    return f"{word('nutrition.title')} ({of}): " + ", ".join(told)


def _rows(board: Board, nutrition: Nutrition) -> list[tuple[str, ...]]:
    word, cells = board.words.local, 3 if nutrition.has_percent else 2
    head = (word("nutrition.item"), word(f"nutrition.per_{nutrition.per}"), word("nutrition.nrv"))
    return [row[:cells] for row in (head, *_facts(board, nutrition))]


def _facts(board: Board, nutrition: Nutrition) -> list[tuple[str, str, str]]:
    word = board.words.local
    return [
        (
            word(f"nutrition.{one.nutrient.key}"),
            f"{one.written} {word(f'nutrition.unit_{one.nutrient.unit}')}",
            "" if one.percent is None else f"{one.percent}%",
        )
        for one in nutrition.declared
    ]  # fmt: skip


def _shares(nutrition: Nutrition) -> tuple[float, ...]:
    return (NAMES, AMOUNTS, 1 - NAMES - AMOUNTS) if nutrition.has_percent else (NAMES, 1 - NAMES)


def _draw_cell(
    board: Board, nutrition: Nutrition, text: str, place: tuple[float, float], size: float, *, bold: bool = False
) -> None:
    """In the middle of a row's height; `place` is the cell's left edge and that middle."""
    x, middle = place
    line = board.typesetter.line(text, size, bold=bold, language=nutrition.language, pointer=nutrition.pointer)
    board.canvas.text(x + INSET, middle + mm(line.ascent - line.descent) / 2, line)
