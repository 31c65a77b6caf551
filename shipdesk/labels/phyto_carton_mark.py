"""The carton label of fresh fruit for China: wording and numbers of the protocol in English and Chinese.

A number that the protocol asks for and nobody gave is refused: the carton would be turned back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from shipdesk.domain.consignment import HandlingUnit
from shipdesk.domain.content_weights import content_weights, filled_units
from shipdesk.domain.measures import Weight, total_weight
from shipdesk.errors import WrongInput
from shipdesk.labels.board import Board
from shipdesk.labels.facts import FruitLine, LabelFacts
from shipdesk.labels.fitting import Wish
from shipdesk.labels.kind import LabelKind
from shipdesk.labels.label_data import quantity_text
from shipdesk.labels.label_head import Heads, LabelHead
from shipdesk.labels.logistic_blocks import kilograms

CHINA, CHINESE = "CN", "zh"
MARGIN = 4.0
WORDING_SHARE, NAME_SHARE, FOOT = 0.16, 0.16, 9.0
CAPTION_SHARE = 0.36
LARGE, ROW, CAPTION = 30.0, 16.0, 12.0


@dataclass(frozen=True)
class FruitInside:
    """One line of fruit in one carton and how much of it."""

    fruit: FruitLine
    quantity: str


@dataclass(frozen=True, kw_only=True)
class PhytoCartonMark(LabelHead):
    fruits: tuple[FruitInside, ...]
    net: Weight


def phyto_carton_marks(facts: LabelFacts) -> tuple[PhytoCartonMark, ...]:
    """One for every package that holds fresh fruit."""
    consignment, lines = facts.consignment, facts.fruit()
    if consignment.destination != CHINA or not lines:
        raise WrongInput("required", "no_fresh_fruit", pointer="/items", reference=consignment.client_reference)
    for line in lines.values():
        _require_numbers(line)
    holding = list(_holding(facts))
    heads, shares = Heads(consignment, facts.reference), content_weights(consignment)
    return tuple(
        PhytoCartonMark(
            **vars(heads.of_unit(index, number, len(holding))),
            fruits=tuple(_inside(lines[one.line_no], one.quantity) for one in unit.contents if one.line_no in lines),
            net=total_weight(shares[unit.client_unit_reference, line] for line in _lines_in(unit)),
        )
        for number, (index, unit) in enumerate(holding, start=1)
    )


def _holding(facts: LabelFacts) -> Iterator[tuple[int, HandlingUnit]]:
    lines = facts.fruit()
    filled = {unit.client_unit_reference for unit in filled_units(facts.consignment)}
    for index, unit in enumerate(facts.consignment.handling_units):
        if unit.client_unit_reference in filled and any(one.line_no in lines for one in unit.contents):
            yield index, unit


def _lines_in(unit: HandlingUnit) -> set[int]:
    return {content.line_no for content in unit.contents}


def _require_numbers(line: FruitLine) -> None:
    """Orchard, packing house, day of packing and place: each refused with its field."""
    wanted = (
        (line.chinese_name, "descriptions", "name_zh"),
        (line.orchards, "sku", "orchard"),
        (line.packing_houses, "sku", "packing_house"),
        (line.packed_on, "production_date", "production_date"),
    )
    for value, member, named in wanted:
        if not value:
            raise WrongInput(
                "required", "fruit_label_lacks", pointer=f"{line.pointer}/{member}", field=named, goods=line.name,
                line=line.line_no,
            )  # fmt: skip


def _inside(line: FruitLine, quantity: Decimal) -> FruitInside:
    return FruitInside(line, f"{quantity_text(quantity)} {' / '.join(line.units)}" if line.units else "")


def draw(board: Board, data: PhytoCartonMark) -> None:
    """Wording and names across, then a row for each fact: its captions left, what is true right."""
    inner, right = board.width - 2 * MARGIN, board.width - MARGIN
    high = board.height - MARGIN - FOOT
    names = MARGIN + high * WORDING_SHARE
    top = names + high * NAME_SHARE
    board.canvas.rect(MARGIN / 2, MARGIN / 2, board.width - MARGIN, board.height - MARGIN, thickness=0.6)
    board.stamp(MARGIN, MARGIN, inner, high)
    board.box(MARGIN, MARGIN, names, inner, _wording(board), "wording", "center", largest=True, middle=True)
    board.box(MARGIN, names, top, inner, _names(data), "fruit", "center", largest=True, middle=True)
    rows = list(_rows(board, data))
    step = (board.height - FOOT - top) / sum(weight for _, _, weight in rows)
    y = top
    for caption, value, weight in rows:
        board.rule(MARGIN, y, right, strong=y == top)
        _draw_row(board, y, y + step * weight, caption, value)
        y += step * weight
    board.rule(MARGIN, y, right)
    foot = [Wish(f"{data.reference}  {data.unit_reference}  {data.number}/{data.total}", 7.0)]
    board.box(MARGIN, board.height - FOOT, board.height - 2.0, inner, foot, "reference", "center", middle=True)


def _draw_row(board: Board, y: float, bottom: float, caption: str, value: Wish) -> None:
    inner = board.width - 2 * MARGIN
    split = inner * CAPTION_SHARE
    captions = [Wish(caption, CAPTION, language=CHINESE)]
    board.box(MARGIN, y, bottom, split - 1.0, captions, "caption", largest=True, middle=True)
    board.box(MARGIN + split, y, bottom, inner - split, [value], "fact", largest=True, middle=True)


def _wording(board: Board) -> list[Wish]:
    return [
        Wish(_word(board, "en", "china.mark"), LARGE, bold=True),
        Wish(_word(board, CHINESE, "china.mark"), LARGE, bold=True, language=CHINESE),
    ]


def _names(data: PhytoCartonMark) -> list[Wish]:
    wishes = []
    for inside in data.fruits:
        pointer = f"{inside.fruit.pointer}/descriptions"
        wishes.append(Wish(inside.fruit.name, LARGE, bold=True, pointer=pointer))
        wishes.append(Wish(inside.fruit.chinese_name, LARGE, bold=True, language=CHINESE, pointer=pointer))
    return wishes


def _rows(board: Board, data: PhytoCartonMark) -> Iterator[tuple[str, Wish, float]]:
    """Caption, value, and how much higher than a row of one line it is."""
    fruits = [inside.fruit for inside in data.fruits]
    thailand = " ".join(_word(board, language, "china.fruit_carton.thailand") for language in ("en", CHINESE))
    places = [" ".join(part for part in (one.place, one.chinese_place) if part) for one in fruits]
    facts = (
        ("china.fruit_carton.country_of_origin", [thailand], "/items"),
        ("china.fruit_carton.place_of_production", places, "/items"),
        ("china.orchard", [", ".join(one.orchards) for one in fruits], "/desk/registrations"),
        ("china.packing_house", [", ".join(one.packing_houses) for one in fruits], "/desk/registrations"),
        ("china.fruit_carton.exporter", [data.sender.name], "/exporter/name_latin"),
        ("china.lot", [one.lot or "" for one in fruits], f"{fruits[0].pointer}/lot_number"),
        ("china.packed", [one.packed_on.isoformat() for one in fruits if one.packed_on], "/items"),
        ("china.fruit_carton.grade", [inside.quantity for inside in data.fruits], data.pointer),
        ("china.fruit_carton.net", [kilograms(data.net)], data.pointer),
    )
    for key, values, pointer in facts:
        told = list(dict.fromkeys(value for value in values if value))
        if told:
            caption = "\n".join(_word(board, language, key) for language in ("en", CHINESE))
            value = Wish("\n".join(told), ROW, bold=True, language=CHINESE, pointer=pointer)
            yield caption, value, 1.0 + 0.4 * (len(told) - 1)


def _word(board: Board, language: str, key: str) -> str:
    return board.words.wording.word(language, key)


KIND = LabelKind(phyto_carton_marks, draw)
