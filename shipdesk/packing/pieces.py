"""What is placed and where: pieces, the room they go into, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

TOO_HEAVY = "too_heavy"
TOO_LARGE = "too_large"
TOO_WIDE_FOR_DOOR = "too_wide_for_door"
TOO_TALL_FOR_DOOR = "too_tall_for_door"
WEIGHT_FULL = "weight_full"
NO_ROOM = "no_room"
REASONS = (TOO_HEAVY, TOO_LARGE, TOO_WIDE_FOR_DOOR, TOO_TALL_FOR_DOOR, WEIGHT_FULL, NO_ROOM)


@dataclass(frozen=True)
class Piece:
    """A carton or a loaded pallet, this way up; `storeys` is how many may stand on one another (None: any number)."""

    key: str
    length: int
    width: int
    height: int
    weight: int
    storeys: int | None = None

    @property
    def footprint(self) -> tuple[int, int]:
        return max(self.length, self.width), min(self.length, self.width)

    @property
    def volume(self) -> int:
        return self.length * self.width * self.height


@dataclass(frozen=True)
class Room:
    """The room a load may take up, what it may weigh, and the opening it must pass; a pallet has no door."""

    length: int
    width: int
    height: int
    payload: int
    door_width: int | None = None
    door_height: int | None = None

    @property
    def volume(self) -> int:
        return self.length * self.width * self.height

    def refuses(self, piece: Piece) -> str | None:
        """Why the piece alone cannot go in, or None."""
        long, short = piece.footprint
        if piece.weight > self.payload:
            return TOO_HEAVY
        if self.door_height is not None and piece.height > self.door_height:
            return TOO_TALL_FOR_DOOR
        if self.door_width is not None and short > self.door_width:
            return TOO_WIDE_FOR_DOOR
        fits = long <= max(self.length, self.width) and short <= min(self.length, self.width)
        return None if fits and piece.height <= self.height else TOO_LARGE


@dataclass(frozen=True)
class Placed:
    """A piece with its corner nearest the front wall, the left wall and the floor, and its sides as it stands."""

    piece: Piece
    x: int
    y: int
    z: int
    length: int
    width: int

    @property
    def height(self) -> int:
        return self.piece.height

    @property
    def top(self) -> int:
        return self.z + self.piece.height

    def overlaps(self, other: Placed) -> bool:
        return (
            self.x < other.x + other.length
            and other.x < self.x + self.length
            and self.y < other.y + other.width
            and other.y < self.y + self.width
            and self.z < other.top
            and other.z < self.top
        )


@dataclass(frozen=True)
class LeftOut:
    piece: Piece
    reason: str


@dataclass(frozen=True)
class Load:
    """What stands in a room, in the order it is loaded, and what does not go in."""

    room: Room
    placed: tuple[Placed, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def weight(self) -> int:
        return sum(one.piece.weight for one in self.placed)

    @property
    def volume(self) -> int:
        return sum(one.piece.volume for one in self.placed)

    @property
    def height(self) -> int:
        return max((one.top for one in self.placed), default=0)


def loading_order(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """From the front wall to the door, from the left wall to the right, from the floor up."""
    return tuple(sorted(placed, key=lambda one: (one.x, one.y, one.z, one.piece.key)))
