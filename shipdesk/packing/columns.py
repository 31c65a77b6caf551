"""Pieces of one footprint standing on one another: what a loader builds first, and what makes the search short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from shipdesk.packing.pieces import Piece, Placed, Room


@dataclass(frozen=True)
class Column:
    """From the floor up, the heaviest lowest."""

    pieces: tuple[Piece, ...]

    @property
    def footprint(self) -> tuple[int, int]:
        return self.pieces[0].footprint

    @property
    def height(self) -> int:
        return sum(piece.height for piece in self.pieces)

    @property
    def weight(self) -> int:
        return sum(piece.weight for piece in self.pieces)

    def at(self, x: int, y: int, length: int, width: int) -> Iterator[Placed]:
        """The pieces where the column's corner and sides are these."""
        z = 0
        for piece in self.pieces:
            yield Placed(piece, x, y, z, length, width)
            z += piece.height


def columns_of(pieces: Iterable[Piece], room: Room) -> list[Column]:
    """Each footprint's pieces in columns as high as the room and the pieces allow; full columns come first."""
    by_footprint: dict[tuple[int, int], list[Piece]] = {}
    for piece in pieces:
        by_footprint.setdefault(piece.footprint, []).append(piece)
    columns = [column for alike in by_footprint.values() for column in _stacked(alike, room)]
    return sorted(columns, key=lambda column: -column.footprint[0] * column.footprint[1] * column.height)


def _stacked(alike: Sequence[Piece], room: Room) -> Iterator[Column]:
    standing: list[Piece] = []
    for piece in sorted(alike, key=lambda one: -one.weight):
        if standing and not _may_stand_on(standing, piece, room):
            yield Column(tuple(standing))
            standing = []
        standing.append(piece)
    if standing:
        yield Column(tuple(standing))


def _may_stand_on(standing: Sequence[Piece], piece: Piece, room: Room) -> bool:
    storeys = [one.storeys for one in (*standing, piece) if one.storeys is not None]
    height = sum(one.height for one in standing) + piece.height
    weight = sum(one.weight for one in standing) + piece.weight
    return height <= room.height and weight <= room.payload and len(standing) < min(storeys, default=len(standing) + 1)
