"""Fills one room with pieces: columns first, and few pieces also one by one where that gets more of them in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shipdesk.packing.arranging import arranged, lightened
from shipdesk.packing.axles import Axles
from shipdesk.packing.columns import Column, columns_of
from shipdesk.packing.layer import best_layer, is_small_enough
from shipdesk.packing.pieces import (
    NO_ROOM,
    TOO_HEAVY_FOR_FRONT_AXLE,
    TOO_HEAVY_FOR_REAR_AXLE,
    WEIGHT_FULL,
    LeftOut,
    Load,
    Piece,
    Placed,
    Room,
    loading_order,
)
from shipdesk.packing.search import Spot, find_spots
from shipdesk.progress import Progress

MOST_ONE_BY_ONE = 80
"""The search over single pieces grows with the square of their number."""
MOST_HEIGHTS = 12
"""Heights a pallet is tried at before it is built as high as it may be."""
AXLE_REASONS = frozenset({TOO_HEAVY_FOR_FRONT_AXLE, TOO_HEAVY_FOR_REAR_AXLE})
LIGHTER = (75, 50, 25, 10)
"""Per cent of the weight that is tried where a load in one wall puts too much on an axle."""
SPARE = 130
"""Per cent of the room's volume that is looked at: the rest of a long list goes into the next room."""


def fill(pieces: Sequence[Piece], room: Room, *, columns_only: bool = False) -> Load:
    """The same pieces in the same order give the same load; what is left out says why."""
    refused = _refusals(pieces, room)
    able = [piece for piece in pieces if piece.key not in refused]
    looked_at = _first_that_fill(able, room, SPARE)
    placed = _in_columns(looked_at, room)
    if len(placed) < len(looked_at) and not columns_only:
        single = _one_by_one(_first_that_fill(looked_at, room, 100)[:MOST_ONE_BY_ONE], room)
        placed = max((placed, single), key=lambda some: sum(one.piece.volume for one in some))
    return Load(room, loading_order(placed), _left_out(pieces, placed, refused, room))


