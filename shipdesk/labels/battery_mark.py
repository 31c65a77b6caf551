"""The lithium and sodium ion battery mark (UN Model Regulations 5.2.1.9) at its true size, with the UN numbers.

A telephone number stands on it only where the line says so and the mark with it is still in use.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shipdesk.checks.batteries import battery
from shipdesk.checks.case import Line
from shipdesk.checks.dangerous_goods import declared
from shipdesk.drawing import Color
from shipdesk.errors import WrongInput
from shipdesk.labels.battery_shapes import draw_batteries, hatching
from shipdesk.labels.board import Board
from shipdesk.labels.danger_units import units_with
from shipdesk.labels.facts import LabelFacts
from shipdesk.labels.fitting import Wish
from shipdesk.labels.kind import LabelKind
from shipdesk.labels.label_head import Heads, LabelHead
from shipdesk.labels.logistic_blocks import Area

OLD_MARK = "DG-07"
RED: Color = (0.82, 0.0, 0.05)
"""Black on a thermal printer."""
WHITE: Color = (1.0, 1.0, 1.0)
EDGE = 5.0
"""Millimetres: least width of the hatching."""
STRIPE = 5.0
FOOT, SMALL = 5.0, 6.0
NUMBER_SHARE, PHONE_SHARE = 0.2, 0.14
LARGE = 60.0


@dataclass(frozen=True, kw_only=True)
class BatteryMark(LabelHead):
    un_numbers: tuple[str, ...]
    phone: str | None


def battery_marks(facts: LabelFacts) -> tuple[BatteryMark, ...]:
    """One for every package that holds batteries."""
    found = units_with(facts, lambda line: battery(line) is not None)
    if not found:
        raise WrongInput("required", "no_batteries", pointer="/items", reference=facts.consignment.client_reference)
    heads = Heads(facts.consignment, facts.reference)
    return tuple(
        BatteryMark(
            **vars(heads.of_unit(index, number, len(found))),
            un_numbers=tuple(dict.fromkeys(filter(None, map(battery, lines)))),
            phone=_phone(facts, lines),
        )
        for number, (index, lines) in enumerate(found, start=1)
    )


def _phone(facts: LabelFacts, lines: tuple[Line, ...]) -> str | None:
    """The exporter's; refused where it is asked for and nobody knows it."""
    asked = any((danger := declared(line)[1]) is not None and danger.telephone_mark for line in lines)
    if not asked or facts.case.departure_day >= _ended(facts):
        return None
    if facts.consignment.exporter.phone is None:
        raise WrongInput("required", "battery_mark_phone", pointer="/exporter/phone")
    return facts.consignment.exporter.phone


def _ended(facts: LabelFacts) -> date:
    """The first day on which our rule finds fault with a telephone number."""
    rule = facts.case.facts.pack.rules.get(OLD_MARK)
    return rule.valid_from if rule is not None and rule.valid_from is not None else date.max


def draw(board: Board, data: BatteryMark) -> None:
    """The mark in the middle, turned where the size is narrower than it; whose package it is at the foot."""
    width, height = (float(side) for side in board.pair.mark_mm)
    across, down = (height, width) if board.pair.turned else (width, height)
    has_foot = board.height - FOOT >= down
    room = board.height - (FOOT if has_foot else 0.0)
    x, y = (board.width - across) / 2, (room - down) / 2
    with board.canvas.moved(x, y, turned_width=width if board.pair.turned else None):
        _draw_mark(board, data, width, height)
    if has_foot:
        told = [Wish(f"{data.reference} {data.unit_reference} {data.number}/{data.total}", SMALL)]
        board.box(1.0, room, board.height - 0.5, board.width - 2.0, told, "reference", "center")


def _draw_mark(board: Board, data: BatteryMark, width: float, height: float) -> None:
    canvas = board.canvas
    for stripe in hatching(width, height, EDGE, STRIPE):
        canvas.fill(stripe, color=RED)
    canvas.rect(EDGE, EDGE, width - 2 * EDGE, height - 2 * EDGE, fill=WHITE, stroke=None)
    canvas.rect(0.15, 0.15, width - 0.3, height - 0.3, stroke=RED, thickness=0.3)
    high = height - 2 * EDGE
    phone = high * PHONE_SHARE if data.phone else 0.0
    numbers = height - EDGE - phone - high * NUMBER_SHARE
    side = min(numbers - EDGE - 2.0, width - 2 * EDGE - 4.0)
    draw_batteries(canvas, (width - side) / 2, EDGE + 1.0, side)
    inner, left = width - 2 * EDGE - 2.0, EDGE + 1.0
    told = Wish("  ".join(f"UN{number}" for number in data.un_numbers), LARGE, bold=True)
    _draw_line(board, told, Area(left, numbers, inner, numbers + high * NUMBER_SHARE), "un_number")
    if data.phone:
        called = Wish(data.phone, LARGE, bold=True, pointer="/exporter/phone")
        _draw_line(board, called, Area(left, height - EDGE - phone, inner, height - EDGE), "phone")


def _draw_line(board: Board, wish: Wish, area: Area, box: str) -> None:
    board.box(area.x, area.y, area.bottom, area.width, [wish], box, "center", largest=True, middle=True)


KIND = LabelKind(battery_marks, draw)
