"""What is placed and where: pieces, the room they go into, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from shipdesk.packing.axles import FRONT, Axles, AxleTooHeavy

TOO_HEAVY = "too_heavy"
TOO_LARGE = "too_large"
TOO_WIDE_FOR_DOOR = "too_wide_for_door"
TOO_TALL_FOR_DOOR = "too_tall_for_door"
WEIGHT_FULL = "weight_full"
NO_ROOM = "no_room"
TOO_HEAVY_FOR_FRONT_AXLE = "too_heavy_for_front_axle"
TOO_HEAVY_FOR_REAR_AXLE = "too_heavy_for_rear_axle"
REASONS = (
    TOO_HEAVY,
    TOO_LARGE,
    TOO_WIDE_FOR_DOOR,
    TOO_TALL_FOR_DOOR,
    TOO_HEAVY_FOR_FRONT_AXLE,
    TOO_HEAVY_FOR_REAR_AXLE,
    WEIGHT_FULL,
    NO_ROOM,
)


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
    """The room a load may take up, what it may weigh, and the opening it must pass.

    A pallet has no door; only a truck has axles under it, which every load in it must keep within their limits.
    """

    length: int
    width: int
    height: int
    payload: int
    door_width: int | None = None
    door_height: int | None = None
    axles: Axles | None = None

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
        if not fits or piece.height > self.height:
            return TOO_LARGE
        axle = self.axle_too_heavy(piece)
        if axle is None:
            return None
        return TOO_HEAVY_FOR_FRONT_AXLE if axle.axle == FRONT else TOO_HEAVY_FOR_REAR_AXLE

    def alone(self, piece: Piece) -> Placed:
        """At the front wall, its long side along the room where that goes."""
        long, short = piece.footprint
        along, across = (long, short) if long <= self.length else (short, long)
        return Placed(piece, 0, 0, 0, along, across)

    def axle_too_heavy(self, piece: Piece) -> AxleTooHeavy | None:
        """The axle group that carries too much wherever the piece stands alone, its long side along the room."""
        if self.axles is None or not piece.weight:
            return None
        half = Fraction(self.alone(piece).length, 2)
        return self.axles.too_much(piece.weight, half, self.length - half)


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
    axle: AxleTooHeavy | None = None
    """Where an axle is the reason: which, what it would carry, and what it may."""


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
