"""Cargo as carriers count it: lines that share packages are one row, with the packages, gross weight and volume."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shipdesk.documents.packed_rows import package_kinds
from shipdesk.documents.paper_data import Both, GoodsLine
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import Consignment, HandlingUnit
from shipdesk.domain.content_weights import filled_units
from shipdesk.domain.measures import Volume, Weight, total_volume, total_weight


@dataclass(frozen=True)
class CargoRow:
    """The packages that hold these lines and no others; pallets around them weigh extra."""

    lines: tuple[GoodsLine, ...]
    packages: tuple[tuple[int, Both], ...]
    gross: Weight
    volume: Volume


def cargo_rows(consignment: Consignment, lines: Sequence[GoodsLine], terms: Terms) -> tuple[CargoRow, ...]:
    """In the order of the lines; a line that lies in no package has no row."""
    filled = filled_units(consignment)
    together = _together(filled)
    units: dict[int, list[HandlingUnit]] = {}
    for unit in filled:
        if unit.contents:
            units.setdefault(together[unit.contents[0].line_no], []).append(unit)
    held: dict[int, list[GoodsLine]] = {}
    for line in lines:
        if line.line_no in together:
            held.setdefault(together[line.line_no], []).append(line)
    return tuple(
        CargoRow(
            tuple(of_row),
            package_kinds(units[first], terms),
            total_weight(unit.gross_weight_kg for unit in units[first]),
            total_volume(unit.volume for unit in units[first]),
        )
        for first, of_row in held.items()
    )


def _together(units: Iterable[HandlingUnit]) -> dict[int, int]:
    """By line, the one that stands for all lines which it shares packages with, directly or through others."""
    stands_for: dict[int, int] = {}

    def found(line: int) -> int:
        while stands_for.setdefault(line, line) != line:
            stands_for[line] = stands_for[stands_for[line]]
            line = stands_for[line]
        return line

    for unit in units:
        for content in unit.contents:
            stands_for[found(content.line_no)] = found(unit.contents[0].line_no)
    return {line: found(line) for line in list(stands_for)}
