"""The diamond of limited quantities (UN Model Regulations 3.4.5), with a Y where they fly."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from shipdesk.checks.means import AIR, means_of
from shipdesk.errors import WrongInput
from shipdesk.labels.board import Board
from shipdesk.labels.danger_units import units_with
from shipdesk.labels.facts import LabelFacts
from shipdesk.labels.fitting import Wish
from shipdesk.labels.kind import LabelKind
from shipdesk.labels.label_head import Heads, LabelHead

LINE = 2.0
"""Millimetres: least width of the line that forms the diamond."""
BLACK_SHARE = 0.27
"""Of the diamond's height, black at its top and again at its foot."""
FOOT, SMALL = 5.0, 6.0


@dataclass(frozen=True, kw_only=True)
class LimitedQuantityMark(LabelHead):
    by_air: bool


def limited_quantity_marks(facts: LabelFacts) -> tuple[LimitedQuantityMark, ...]:
    """One for every package that holds goods declared as limited quantities."""
    found = units_with(
        facts, lambda line: line.item.dangerous_goods is not None and bool(line.item.dangerous_goods.limited_quantity)
    )
    if not found:
        reference = facts.consignment.client_reference
        raise WrongInput("required", "no_limited_quantities", pointer="/items", reference=reference)
    heads, by_air = Heads(facts.consignment, facts.reference), AIR in means_of(facts.case)
    return tuple(
        LimitedQuantityMark(**vars(heads.of_unit(index, number, len(found))), by_air=by_air)
        for number, (index, _) in enumerate(found, start=1)
    )


def draw(board: Board, data: LimitedQuantityMark) -> None:
    """The diamond at its true size in the middle, whose package it is at the foot."""
    half = float(board.pair.mark_mm[0]) / sqrt(2)
    x, y = board.width / 2, (board.height - FOOT / 2) / 2
    board.canvas.fill([(x, y - half), (x + half, y), (x, y + half), (x - half, y)])
    inner = half - LINE * sqrt(2)
    flat = half * (1 - 2 * BLACK_SHARE)
    side = inner - flat
    white = [(x - side, y - flat), (x + side, y - flat), (x + inner, y), (x + side, y + flat), (x - side, y + flat)]
    board.canvas.fill([*white, (x - inner, y)], color=(1.0, 1.0, 1.0))
    if data.by_air:
        letter = [Wish("Y", 200.0, bold=True)]
        board.box(x - half / 3, y - flat, y + flat, half / 1.5, letter, "letter", "center", largest=True, middle=True)
    foot = [Wish(f"{data.reference} {data.unit_reference} {data.number}/{data.total}", SMALL)]
    bottom = board.height - 0.5
    if y + half > bottom - FOOT:
        board.box(1.0, bottom - 2 * FOOT, bottom, board.width / 2 - 5.0, foot, "reference")
    else:
        board.box(1.0, bottom - FOOT, bottom, board.width - 2.0, foot, "reference", "center")


KIND = LabelKind(limited_quantity_marks, draw)
