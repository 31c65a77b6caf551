"""Which packages the lines of a form lie in, each package counted once: with the first line that it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from shipdesk.domain.consignment import Consignment, HandlingUnit
from shipdesk.domain.content_weights import filled_units
from shipdesk.domain.measures import NO_WEIGHT, Weight, total_weight


@dataclass
class LinePackages:
    """`shared_with`: lines that count packages of this one too; `gross` of its own packages, None where another line
    or a pallet has part in their weight."""

    place: int
    counts: Counter[str] = field(default_factory=Counter)
    shared_with: set[int] = field(default_factory=set)
    gross: Weight | None = NO_WEIGHT


@dataclass(frozen=True)
class Packages:
    """The packages of several lines."""

    units: tuple[HandlingUnit, ...]
    by_line: dict[int, LinePackages]
    counts: Counter[str]
    gross: Weight | None
    """None where lines that are not among these have part in it, or pallets."""


def packages_of(consignment: Consignment, line_nos: Sequence[int]) -> Packages:
    wanted = frozenset(line_nos)
    units = tuple(
        unit for unit in filled_units(consignment) if any(one.line_no in wanted for one in unit.contents)
    )  # fmt: skip
    by_line = {line_no: LinePackages(place) for place, line_no in enumerate(line_nos)}
    for unit in units:
        _count(unit, [one.line_no for one in unit.contents], by_line)
    strange = any(one.line_no not in wanted for unit in units for one in unit.contents)
    on_others = any(unit.parent_unit_reference for unit in units)
    return Packages(
        units=units,
        by_line=by_line,
        counts=Counter(unit.package_type for unit in units),
        gross=None if strange or on_others or not units else total_weight(unit.gross_weight_kg for unit in units),
    )


def _count(unit: HandlingUnit, holds: Sequence[int], by_line: dict[int, LinePackages]) -> None:
    lines = sorted({line_no for line_no in holds if line_no in by_line}, key=lambda line_no: by_line[line_no].place)
    first = by_line[lines[0]]
    first.counts[unit.package_type] += 1
    alone = len(set(holds)) == 1 and unit.parent_unit_reference is None
    for line_no in lines:
        one = by_line[line_no]
        one.gross = one.gross + unit.gross_weight_kg if alone and one.gross is not None else None
    for line_no in lines[1:]:
        by_line[line_no].shared_with.add(lines[0])
