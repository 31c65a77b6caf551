"""What the pictures of handling marks are made of, in a square of side 1: x to the right, y down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

Point = tuple[float, float]
LINE = 0.055
HAIR = 0.035


@dataclass(frozen=True)
class Fill:
    points: Sequence[Point]
    white: bool = False


@dataclass(frozen=True)
class Line:
    points: Sequence[Point]
    width: float = LINE
    closed: bool = False
    white: bool = False


@dataclass(frozen=True)
class Place:
    """Where a text of the mark stands: the middle of its line, and the room for it."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Picture:
    shapes: tuple[Fill | Line, ...]
    texts: tuple[Place, ...] = ()


def arc(x: float, y: float, across: float, down: float, start: float, end: float, steps: int = 24) -> list[Point]:
    """Points of an ellipse about (x, y) from one angle to another, in half turns, clockwise from the right."""
    angles = [pi * (start + (end - start) * step / steps) for step in range(steps + 1)]
    return [(x + across * cos(angle), y + down * sin(angle)) for angle in angles]


def box(left: float, top: float, right: float, bottom: float) -> list[Point]:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]
