"""A load seen from above and in the round, in the paper's own millimetres; boxes farther off are drawn first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from shipdesk.packing.pieces import Load, Placed

Point = tuple[float, float]
Color = tuple[float, float, float]
PALETTE: tuple[Color, ...] = (
    (0.80, 0.88, 0.96), (0.99, 0.90, 0.75), (0.84, 0.93, 0.80), (0.95, 0.83, 0.86),
    (0.88, 0.84, 0.94), (0.80, 0.93, 0.92), (0.96, 0.94, 0.75), (0.87, 0.87, 0.87),
)  # fmt: skip
_ACROSS, _DOWN = cos(radians(30)), sin(radians(30))
MOST_SORTED_BY_ALL = 300


def color_of(line: int) -> Color:
    return PALETTE[(line - 1) % len(PALETTE)]


def darker(color: Color, share: float) -> Color:
    return color[0] * share, color[1] * share, color[2] * share


@dataclass(frozen=True)
class Round:
    """Length goes down to the right, width down to the left, height up; the door is nearest on the right."""

    scale: float
    left: float
    top: float

    @classmethod
    def fitted(cls, load: Load, left: float, top: float, width: float, height: float, tall: int) -> Round:
        """As large as the frame allows; `tall` is how high the drawing reaches."""
        room = load.room
        wide = (room.length + room.width) * _ACROSS
        high = (room.length + room.width) * _DOWN + tall
        scale = min(width / wide, height / high)
        return cls(scale, left + room.width * _ACROSS * scale, top + tall * scale)

    def at(self, x: float, y: float, z: float) -> Point:
        return self.left + (x - y) * _ACROSS * self.scale, self.top + ((x + y) * _DOWN - z) * self.scale

    def top_face(self, one: Placed) -> list[Point]:
        x, y, z = one.x, one.y, one.top
        return [self.at(*p, z) for p in _corners(x, y, one.length, one.width)]

    def left_face(self, one: Placed) -> list[Point]:
        """The side towards the right wall, seen on the left."""
        y = one.y + one.width
        return [self.at(one.x, y, one.z), self.at(one.x + one.length, y, one.z),
                self.at(one.x + one.length, y, one.top), self.at(one.x, y, one.top)]  # fmt: skip

    def right_face(self, one: Placed) -> list[Point]:
        """The side towards the door, seen on the right."""
        x = one.x + one.length
        return [self.at(x, one.y, one.z), self.at(x, one.y + one.width, one.z),
                self.at(x, one.y + one.width, one.top), self.at(x, one.y, one.top)]  # fmt: skip

    def floor(self, load: Load) -> list[Point]:
        return [self.at(*p, 0) for p in _corners(0, 0, load.room.length, load.room.width)]


def _corners(x: int, y: int, length: int, width: int) -> list[tuple[int, int]]:
    return [(x, y), (x + length, y), (x + length, y + width), (x, y + width)]


def drawing_order(placed: Sequence[Placed]) -> Iterator[Placed]:
    """Each piece after those it stands before or above."""
    towers = _towers(placed)
    if towers is not None:
        for tower in _far_to_near(towers, lambda a, b: _is_behind(a[0], b[0])):
            yield from tower
    else:
        yield from _far_to_near(list(placed), lambda a, b: _is_behind(a, b) or a.top <= b.z)


def _towers(placed: Sequence[Placed]) -> list[list[Placed]] | None:
    """Pieces of one floor place together, from the floor up; None where pieces lie across one another."""
    by_place: dict[tuple[int, int, int, int], list[Placed]] = {}
    for one in placed:
        by_place.setdefault((one.x, one.y, one.length, one.width), []).append(one)
    towers = [sorted(some, key=lambda one: one.z) for some in by_place.values()]
    stands_alone = all(sum(one.height for one in tower) == tower[-1].top for tower in towers)
    return towers if stands_alone else None


def _is_behind(a: Placed, b: Placed) -> bool:
    return a.x + a.length <= b.x or a.y + a.width <= b.y


def _far_to_near(things: list, is_behind: Callable[..., bool]) -> Iterator:  # type: ignore[type-arg]
    """What is behind comes first; a ring of things that each lie behind another is broken at its farthest."""
    rest = sorted(things, key=_depth)
    while rest:
        free = next(
            (
                thing
                for thing in rest
                if not any(
                    other is not thing and is_behind(other, thing) and not is_behind(thing, other) for other in rest
                )
            ),
            rest[0],
        )
        rest.remove(free)
        yield free


def _depth(thing: Placed | list[Placed]) -> tuple[int, int, int]:
    one = thing if isinstance(thing, Placed) else thing[0]
    return one.x + one.y + one.z, one.x, one.z
