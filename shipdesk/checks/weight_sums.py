"""Sums of weights: of papers that others made, of pallets and their cartons, of cartons and the catalog's weights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from shipdesk.checks.case import Case, Line, PlacedUnit
from shipdesk.checks.finding import Fault
from shipdesk.checks.received import differing
from shipdesk.checks.rule_functions import CaseRule, LineRule
from shipdesk.domain.measures import Weight, plain, total_weight


def net_total_differs(case: Case) -> Iterator[Fault]:
    """Our own papers print the sum of the lines; another total can only stand on a paper that somebody else made."""
    yield from _total_differs(case, "net_weight_kg", case.sums.net_weight_kg)


def gross_total_differs(case: Case) -> Iterator[Fault]:
    """Pallets against the cartons on them, then papers of others against the packages."""
    for holder in case.holders:
        inside = case.inside(holder)
        gross = total_weight(one.unit.gross_weight_kg for one in inside)
        if (gross - holder.unit.gross_weight_kg).kg > _tolerance(case):
            values = {
                "unit": holder.unit.client_unit_reference,
                "gross": str(holder.unit.gross_weight_kg),
                "inside": str(gross),
            }
            yield Fault(pointer=f"{holder.pointer}/gross_weight_kg", values=values, message_key="pallet")
    if case.consignment.handling_units:
        yield from _total_differs(case, "gross_weight_kg", case.sums.gross_weight_kg)


def _total_differs(case: Case, member: str, own: Weight) -> Iterator[Fault]:
    for one in differing(case, member, lambda amount: abs(amount - own.kg) <= _tolerance(case)):
        yield Fault(pointer=one.pointer, values=one.named | {"stated": plain(one.amount), "own": str(own)})


def _tolerance(case: Case) -> Decimal:
    return case.facts.limit("weight_total_tolerance_kg")


def cartons_do_not_multiply_out(line: Line) -> Iterator[Fault]:
    """Quantity and full cartons by the weights that the line froze of its product."""
    product = line.product
    if product is None:
        return
    if product.net_weight is not None:
        yield from _net_differs(line, product.net_weight)
    if product.carton_gross_weight is not None and product.units_per_carton is not None:
        yield from _gross_differs(line, product.carton_gross_weight, Decimal(product.units_per_carton))


def _net_differs(line: Line, each: Weight) -> Iterator[Fault]:
    net, expected = line.item.net_weight_kg, each * line.item.quantity
    if _is_off(line, net, expected):
        values = {"line": line.number, "quantity": plain(line.item.quantity), "each": str(each)}
        values |= {"expected": str(expected.to_gram()), "stated": str(net)}
        yield Fault(pointer=f"{line.pointer}/net_weight_kg", values=values, message_key="net")


def _gross_differs(line: Line, each: Weight, units: Decimal) -> Iterator[Fault]:
    full = [one for one in line.own_cartons if one.unit.contents[0].quantity == units]
    gross, expected = total_weight(one.unit.gross_weight_kg for one in full), each * len(full)
    if _is_off(line, gross, expected):
        values = {"line": line.number, "count": str(len(full)), "each": str(each)}
        values |= {"expected": str(expected), "stated": str(gross)}
        pointer = f"{_farthest(full, each).pointer}/gross_weight_kg"
        yield Fault(pointer=pointer, values=values, message_key="gross")


def _farthest(cartons: list[PlacedUnit], each: Weight) -> PlacedUnit:
    return max(cartons, key=lambda one: abs((one.unit.gross_weight_kg - each).kg))


def _is_off(line: Line, weight: Weight, expected: Weight) -> bool:
    return abs((weight - expected).kg) * 100 > expected.kg * line.facts.limit("carton_weight_tolerance_percent")


CASE_RULES: Mapping[str, CaseRule] = {
    "WGT-02": net_total_differs,
    "WGT-03": gross_total_differs,
}

LINE_RULES: Mapping[str, LineRule] = {
    "WGT-05": cartons_do_not_multiply_out,
}
