"""The pictures of what packages are kept from: heat and radiation, electrostatic discharge, a pierced barrier.

Drawn for what ISO 7000-0615, IEC 60417-5134 and ISO 7000-2401 mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, pi, sin
from types import MappingProxyType

from shipdesk.drawing.handling_parts import HAIR, LINE, Fill, Line, Picture, Point, arc, box

_SUN, _SOURCE = (0.24, 0.20), (0.76, 0.20)
_BLADES = (0.5, 0.5 + 2 / 3, 0.5 + 4 / 3)
"""Half turns: one blade of a trefoil points down."""


def _ray(half_turns: float) -> Line:
    x, y = _SUN
    across, down = cos(pi * half_turns), sin(pi * half_turns)
    return Line([(x + 0.115 * across, y + 0.115 * down), (x + 0.18 * across, y + 0.18 * down)], HAIR)


def _blade(half_turns: float) -> list[Point]:
    begin, end = half_turns - 1 / 6, half_turns + 1 / 6
    return [*arc(*_SOURCE, 0.17, 0.17, begin, end, 12), *arc(*_SOURCE, 0.055, 0.055, end, begin, 8)]


_HEAT_AND_RADIATION = Picture((
    Fill(arc(*_SUN, 0.085, 0.085, 0.0, 2.0, 36)),
    *(_ray(step / 5) for step in range(10)),
    Fill(arc(*_SOURCE, 0.032, 0.032, 0.0, 2.0)),
    *(Fill(_blade(one)) for one in _BLADES),
    Line([(0.06, 0.74), (0.5, 0.49), (0.94, 0.74)], 0.07),
    Fill(box(0.29, 0.73, 0.71, 0.96)),
))  # fmt: skip

_FINGERS = (
    ((0.49, 0.615), (0.37, 0.50)), ((0.48, 0.655), (0.30, 0.595)), ((0.48, 0.70), (0.27, 0.70)),
    ((0.49, 0.745), (0.29, 0.805)), ((0.55, 0.60), (0.515, 0.43)),
)  # fmt: skip
_DISCHARGE = Picture((
    Fill([(0.5, 0.05), (0.97, 0.92), (0.03, 0.92)]),
    Line([(0.80, 0.85), (0.60, 0.73)], 0.12, white=True),
    Fill(arc(0.555, 0.68, 0.105, 0.105, 0.0, 2.0), white=True),
    *(Line(finger, 0.048, white=True) for finger in _FINGERS),
    Line([(0.42, 0.30), (0.715, 0.865)], 0.10),
    Line([(0.43, 0.32), (0.70, 0.835)], 0.04, white=True),
))  # fmt: skip

_ENVELOPE = [
    *((0.12, 0.53), (0.20, 0.45), (0.80, 0.45), (0.88, 0.53)),
    *((0.88, 0.89), (0.80, 0.97), (0.20, 0.97), (0.12, 0.89)),
]
_BARRIER = Picture((
    Line(_ENVELOPE, LINE, closed=True),
    Fill(box(0.30, 0.60, 0.70, 0.83)),
    Fill(box(0.455, 0.02, 0.545, 0.19)),
    Fill(box(0.42, 0.19, 0.58, 0.225)),
    Fill([(0.465, 0.225), (0.535, 0.225), (0.535, 0.43), (0.5, 0.53), (0.465, 0.43)]),
    Line([(0.22, 0.03), (0.78, 0.41)]),
    Line([(0.22, 0.41), (0.78, 0.03)]),
))  # fmt: skip

HAZARDS: Mapping[str, Picture] = MappingProxyType({
    "heat_and_radiation": _HEAT_AND_RADIATION,
    "electrostatic": _DISCHARGE,
    "barrier": _BARRIER,
})  # fmt: skip
