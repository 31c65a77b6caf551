"""The blocks of a logistic label, each drawn into its area: parties, place, goods, masses, origin, bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shipdesk.domain.measures import Weight
from shipdesk.drawing import Align, mm
from shipdesk.labels.board import PAD, Board
from shipdesk.labels.elements import Elements
from shipdesk.labels.fitting import Wish
from shipdesk.labels.label_data import LabelData, LabelGoods
from shipdesk.labels.label_head import LabelHead, LabelParty

BARS_HEIGHT = 32.6
BARS_BELOW, FIGURES_BELOW = 1.5, 39.0
SYMBOL_HEIGHT = 43.0
"""Bars of one symbol with the air above and the figures below them."""
VALUE_SHARE = 0.525
COUNT_SHARE = 0.32
CELL_GAP = 1.5
MOST_GOODS = 3
CAPTION, SMALL, BODY, FIGURES = 6.0, 7.5, 9.0, 11.0


@dataclass(frozen=True)
class Area:
    """A block's place in millimetres; `bottom` is counted from the label's top, like `y`."""

    x: float
    y: float
    width: float
    bottom: float


def draw_block(board: Board, area: Area, wishes: Sequence[Wish], box: str, align: Align = "left") -> None:
    board.box(area.x, area.y, area.bottom, area.width, wishes, box, align)


def draw_sender(board: Board, data: LabelHead, area: Area) -> None:
    party = data.sender
    wishes = [
        Wish(board.words.both("label.from"), CAPTION, language=data.language),
        Wish(party.name, SMALL, bold=True, pointer=f"{party.pointer}/name_latin"),
        Wish(", ".join(party.lines), CAPTION + 0.5, pointer=f"{party.pointer}/address/latin"),
    ]
    draw_block(board, area, wishes, "from")


def draw_receiver(board: Board, data: LabelHead, area: Area) -> None:
    party = data.receiver
    caption = Wish(board.words.both("label.to"), CAPTION, language=data.language)
    draw_block(board, area, [caption, *_latin(party), *_native(party)], "to")


def draw_place(board: Board, data: LabelHead, area: Area) -> None:
    count_width = area.width * COUNT_SHARE
    left = [
        Wish(board.words.both("label.destination"), CAPTION, language=data.language),
        Wish(f"{data.country_code}  {data.place}", 14.0, bold=True, pointer="/incoterm_place"),
        Wish(_local_place(data), 10.0, language=data.language),
        Wish(f"{board.words.english('label.route')} {data.route}", CAPTION),
    ]
    draw_block(board, Area(area.x, area.y, area.width - count_width, area.bottom), left, "destination")
    draw_count(board, data, Area(area.x + area.width - count_width, area.y, count_width, area.bottom))


def draw_count(board: Board, data: LabelHead, area: Area) -> None:
    wishes = [
        Wish(board.words.both(f"label.{data.word}"), CAPTION, language=data.language),
        Wish(f"{data.number}/{data.total}", 22.0, bold=True),
    ]
    draw_block(board, area, wishes, "number", "right")


def draw_goods(board: Board, data: LabelData, area: Area, most: int = MOST_GOODS) -> None:
    """As many products as there is room for, at least the first; the others are counted."""
    for named in range(min(len(data.goods), most), 1, -1):
        wishes = _product_wishes(board, data, named)
        if board.fits(area.y, area.bottom, area.width, wishes):
            draw_block(board, area, wishes, "product")
            return
    draw_block(board, area, _product_wishes(board, data, 1), "product")


def draw_masses(board: Board, data: LabelData, area: Area) -> None:
    only = data.goods[0] if len(data.goods) == 1 else None
    cells = [
        ("label.net", kilograms(data.net_weight)),
        ("label.gross", kilograms(data.gross_weight)),
        ("label.lot", only.lot if only else None),
        ("label.produced", only.produced.isoformat() if only and only.produced else None),
        ("label.expires", only.expires.isoformat() if only and only.expires else None),
    ]
    draw_cells(board, data, area, cells)


def draw_cells(
    board: Board, data: LabelHead, area: Area, cells: Sequence[tuple[str, str | None]], size: float = BODY
) -> None:
    """Captions, in both languages, over their values, side by side."""
    captions = {caption: Wish(board.words.both(caption, "\n"), CAPTION, language=data.language) for caption, _ in cells}
    values = {caption: Wish(value, size, bold=True, pointer=data.pointer) for caption, value in cells if value}
    middle = area.y + (area.bottom - area.y) * VALUE_SHARE
    x = area.x
    for caption, width in _shares(board, area.width, {one: (captions[one], values[one]) for one in values}).items():
        box = caption.partition(".")[2]
        draw_block(board, Area(x, area.y, width, middle + 2 * PAD), [captions[caption]], box)
        draw_block(board, Area(x, middle, width, area.bottom), [values[caption]], box)
        x += width


def draw_origin(board: Board, data: LabelData, area: Area) -> None:
    half = area.width / 2 - 1.0
    if data.origin_is_thailand:
        made = [Wish(board.words.both("label.made_in", "\n"), BODY, bold=True, language=data.language)]
        draw_block(board, Area(area.x, area.y, half, area.bottom), made, "made_in")
    right = Area(area.x + half + 2.0, area.y, half, area.bottom)
    draw_block(board, right, reference_wishes(board, data), "reference", "right")


def reference_wishes(board: Board, data: LabelHead) -> list[Wish]:
    caption = board.words.english("label.reference")
    return [
        Wish(f"{caption} {data.reference}", SMALL, pointer="/client_reference"),
        Wish(data.unit_reference, CAPTION + 0.5, pointer=f"{data.pointer}/client_unit_reference"),
    ]


def draw_bars(board: Board, strings: Sequence[Elements], y: float) -> None:
    """One symbol over another across the whole label, the number of each in figures below its bars."""
    for elements in strings:
        board.logistic_bars(elements, 0.0, y + BARS_BELOW, board.width, BARS_HEIGHT)
        figures = " ".join(f"({identifier}) {value}" for identifier, value in elements)
        line = board.typesetter.line(figures, FIGURES, bold=True)
        board.canvas.text(board.width / 2, y + FIGURES_BELOW, line, align="center")
        y += SYMBOL_HEIGHT


def kilograms(weight: Weight) -> str:
    return f"{weight.to_gram().kg:,.3f} kg"


def _shares(board: Board, width: float, cells: Mapping[str, Sequence[Wish]]) -> dict[str, float]:
    """The width divided by what each cell would like, so that a long word gets more than a short number."""
    liked = {
        caption: CELL_GAP + max(_natural_width(board, wish) for wish in wishes) for caption, wishes in cells.items()
    }
    spare = (width - sum(liked.values())) / len(liked)
    if spare >= 0:
        return {caption: wide + spare for caption, wide in liked.items()}
    return {caption: wide * width / sum(liked.values()) for caption, wide in liked.items()}


def _natural_width(board: Board, wish: Wish) -> float:
    measure, size = board.typesetter.width, wish.size * board.scale
    return max(mm(measure(line, size, bold=wish.bold, language=wish.language)) for line in wish.text.split("\n"))


def _latin(party: LabelParty) -> list[Wish]:
    return [
        Wish(party.name, 10.5, bold=True, pointer=f"{party.pointer}/name_latin"),
        Wish("\n".join(party.lines), SMALL, pointer=f"{party.pointer}/address/latin"),
    ]


def _native(party: LabelParty) -> list[Wish]:
    language, name = party.native_language, party.native_name or ""
    return [
        Wish(name, 10.0, bold=True, language=language, pointer=f"{party.pointer}/name_native", above=0.6),
        Wish("\n".join(party.native_lines), SMALL, language=language, pointer=f"{party.pointer}/address/native"),
        Wish(party.phone or "", SMALL, pointer=f"{party.pointer}/phone"),
    ]


def _local_place(data: LabelHead) -> str:
    return data.local_place if data.local_place and data.local_place != data.place else ""


def _product_wishes(board: Board, data: LabelData, named: int) -> list[Wish]:
    wishes = [Wish(board.words.both("label.product"), CAPTION, language=data.language)]
    for goods in data.goods[:named]:
        wishes += _named(goods, data.language)
    more = len(data.goods) - named
    if more > 0:
        text = board.words.both("label.more_products", count=more)
        wishes.append(Wish(text, SMALL, language=data.language, above=0.5))
    return wishes


def _named(goods: LabelGoods, language: str) -> list[Wish]:
    return [
        Wish(goods.name, 10.0, bold=True, pointer=goods.pointer, above=0.4),
        Wish(goods.local_name or "", 10.0, language=language, pointer=goods.pointer),
        Wish(goods.quantity, BODY, language=language, pointer=goods.pointer),
    ]
