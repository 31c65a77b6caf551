"""The search for places, by packvium: exact whole numbers, the same answer every time, bounded by counted work."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from shipdesk.packing.pieces import Room

if TYPE_CHECKING:
    from packvium import Placement

TICKS = 16_000
"""Of a millimetre, in the library's own measure."""
MOST_TRIES = 40_000
FUSE_MS = 60_000
"""Never reached before the tries are: a clock would make two runs differ."""
LEAST_SUPPORT = 0.8

Box = tuple[int, int, int, int]
"""Length, width, height in millimetres; weight in grams."""
Spot = tuple[int, int, int, int, int]
"""x, y, z of the corner; length and width as it stands."""


@lru_cache(maxsize=256)
def find_spots(boxes: tuple[Box, ...], room: Room, *, on_floor: bool) -> tuple[Spot | None, ...]:
    """A place for each box that gets one, this way up; `on_floor` lets none stand on another.

    The search fills its own length first; it is given the room's width as that, so that walls are built across.
    """
    from packvium import Container, Dimensions, EffortBudget, Item, Packer, PackingConfig

    places: dict[Box, list[int]] = {}
    for index, box in enumerate(boxes):
        places.setdefault(box, []).append(index)
    kinds = list(places.items())
    items = [
        Item.create(
            str(number),
            Dimensions.mm(*box[:3]),
            f"{box[3]} g",
            quantity=len(indexes),
            keep_upright=True,
            must_be_on_floor=on_floor,
        )
        for number, (box, indexes) in enumerate(kinds)
    ]
    container = Container.create(
        "room", Dimensions.mm(room.width, room.length, room.height), max_payload=f"{room.payload} g", quantity=1
    )
    config = PackingConfig.fast(
        time_limit_ms=FUSE_MS,
        effort_budget=EffortBudget(max_candidates_evaluated=MOST_TRIES),  # type: ignore[call-arg]  # its own dataclass
        minimum_support_ratio=0.0 if on_floor else LEAST_SUPPORT,
        solvers=("maximal_spaces",),
    )
    result = Packer(config).pack(items, [container])
    spots: list[Spot | None] = [None] * len(boxes)
    for placement in (one for packed in result.containers for one in packed.placements):
        indexes = kinds[int(placement.instance.item.id)][1]
        spots[indexes[placement.instance.sequence - 1]] = _spot(placement)
    return tuple(spots)


def _spot(placement: Placement) -> Spot:
    corner, sides = placement.position, placement.dimensions
    along, across, up = (side // TICKS for side in (corner.x, corner.y, corner.z))
    return across, along, up, sides.width.ticks // TICKS, sides.length.ticks // TICKS