def fill_low(pieces: Sequence[Piece], room: Room) -> Load:
    """As `fill`, but no higher than it must be: a pallet is built in layers, not in towers."""
    load = fill(pieces, room)
    if load.left_out:
        return load
    floor = room.length * room.width
    least = max(-(-load.volume // floor), max((piece.height for piece in pieces), default=0))
    for height in _layer_heights(pieces, least, load.height):
        lower = fill(pieces, replace(room, height=height), columns_only=True)
        if not lower.left_out:
            return Load(room, lower.placed)
    return load


def _layer_heights(pieces: Sequence[Piece], least: int, below: int) -> list[int]:
    """Heights of whole layers of any of the pieces, from `least` up."""
    sides = {piece.height for piece in pieces}
    return sorted({height for side in sides for height in range(side, below, side) if height >= least})[:MOST_HEIGHTS]


def _first_that_fill(pieces: Sequence[Piece], room: Room, percent: int) -> list[Piece]:
    """As many from the front of the list as could fill the room, and no more than it may carry."""
    taken: list[Piece] = []
    volume = weight = 0
    for piece in pieces:
        volume, weight = volume + piece.volume, weight + piece.weight
        if taken and (weight > room.payload or volume > room.volume * percent // 100):
            break
        taken.append(piece)
    return taken


def _in_columns(pieces: Sequence[Piece], room: Room) -> list[Placed]:
    columns = columns_of(pieces, room)
    if not columns:
        return []
    return [
        placed
        for column, spot in zip(columns, _spots_of(columns, room), strict=True)
        if spot is not None
        for placed in column.at(spot[0], spot[1], spot[3], spot[4])
    ]


def _spots_of(columns: Sequence[Column], room: Room) -> Sequence[Spot | None]:
    """Columns of one footprint by the best layer, others by the general search."""
    footprints = {column.footprint for column in columns}
    if len(footprints) == 1 and is_small_enough(room.length, room.width, columns[0].footprint):
        return _alike(columns, room)
    boxes = tuple((*one.footprint, one.height, one.weight) for one in columns)
    return find_spots(boxes, room, on_floor=True)


def _alike(columns: Sequence[Column], room: Room) -> Sequence[Spot | None]:
    free = list(best_layer(room.length, room.width, columns[0].footprint))
    weight, spots = 0, list[Spot | None]()
    for column in columns:
        if free and weight + column.weight <= room.payload:
            x, y, length, width = free.pop(0)
            spots.append((x, y, 0, length, width))
            weight += column.weight
        else:
            spots.append(None)
    return spots


def _one_by_one(pieces: Sequence[Piece], room: Room) -> list[Placed]:
    """Only for pieces of several sizes that may be stacked freely: of one size, columns are as good."""
    if any(piece.storeys is not None for piece in pieces) or len({piece.footprint for piece in pieces}) == 1:
        return []
    boxes = tuple((*one.footprint, one.height, one.weight) for one in pieces)
    spots = find_spots(boxes, room, on_floor=False)
    return [Placed(piece, *spot) for piece, spot in zip(pieces, spots, strict=True) if spot is not None]


def _left_out(
    pieces: Sequence[Piece], placed: Sequence[Placed], refused: dict[str, str], room: Room
) -> tuple[LeftOut, ...]:
    inside = {one.piece.key for one in placed}
    free = room.payload - sum(one.piece.weight for one in placed)
    return tuple(
        LeftOut(
            piece,
            refused.get(piece.key) or (WEIGHT_FULL if piece.weight > free else NO_ROOM),
            room.axle_too_heavy(piece) if refused.get(piece.key) in AXLE_REASONS else None,
        )
        for piece in pieces
        if piece.key not in inside
    )


@dataclass(frozen=True)
class FilledRooms:
    loads: tuple[Load, ...]
    left_out: tuple[LeftOut, ...]


def fill_rooms(pieces: Sequence[Piece], room: Room, most: int, progress: Progress) -> FilledRooms:
    """One room of the kind after another, until all is in, nothing more goes in, or there are `most` of them.

    Without axles each load is found again from its own pieces alone. Raises `Cancelled`.
    """
    loads: list[Load] = []
    left_out: Sequence[LeftOut] = tuple(LeftOut(piece, NO_ROOM) for piece in pieces)
    while left_out and len(loads) < most:
        progress.step(len(pieces) - len(left_out), len(pieces))
        load = _loaded([one.piece for one in left_out], room)
        left_out = load.left_out
        if not load.placed:
            break
        loads.append(Load(room, load.placed))
    return FilledRooms(tuple(loads), tuple(left_out))


def _loaded(pieces: Sequence[Piece], room: Room) -> Load:
    """Over axles: arranged and, where no arrangement will do, lighter; what stays behind waits for the next vehicle."""
    load = _settled(pieces, room)
    if room.axles is None or not load.placed:
        return load
    placed = next(one.placed for one in _lighter_and_lighter(load, pieces, room.axles) if one is not None)
    return Load(room, placed, _left_out(pieces, placed, _refusals(pieces, room), room))


def _lighter_and_lighter(load: Load, pieces: Sequence[Piece], axles: Axles) -> Iterator[Load | None]:
    """At last the first piece alone, for which some place will do: the room refuses what has none."""
    room = load.room
    yield lightened(load, axles)
    for percent in LIGHTER:
        yield lightened(_settled(pieces, replace(room, payload=load.weight * percent // 100)), axles)
    alone = next(piece for piece in pieces if room.refuses(piece) is None)
    yield arranged(Load(room, (room.alone(alone),)), axles)


def _settled(pieces: Sequence[Piece], room: Room) -> Load:
    """A load whose pieces alone, taken in the list's order, give that load again."""
    load = fill(pieces, room)
    while True:
        kept = {one.piece.key for one in load.placed}
        again = fill([piece for piece in pieces if piece.key in kept], room)
        if len(again.placed) == len(kept):
            return Load(room, again.placed, _left_out(pieces, again.placed, _refusals(pieces, room), room))
        load = again


def _refusals(pieces: Sequence[Piece], room: Room) -> dict[str, str]:
    """By key: why a piece can't go in however empty the room is. Pieces of one size and weight are judged once."""
    judged: dict[tuple[int, int, int, int], str | None] = {}
    refused: dict[str, str] = {}
    for piece in pieces:
        shape = piece.length, piece.width, piece.height, piece.weight
        if shape not in judged:
            judged[shape] = room.refuses(piece)
        reason = judged[shape]
        if reason is not None:
            refused[piece.key] = reason
    return refused
