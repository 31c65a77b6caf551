"""The pictures of the handling marks of ISO 780 as vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, pi, sin
from types import MappingProxyType

from shipdesk.drawing.handling_hazards import HAZARDS
from shipdesk.drawing.handling_parts import HAIR, LINE, Fill, Line, Picture, Place, Point, arc, box


def _moved(points: Sequence[Point], across: float, down: float = 0.0) -> list[Point]:
    return [(x + across, y + down) for x, y in points]


def _mirrored(points: Sequence[Point]) -> list[Point]:
    return [(1 - x, y) for x, y in points]


def _crossed(left: float, top: float, right: float, bottom: float) -> tuple[Line, Line]:
    return Line([(left, top), (right, bottom)]), Line([(left, bottom), (right, top)])


_FRAGILE = Picture((
    Fill([(0.25, 0.05), (0.75, 0.05), *arc(0.5, 0.16, 0.25, 0.40, 0.0, 1.0)]),
    Fill(box(0.46, 0.54, 0.54, 0.86)),
    Fill([(0.26, 0.95), *arc(0.5, 0.95, 0.24, 0.10, 1.0, 2.0)]),
    Line([(0.53, 0.03), (0.46, 0.15), (0.56, 0.23), (0.49, 0.36)], HAIR, white=True),
))  # fmt: skip

_ARROW = [(0.25, 0.05), (0.45, 0.36), (0.32, 0.36), (0.32, 0.80), (0.18, 0.80), (0.18, 0.36), (0.05, 0.36)]
_THIS_WAY_UP = Picture((Fill(_ARROW), Fill(_moved(_ARROW, 0.5)), Fill(box(0.05, 0.87, 0.95, 0.95))))

_CANOPY = [
    *arc(0.5, 0.60, 0.40, 0.34, 1.0, 2.0),
    *arc(0.767, 0.60, 0.133, 0.075, 2.0, 1.0),
    *arc(0.5, 0.60, 0.134, 0.075, 2.0, 1.0),
    *arc(0.233, 0.60, 0.133, 0.075, 2.0, 1.0),
]
_DROPS = ((0.08, 0.10), (0.24, 0.03), (0.42, 0.08), (0.60, 0.03), (0.78, 0.10), (0.04, 0.33), (0.92, 0.33))
_KEEP_DRY = Picture((
    Fill(_CANOPY),
    Line([(0.5, 0.28), (0.5, 0.20)], 0.04),
    Line([(0.5, 0.52), (0.5, 0.86), *arc(0.42, 0.86, 0.08, 0.08, 0.0, 1.0, 12)], 0.05),
    *(Line([(x + 0.04, y), (x, y + 0.10)], 0.032) for x, y in _DROPS),
))  # fmt: skip

_RAYS = tuple(
    Line([(0.5 + inner * cos(turn), 0.21 + inner * sin(turn)), (0.5 + 0.2 * cos(turn), 0.21 + 0.2 * sin(turn))], HAIR)
    for inner, turn in ((0.145, pi * step / 6) for step in range(12))
)
_KEEP_FROM_SUN = Picture((
    Fill(arc(0.5, 0.21, 0.115, 0.115, 0.0, 2.0, 36)),
    *_RAYS,
    Line([(0.06, 0.74), (0.5, 0.49), (0.94, 0.74)], 0.07),
    Fill(box(0.29, 0.73, 0.71, 0.96)),
))  # fmt: skip

_GLASS = [
    *arc(0.24, 0.14, 0.085, 0.085, 1.0, 2.0),
    (0.325, 0.72),
    *arc(0.24, 0.84, 0.125, 0.125, 1.72, 3.28),
    (0.155, 0.72),
]
_TEMPERATURE = Picture(
    (
        Line(_GLASS, HAIR, closed=True),
        Fill(arc(0.24, 0.84, 0.085, 0.085, 0.0, 2.0)),
        Fill(box(0.21, 0.42, 0.27, 0.80)),
        Line([(0.325, 0.27), (0.96, 0.27)], HAIR),
        Line([(0.325, 0.62), (0.96, 0.62)], HAIR),
    ),
    (Place(0.67, 0.15, 0.60, 0.19), Place(0.67, 0.50, 0.60, 0.19)),
)

_HOOK = [(0.5, 0.14), (0.5, 0.42), *arc(0.5, 0.65, 0.22, 0.23, 1.5, 2.9)]
_NO_HOOKS = Picture((Line([(0.33, 0.14), (0.67, 0.14)], 0.09), Line(_HOOK, 0.075), *_crossed(0.1, 0.1, 0.9, 0.9)))

_LOWER, _UPPER = box(0.28, 0.54, 0.72, 0.95), box(0.28, 0.08, 0.72, 0.49)
_DO_NOT_STACK = Picture((Fill(_LOWER), Line(_UPPER, closed=True), *_crossed(0.12, 0.03, 0.88, 0.54)))

_STACK_BY_NUMBER = Picture(
    (
        Fill(box(0.31, 0.70, 0.69, 0.97)),
        Line(box(0.31, 0.385, 0.69, 0.655), HAIR, closed=True),
        Line(box(0.31, 0.07, 0.69, 0.34), HAIR, closed=True),
        *_crossed(0.2, 0.03, 0.8, 0.38),
    ),
    (Place(0.5, 0.52, 0.32, 0.20),),
)

_STACK_BY_MASS = Picture(
    (
        Fill([(0.28, 0.40), (0.72, 0.40), (0.5, 0.62)]),
        Fill(box(0.44, 0.24, 0.56, 0.41)),
        Line([(0.1, 0.655), (0.9, 0.655)], LINE),
        Line(box(0.2, 0.74, 0.8, 0.95), closed=True),
    ),
    (Place(0.5, 0.12, 0.96, 0.20),),
)

_CENTRE = Picture((
    Line(arc(0.5, 0.5, 0.26, 0.26, 0.0, 2.0, 40), LINE, closed=True),
    Line([(0.5, 0.04), (0.5, 0.96)], LINE),
    Line([(0.04, 0.5), (0.96, 0.5)], LINE),
))  # fmt: skip

_CLAMP = [
    (0.04, 0.40),
    (0.14, 0.40),
    (0.14, 0.47),
    (0.26, 0.47),
    (0.26, 0.53),
    (0.14, 0.53),
    (0.14, 0.60),
    (0.04, 0.60),
]
_JAWS = (Fill(_CLAMP), Fill(_mirrored(_CLAMP)), Line(box(0.31, 0.22, 0.69, 0.78), closed=True))
_CLAMP_HERE = Picture(_JAWS)
_DO_NOT_CLAMP = Picture((*_JAWS, *_crossed(0.08, 0.12, 0.92, 0.88)))

_SLING_HERE = Picture((
    Line(box(0.22, 0.52, 0.78, 0.95), closed=True),
    Line([(0.5, 0.05), (0.22, 0.52)], LINE),
    Line([(0.5, 0.05), (0.78, 0.52)], LINE),
    Line(arc(0.5, 0.07, 0.05, 0.05, 0.0, 2.0, 16), HAIR, closed=True),
))  # fmt: skip


def _turned(points: Sequence[Point], x: float, y: float, half_turns: float) -> list[Point]:
    across, down = cos(pi * half_turns), sin(pi * half_turns)
    return [(x + (px - x) * across - (py - y) * down, y + (px - x) * down + (py - y) * across) for px, py in points]


_ROLL = arc(0.5, 0.56, 0.40, 0.40, 1.22, 1.72)
_DO_NOT_ROLL = Picture((
    Line(_turned(box(0.31, 0.37, 0.69, 0.75), 0.5, 0.56, 0.1), closed=True),
    Line(_ROLL, 0.05),
    Fill([(0.88, 0.36), (0.68, 0.30), (0.83, 0.17)]),
    *_crossed(0.1, 0.1, 0.9, 0.96),
))  # fmt: skip

_NO_HAND_TRUCK = Picture((
    Line([(0.16, 0.08), (0.28, 0.10), (0.42, 0.80), (0.80, 0.80)], 0.05),
    Fill(_turned(box(0.40, 0.34, 0.76, 0.72), 0.42, 0.80, -0.063)),
    Fill(arc(0.40, 0.86, 0.095, 0.095, 0.0, 2.0)),
    *_crossed(0.08, 0.08, 0.92, 0.95),
))  # fmt: skip

_NO_FORKS = Picture((
    Fill([(0.06, 0.78), (0.06, 0.52), (0.24, 0.52), (0.24, 0.30), (0.44, 0.30), (0.52, 0.56), (0.52, 0.78)]),
    Fill([(0.285, 0.35), (0.405, 0.35), (0.46, 0.53), (0.285, 0.53)], white=True),
    Fill(box(0.57, 0.16, 0.62, 0.84)),
    Fill(box(0.62, 0.79, 0.96, 0.84)),
    Line(box(0.67, 0.44, 0.93, 0.74), HAIR, closed=True),
    *(Fill(arc(x, 0.80, 0.085, 0.085, 0.0, 2.0)) for x in (0.16, 0.42)),
    *_crossed(0.08, 0.1, 0.92, 0.95),
))  # fmt: skip

PICTURES: Mapping[str, Picture] = MappingProxyType({
    "fragile": _FRAGILE,
    "this_way_up": _THIS_WAY_UP,
    "keep_dry": _KEEP_DRY,
    "keep_from_sun": _KEEP_FROM_SUN,
    "temperature_limits": _TEMPERATURE,
    "no_hooks": _NO_HOOKS,
    "do_not_stack": _DO_NOT_STACK,
    "stack_by_number": _STACK_BY_NUMBER,
    "stack_by_mass": _STACK_BY_MASS,
    "centre_of_gravity": _CENTRE,
    "clamp_here": _CLAMP_HERE,
    "do_not_clamp": _DO_NOT_CLAMP,
    "sling_here": _SLING_HERE,
    "do_not_roll": _DO_NOT_ROLL,
    "no_hand_truck": _NO_HAND_TRUCK,
    "no_forks": _NO_FORKS,
    **HAZARDS,
})  # fmt: skip
