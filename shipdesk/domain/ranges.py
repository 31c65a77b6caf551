"""Runs of numbers in words, 1-40, 57, and equal cartons gathered into one range for screen and paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from shipdesk.domain.consignment import HandlingUnit
from shipdesk.domain.content_weights import around_filled
from shipdesk.domain.measures import Weight, total_weight
from shipdesk.errors import WrongInput

MOST_DIGITS = 9


def runs(numbers: Iterable[int]) -> str:
    """`1-40, 57` of numbers in any order."""
    parts: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if parts and number == parts[-1][1] + 1:
            parts[-1] = (parts[-1][0], number)
        else:
            parts.append((number, number))
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in parts)


def read_runs(written: str, most: int) -> tuple[int, ...]:
    """The numbers of `1-40, 57`; what is none of 1 to `most` is refused."""
    numbers: list[int] = []
    for part in written.replace(" ", "").split(","):
        first, dash, last = part.partition("-")
        bounds = (first, last if dash else first)
        is_short = all(bound.isdecimal() and len(bound) <= MOST_DIGITS for bound in bounds)
        if not is_short or not 1 <= int(bounds[0]) <= int(bounds[1]) <= most:
            raise WrongInput("pattern", "carton_range_unreadable", pointer="/range", written=written, most=most)
        numbers.extend(range(int(bounds[0]), int(bounds[1]) + 1))
    return tuple(dict.fromkeys(numbers))


@dataclass(frozen=True)
class UnitRange:
    """Cartons next to one another that are alike, numbered `first` to `last` among all cartons."""

    first: int
    units: tuple[HandlingUnit, ...]

    @property
    def last(self) -> int:
        return self.first + len(self.units) - 1

    @property
    def words(self) -> str:
        return str(self.first) if len(self.units) == 1 else f"{self.first}-{self.last}"

    @property
    def gross(self) -> Weight:
        return total_weight(unit.gross_weight_kg for unit in self.units)


def unit_ranges(units: Sequence[HandlingUnit]) -> list[UnitRange]:
    """Every unit but those that other units stand in, gathered where contents, weight, size and pallet are equal."""
    around = around_filled(units)
    numbered = enumerate((unit for unit in units if unit.client_unit_reference not in around), start=1)
    gathered = [list(alike) for _, alike in groupby(numbered, lambda one: _alike(one[1]))]
    return [UnitRange(alike[0][0], tuple(unit for _, unit in alike)) for alike in gathered]


def _alike(unit: HandlingUnit) -> tuple[object, ...]:
    return (
        unit.contents,
        unit.gross_weight_kg,
        (unit.length_cm, unit.width_cm, unit.height_cm),
        unit.package_type,
        unit.parent_unit_reference,
    )
