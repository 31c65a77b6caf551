"""Net weight of what lies in each handling unit, so that the units' sums are the lines' own weights to the gram.

A unit's share of a line is line net x content / line quantity, to the gram; the last unit of the line carries what
rounding left over. Rounding is half up, or down for a line whose last share would fall below nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_DOWN

from shipdesk.domain.consignment import Consignment, HandlingUnit, Item
from shipdesk.domain.measures import GRAM, NO_WEIGHT, Weight, total_weight

UnitLine = tuple[str, int]
"""A unit's reference and a line number."""


def filled_units(consignment: Consignment) -> tuple[HandlingUnit, ...]:
    """The units that say themselves what lies in them: a pallet does not where its cartons do."""
    around = around_filled(consignment.handling_units)
    return tuple(unit for unit in consignment.handling_units if unit.client_unit_reference not in around)


def around_filled(units: Sequence[HandlingUnit]) -> frozenset[str]:
    """References of the units that a filled unit stands in, through every storey."""
    parents = {unit.client_unit_reference: unit.parent_unit_reference for unit in units}
    around: set[str] = set()
    for unit in units:
        holder = unit.parent_unit_reference if unit.contents else None
        while holder is not None and holder not in around:
            around.add(holder)
            holder = parents[holder]
    return frozenset(around)


def content_weights(consignment: Consignment) -> Mapping[UnitLine, Weight]:
    """Net weight of each line's goods in each filled unit."""
    shares: dict[UnitLine, Weight] = {}
    units = filled_units(consignment)
    places: dict[int, list[tuple[str, Weight]]] = {}
    lines = {item.line_no: item for item in consignment.items}
    for unit in units:
        for content in unit.contents:
            item = lines[content.line_no]
            exact = Weight(item.net_weight_kg.kg * content.quantity / item.quantity)
            places.setdefault(content.line_no, []).append((unit.client_unit_reference, exact))
    for line_no, exact_shares in places.items():
        for (reference, _), share in zip(exact_shares, _to_gram(lines[line_no], exact_shares), strict=True):
            shares[reference, line_no] = shares.get((reference, line_no), NO_WEIGHT) + share
    return shares


def _to_gram(item: Item, exact_shares: list[tuple[str, Weight]]) -> list[Weight]:
    first = [share.to_gram() for _, share in exact_shares[:-1]]
    if total_weight(first) > item.net_weight_kg:
        first = [Weight(share.kg.quantize(GRAM, ROUND_DOWN)) for _, share in exact_shares[:-1]]
    return [*first, item.net_weight_kg - total_weight(first)]


def net_weights(consignment: Consignment) -> Mapping[str, Weight]:
    """Net weight of everything in each unit and in the units that stand in it, by the unit's reference."""
    parents = {unit.client_unit_reference: unit.parent_unit_reference for unit in consignment.handling_units}
    net = dict.fromkeys(parents, NO_WEIGHT)
    for (reference, _), share in content_weights(consignment).items():
        holder: str | None = reference
        while holder is not None:
            net[holder] = net[holder] + share
            holder = parents[holder]
    return net
