"""The GS1 logistic label: text in blocks above, bars below them, the SSCC's lowest (documents.md, 11).

Where the label is too narrow for the bars they stand on their side at its right edge, and the text beside them.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from shipdesk.domain.print_job import Code
from shipdesk.labels import logistic_blocks as blocks
from shipdesk.labels.board import Board
from shipdesk.labels.elements import Elements, written
from shipdesk.labels.fitting import Wish
from shipdesk.labels.goods_elements import split
from shipdesk.labels.kind import LabelKind
from shipdesk.labels.label_data import LabelData, label_data_of
from shipdesk.labels.label_head import on_two_sides
from shipdesk.labels.logistic_blocks import Area
from shipdesk.reference.label_pairs import LabelPair

GS1_128 = "GS1-128"
NAME = "logistic-sscc"
MARGIN, TOP = 3.5, 3.0
ROWS = (11.5, 32.0, 17.0, 23.5, 11.8, 8.2)
"""Heights of sender, receiver, place, goods, masses, origin where the text has 104 mm."""
SIDE_TOP, SIDE_WIDTH = 38.0, 41.0
"""With bars on their side: where their place begins, how much of the width they take."""
BARS_ASIDE, FIGURES_ASIDE = 1.5, 5.0


def strings(label: LabelData, pair: LabelPair) -> tuple[Elements, ...]:
    """The element strings of the label from above downwards, as many as the size has room for."""
    further = split(label.elements, pair.modules)[: pair.symbols - 1] if pair.modules else ()
    return (*further, (("00", label.sscc),))


def codes(label: LabelData, pair: LabelPair) -> tuple[Code, ...]:
    return tuple(Code(GS1_128, written(elements)) for elements in strings(label, pair))


def draw(board: Board, data: LabelData) -> None:
    if board.pair.turned:
        _draw_turned(board, data)
        return
    symbols = strings(data, board.pair)
    bars = board.height - blocks.SYMBOL_HEIGHT * len(symbols)
    inner, share = board.width - 2 * MARGIN, (bars - TOP) / sum(ROWS)
    board.stamp(MARGIN, TOP, inner, bars - TOP)
    edges = [TOP]
    for row in ROWS:
        edges.append(edges[-1] + row * share)
    areas = [Area(MARGIN, y, inner, bottom) for y, bottom in pairwise(edges)]
    for drawn, area in zip(_BLOCKS, areas, strict=True):
        drawn(board, data, area)
    blocks.draw_bars(board, symbols, bars)
    for place, y in enumerate(edges[1:]):
        board.rule(MARGIN, y, board.width - MARGIN, strong=place in (1, 2, 5))


_BLOCKS: tuple[Callable[[Board, LabelData, Area], None], ...] = (
    blocks.draw_sender, blocks.draw_receiver, blocks.draw_place, blocks.draw_goods, blocks.draw_masses,
    blocks.draw_origin,
)  # fmt: skip


def _draw_turned(board: Board, data: LabelData) -> None:
    """Receiver above over the whole width; the rest in a column left of the bars."""
    inner, column = board.width - 2 * MARGIN, board.width - SIDE_WIDTH - MARGIN
    board.stamp(MARGIN, TOP, inner, SIDE_TOP - TOP)
    blocks.draw_receiver(board, data, Area(MARGIN, TOP, inner, SIDE_TOP))
    board.rule(MARGIN, SIDE_TOP, board.width - MARGIN, strong=True)
    y, high = SIDE_TOP, board.height - TOP - SIDE_TOP
    for drawn, share in _SIDE_BLOCKS:
        end = y + high * share
        drawn(board, data, Area(MARGIN, y, column, end))
        board.rule(MARGIN, end, MARGIN + column)
        y = end
    x = board.width - SIDE_WIDTH + BARS_ASIDE
    figures = f"(00) {data.sscc}"
    board.turned_logistic_bars((("00", data.sscc),), x, SIDE_TOP, board.height - SIDE_TOP, blocks.BARS_HEIGHT)
    line = board.typesetter.line(figures, blocks.FIGURES, bold=True)
    middle = SIDE_TOP + (board.height - SIDE_TOP) / 2
    board.canvas.text(x + blocks.BARS_HEIGHT + FIGURES_ASIDE, middle, line, align="center", angle=90.0)


def _draw_side_place(board: Board, data: LabelData, area: Area) -> None:
    place = [
        Wish(f"{data.country_code}  {data.place}", 12.0, bold=True, pointer="/incoterm_place"),
        Wish(data.route, blocks.CAPTION),
    ]
    blocks.draw_block(board, area, place, "destination")


def _draw_side_masses(board: Board, data: LabelData, area: Area) -> None:
    cells = [("label.net", blocks.kilograms(data.net_weight)), ("label.gross", blocks.kilograms(data.gross_weight))]
    blocks.draw_cells(board, data, area, cells, blocks.SMALL)


def _draw_side_origin(board: Board, data: LabelData, area: Area) -> None:
    made = board.words.both("label.made_in", "\n") if data.origin_is_thailand else ""
    sender = Wish(data.sender.name, blocks.CAPTION, pointer="/exporter/name_latin", above=0.4)
    wishes = [
        Wish(made, blocks.SMALL, bold=True, language=data.language),
        *blocks.reference_wishes(board, data),
        sender,
    ]
    blocks.draw_block(board, area, wishes, "made_in")


_SIDE_BLOCKS = (
    (_draw_side_place, 0.16), (blocks.draw_count, 0.15), (blocks.draw_goods, 0.3), (_draw_side_masses, 0.13),
    (_draw_side_origin, 0.26),
)  # fmt: skip

KIND = LabelKind(
    lambda facts: label_data_of(facts.consignment, facts.reference, specimen_ssccs=facts.specimen_ssccs),
    draw,
    codes,
    on_two_sides,
)
