"""The sheet on a pallet, to be read from a forklift: where to, which of how many, what is on it, SSCC lowest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from shipdesk.errors import WrongInput
from shipdesk.labels import logistic_blocks as blocks
from shipdesk.labels.board import Board
from shipdesk.labels.facts import LabelFacts
from shipdesk.labels.fitting import Wish
from shipdesk.labels.kind import LabelKind
from shipdesk.labels.label_data import LabelData, label_data_of
from shipdesk.labels.label_head import PALLET, on_two_sides
from shipdesk.labels.logistic import codes, strings
from shipdesk.labels.logistic_blocks import Area

MARGIN, TOP = 6.0, 6.0
NUMBER, RECEIVER, GOODS, MASS, ORIGIN = 0.24, 0.24, 0.3, 0.13, 0.09
"""Shares of the height above the bars."""
MOST_GOODS = 10
LARGE = 60.0


@dataclass(frozen=True, kw_only=True)
class PalletSheet(LabelData):
    """`cartons` stand on it, directly or on what stands on it."""

    cartons: int


def pallet_sheets(facts: LabelFacts) -> tuple[PalletSheet, ...]:
    """One for every outermost pallet. Raises `WrongInput` where there is none."""
    consignment = facts.consignment
    labels = label_data_of(consignment, facts.reference, specimen_ssccs=facts.specimen_ssccs)
    inside = Counter(unit.parent_unit_reference for unit in consignment.handling_units)
    outer = {unit.client_unit_reference for unit in consignment.outermost_units}
    pallets = [one for one in labels if one.word == PALLET and one.unit_reference in outer]
    if not pallets:
        raise WrongInput("required", "no_pallets", pointer="/handling_units", reference=consignment.client_reference)
    told = {unit.client_unit_reference: unit.inner_packages for unit in consignment.handling_units}
    return tuple(
        PalletSheet(**vars(one), cartons=inside[one.unit_reference] or told[one.unit_reference] or 0) for one in pallets
    )


def draw(board: Board, data: PalletSheet) -> None:
    symbols = strings(data, board.pair)
    bars = board.height - MARGIN / 2 - blocks.SYMBOL_HEIGHT * len(symbols)
    inner, high = board.width - 2 * MARGIN, bars - TOP
    y = TOP
    number, receiver, goods, mass, origin = (y := y + high * share for share in (NUMBER, RECEIVER, GOODS, MASS, ORIGIN))
    board.stamp(MARGIN, TOP, inner, high)
    _draw_number(board, data, Area(MARGIN, TOP, inner, number))
    blocks.draw_receiver(board, data, Area(MARGIN, number, inner, receiver))
    blocks.draw_goods(board, data, Area(MARGIN, receiver, inner, goods), MOST_GOODS)
    blocks.draw_masses(board, data, Area(MARGIN, goods, inner, mass))
    blocks.draw_origin(board, data, Area(MARGIN, mass, inner, origin))
    for line in (number, receiver, goods, mass, origin):
        board.rule(MARGIN, line, board.width - MARGIN, strong=line in (number, origin))
    blocks.draw_bars(board, symbols, bars)


def _draw_number(board: Board, data: PalletSheet, area: Area) -> None:
    """Place and number as large as they can be, the count of cartons below the number."""
    half = area.width * 0.58
    place = [
        Wish(f"{data.country_code} {data.place}", LARGE, bold=True, pointer="/incoterm_place"),
        Wish(data.local_place or "", LARGE * 0.6, language=data.language),
    ]
    board.box(area.x, area.y, area.bottom, half, place, "destination", largest=True, middle=True)
    words = board.words.both("label.cartons", "\n").split("\n") if data.cartons else ()
    number = [
        Wish(board.words.both("label.pallet"), LARGE * 0.3, bold=True, language=data.language),
        Wish(f"{data.number}/{data.total}", LARGE, bold=True),
        *(Wish(f"{word}: {data.cartons}", LARGE * 0.2, language=data.language) for word in words),
    ]
    rest = area.width - half - 2.0
    board.box(area.x + half + 2.0, area.y, area.bottom, rest, number, "number", "right", largest=True, middle=True)


KIND = LabelKind(pallet_sheets, draw, codes, on_two_sides)
