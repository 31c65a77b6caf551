"""A load moved lengthwise until no axle group carries too much: as a whole, else with its walls in another order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from shipdesk.packing.axles import Axles
from shipdesk.packing.pieces import Load, Placed, loading_order


@dataclass(frozen=True)
class _Wall:
    """What stands between two distances from the front wall that nothing reaches across."""

    placed: tuple[Placed, ...]
    start: int
    length: int

    @cached_property
    def weight(self) -> int:
        return sum(one.piece.weight for one in self.placed)

    @cached_property
    def moment(self) -> int:
        """Twice the moment about the wall's own beginning, to stay in whole numbers."""
        return sum(one.piece.weight * (2 * (one.x - self.start) + one.length) for one in self.placed)

    def turned(self) -> _Wall:
        """The same wall with what was in front behind."""
        end = 2 * self.start + self.length
        return replace(self, placed=tuple(replace(one, x=end - one.x - one.length) for one in self.placed))


def arranged(load: Load, axles: Axles) -> Load | None:
    """As it is where that will do, else moved; None where no order of its walls with any gap before them will do."""
    return _in_some_order(load, _walls(load), axles)


def lightened(load: Load, axles: Axles) -> Load | None:
    """Arranged, where need be without its last walls; None where not even the first wall alone will do."""
    walls = _walls(load)
    kept = (_in_some_order(load, walls[:count], axles) for count in range(len(walls), 0, -1))
    return next((one for one in kept if one is not None), None)


def _in_some_order(load: Load, walls: Sequence[_Wall], axles: Axles) -> Load | None:
    if not any(wall.weight for wall in walls):
        return replace(load, placed=loading_order([one for wall in walls for one in wall.placed]))
    free = load.room.length - sum(wall.length for wall in walls)
    for some in (walls, [wall.turned() for wall in walls]):
        for order in _orders(some, axles):
            gap = _gap(order, axles, free)
            if gap is not None:
                return replace(load, placed=loading_order(list(_placed(order, gap))))
    return None


def _walls(load: Load) -> list[_Wall]:
    """Cut wherever a cut from side to side goes through no piece."""
    groups: list[list[Placed]] = []
    end = 0
    for one in sorted(load.placed, key=lambda one: one.x):
        if not groups or one.x >= end:
            groups.append([])
        groups[-1].append(one)
        end = max(end, one.x + one.length)
    return [_wall(group) for group in groups]


def _wall(group: Sequence[Placed]) -> _Wall:
    start = min(one.x for one in group)
    return _Wall(tuple(group), start, max(one.x + one.length for one in group) - start)


def _orders(walls: Sequence[_Wall], axles: Axles) -> Iterator[list[_Wall]]:
    """The order they have, then step by step the heavier ones towards the side that may carry more."""
    order = list(walls)
    yield order
    forward = _centre(order, 0) > axles.span(sum(wall.weight for wall in order))[1]
    for last in range(len(order) - 1, 0, -1):
        for at in range(last):
            if _is_denser(order[at + 1], order[at]) if forward else _is_denser(order[at], order[at + 1]):
                order[at], order[at + 1] = order[at + 1], order[at]
                yield order


def _is_denser(one: _Wall, other: _Wall) -> bool:
    return one.weight * other.length > other.weight * one.length


def _centre(order: Sequence[_Wall], gap: int) -> Fraction:
    """Of gravity, from the front wall, where the walls stand close behind a gap."""
    moment, at, weight = 0, gap, 0
    for wall in order:
        moment += wall.moment + 2 * wall.weight * at
        at, weight = at + wall.length, weight + wall.weight
    return Fraction(moment, 2 * weight)


def _gap(order: Sequence[_Wall], axles: Axles, free: int) -> int | None:
    """The least free length before the walls that puts no axle over its limit."""
    weight = sum(wall.weight for wall in order)
    centre = _centre(order, 0)
    lacking = axles.span(weight)[0] - centre
    gap = max(0, -(-lacking.numerator // lacking.denominator))
    return gap if gap <= free and axles.allow(weight, centre + gap) else None


def _placed(order: Sequence[_Wall], gap: int) -> Iterator[Placed]:
    at = gap
    for wall in order:
        yield from (replace(one, x=one.x - wall.start + at) for one in wall.placed)
        at += wall.length
